"""Words that people rarely read: found less than once in a million words of the language (data of `wordfreq`)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.util import find_spec

from texts.sentences import words
from texts.written import Finding, Written, hint

SHORTEST = 4
"""Letters: shorter words are endings and sounds more often than words."""
NAMES = frozenset({"stapje", "telegram"})


def can_tell() -> bool:
    """Whether the word counts are installed; they come with the extra `texts`."""
    return find_spec("wordfreq") is not None


def rare(texts: Iterable[Written]) -> Iterator[Finding]:
    """One hint for each rare word of a language, at the first place that has it, the most used first."""
    times: Counter[str] = Counter()
    first: dict[str, tuple[Written, str]] = {}
    for text in (each for each in texts if "formal" not in each.context):  # these are the same words with *u*
        for form in text.forms:
            for word in _asked(text, form):
                times[word] += 1
                first.setdefault(word, (text, form))
    for word, number in sorted(times.items(), key=lambda each: (-each[1], each[0])):
        text, form = first[word]
        if _is_rare(word, text.language):
            often = "once" if number == 1 else f"{number} times"
            yield hint(text, form, f"“{word}” is a rare word, used {often}.", "Is there one that everybody knows?")


def _asked(text: Written, form: str) -> Iterator[str]:
    """Its words but names: those begin with a capital elsewhere than at the beginning, or are the same in English."""
    source = {word.casefold() for each in text.source for word in words(each)} if text.language != "en" else set()
    for place, word in enumerate(words(form)):
        small = word.casefold()
        a_name = word[0].isupper() and place > 0
        if len(word) >= SHORTEST and not a_name and small not in NAMES | source:
            yield small


def _is_rare(word: str, language: str) -> bool:
    from wordfreq import zipf_frequency

    return zipf_frequency(word, language, wordlist="small") == 0
