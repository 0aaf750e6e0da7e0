"""How many syllables a Dutch word has, by its vowels."""

import re

_VOWELS = re.compile(
    "eau|eeu|ieu|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|ai|oi|oa|[aeiouyàáâèéêìíîòóôùúûäëïöü]", re.IGNORECASE
)
"""What is one sound; other vowels together are two: *idee-ën*, *ja-nu-a-ri*. *oa* is that of coach."""
_LOANS = re.compile("team|mail", re.IGNORECASE)
"""Words from English in which our letters would count one too many."""


def syllables(word: str) -> int:
    """At least one, also for a word without vowels."""
    return max(1, len(_VOWELS.findall(_LOANS.sub("tam", word))))
