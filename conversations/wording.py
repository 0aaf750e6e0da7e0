"""Sentences in the reader's language and reading level, with every interpolated value escaped for HTML."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from gettext import c2py
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from domain.people import Level

LOCALES = Path(__file__).parent.parent / "locales"
_PICTURES = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\\s?")
SIMPLE, FORMAL, FORMAL_SIMPLE = "simple", "formal", "formal simple"
_CONTEXTS: Mapping[tuple[bool, bool], tuple[str | None, ...]] = {
    (False, False): (None,),
    (False, True): (SIMPLE, None),
    (True, False): (FORMAL, None),
    (True, True): (FORMAL_SIMPLE, SIMPLE, FORMAL, None),
}
"""By whether it is formal and simple."""


@dataclass(frozen=True)
class Wording:
    """The words for one reader. Call it with an English msgid and named values.

    A message with the context ``simple``, ``formal`` or both is used where the catalogue has one.
    """

    language: str = "nl"
    level: Level = Level.NORMAL
    zone: str = "Europe/Amsterdam"
    calm: bool = False
    """Whether our sentences come without pictures."""
    formal: bool = False
    """Whether Dutch says *u*."""

    def __call__(self, msgid: str, /, **values: object) -> str:
        return self._pattern(msgid).format(**{name: escape(str(value)) for name, value in values.items()})

    def html(self, msgid: str, /, **values: str) -> str:
        """As a call, for values that are already HTML (made by this class)."""
        return self._pattern(msgid).format(**values)

    def plural(self, one: str, many: str, /, n: int, **values: object) -> str:
        """The form for `n`, which is also the value ``n``."""
        found = (_plural(self.language, context, one, n) for context in self._contexts)
        pattern = next((each for each in found if each), one if n == 1 else many)
        return pattern.format(n=n, **{name: escape(str(value)) for name, value in values.items()})

    def day(self, day: date) -> str:
        """A date as *dinsdag 14 april*."""
        return format_date(day, "EEEE d MMMM", locale=self.language)

    def month(self, day: date) -> str:
        """The month of a date as *april 2026*."""
        return format_date(day, "MMMM y", locale=self.language)

    def weekday(self, day: date) -> str:
        """The day of the week alone."""
        return format_date(day, "EEEE", locale=self.language)

    def hour(self, hour: time) -> str:
        """A time as *10:00*."""
        return format_time(hour, "HH:mm", locale=self.language)

    def moment(self, at: datetime) -> str:
        """An instant as local day and hour."""
        local = at.astimezone(ZoneInfo(self.zone))
        return self.html("{day} at {hour}", day=self.day(local.date()), hour=self.hour(local.time()))

    @property
    def simple(self) -> bool:
        """Whether one thing at a time is said, with at most two buttons and *Hulp*."""
        return self.level is Level.SIMPLE

    @property
    def _contexts(self) -> tuple[str | None, ...]:
        """Where a sentence is looked for, the closest first: only what says *je* stands under a formal one."""
        return _CONTEXTS[self.formal, self.simple]

    def _pattern(self, msgid: str) -> str:
        pattern = _found(self.language, self._contexts, msgid)
        return _PICTURES.sub("", pattern) if self.calm else pattern


@cache
def catalogue(language: str) -> Catalog:
    """All messages of a language, read once; an unknown language has none."""
    merged = Catalog(locale=language)
    for path in sorted((LOCALES / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id:
                    merged.add(message.id, message.string, context=message.context)
    return merged


@cache
def _found(language: str, contexts: tuple[str | None, ...], msgid: str) -> str:
    """The sentence of the first of these contexts that has one; the English msgid when none has."""
    found = (_singular(language, context, msgid) for context in contexts)
    return next((each for each in found if each), msgid)


def _singular(language: str, context: str | None, msgid: str) -> str | None:
    message = catalogue(language).get(msgid, context)
    return message.string if message and isinstance(message.string, str) and message.string else None


def _plural(language: str, context: str | None, one: str, n: int) -> str | None:
    message = catalogue(language).get(one, context)
    if message is None or not isinstance(message.string, tuple | list):
        return None
    return message.string[_form(language)(n)] or None


@cache
def _form(language: str) -> Callable[[int], int]:
    return c2py(catalogue(language).plural_expr)
