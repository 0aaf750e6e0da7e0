"""Sentences in the reader's language and reading level, with every interpolated value escaped for HTML."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from gettext import c2py
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from conversations import cldr, pseudo
from conversations.bidi import isolated
from domain.people import Level

LOCALES = Path(__file__).parent.parent / "locales"
_PICTURES = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\\s?")
USUAL, SOURCE = "nl", "en"
"""Dutch is always complete and sets the tone; English is what the sentences are translated from."""
SIMPLE, FORMAL, FORMAL_SIMPLE = "simple", "formal", "formal simple"
CONTENT = "content"
"""The context of texts of `content/`, which are found by their English."""
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

    A message with the context ``simple``, ``formal`` or both is used where the catalogue has one. A sentence that the
    language lacks is said in Dutch, and in English when Dutch lacks it too; English lacks none.
    """

    language: str = USUAL
    level: Level = Level.NORMAL
    zone: str = "Europe/Amsterdam"
    calm: bool = False
    """Whether our sentences come without pictures."""
    formal: bool = False
    """Whether Dutch says *u*."""

    def __call__(self, msgid: str, /, **values: object) -> str:
        return self._pattern(msgid).format(**self._escaped(values))

    def html(self, msgid: str, /, **values: str) -> str:
        """As a call, for values that are already HTML (made by this class)."""
        return self._pattern(msgid).format(**{name: self.apart(value) for name, value in values.items()})

    def plural(self, one: str, many: str, /, n: int, **values: object) -> str:
        """The form for `n`, which is also the value ``n``."""
        ways = ((language, context) for language in _falls(self.language) for context in self._contexts)
        found = (_plural(language, context, one, n) for language, context in ways)
        pattern = next((each for each in found if each), one if n == 1 else many)
        return pattern.format(**self._escaped({"n": n, **values}))

    def day(self, day: date) -> str:
        """A date as *dinsdag 14 april*."""
        return cldr.day(day, self.language)

    def short_day(self, day: date) -> str:
        """A date as *14 apr*."""
        return cldr.day_and_month(day, self.language)

    def month(self, day: date) -> str:
        """The month of a date as *april 2026*."""
        return cldr.month(day, self.language)

    def weekday(self, day: date) -> str:
        """The day of the week alone."""
        return cldr.weekday(day, self.language)

    def short_weekday(self, day: date) -> str:
        """The day of the week in two letters or so."""
        return cldr.short_weekday(day, self.language)

    def hour(self, hour: time) -> str:
        """A time as *10:00*."""
        return cldr.hour(hour, self.language)

    def moment(self, at: datetime) -> str:
        """An instant as local day and hour."""
        local = at.astimezone(ZoneInfo(self.zone))
        return self.html("{day} at {hour}", day=self.day(local.date()), hour=self.hour(local.time()))

    def listed(self, parts: Iterable[str]) -> str:
        """Several things as *maandag, dinsdag en woensdag*; not escaped, and empty when there are none."""
        return cldr.listed((self.apart(part) for part in parts), self.language)

    def beside(self, parts: Iterable[str]) -> str:
        """What stands on one line, *De huurbaas bellen · donderdag*, without what is empty; not escaped."""
        return " · ".join(self.apart(part) for part in parts if part)

    def apart(self, value: str) -> str:
        """A value as it may stand among words that are read from the other side."""
        return isolated(value, among_right_to_left=cldr.right_to_left(self.language))

    def read(self) -> None:
        """Reads the files of the language now, so that its first sentence waits for none."""
        self._pattern("Help")
        cldr.right_to_left(self.language)

    @property
    def arrow(self) -> str:
        """From before to after, in the direction of reading."""
        return "←" if cldr.right_to_left(self.language) else "→"

    @property
    def simple(self) -> bool:
        """Whether one thing at a time is said, with at most two buttons and *Hulp*."""
        return self.level.is_simple

    @property
    def _contexts(self) -> tuple[str | None, ...]:
        """Where a sentence is looked for, the closest first: only what says *je* stands under a formal one."""
        return _CONTEXTS[self.formal, self.simple]

    def _escaped(self, values: Mapping[str, object]) -> dict[str, str]:
        return {name: self.apart(escape(str(value))) for name, value in values.items()}

    def _pattern(self, msgid: str) -> str:
        pattern = _found(self.language, self._contexts, msgid)
        return _PICTURES.sub("", pattern) if self.calm else pattern


@cache
def catalogue(language: str) -> Catalog:
    """All messages of a language, read once, with its own plural forms; an unknown language has none."""
    if language in pseudo.WRITES_AS:
        return pseudo.catalogue(language, catalogue(USUAL))
    merged = Catalog(locale=language)
    for path in sorted((LOCALES / language).glob("*.po")):
        with path.open("rb") as file:
            found = read_po(file, locale=language)
        if path.name == "messages.po":
            merged.mime_headers = [("Plural-Forms", found.plural_forms)]
        for message in found:
            if message.id and not message.fuzzy:
                merged.add(message.id, message.string, context=message.context)
    return merged


def content_text(language: str, english: str) -> str:
    """A text of `content/` in a language that its own row lacks; empty when nobody translated it."""
    return _singular(language, CONTENT, english) or ""


def _falls(language: str) -> tuple[str, ...]:
    """Where a sentence is looked for, the reader's own language first."""
    return (language,) if language in (USUAL, SOURCE) else (language, USUAL)


@cache
def _found(language: str, contexts: tuple[str | None, ...], msgid: str) -> str:
    """The sentence of the first language and context that has one; the English msgid when none has."""
    found = (_singular(each, context, msgid) for each in _falls(language) for context in contexts)
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
