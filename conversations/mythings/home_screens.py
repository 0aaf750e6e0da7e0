"""What *Mijn dingen* looks like: settings, what is about me, and the way back."""

from conversations.examples import example, henk, precious
from conversations.planning.lines import own_rows, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording


@screen("mine", example(), example(henk), example(precious))
def mine(view: View, w: Wording) -> Shown | None:
    """In simple mode without the way back: that is a key below."""
    text = w("This is yours. What would you like to see or change?")
    settings = Button(label=w("Settings"), verb="mine_settings")
    about = Button(label=w("About me"), verb="mine_about")
    if w.simple:
        return Shown(text=text, buttons=own_rows(w, settings, about))
    binder = Button(label=w("My binder"), verb="binder")
    return Shown(text=text, buttons=rows(settings, binder, about, Button(label=w("My step"), verb="today")))


@screen("mine_about", example(henk), example())
def mine_about(view: View, w: Wording) -> Shown | None:
    """Everything that is kept, and privacy."""
    back = () if w.simple else ((Button(label=w("Back"), verb="mine"),),)
    return Shown(text=w("What would you like to see?"), buttons=(*own_rows(w, *_about(w)), *back))


def _about(w: Wording) -> tuple[Button, Button]:
    everything = Button(label=w("Everything about me"), verb="my_data")
    return everything, Button(label=w("Privacy and removing"), verb="privacy")
