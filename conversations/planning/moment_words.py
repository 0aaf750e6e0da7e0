"""A moment typed in another language, *jutro o 10* or *yarın saat 10'da*, in the words that `times` reads."""

import re
from collections.abc import Mapping
from functools import cache

from conversations.understanding import languages, section
from domain.folding import folded


def in_our_words(text: str) -> tuple[str, ...]:
    """`text` with the moment words of each language put into ours: guesses, of which `times` has to read the whole."""
    typed = folded(text).replace("،", " ")
    made = (_replaced(typed, language) for language in languages() if _meant(language))
    return tuple(each for each in made if each != typed)


def _replaced(typed: str, language: str) -> str:
    meant = _meant(language)
    return " ".join(_any(language).sub(lambda found: f" {meant[found[0]]} ", typed).split())


@cache
def _meant(language: str) -> Mapping[str, str]:
    """Our word for each of theirs, from `[moments]` of its `lexicon.toml`."""
    words: Mapping[str, list[str]] = section(language, "moments")
    return {folded(each): ours for ours, theirs in words.items() for each in theirs}


@cache
def _any(language: str) -> re.Pattern[str]:
    """Any of their words, the longest first: whole, but for an ending such as *'da*."""
    longest = sorted(_meant(language), key=len, reverse=True)
    return re.compile("|".join((r"\b" if each[0].isalnum() else "") + re.escape(each) + r"\b" for each in longest))
