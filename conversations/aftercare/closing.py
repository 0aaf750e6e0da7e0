"""The closing moment: the coach opens it, and only the participant's yes ends their time together."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.replies import Kind, LeavePlace, Outcome
from conversations.saying import answer, happened, to_coach, to_participant
from conversations.verbs import coach_tap, own_tap
from domain.aftercare import UNDO
from domain.bridge_times import may_be_offered
from domain.people import Ending, Person


@coach_tap("ending")
def page(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """What coming to the end is, or how far it is."""
    return Outcome(changes=(LeavePlace(person=facts.coach.person.id),), says=(answer(facts, event, "ending"),))


@coach_tap("closing_open")
def opened(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Afronding* begins: the participant is asked to look; a second tap asks nobody twice."""
    person = facts.of.person
    if person.ending is not None:
        return Outcome(says=(answer(facts, event, "ending"),))
    if not may_be_offered(facts.of, now):
        return Outcome(says=(answer(facts, event, "ending_not_now"),))
    return Outcome(
        changes=(replace(person, ending=Ending(since=now)),),
        says=(answer(facts, event, "ending"), to_participant(facts, "closing_begun", Kind.WORDS)),
        history=(happened(facts, event, "closing_opened", now),),
    )


@coach_tap("closing_back")
def taken_back(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Until the yes the coach can take it back."""
    person = facts.of.person
    if person.ending is None or person.in_aftercare:
        return Outcome(says=(answer(facts, event, "ending"),))
    return Outcome(
        changes=(replace(person, ending=None),),
        says=(answer(facts, event, "ending"),),
        history=(happened(facts, event, "ending_undone", now),),
    )


@own_tap("closing_show")
def look(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What was reached; in simple mode the question stands on the next page."""
    if not _asked(facts.me.person):
        return Outcome(says=(answer(facts, event, "today"),))
    page = {"page": event.thing} if event.thing else {}
    return Outcome(says=(answer(facts, event, "closing_moment", words=page),))


@own_tap("closing_yes")
def agreed(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Nazorg* begins; the plan stays as it is, so that everything can be taken up again."""
    person = facts.me.person
    if person.ending is None:
        return Outcome(says=(answer(facts, event, "today"),))
    if person.in_aftercare:
        return Outcome(says=(answer(facts, event, "closing_agreed"),))
    return Outcome(
        changes=(replace(person, ending=replace(person.ending, agreed_at=now)),),
        says=(answer(facts, event, "closing_agreed"), *to_coach(facts, "closing_told", Kind.STAFF)),
        history=(happened(facts, event, "ended", now),),
    )


@own_tap("closing_not")
def not_now(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Nothing changes, and nobody asks why."""
    if not _asked(facts.me.person):
        return Outcome(says=(answer(facts, event, "today"),))
    return _goes_on(facts, event, "closing_declined", now)


@own_tap("closing_undo")
def not_after_all(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """For a week one tap takes the yes back; later *Ik wil weer contact* is the way."""
    ending = facts.me.person.ending
    if ending is None or ending.agreed_at is None or now - ending.agreed_at > UNDO:
        return Outcome(says=(answer(facts, event, "today"),))
    return _goes_on(facts, event, "closing_undone", now)


def _asked(person: Person) -> bool:
    return person.ending is not None and not person.in_aftercare


def _goes_on(facts: Own, event: Tapped, told: str, now: datetime) -> Outcome:
    return Outcome(
        changes=(replace(facts.me.person, ending=None),),
        says=(answer(facts, event, "closing_not"), *to_coach(facts, told, Kind.STAFF)),
        history=(happened(facts, event, "ending_undone", now),),
    )
