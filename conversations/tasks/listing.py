"""The coach's short list: what stands in the way of steps and was handed over, each off it with one tap."""

from datetime import datetime

from conversations.checkin.obstacles import off_the_list
from conversations.events import Tapped
from conversations.facts import Coached, Working
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer
from conversations.verbs import coach_tap, staff_tap
from domain.caseload import seen_by
from domain.people import Role
from domain.situations import Staff


@staff_tap("tasks", Role.COACH)
def tasks(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Of own participants and those the coach stands in for."""
    leaves = (LeavePlace(person=facts.me.person.id),)
    return Outcome(changes=leaves, says=(answer(facts, event, "tasks", words=_people(facts.me)),))


@coach_tap("task_done")
def task_done(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Gedaan*, from the list: back to what is left of it."""
    return off_the_list(facts, event, now, answer(facts, event, "tasks", words=_people(facts.coach)))


def _people(me: Staff) -> dict[str, str]:
    return {"people": " ".join(each.id for each in seen_by(me))}
