"""Whether to be quiet about a step that somebody does by themself."""

from dataclasses import replace

from conversations.examples import LETTERS, action, example, henk, situation
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.plans import Action, ActionStatus
from domain.rhythms import Weekdays
from domain.situations import Situation


def _weekly() -> Situation:
    weekly = replace(LETTERS, repeats=Weekdays(frozenset({1})))
    return situation(actions=(weekly, action("act-2", "De huurbaas bellen")))


_FOUR = {"times": "4"}


@screen("fading_question", example(_weekly, thing=LETTERS.id, words=_FOUR), example(henk, thing="act-box", words=_FOUR))
def fading_question(view: View, w: Wording) -> Shown | None:
    """Four times by oneself: that is said first."""
    step = _step(view)
    if step is None:
        return None
    said = w("You did “{step}” {n} times by yourself.", step=step.words, n=view.words["times"])
    yes = Button(label=w("Yes, stay quiet"), verb="fade", thing=step.id)
    no = Button(label=w("No, do write"), verb="fade_not", thing=step.id)
    return Shown(text=f"{said} {w('Shall I stay quiet about this?')}", buttons=own_rows(w, yes, no))


@screen("fading_quiet", example(_weekly, thing=LETTERS.id), example(henk, thing="act-box"))
def fading_quiet(view: View, w: Wording) -> Shown | None:
    """No messages about this step, and the way back."""
    step = _step(view)
    if step is None:
        return None
    again = Button(label=w("Do write again"), verb="fade_not", thing=step.id)
    return Shown(text=w("Good. I stay quiet about “{step}”.", step=step.words), buttons=own_rows(w, again))


@screen("fading_writes", example(_weekly, thing=LETTERS.id), example(henk, thing="act-box"))
def fading_writes(view: View, w: Wording) -> Shown | None:
    """Messages come as before."""
    step = _step(view)
    if step is None:
        return None
    return Shown(text=w("Good. I keep writing about “{step}”.", step=step.words), buttons=own_rows(w))


def _step(view: View) -> Action | None:
    actions = view.about.actions if view.about else ()
    return next((each for each in actions if each.id == view.thing and each.status is ActionStatus.OPEN), None)
