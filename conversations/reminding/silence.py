"""What is said when somebody is quiet for long: softly to them, later neutrally to their coach (d4)."""

from datetime import datetime, timedelta

from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.replies import Kind, Outcome, Say
from conversations.saying import answer, happened
from conversations.verbs import coach_tap, own_tap
from domain import silence
from domain.dues import Due, Slot
from domain.history import HistoryEntry
from domain.ids import derive
from domain.situations import Situation

_STILL_SOFT = timedelta(days=1)
"""How long the soft message may wait for an open hour."""


def quiet_due(situation: Situation, due: Due, event: str, now: datetime) -> Outcome:
    """The soft message, or the word to the coach; both only hold while the silence lasts."""
    quiet = silence.since(situation, now)
    if quiet is None:
        return Outcome()
    to_coach = due.slot is Slot.QUIET_NOTICE
    say = Say(
        screen="quiet_notice" if to_coach else "quiet_check",
        to=due.person,
        about=due.about if to_coach else "",
        words={"since": quiet.isoformat()},
        kind=Kind.STAFF if to_coach else Kind.QUIET,
        key=f"{due.person}/{due.thing}/{due.day}/{due.slot}",
        expires_at=None if to_coach else now + _STILL_SOFT,
    )
    entry = HistoryEntry(
        id=derive(event, f"asked/{due.id}"),
        at=now,
        actor="clock",
        subject=due.about,
        kind="silence_told" if to_coach else "asked",
        thing=due.thing,
        facts={"slot": due.slot.value},
    )
    return Outcome(says=(say,), history=(entry,))


@own_tap("all_well")
def all_well(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Het gaat*: that is all there was to ask."""
    return Outcome(says=(answer(facts, event, "good_to_hear"),))


@coach_tap("quiet_fine")
def quiet_fine(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Is goed zo*: the coach knows; the participant hears nothing of it."""
    return Outcome(says=(answer(facts, event, "quiet_left"),))


@own_tap("likes_it")
def likes_it(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Bevalt het? Ja*: it goes on as it is."""
    return Outcome(says=(answer(facts, event, "liked"),), history=(happened(facts, event, "liked", now),))
