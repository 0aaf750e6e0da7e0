"""*Even rust*: nothing is asked until the person, or coach and person together, end it."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.replies import Kind, Outcome, Say
from conversations.saying import answer, happened, to_participant
from conversations.verbs import coach_tap, own_tap
from domain.people import Rest


@own_tap("rest")
def rest(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Asks first whether messages about talks go on."""
    return Outcome(says=(answer(facts, event, "ask_rest"),))


@own_tap("rest_on")
def rest_on(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """It begins; the data says whether talks are still announced."""
    resting = Rest(since=now, appointments=event.thing != "without")
    if facts.me.person.rest and replace(facts.me.person.rest, since=now) == resting:
        return Outcome(says=(answer(facts, event, "resting"),))
    return Outcome(
        changes=(replace(facts.me.person, rest=resting),),
        says=(answer(facts, event, "resting"),),
        history=(happened(facts, event, "rested", now),),
    )


@own_tap("rest_end")
def rest_end(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The person ends it."""
    if facts.me.person.rest is None:
        return Outcome(says=(answer(facts, event, "today"),))
    return Outcome(
        changes=(replace(facts.me.person, rest=None),),
        says=(answer(facts, event, "rest_ended"),),
        history=(happened(facts, event, "rest_ended", now),),
    )


@coach_tap("rest_over")
def rest_over(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach asks; only the person's own tap ends it."""
    ask: Say = to_participant(facts, "rest_over", Kind.WORDS)
    return Outcome(says=(answer(facts, event, "rest_asked"), ask))
