"""The way to what is not about a step, the two stress cards, and *onze afspraken*: only ever asked for."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("for_you")
def for_you(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What else there is; in simple mode a page at a time."""
    return Outcome(says=(answer(facts, event, "for_you", words=_page(event)),))


@own_tap("stress")
def stress_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The first card, or the second."""
    return Outcome(says=(answer(facts, event, "stress_2" if event.thing == "2" else "stress_1"),))


@meaning(Meaning.STRESS)
def stress_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The first card."""
    return Outcome(says=(answer(facts, event, "stress_1"),))


@own_tap("agreements")
def agreements_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What Stapje does and does not do; in simple mode a page at a time, its number in the data."""
    return Outcome(says=(answer(facts, event, "agreements", words=_page(event)),))


@own_tap("agreements_paper")
def agreements_paper(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A sheet of its own: what stood there can still be read."""
    return Outcome(says=(answer(facts, event, "agreements_paper", new=True),))


@meaning(Meaning.AGREEMENTS)
def agreements_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    return Outcome(says=(answer(facts, event, "agreements"),))


def _page(event: Tapped) -> dict[str, str]:
    return {"page": event.thing} if event.thing.isdecimal() else {}
