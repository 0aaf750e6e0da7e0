"""What the five minutes look like: one pile, one tab, and stopping in time."""

from conversations.cards.rows import begun_rows
from conversations.content import content
from conversations.examples import THURSDAY, example, henk, precious, situation
from conversations.planning.lines import discreet, own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import moments
from domain.binder import turn
from domain.dues import BINDER, Due, Slot
from domain.situations import Situation

ON = "on"
"""What the button *every week* carries; the other carries nothing."""


def weekly() -> Situation:
    """Fatima, who chose it for every week."""
    due = Due(id="due-tidy", person="fatima", about="fatima", thing=BINDER, slot=Slot.TIDY, day=THURSDAY.date(),
              at=THURSDAY)  # fmt: skip
    return situation(dues=(due,))


def _tab(view: View, about: Situation, w: Wording) -> str:
    """The name of the tab whose week it is."""
    tabs = tuple(content().tabs.values())
    return tabs[turn(moments.local_day(view.now, about.person.zone), len(tabs))].name.in_(w.language)


@screen("tidy", example(), example(weekly), example(henk), example(precious))
def tidy(view: View, w: Wording) -> Shown | None:
    """Small enough to begin; stopping is part of it."""
    about = view.about
    if about is None:
        return None
    text = w(
        "Set an alarm for five minutes. Take one pile. Put what fits with: {tab}. The alarm goes? Then you stop. "
        "One letter is good too.",
        tab=_tab(view, about, w),
    )
    on = any(due.slot is Slot.TIDY for due in about.dues)
    weekly_ = Button(label=w("No longer every week"), verb="tidy_weekly")
    if not on:
        weekly_ = Button(label=w("Every week"), verb="tidy_weekly", thing=ON)
    done = Button(label=w("I did it"), verb="tidy_done")
    return Shown(text=text, buttons=own_rows(w, done, weekly_, _binder(w)))


@screen("tidy_begun", example(weekly), example(henk), example(precious))
def tidy_begun(view: View, w: Wording) -> Shown | None:
    """The weekly message: it can be left as it is."""
    if view.about is None:
        return None
    text = w("Five minutes for your binder? This week: {tab}.", tab=_tab(view, view.about, w))
    show = Button(label=w("Show me"), verb="tidy")
    later = Button(label=w("Not this week"), verb="tidy_not_now")
    return Shown(text=discreet(view, text, w), buttons=begun_rows(w, BINDER, show, later))


@screen("tidy_done", example(), example(henk), example(precious))
def tidy_done(view: View, w: Wording) -> Shown | None:
    """Five minutes are enough."""
    return Shown(
        text=w("🌷 Well done. Five minutes is enough. The rest may wait."), buttons=own_rows(w, _binder(w), _today(w))
    )


@screen("tidy_not_now", example(weekly), example(henk))
def tidy_not_now(view: View, w: Wording) -> Shown | None:
    """Nothing is asked in return."""
    off = Button(label=w("No longer every week"), verb="tidy_weekly")
    return Shown(text=w("That is fine. Your binder does not run away."), buttons=own_rows(w, _today(w), off))


@screen("tidy_weekly_on", example(weekly), example(henk))
def tidy_weekly_on(view: View, w: Wording) -> Shown | None:
    """At most one a week, and it counts as a message."""
    off = Button(label=w("Better not"), verb="tidy_weekly")
    text = w("Good. Once a week I ask it, when there is room.")
    return Shown(text=text, buttons=own_rows(w, _today(w), off))


@screen("tidy_weekly_off", example(), example(henk))
def tidy_weekly_off(view: View, w: Wording) -> Shown | None:
    """None any more."""
    return Shown(text=w("Good. I no longer ask about your binder."), buttons=own_rows(w, _binder(w), _today(w)))


def _binder(w: Wording) -> Button:
    return Button(label=w("My binder"), verb="binder")


def _today(w: Wording) -> Button:
    return Button(label=w("My step"), verb="today")
