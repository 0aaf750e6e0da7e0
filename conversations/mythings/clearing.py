"""*Scherm leegmaken*: what Stapje wrote goes from the telephone, for whoever shares it (house rule g5)."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("clear")
def clear(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """At once, also a second time: nothing of the plan is lost by it."""
    return Outcome(says=(answer(facts, event, "cleared", new=True),))


@own_tap("privacy_more")
def privacy_more(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of three questions: an empty screen, or the ways out."""
    return Outcome(says=(answer(facts, event, "privacy_more"),))


@meaning(Meaning.CLEAR)
def clear_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    return Outcome(says=(answer(facts, event, "cleared"),))
