"""*Alles over mij*: read here in short parts, or sent as a file for people and one for computers."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.mythings.readable import PARTS
from conversations.replies import Outcome
from conversations.saying import answer, gone, happened
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("my_data")
def my_data(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Opened with a tap."""
    return Outcome(says=(answer(facts, event, "my_data"),))


@meaning(Meaning.MY_DATA)
def my_data_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Opened with a word."""
    return Outcome(says=(answer(facts, event, "my_data"),))


@own_tap("my_part")
def my_part(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One part, read in the chat."""
    return (
        Outcome(says=(answer(facts, event, "my_part", thing=event.thing),))
        if event.thing in PARTS
        else gone(facts, event)
    )


@meaning(Meaning.LOOKED)
def looked_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Wie keek mee* is the last part."""
    return Outcome(says=(answer(facts, event, "my_part", thing="looked"),))


@own_tap("my_file")
def my_file(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The file for people: a message of its own."""
    return _sent(facts, event, "my_file", now)


@own_tap("my_json")
def my_json(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The file for computers: a message of its own."""
    return _sent(facts, event, "my_json", now)


def _sent(facts: Own, event: Tapped, screen: str, now: datetime) -> Outcome:
    says = (answer(facts, event, screen, new=True),)
    return Outcome(says=says, history=(happened(facts, event, "data_sent", now, screen),))
