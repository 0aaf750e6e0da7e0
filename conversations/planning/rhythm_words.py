"""A rhythm in words, as it stands behind a step: *elke maandag en donderdag*, *2 dagen na de betaaldag*."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import assert_never

from conversations.wording import Wording
from domain.rhythms import Anchor, Around, EveryDays, OnDays, Rhythm, Weekdays

_MONDAY = date(2024, 1, 1)
_WORKDAYS = frozenset(range(1, 6))
_ALWAYS = 7


def rhythm_words(rhythm: Rhythm, w: Wording) -> str:
    """Without a capital and without a full stop; not escaped further, it holds no words of people."""
    match rhythm:
        case Weekdays(days=days):
            return _on_weekdays(days, w)
        case EveryDays(days=days):
            return w("every day") if days == 1 else w("every {n} days", n=days)
        case OnDays(days=each):
            return w("on {days}", days=_listed(each, w))
        case Around():
            return _around(rhythm, w)
        case _:
            assert_never(rhythm)


def _on_weekdays(days: frozenset[int], w: Wording) -> str:
    if len(days) == _ALWAYS:
        return w("every day")
    if days == _WORKDAYS:
        return w("on workdays")
    return w("every {days}", days=_listed((_MONDAY + timedelta(days=day - 1) for day in sorted(days)), w))


def _around(rhythm: Around, w: Wording) -> str:
    payday, n = rhythm.anchor is Anchor.PAYDAY, abs(rhythm.days)
    if n == 0:
        return w("on payday") if payday else w("on the day of the talk")
    if rhythm.days > 0:
        if payday:
            return w.plural("{n} day after payday", "{n} days after payday", n)
        return w.plural("{n} day after the talk", "{n} days after the talk", n)
    if payday:
        return w.plural("{n} day before payday", "{n} days before payday", n)
    return w.plural("{n} day before the talk", "{n} days before the talk", n)


def _listed(days: Iterable[date], w: Wording) -> str:
    return w.listed(w.weekday(day) for day in days)
