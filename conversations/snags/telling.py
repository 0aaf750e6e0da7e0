"""A coach says what is stuck because of the organisation; a supervisor reads it and says when it was arranged."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Working
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.verbs import staff_tap
from domain import moments
from domain.ids import derive
from domain.people import Role
from domain.snags import Snag, Stuck, listed

NEED_SNAGS = frozenset({"snags", "snag_over"})
"""Taps for which what was said is read, and the teams."""


@staff_tap("snag", Role.COACH)
def snag(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Asks what it is stuck on; with an answer it is on the list, with a month and a team and nothing more."""
    if event.thing not in set(Snag):
        return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "snag"),))
    today = moments.local_day(now, facts.me.person.zone)
    made = Stuck(
        id=derive(event.id, "snag"), snag=Snag(event.thing), team=facts.me.profile.team, month=f"{today:%Y-%m}"
    )
    return Outcome(changes=(made,), says=(answer(facts, event, "snag_told", thing=event.thing),))


@staff_tap("snags", Role.SUPERVISOR)
def snags(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The list."""
    return Outcome(says=(answer(facts, event, "snags", words=_as_words(facts)),))


@staff_tap("snag_over", Role.SUPERVISOR)
def snag_over(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """*Geregeld*: all of one kind is off the list."""
    if event.thing not in set(Snag):
        return gone(facts, event)
    over = tuple(
        replace(each, settled_at=now) for each in facts.snags if each.snag == event.thing and each.settled_at is None
    )
    left = replace(facts, snags=tuple(each for each in facts.snags if each.snag != event.thing))
    return Outcome(changes=over, says=(answer(facts, event, "snags", words=_as_words(left)),))


def _as_words(facts: Working) -> dict[str, str]:
    """How often by number, kind, month and team, in the order of the list."""
    rows = listed(facts.snags, facts.book.teams, facts.book.profiles)
    return {f"{number} {row.snag} {row.month} {row.team}": str(row.times) for number, row in enumerate(rows)}
