"""*Mijn dingen*: where settings, what is kept, privacy and removing are found, by tap and by word."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("mine")
def mine(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Opened with a tap."""
    return Outcome(says=(answer(facts, event, "mine"),))


@own_tap("mine_about")
def about_me(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What is kept about me, and privacy."""
    return Outcome(says=(answer(facts, event, "mine_about"),))


@meaning(Meaning.MINE)
def mine_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Opened with a word."""
    return Outcome(says=(answer(facts, event, "mine"),))
