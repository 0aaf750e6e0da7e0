"""What has no step in it: *Mijn stap*, a greeting, thanks, and words that were not understood."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("today")
def today_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Mijn stap*, under a message; an open question is left."""
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "today"),))


@meaning(Meaning.MY_STEP)
def today_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Mijn stap*, on the reply keyboard or in words."""
    return Outcome(says=(answer(facts, event, "today"),))


@meaning(Meaning.HELLO)
def hello(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """A greeting is answered with one."""
    return Outcome(says=(answer(facts, event, "hello"),))


@meaning(Meaning.THANKS)
def thanks(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Thanks, and a short *oké*, ask for nothing."""
    return Outcome(says=(answer(facts, event, "you_are_welcome"),))


@meaning(Meaning.UNKNOWN)
def unknown(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """What could not be understood is not kept; at most three ways on."""
    return Outcome(says=(answer(facts, event, "not_understood"),))
