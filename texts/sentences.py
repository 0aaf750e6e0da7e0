"""Cuts a text into the sentences and words that are counted."""

import re

_TAG = re.compile(r"<[^>]+>")
_VALUE = re.compile(r"{\w*}")
_BETWEEN = re.compile(r"(?<=[.?!:؟])\s+|\n+")
_END = re.compile(r"[.?!؟](?=\s|$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def plain(text: str) -> str:
    """The text without tags."""
    return _TAG.sub("", text)


def sentences(text: str) -> list[str]:
    """Its sentences and lines; a colon ends one, as it does for who reads slowly."""
    return [part for part in _BETWEEN.split(plain(text)) if part.strip()]


def ended(text: str) -> int:
    """How many sentences end with a full stop, a question mark or an exclamation mark."""
    return len(_END.findall(plain(text)))


def spaced(sentence: str) -> int:
    """How many pieces with spaces between: words, values, numbers and signs alike."""
    return len(sentence.split())


def words(text: str) -> list[str]:
    """Its words, without values and numbers."""
    return _WORD.findall(_VALUE.sub(" ", plain(text)))
