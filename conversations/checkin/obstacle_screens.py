"""What is in the way of a step, for who has it and for who may help."""

from collections.abc import Callable
from dataclasses import replace

from conversations.checkin.obstacles import carried, named
from conversations.checkin.own_step import OwnStep, open_steps, step_of
from conversations.checkin.step_screens import OCCURRENCE, about_step, button
from conversations.examples import LANDLORD, THURSDAY, example, henk, situation
from conversations.planning.lines import discreet, own_rows, pairs, short
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.obstacles import Needed, Obstacle
from domain.situations import Situation

WAITING = Obstacle(id="obs-bus", participant="fatima", action=LANDLORD.id, needed=Needed.TRANSPORT, made_at=THURSDAY)
"""Fatima let Stapje ask for transport."""
_ARRANGED = {"coach": "Marieke", "needed": Needed.TRANSPORT.value}


def needing() -> Situation:
    """Fatima, who needs something for a step."""
    return situation(obstacles=(WAITING,))


@screen("what_is_missing", example(thing=OCCURRENCE), example(henk, thing="occ-box"))
def what_is_missing(view: View, w: Wording) -> Shown | None:
    """Four things, and *something else*; in simple mode the question comes at once."""
    step = about_step(view)
    if view.about is None or step is None or not step.is_open:
        return None
    if w.simple:
        return _may_i_ask(view.about, step, Needed.OTHER, w)
    choices = [_carrying(_NOUNS[each](w), "needs", step, each) for each in Needed if each is not Needed.OTHER]
    text = w("What is missing for this step? Tap it, or write it.")
    return Shown(text=text, buttons=(*pairs(*choices), (_back(step, w),)))


@screen(
    "may_i_ask",
    example(thing=f"{OCCURRENCE}:{Needed.TRANSPORT}"),
    example(thing=f"{OCCURRENCE}:{Needed.MONEY}", words={"said": "yes"}),
    example(henk, thing=f"occ-box:{Needed.OTHER}"),
)
def may_i_ask(view: View, w: Wording) -> Shown | None:
    """Nothing goes to the coach without this yes."""
    time_to_do, needed = named(view.thing)
    step = step_of(view.about, time_to_do) if view.about else None
    if view.about is None or step is None or needed is None or not step.is_open:
        return None
    asked = _may_i_ask(view.about, step, needed, w)
    if not view.words.get("said") or needed is Needed.OTHER:
        return asked
    return replace(asked, text=f"<b>{_NOUNS[needed](w)}</b>\n{asked.text}")  # what was understood of their own words


def _may_i_ask(about: Situation, step: OwnStep, needed: Needed, w: Wording) -> Shown:
    text = w("That is a real obstacle. May I ask {coach} about this?", coach=_coach(about, w))
    yes, no = _carrying(w("Yes"), "ask_coach", step, needed), button(w("No"), "ask_nobody", step)
    return Shown(text=text, buttons=own_rows(w, yes, no))


@screen("coach_asked", example(needing, thing=OCCURRENCE), example(henk, thing="occ-box"))
def coach_asked(view: View, w: Wording) -> Shown | None:
    """What happens now; no promise that it will be solved."""
    if view.about is None:
        return None
    text = w("It is on {coach}'s list. Until then this step may wait.", coach=_coach(view.about, w))
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My step"), verb="today")))


@screen("nobody_asked", example(thing=OCCURRENCE), example(henk, thing="occ-box"))
def nobody_asked(view: View, w: Wording) -> Shown | None:
    """The other ways on."""
    step = about_step(view)
    if step is None or not step.is_open:
        return None
    later, smaller = button(w("Another moment"), "later", step), button(w("Make it smaller"), "smaller", step)
    return Shown(text=w("Good. I ask nobody."), buttons=own_rows(w, later, smaller))


@screen("nobody_knows", example(thing=OCCURRENCE), example(henk, thing="occ-box"))
def nobody_knows(view: View, w: Wording) -> Shown | None:
    """A step that is kept from the coach: only its owner can ask for help with it."""
    step = about_step(view)
    if view.about is None or step is None or not step.is_open:
        return None
    coach = _coach(view.about, w)
    text = w("{coach} does not know this step. You can ask for contact, and say what you like yourself.", coach=coach)
    contact = Button(label=w("Contact {coach}", coach=coach), verb="help")
    smaller = button(w("Make it smaller"), "smaller", step)
    if w.simple:
        return Shown(text=text, buttons=own_rows(w, smaller))
    return Shown(text=text, buttons=own_rows(w, contact, smaller, _back(step, w)))


@screen("was_arranged", example(thing=LANDLORD.id, words=_ARRANGED), example(henk, thing="act-box", words=_ARRANGED))
def was_arranged(view: View, w: Wording) -> Shown | None:
    """In the coach's name, by the coach's tap; the step may begin again, or not."""
    steps = open_steps(view.about) if view.about else ()
    step = next((each for each in steps if each.action.id == view.thing), None)
    if step is None:
        return None
    head = w("From {coach}:", coach=view.words["coach"])
    body = w("I looked at what you need for “{step}”. Shall we pick it up again?", step=step.action.words)
    yes, no = button(w("Yes, this step"), "step", step), Button(label=w("Not now"), verb="let_wait")
    return Shown(text=discreet(view, f"{head}\n{body}", w), buttons=own_rows(w, yes, no))


def tasks(about: Situation, w: Wording) -> list[str]:
    """What the coach was asked for, as lines of HTML; nothing about steps that left the plan."""
    return [_TASKS[each.needed](w, words) for each, words in _needed(about)]


def task_buttons(about: Situation, w: Wording) -> list[Button]:
    """One for each of those lines."""
    return [
        Button(
            label=w("Done: {what}", what=_NOUNS[each.needed](w) + f" · {short(words)}"),
            verb="arranged",
            subject=about.person.id,
            thing=each.id,
        )
        for each, words in _needed(about)
    ]


def _needed(about: Situation) -> list[tuple[Obstacle, str]]:
    words = {each.id: each.words for each in about.actions}
    return [(each, words[each.action]) for each in about.obstacles if each.action in words]


def _carrying(label: str, verb: str, step: OwnStep, needed: Needed) -> Button:
    return replace(button(label, verb, step), thing=carried(step, needed))


def _back(step: OwnStep, w: Wording) -> Button:
    return button(w("Back to my step"), "step", step)


def _coach(about: Situation, w: Wording) -> str:
    return about.coach.name if about.coach else w("your coach")


_NOUNS: dict[Needed, Callable[[Wording], str]] = {
    Needed.MONEY: lambda w: w("Money"),
    Needed.TRANSPORT: lambda w: w("Transport"),
    Needed.CHILDCARE: lambda w: w("Childcare"),
    Needed.LETTER: lambda w: w("Help with a letter"),
    Needed.OTHER: lambda w: w("Something else"),
}
_TASKS: dict[Needed, Callable[[Wording, str], str]] = {
    Needed.MONEY: lambda w, step: w("Needs money: {step}", step=step),
    Needed.TRANSPORT: lambda w, step: w("Needs transport: {step}", step=step),
    Needed.CHILDCARE: lambda w, step: w("Needs childcare: {step}", step=step),
    Needed.LETTER: lambda w, step: w("Needs help with a letter: {step}", step=step),
    Needed.OTHER: lambda w, step: w("Needs something, ask what: {step}", step=step),
}
