"""The plan on paper: a coach takes it along for who wants no messages, or a page for the binder."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached
from conversations.replies import Outcome
from conversations.saying import answer, happened
from conversations.verbs import coach_tap


@coach_tap("paper_plan")
def paper_plan(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A page to print and to hand over: the same plan and the same help, also without a telephone (house rule g6)."""
    return Outcome(
        says=(answer(facts, event, "paper_plan", new=True),),
        history=(happened(facts, event, "plan_printed", now),),
    )
