"""The question whether a message the evening before is wanted, and what holds then."""

from dataclasses import replace

from conversations.examples import FATIMA, example, henk, situation
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Wishes
from domain.situations import Situation


def _wants() -> Situation:
    return situation(replace(FATIMA, wishes=Wishes(eve=True)))


@screen("eve_offer", example(), example(henk))
def eve_offer(view: View, w: Wording) -> Shown | None:
    """To be declined for good."""
    yes, no = Button(label=w("Yes, please"), verb="eve_yes"), Button(label=w("No, rather not"), verb="eve_no")
    return Shown(text=w("Shall I also write the evening before a step?"), buttons=own_rows(w, yes, no))


@screen("eve_set", example(_wants), example(), example(henk))
def eve_set(view: View, w: Wording) -> Shown | None:
    """What holds, and where it can be changed."""
    wants = view.to is not None and view.to.wishes.eve
    text = w("Good. I also write the evening before a step.") if wants else w("Good. I write on the day itself only.")
    where = "" if w.simple else " " + w("You can change it in My things.")
    return Shown(text=text + where, buttons=own_rows(w))
