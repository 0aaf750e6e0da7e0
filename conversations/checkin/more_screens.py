"""What lies behind *Meer*."""

from conversations.aftercare.asking_screens import do_not_ask
from conversations.aftercare.examples import ended
from conversations.checkin.more_reasons import reason
from conversations.checkin.own_step import OwnStep, step_of
from conversations.checkin.step_screens import OCCURRENCE, about_step, button, step_parts
from conversations.examples import TALK, example, henk, precious
from conversations.planning.lines import own_rows, pairs
from conversations.replies import Button, Shown
from conversations.rewards.promising import reward_of
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.dues import AFTERCARE, LAST_WORD, LIKING, SILENCE
from domain.rewards import Entry

_TO_COME = frozenset({Entry.OFFERED, Entry.PROMISED, Entry.RETURNED})


@screen(
    "more",
    example(thing=OCCURRENCE),
    example(thing=TALK.id),
    example(ended, thing=AFTERCARE),
    example(henk, thing="occ-box"),
)
def more(view: View, w: Wording) -> Shown | None:
    """*Maak kleiner · Niet meer nodig · Waarom krijg ik dit? · Minder berichten*; the last two under all else."""
    step = about_step(view)
    if step is None or not step.is_open:
        return _asked(w, *_about_messages(view, w))
    if w.simple:
        change = button(w("Change this step"), "more_step", step)
        return _asked(w, change, button(w("About the messages"), "more_messages", step))
    back = button(w("Back to my step"), "step", step)
    both = (*_about_step(step, w), *_about_messages(view, w))
    return Shown(text=w("What would you like?"), buttons=(*pairs(*both), (back,)))


@screen("more_step", example(henk, thing="occ-box"), example(thing=OCCURRENCE))
def more_step(view: View, w: Wording) -> Shown | None:
    """The second question of simple mode: about the step."""
    step = about_step(view)
    return _asked(w, *_about_step(step, w)) if step and step.is_open else None


@screen("more_messages", example(henk, thing="occ-box"), example(thing=OCCURRENCE))
def more_messages(view: View, w: Wording) -> Shown | None:
    """The second question of simple mode: about messages."""
    return _asked(w, *_about_messages(view, w))


def _asked(w: Wording, *choices: Button) -> Shown:
    return Shown(text=w("What would you like?"), buttons=own_rows(w, *choices))


def _about_step(step: OwnStep, w: Wording) -> tuple[Button, ...]:
    smaller, away = button(w("Make it smaller"), "smaller", step), button(w("Not needed any more"), "drop", step)
    if step.action.repeats is None:
        return smaller, away
    once = button(w("Do not repeat it"), "once", step)
    rest = Button(label=w("Let it rest"), verb="park", thing=step.action.id)
    return (once, away) if w.simple else (smaller, away, once, rest)


@screen("comes_once", example(thing=OCCURRENCE), example(henk, thing="occ-box"))
def comes_once(view: View, w: Wording) -> Shown | None:
    """It stays for this time, and does not come back."""
    step = step_of(view.about, view.thing) if view.about else None
    if view.about is None or step is None:
        return None
    text, buttons = step_parts(view.about, step, view.now, w)
    return Shown(text=w("Fine. It does not come back after this time.") + f"\n\n{text}", buttons=buttons)


def _about_messages(view: View, w: Wording) -> tuple[Button, ...]:
    why = Button(label=w("Why do I get this?"), verb="why", thing=view.thing)
    if view.thing == AFTERCARE:
        return why, do_not_ask(w)
    return why, Button(label=w("Fewer messages"), verb="fewer")


@screen(
    "why",
    example(thing=OCCURRENCE),
    example(thing="occ-letters"),
    example(thing=TALK.id),
    example(thing="plan"),
    example(thing=LIKING),
    example(thing=SILENCE),
    example(ended, thing=AFTERCARE),
    example(ended, thing=LAST_WORD),
    example(henk, thing="occ-box"),
    example(precious, thing="occ-gp"),
)
def why(view: View, w: Wording) -> Shown | None:
    """The rule that sent it, in one sentence, and how often it may."""
    if view.about is None:
        return None
    fewer = do_not_ask(w) if view.thing == AFTERCARE else Button(label=w("Fewer messages"), verb="fewer")
    step = about_step(view)
    back = (button(w("Back to my step"), "step", step),) if step else ()
    return Shown(text=reason(view.about, view.thing, view.now, w), buttons=own_rows(w, fewer, *back))


@screen("drop_sure", example(thing=OCCURRENCE), example(henk, thing="occ-box"))
def drop_sure(view: View, w: Wording) -> Shown | None:
    """Asked once, and told what goes with it."""
    step = about_step(view)
    if view.about is None or step is None or not step.is_open:
        return None
    linked = reward_of(view.about, step.action.id)
    also = w("What came with it goes too.") if linked and linked.stage in _TO_COME else ""
    text = " ".join(part for part in (w("Shall I take “{step}” away?", step=step.action.words), also) if part)
    yes = button(w("Yes, take it away"), "drop_now", step)
    return Shown(text=text, buttons=own_rows(w, yes, button(w("No, keep it"), "step", step)))


@screen("dropped", example(words={"step": "De huurbaas bellen"}), example(henk, words={"step": "De doos pakken"}))
def dropped(view: View, w: Wording) -> Shown | None:
    """Gone, without a why."""
    text = w("Fine. “{step}” is off your plan.", step=view.words["step"])
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My step"), verb="today")))


@screen(
    "ask_smaller",
    example(thing=OCCURRENCE),
    example(thing=OCCURRENCE, words={"again": "yes"}),
    example(henk, thing="occ-box"),
)
def ask_smaller(view: View, w: Wording) -> Shown | None:
    """Asks for a first small piece, in own words."""
    step = about_step(view)
    if step is None or not step.is_open:
        return None
    text = w("What is a first small piece of “{step}”? You may write two or three, one a line.", step=step.action.words)
    if view.words.get("again"):
        text = w("One to three short lines, please. What is a first small piece of “{step}”?", step=step.action.words)
    keep = button(w("Leave it as it is"), "step", step)
    return Shown(text=text, buttons=own_rows(w, keep))


@screen("made_smaller", example(thing=OCCURRENCE), example(henk, thing="occ-box"))
def made_smaller(view: View, w: Wording) -> Shown | None:
    """The small piece is the step now."""
    step = step_of(view.about, view.thing) if view.about else None
    if view.about is None or step is None:
        return None
    text, buttons = step_parts(view.about, step, view.now, w)
    return Shown(text=w("Good. This is your step now. The rest can wait.") + f"\n\n{text}", buttons=buttons)
