"""Days, hours, lists and figures as each language writes them, and from which side it is read (CLDR, by Babel)."""

import re
from collections.abc import Iterable
from datetime import date, time
from functools import cache

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from conversations.pseudo import WRITES_AS

_WRITES_AS = {"en": "en_GB", **WRITES_AS}
"""English writes a day as the British and the Dutch do, the number first."""
_NARROW = "\N{NARROW NO-BREAK SPACE}"
"""Ukrainian has it before *р.*; not every telephone and none of our pictures has a letter for it."""


@cache
def locale_of(language: str) -> Locale:
    """What CLDR knows of a language. Raises UnknownLocaleError."""
    return Locale.parse(_WRITES_AS.get(language, language))


@cache
def right_to_left(language: str) -> bool:
    """Whether it is read from the right."""
    return locale_of(language).text_direction == "rtl"


def day(of: date, language: str) -> str:
    """*dinsdag 14 april*."""
    return _written(of, _by_skeleton(language, "MMMMEd", "MMMEd"), language)


def day_and_month(of: date, language: str) -> str:
    """*14 apr*."""
    return _written(of, _by_skeleton(language, "MMMd"), language)


def full_date(of: date, language: str) -> str:
    """*14 april 2026*."""
    return _written(of, "long", language)


def month(of: date, language: str) -> str:
    """*april 2026*."""
    return _written(of, _by_skeleton(language, "yMMMM"), language)


def weekday(of: date, language: str) -> str:
    """The day of the week alone: *dinsdag*."""
    return _written(of, "cccc", language)


def short_weekday(of: date, language: str) -> str:
    """In as few letters as a calendar has: *di*."""
    return _written(of, "cccccc", language)


def hour(at: time, language: str) -> str:
    """*10:00*, in all languages by 24 hours."""
    return format_time(at, _by_skeleton(language, "Hm"), locale=locale_of(language))


def listed(parts: Iterable[str], language: str) -> str:
    """*maandag, dinsdag en woensdag*; empty when there are none."""
    return format_list(list(parts), locale=locale_of(language))


def number(of: float, language: str, decimals: int = 0, *, grouped: bool = True) -> str:
    """With exactly so many decimals, and by thousands when `grouped`: *1.012,50*."""
    pattern = ("#,##0" if grouped else "0") + ("." + "0" * decimals if decimals else "")
    return format_decimal(of, pattern, locale=locale_of(language))


def percent(part: float, language: str) -> str:
    """A part of a whole, 0 to 1, without decimals; in Dutch with a space, as our texts write it."""
    said = format_percent(part, "#,##0 %" if language == "nl" else None, locale=locale_of(language))
    return said.replace("\N{NO-BREAK SPACE}", " ")


def _written(of: date, pattern: str, language: str) -> str:
    said = format_date(of, pattern, locale=locale_of(language))
    return said.replace(_NARROW, "\N{NO-BREAK SPACE}")


@cache
def _by_skeleton(language: str, *skeletons: str) -> str:
    """The pattern of the first skeleton that the language has, with days and months of a full date in full."""
    known = locale_of(language).datetime_skeletons
    found = str(next(known[each] for each in skeletons if each in known).pattern)
    if skeletons[0] != "MMMMEd":
        return found
    return re.sub(r"(?<!M)MMM(?!M)", "MMMM", re.sub(r"E+", "EEEE", found))
