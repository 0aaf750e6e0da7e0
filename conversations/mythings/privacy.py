"""*Privacy*: what is kept, for how long, and who sees it."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("privacy")
def privacy(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Opened with a tap."""
    return Outcome(says=(answer(facts, event, "privacy"),))


@own_tap("privacy_ways")
def privacy_ways(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of two questions: stop or remove."""
    return Outcome(says=(answer(facts, event, "privacy_ways"),))


@meaning(Meaning.PRIVACY)
def privacy_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Opened with a word."""
    return Outcome(says=(answer(facts, event, "privacy"),))
