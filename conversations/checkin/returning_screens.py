"""What somebody reads who is here again."""

from dataclasses import replace

from conversations.checkin.own_step import in_front
from conversations.examples import FATIMA, example, henk, precious, situation
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.situations import Situation


def _without_steps() -> Situation:
    return replace(situation(FATIMA), actions=(), occurrences=())


@screen(
    "welcome_back",
    example(),
    example(_without_steps),
    example(words={"beside": "yes"}),
    example(henk),
    example(precious),
)
def welcome_back(view: View, w: Wording) -> Shown | None:
    """No list of what was left, and no question why; beside another answer it asks nothing at all."""
    if view.about is None or view.to is None:
        return None
    name = view.to.name
    beside = bool(view.words.get("beside"))
    if beside or in_front(view.about, view.now) is None:
        text = w("Good that you are here again, {name}. It takes something to come back.", name=name)
        return (
            Shown(text=text)
            if beside
            else Shown(text=text, buttons=own_rows(w, Button(label=w("My plan"), verb="my_plan")))
        )
    text = w(
        "Good that you are here again, {name}. It takes something to come back. Your plan is still here. "
        "Would you like to begin calmly with one step?",
        name=name,
    )
    yes, no = Button(label=w("Yes, one step"), verb="today"), Button(label=w("Not now"), verb="let_wait")
    return Shown(text=text, buttons=own_rows(w, yes, no))
