"""The message of the evening before a step, for who wants it (d4): when, and whether there is room for it."""

from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta

from domain import moments
from domain.dues import Due, Slot, due_id
from domain.moments import Window
from domain.policies import Effective
from domain.situations import Situation

EVENING = time(18, 30)
_DAY = timedelta(days=1)
_BEFORE_CLOSING = timedelta(hours=1)


def before(situation: Situation, rules: Effective, steps: Iterable[Due]) -> Iterator[Due]:
    """One for each step that is planned for a day of its own; a step that comes back needs none."""
    if not rules.eve:
        return
    once = {each.id for each in situation.actions if each.repeats is None}
    known = {each.id for each in situation.occurrences if each.action in once}
    zone = situation.person.zone
    for step in steps:
        day = step.day - _DAY
        window = rules.window_on(day)
        if step.slot is Slot.STEP and step.thing in known and window is not None:
            name = due_id(step.person, step.thing, day, Slot.EVE)
            at = moments.instant(day, _hour(window), zone)
            yield Due(id=name, person=step.person, about=step.about, thing=step.thing, slot=Slot.EVE, day=day, at=at)


def _hour(window: Window) -> time:
    """Half past six, or an hour before the person's hours end."""
    return EVENING if EVENING in window else max(window.opens, moments.shifted(window.closes, -_BEFORE_CLOSING))


def with_room(situation: Situation, rules: Effective, eves: Iterable[Due], counted: Iterable[Due]) -> Iterator[Due]:
    """Those that join another message of their day, or leave room in the week for all that comes first (d4)."""
    days = {due.day for due in counted}
    sent = [moments.local_day(at, situation.person.zone) for at in situation.begun]
    for eve in sorted(eves, key=lambda each: each.day):
        free = sent.count(eve.day) < rules.per_day and _in_week(eve.day, (*sent, *days)) < rules.per_week
        if eve.day in days or free:
            days.add(eve.day)
            yield eve


def _in_week(day: date, days: Iterable[date]) -> int:
    return sum(moments.monday_of(each) == moments.monday_of(day) for each in days)
