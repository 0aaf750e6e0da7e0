"""*Wat is al gelukt*: asked for by tap or in words."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("worked")
def worked_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The newest months, or with a page in the data what came before."""
    page = event.thing if event.thing.isdecimal() else ""
    return Outcome(says=(answer(facts, event, "worked", words={"page": page} if page else {}),))


@meaning(Meaning.WORKED)
def worked_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    return Outcome(says=(answer(facts, event, "worked"),))
