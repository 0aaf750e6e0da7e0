"""When Stapje asks about steps and about the week: candidates in order, of which the first possible one is planned."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import chain, islice

from domain import moments, outages, repeating
from domain.dues import PLAN, Due, Slot, due_id
from domain.people import Person
from domain.plans import Action, ActionStatus, Fading, Occurrence
from domain.policies import Effective, named_hour
from domain.rhythms import just_before_payday
from domain.situations import Situation

_DAY = timedelta(days=1)
_ASKED_LATE_DAYS = 7
"""A step that could not be asked on its day is asked about for this many days, then left alone."""
_SEARCHED_DAYS = 31
_BILLS = frozenset({"money", "debts_savings", "income"})
"""Subjects of which nothing is said by itself just before payday (house rule g9)."""
_BEFORE_PAYDAY_DAYS = 3
_WEEKS_AHEAD = 60


def open_steps(situation: Situation) -> Iterator[tuple[Action, Occurrence]]:
    """The steps the participant is busy with, each with its newest occurrence."""
    newest = {each.action: each for each in situation.occurrences}
    for action in situation.actions:
        if action.status is ActionStatus.OPEN and action.id in newest:
            yield action, newest[action.id]


def hour_is_named(person: Person, action: Action) -> bool:
    """Whether the participant named the hour of a step: it is then kept inside 08–21 on any day (law 4)."""
    return action.hour is not None and action.hour_named_by == person.id


def of(situation: Situation, rules: Effective, action: Action, occurrence: Occurrence, now: datetime) -> Iterator[Due]:
    """When a step may be asked about next; one that comes back, also when its next times come."""
    dues = of_step(situation, rules, action, occurrence, now)
    if action.repeats is not None:
        dues = _repeated(situation, rules, action, occurrence, now)
    if action.fading is Fading.QUIET:
        dues = (due for due in dues if due.slot is Slot.SNOOZED)
    yield from (due for due in dues if not _waits_for_payday(situation, action, due))


def _repeated(
    situation: Situation, rules: Effective, action: Action, occurrence: Occurrence, now: datetime
) -> Iterator[Due]:
    """Once the next time is there, nothing more is asked about the one before."""
    person = situation.person
    days = repeating.coming(situation, action, occurrence, now)
    coming = next(days, None)
    for due in of_step(situation, rules, action, occurrence, now):
        if due.slot is Slot.SNOOZED or coming is None or due.day < coming:
            yield due
    for day in chain((coming,) if coming else (), days):
        at = _on_its_day(person, rules, action, day)
        if at is not None:
            yield _due(person, repeating.time_to_do(action, day, person.zone).id, Slot.STEP, day, at)


def _waits_for_payday(situation: Situation, action: Action, due: Due) -> bool:
    """Whether it would be about bills in the days before payday, at a moment that the person did not choose."""
    person = situation.person
    payday = person.wishes.payday
    if payday is None or person.wishes.bills_before_payday or due.slot is Slot.SNOOZED or hour_is_named(person, action):
        return False
    pillar = next((goal.pillar for goal in situation.goals if goal.id == action.goal), None)
    return pillar in _BILLS and just_before_payday(due.day, payday, _BEFORE_PAYDAY_DAYS)


def of_step(
    situation: Situation, rules: Effective, action: Action, occurrence: Occurrence, now: datetime
) -> Iterator[Due]:
    """When a step may be asked about next."""
    person = situation.person
    if occurrence.snoozed_until is not None:
        yield _snoozed(person, occurrence, occurrence.snoozed_until)
    if occurrence.report is not None:
        return
    day = occurrence.day or action.day
    if occurrence.asked_at is not None:
        yield from _nudge(situation, rules, occurrence, day, now)
    elif day is not None:
        at = _on_its_day(person, rules, action, day)
        if at is not None:
            yield _due(person, occurrence.id, Slot.STEP, day, at)
        yield from _how_did_it_go(person, rules, occurrence, day, _ASKED_LATE_DAYS)


def _snoozed(person: Person, occurrence: Occurrence, until: datetime) -> Due:
    there = moments.local(until, person.zone)
    at = moments.instant(there.date(), named_hour(there.time()), person.zone)
    return _due(person, occurrence.id, Slot.SNOOZED, there.date(), at)


def _nudge(
    situation: Situation, rules: Effective, occurrence: Occurrence, day: date | None, now: datetime
) -> Iterator[Due]:
    """One more message on the first open day after the last one, for a step with a day or a named moment.

    Time in which an answer could not be heard does not count.
    """
    if occurrence.nudges >= rules.nudges or (day is None and occurrence.snoozed_until is None):
        return
    asked = max(at for at in (occurrence.asked_at, occurrence.snoozed_until) if at is not None)
    asked += outages.away(situation.programme.away, asked, now)
    person = situation.person
    day = moments.local_day(asked, person.zone)
    yield from islice(_how_did_it_go(person, rules, occurrence, day, _SEARCHED_DAYS), 1)


def _on_its_day(person: Person, rules: Effective, action: Action, day: date) -> datetime | None:
    """At the named hour; else from the step's hour or the person's moment on, if that day still has an allowed hour."""
    if action.hour is not None and hour_is_named(person, action):
        return moments.instant(day, named_hour(action.hour), person.zone)
    return _from(person, rules, day, action.hour or rules.moment)


def _how_did_it_go(person: Person, rules: Effective, occurrence: Occurrence, day: date, days: int) -> Iterator[Due]:
    for ahead in range(1, days + 1):
        later = day + ahead * _DAY
        at = _from(person, rules, later, rules.moment)
        if at is not None:
            yield _due(person, occurrence.id, Slot.NUDGE, later, at)


def week_question(situation: Situation, rules: Effective, now: datetime) -> Iterator[Due]:
    """The Mondays on which to ask which step is for this week; a closed Monday moves to the next open day."""
    if not (_undated(situation, now) or _place_free(situation, rules)):
        return
    person = situation.person
    monday, every = moments.monday_of(moments.local_day(now, person.zone)), rules.policy.week_question_weeks
    first = moments.monday_of(moments.local_day(person.joined_at, person.zone)) if person.joined_at else monday
    for week in range((first - monday).days // 7 % every, _WEEKS_AHEAD, every):
        days = (monday + timedelta(days=7 * week + ahead) for ahead in range(7))
        asked = ((day, _from(person, rules, day, rules.week_question_at)) for day in days)
        yield from islice((_due(person, PLAN, Slot.WEEK_QUESTION, day, at) for day, at in asked if at is not None), 1)


def _undated(situation: Situation, now: datetime) -> bool:
    return any(
        action.day is None
        and occurrence.day is None
        and (occurrence.snoozed_until is None or occurrence.snoozed_until <= now)
        for action, occurrence in open_steps(situation)
    )


def _place_free(situation: Situation, rules: Effective) -> bool:
    statuses = [action.status for action in situation.actions]
    return ActionStatus.PROPOSED in statuses and statuses.count(ActionStatus.OPEN) < rules.open_actions


def _from(person: Person, rules: Effective, day: date, hour: time) -> datetime | None:
    """The first allowed instant of a day from `hour` on; None when there is none."""
    window = rules.window_on(day)
    if window is None or hour >= window.closes:
        return None
    return moments.instant(day, max(hour, window.opens), person.zone)


def _due(person: Person, thing: str, slot: Slot, day: date, at: datetime) -> Due:
    name = due_id(person.id, thing, day, slot)
    return Due(id=name, person=person.id, about=person.id, thing=thing, slot=slot, day=day, at=at)
