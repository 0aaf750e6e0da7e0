"""Words on a screen that came from no catalogue, person or content: somebody wrote them into the code."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from html import unescape

from babel.dates import get_day_names, get_month_names

from conversations.languages import spoken
from conversations.practice.somebody import NAME
from conversations.pseudo import LONG
from stories.readers import Drawing, drawings
from texts.reading import rows
from texts.sentences import plain, words

_CODE = re.compile(r"[a-z0-9_:.,+-]*")
"""How ids and codes look: they may name what a person wrote, but never are it."""
_NO_WORDS = re.compile(r"https?://\S+|\w+…")
"""Addresses, and what was cut short to fit."""


@dataclass(frozen=True, kw_only=True)
class Leftover:
    """One word that no translator was given, and a screen that shows it."""

    word: str
    screen: str

    def __str__(self) -> str:
        return f"{self.screen}: “{self.word}” is written into the code. Say it with w(…)."


def leftovers() -> Iterator[Leftover]:
    """Each screen and word once, for all examples and both kinds of readers."""
    told = {(drawing.screen, word) for drawing in drawings((LONG,)) for word in plain_words(drawing)}
    yield from (Leftover(screen=screen, word=word) for screen, word in sorted(told))


def plain_words(drawing: Drawing) -> set[str]:
    """The words of a drawing in *qps* that nobody was asked to translate."""
    said = _NO_WORDS.sub(" ", unescape(seen(drawing)))
    ours = {word for word in words(said) if word.isascii() and word.casefold() not in _known()}
    return {word for word in ours if word.casefold() not in written_by_people(drawing.view)}


def seen(drawing: Drawing) -> str:
    """All that is read on a screen: in its text, on its buttons and in a picture for the same reader."""
    shown = drawing.shown
    if shown is None:
        return ""
    labels = [button.label for row in shown.buttons for button in row]
    labels += [key for row in shown.keys or () for key in row]
    if shown.drawing and shown.drawing.language == drawing.w.language:
        labels += written_by_people(shown.drawing)
    return "\n".join((plain(shown.text), *labels))


_READ: dict[int, tuple[object, frozenset[str]]] = {}
"""What was read already, by the identity of the value: examples share most of what they are made of."""


def written_by_people(value: object) -> frozenset[str]:
    """The words of everything in a view that people wrote or chose: names, steps, places."""
    if isinstance(value, str):
        return frozenset() if isinstance(value, Enum) or _CODE.fullmatch(value) else _small(value)
    if not isinstance(value, tuple | Mapping) and not is_dataclass(value):
        return frozenset()
    before = _READ.get(id(value))
    if before is None:
        before = _READ[id(value)] = value, frozenset[str]().union(*_inside(value))
    return before[1]


def _inside(value: object) -> Iterator[frozenset[str]]:
    if isinstance(value, Mapping):
        yield from (written_by_people(each) for pair in value.items() for each in pair)
    elif isinstance(value, tuple):
        yield from map(written_by_people, value)
    elif is_dataclass(value):
        words_of = getattr(value, "words", "")
        yield _small(words_of) if isinstance(words_of, str) else frozenset()
        yield from (written_by_people(getattr(value, field.name)) for field in fields(value))


def _small(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in words(text))


@cache
def _known() -> frozenset[str]:
    """What stands on screens as it is: content, days, months, languages by their own names, who is practised with."""
    calendar = [get_day_names(width, locale="en_GB") for width in ("wide", "abbreviated", "short")]
    calendar += [get_month_names(width, locale="en_GB") for width in ("wide", "abbreviated")]
    said = [text for row in rows() for text in row.said.values()]
    said += [name for names in calendar for name in names.values()]
    said += [each.name for each in spoken().values()]
    return _small("\n".join((*said, LONG, NAME)))
