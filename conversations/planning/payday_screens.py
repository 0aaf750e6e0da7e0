"""The question for the day that money comes in, and what is done with the answer."""

from dataclasses import replace

from conversations.examples import FATIMA, HENK, example, henk, situation
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Wishes
from domain.situations import Situation


def _known() -> Situation:
    return situation(replace(FATIMA, wishes=Wishes(payday=23)))


def _chosen() -> Situation:
    return situation(replace(FATIMA, wishes=Wishes(payday=23, bills_before_payday=True)))


def _henk_known() -> Situation:
    return replace(henk(), person=replace(HENK, wishes=Wishes(payday=23)))


@screen("ask_payday", example(), example(words={"again": "yes"}), example(henk))
def ask_payday(view: View, w: Wording) -> Shown | None:
    """Which day of the month; no is an answer."""
    ask = w("On which day of the month does your money come? For example: <i>23</i>.")
    text = w("Write a number from 1 to 31, please.") if view.words.get("again") else ask
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Rather not"), verb="payday_later")))


@screen("payday_unknown", example(), example(henk))
def payday_unknown(view: View, w: Wording) -> Shown | None:
    """It stays open."""
    again = Button(label=w("Name a day"), verb="payday_again")
    return Shown(text=w("That is fine. Your step stays, without a day."), buttons=own_rows(w, again))


@screen("payday_kept", example(_known), example(_chosen), example(_henk_known))
def payday_kept(view: View, w: Wording) -> Shown | None:
    """The day that was read, and that bills stay away just before it unless chosen (house rule g9)."""
    wishes = view.about.person.wishes if view.about else None
    if wishes is None or wishes.payday is None:
        return None
    text = w("Good: day {n} of the month.", n=wishes.payday)
    again = Button(label=w("Another day"), verb="payday_again")
    if wishes.bills_before_payday:
        return Shown(text=text, buttons=own_rows(w, again))
    text += " " + w("In the three days before it I say nothing about bills.")
    return Shown(text=text, buttons=own_rows(w, again, Button(label=w("Do say it then"), verb="bills_too")))
