"""The evening before a step: *Zo laten* or *Andere dag* (house rule g10)."""

from datetime import date, datetime, timedelta

from conversations.checkin.later import moved_to
from conversations.checkin.more import open_as_shown
from conversations.checkin.own_step import OwnStep
from conversations.events import Tapped
from conversations.facts import Own
from conversations.planning.plan import today
from conversations.replies import Outcome
from conversations.saying import answer, happened
from conversations.verbs import own_tap
from domain import moments, policies
from domain.situations import Place, Situation

_DAY = timedelta(days=1)
_A_WEEK = timedelta(days=7)


@own_tap("eve_keep")
def keep(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Zo laten*: until tomorrow."""
    step = open_as_shown(facts, event)
    if isinstance(step, Outcome):
        return step
    said = Outcome(says=(answer(facts, event, "eve_kept", thing=step.time_to_do.id),))
    return said + Outcome(history=(happened(facts, event, "eve_kept", now, step.action.id),))


@own_tap("eve_move")
def move(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Andere dag*: a day to tap, or one in words."""
    step = open_as_shown(facts, event)
    if isinstance(step, Outcome):
        return step
    place = Place(person=facts.me.person.id, verb="later_when", thing=step.time_to_do.id, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "eve_move", thing=step.time_to_do.id),))


@own_tap("eve_next")
def next_day(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The first open day after the step's own."""
    return _moved(facts, event, now, soon=True)


@own_tap("eve_week")
def next_week(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The same day a week later."""
    return _moved(facts, event, now, soon=False)


def _moved(facts: Own, event: Tapped, now: datetime, *, soon: bool) -> Outcome:
    step = open_as_shown(facts, event)
    if isinstance(step, Outcome):
        return step
    return moved_to(facts, event, step, other_moments(facts.me, step, now)[0 if soon else 1], now)


def other_moments(situation: Situation, step: OwnStep, now: datetime) -> tuple[datetime, datetime]:
    """Soon, and a week later: at the step's own hour, else at the person's."""
    person = situation.person
    rules = policies.for_person(situation.policy, person.wishes, person.joined_at, now)
    day = max(step.day or today(situation, now), today(situation, now))
    opens = moments.next_open(
        moments.instant(day + _DAY, rules.window.opens, person.zone), person.zone, rules.window_on
    )
    soon = moments.local_day(opens, person.zone) if opens else day + _DAY

    def at(which: date) -> datetime:
        return moments.instant(which, policies.named_hour(step.action.hour or rules.moment), person.zone)

    return at(soon), at(day + _A_WEEK)
