"""*Luister* below a text that was recorded."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer, gone
from conversations.screens import SCREENS
from conversations.verbs import own_tap


@own_tap("hear")
def hear(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The voice below the text, as often as is wished."""
    if event.thing not in SCREENS or not SCREENS[event.thing].in_dutch_too:
        return gone(facts, event)
    name = f"{facts.me.person.language}/{event.thing}"
    return Outcome(says=(answer(facts, event, "recorded", thing=name, words={"asked": "yes"}, new=True),))
