"""The coach's list of own people, and the page of one of them."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached, Working
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, happened
from conversations.verbs import coach_tap, staff_tap
from domain.people import Role


@staff_tap("people", Role.COACH)
def people(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """*Mijn mensen*: own participants and those the coach stands in for now."""
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "people"),))


@coach_tap("person")
def person(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """One participant's plan; the look is written down and the participant can see it."""
    return Outcome(
        changes=(LeavePlace(person=facts.coach.person.id),),
        says=(answer(facts, event, "person"),),
        history=(happened(facts, event, "looked", now),),
    )


@coach_tap("person_more")
def person_more(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The rest of what can be done for them."""
    return Outcome(changes=(LeavePlace(person=facts.coach.person.id),), says=(answer(facts, event, "person_more"),))
