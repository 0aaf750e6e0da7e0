"""What growing quiet looks like, and the ways on."""

from dataclasses import replace

from conversations.examples import FATIMA, THURSDAY, example, henk, situation
from conversations.planning.lines import own_rows, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.situations import Situation


def _reads_along() -> Situation:
    return situation(replace(FATIMA, reads_along=True))


def _paused() -> Situation:
    return situation(replace(FATIMA, paused_at=THURSDAY))


@screen("grows_quiet", example(_paused), example(henk))
def grows_quiet(view: View, w: Wording) -> Shown | None:
    """In the words of the house; nothing is asked."""
    fine, on = Button(label=w("That is fine"), verb="quiet_ok"), Button(label=w("Go on"), verb="go_on")
    along = Button(label=w("I read, I do not tap"), verb="read_along")
    text = w("I will be quiet for a while. Your plan stays. You still hear about talks.")
    return Shown(text=text, buttons=own_rows(w, fine, on, along))


@screen("quiet_kept", example(_paused), example(henk))
def quiet_kept(view: View, w: Wording) -> Shown | None:
    """Any word or tap is enough to begin again."""
    text = w("Good. One word from you is enough, and I am here again.")
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My step"), verb="today")))


@screen("goes_on", example(), example(_reads_along), example(henk))
def goes_on(view: View, w: Wording) -> Shown | None:
    """Messages come as before; who only reads is asked nothing for it."""
    today = Button(label=w("My step"), verb="today")
    if view.to is not None and view.to.reads_along:
        return Shown(text=w("Good. I keep writing. You need not answer."), buttons=own_rows(w, today))
    along = Button(label=w("I read, I do not tap"), verb="read_along")
    return Shown(text=w("Good. I keep writing."), buttons=own_rows(w, today, along) if w.simple else rows(today))
