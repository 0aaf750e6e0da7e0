"""What a recorded voice looks like: it plays only on a tap (house rule g5)."""

from conversations.examples import example, henk
from conversations.recorded.files import PREFIX
from conversations.replies import Shown, Voice
from conversations.screens import View, screen
from conversations.wording import Wording


@screen(
    "recorded",
    example(thing="nl/doors"),
    example(henk, thing="nl/doors"),
    example(henk, thing="nl/doors", words={"asked": "yes"}),
)
def recorded(view: View, w: Wording) -> Shown | None:
    """The voice itself; its text stands above it, so only who asked for it is told when it cannot be sent."""
    lost = w("I cannot play this now. The words above say the same.") if view.words.get("asked") else ""
    return Shown(text=w("▶ Listen"), voice=Voice(file=PREFIX + view.thing, lost=lost))
