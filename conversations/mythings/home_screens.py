"""What *Mijn dingen* looks like: four doors, in simple mode two and two."""

from conversations.examples import example, henk, precious
from conversations.mythings.choices import SETTINGS
from conversations.planning.lines import own_rows, pairs
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording


@screen("mine", example(), example(henk), example(precious))
def mine(view: View, w: Wording) -> Shown | None:
    """How I write, when I write, everything about me, privacy."""
    text = w("This is yours. What would you like to see or change?")
    if w.simple:
        first = Button(label=w("Settings"), verb="mine_one", thing=next(iter(SETTINGS)))
        return Shown(text=text, buttons=own_rows(w, first, Button(label=w("About me"), verb="mine_about")))
    doors = (
        Button(label=w("How you write"), verb="mine_group", thing="how"),
        Button(label=w("When you write"), verb="mine_group", thing="when"),
    )
    return Shown(text=text, buttons=(*pairs(*doors), *pairs(*_about(w)), (Button(label=w("My step"), verb="today"),)))


@screen("mine_about", example(henk), example())
def mine_about(view: View, w: Wording) -> Shown | None:
    """The second question of simple mode."""
    return Shown(text=w("What would you like to see?"), buttons=own_rows(w, *_about(w)))


def _about(w: Wording) -> tuple[Button, Button]:
    everything = Button(label=w("Everything about me"), verb="my_data")
    return everything, Button(label=w("Privacy and removing"), verb="privacy")
