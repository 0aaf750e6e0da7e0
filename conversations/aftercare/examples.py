"""Fatima and Henk when their time with the coach comes to its end: example views and tests of aftercare start here."""

from dataclasses import replace
from datetime import timedelta

from conversations.bridge.screens import FIRST, NEWEST
from conversations.examples import FATIMA, GOAL, HENK, JOINED, THURSDAY, done_landlord, henk, situation
from domain.album import Album, Success
from domain.people import Ending, Person
from domain.plans import GoalStatus
from domain.situations import Situation

OPENED = Ending(since=THURSDAY - timedelta(days=1))
AGREED = Ending(since=THURSDAY - timedelta(days=1), agreed_at=THURSDAY - timedelta(minutes=5))


def _ending(person: Person, ending: Ending) -> Situation:
    of = done_landlord() if person is FATIMA else henk()
    made = (Success(action=each.id, words=each.words, at=JOINED) for each in of.actions)
    moments = (FIRST, replace(NEWEST, shared_at=THURSDAY)) if person is FATIMA else ()
    return replace(
        of,
        person=replace(person, ending=ending),
        goals=tuple(replace(each, status=GoalStatus.REACHED) for each in of.goals),
        album=Album(successes=tuple(made), bridge=moments),
    )


def closing() -> Situation:
    """Fatima, who was asked to look at what was reached."""
    return _ending(FATIMA, OPENED)


def closing_without_anything() -> Situation:
    """The same, of somebody whose plan is still empty."""
    return situation(replace(FATIMA, ending=OPENED), goals=(GOAL,), actions=(), occurrences=(), ledger=(), recent=())


def henk_closing() -> Situation:
    """Henk, in simple mode."""
    return _ending(HENK, OPENED)


def ended() -> Situation:
    """Fatima, who said yes."""
    return _ending(FATIMA, AGREED)


def henk_ended() -> Situation:
    """Henk, who said yes."""
    return _ending(HENK, AGREED)


def asked_back() -> Situation:
    """Fatima, half a year later, who asks for contact again."""
    half_a_year = THURSDAY - timedelta(days=180)
    return _ending(FATIMA, Ending(since=half_a_year, agreed_at=half_a_year, back_at=THURSDAY))
