"""*Bevalt het?*: asked once, after two weeks of taking part (house rule g8)."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

from domain import moments
from domain.dues import LIKING, Due, Slot, due_id
from domain.policies import Effective
from domain.situations import Situation

_FIRST, _LAST = 14, 21
"""Days of taking part; what could not be asked by then is left alone, while it is still known whether it was."""

_LATE = timedelta(days=2)
"""A day before this is behind for good, however late a message may be."""


def question(situation: Situation, rules: Effective, taken: Collection[date], now: datetime) -> Iterator[Due]:
    """The days on which it may be asked, none of those that have another message."""
    person = situation.person
    if person.joined_at is None:
        return
    joined = moments.local_day(person.joined_at, person.zone)
    behind = (moments.local_day(now, person.zone) - _LATE - joined).days
    if behind >= _LAST or any(kind == "asked" and thing == LIKING for kind, thing, _ in situation.recent):
        return
    for ahead in range(max(_FIRST, behind), _LAST):
        day = joined + timedelta(days=ahead)
        window = rules.window_on(day)
        if day not in taken and window is not None and rules.moment in window:
            at = moments.instant(day, rules.moment, person.zone)
            name = due_id(person.id, LIKING, day, Slot.LIKING)
            yield Due(id=name, person=person.id, about=person.id, thing=LIKING, slot=Slot.LIKING, day=day, at=at)
