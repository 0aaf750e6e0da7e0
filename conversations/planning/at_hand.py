"""What a coach is doing in a plan at the moment: the place in the talk, and the goal at hand."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached
from conversations.planning.plan import goal_of
from conversations.replies import Outcome
from conversations.saying import answer
from domain.plans import Goal
from domain.situations import Place

LONGEST = 150
"""Characters of a step or a goal: it is read on a telephone, inside a message of 300."""
NONE = "none"
"""What the button *no subject* carries."""


def asks(facts: Coached, verb: str, now: datetime, thing: str = "") -> Place:
    """The next text of the coach answers the question `verb` about this participant."""
    return Place(person=facts.coach.person.id, verb=verb, subject=facts.of.person.id, thing=thing, since=now)


def goal_at_hand(facts: Coached) -> Goal | None:
    """The goal that the coach is cutting into steps; None when they did something else since."""
    place = facts.place
    if place is None or place.verb not in {"step_lines", "box_when"} or place.subject != facts.of.person.id:
        return None
    return goal_of(facts.of, place.thing)


def page(facts: Coached, event: Tapped) -> Outcome:
    """Back to the participant's page: the question at hand was left."""
    return Outcome(says=(answer(facts, event, "person"),))
