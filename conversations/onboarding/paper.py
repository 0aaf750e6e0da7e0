"""The page that explains Stapje: a coach takes it along or leaves it behind."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.verbs import coach_tap


@coach_tap("hand_out")
def hand_out(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A page of its own, so that the invitation or the plan stays above it."""
    return Outcome(says=(answer(facts, event, "hand_out", new=True),))
