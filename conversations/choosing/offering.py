"""The coach proposes a goal with two or three ways to say it, and may take it back."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.at_hand import LONGEST
from conversations.planning.options import MOST, goal_choices
from conversations.planning.plan import next_goal_position
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone, happened
from conversations.verbs import coach_tap
from domain.ids import derive
from domain.plans import Goal, GoalStatus


def offered_goal(facts: Coached, event: Wrote, ways: tuple[str, ...], now: datetime) -> Outcome:
    """A goal that is none before the participant picks one of these words."""
    if len(ways) > MOST or any(len(each) > LONGEST for each in ways):
        return Outcome(says=(answer(facts, event, "too_many_options"),))
    made = Goal(
        id=derive(event.id, "goal"),
        participant=facts.of.person.id,
        words="\n".join(ways),
        status=GoalStatus.PROPOSED,
        author=facts.coach.person.id,
        made_at=now,
        position=next_goal_position(facts.of),
    )
    return Outcome(
        changes=(made, LeavePlace(person=facts.coach.person.id)),
        says=(answer(facts, event, "goal_offered", thing=made.id),),
        history=(happened(facts, event, "goal_proposed", now, made.id),),
    )


@coach_tap("offer_off")
def offer_off(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach takes back a goal that was not picked yet."""
    found = next((each for each in goal_choices(facts.of) if each.id == event.thing), None)
    if found is None or found.author != facts.coach.person.id:
        return gone(facts, event)
    back = replace(found, status=GoalStatus.STOPPED, revision=found.revision + 1)
    return Outcome(
        changes=(back,),
        says=(answer(facts, event, "person"),),
        history=(happened(facts, event, "goal_proposal_off", now, found.id),),
    )
