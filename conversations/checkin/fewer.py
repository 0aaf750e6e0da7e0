"""*Minder berichten*: the person asks for less, or for other hours; it holds at once."""

from dataclasses import replace
from datetime import datetime, time

from conversations.events import Tapped
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer, gone
from conversations.verbs import own_tap

WINDOWS = {
    "morning": (time(9), time(13)),
    "afternoon": (time(13), time(19)),
    "evening": (time(17), time(20)),
    "all": None,
}
"""Hours a participant can choose with one tap; *all* follows the programme again."""


@own_tap("fewer")
def fewer(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Minder berichten*: a week, at other hours, a rest, or stop."""
    return Outcome(says=(answer(facts, event, "fewer"),))


@own_tap("less")
def less(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of two questions."""
    return Outcome(says=(answer(facts, event, "less"),))


@own_tap("fewer_week")
def fewer_week(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Asks how many a week."""
    return Outcome(says=(answer(facts, event, "fewer_week"),))


@own_tap("per_week")
def per_week(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """At most so many; the number is in the data."""
    if event.thing not in {"0", "1", "2", "3", "4", "5", "6"}:
        return gone(facts, event)
    person = facts.me.person
    wishes = replace(person.wishes, per_week=int(event.thing))
    return Outcome(changes=(replace(person, wishes=wishes),), says=(answer(facts, event, "wishes_kept"),))


@own_tap("hours")
def hours(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Asks at which hours."""
    return Outcome(says=(answer(facts, event, "hours"),))


@own_tap("window")
def window(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Only inside these hours; their name is in the data."""
    if event.thing not in WINDOWS:
        return gone(facts, event)
    person = facts.me.person
    wishes = replace(person.wishes, window=WINDOWS[event.thing])
    return Outcome(changes=(replace(person, wishes=wishes),), says=(answer(facts, event, "wishes_kept"),))
