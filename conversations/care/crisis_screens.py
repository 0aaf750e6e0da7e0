"""The answers to crisis words: numbers first, never a question, never a cheer (house rule g1)."""

import re

from conversations.care.whom_to_call import danger
from conversations.examples import PROGRAMME, THURSDAY, example, henk, precious
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.emergency_numbers import POLICE_AND_AMBULANCE, SAFE_HOME, SUICIDE_LINE

_SENTENCE_ENDS = re.compile(r"(?<=[.?؟]) ")


def stranger() -> View:
    """Someone without an invitation."""
    return View(to=None, programme=PROGRAMME, now=THURSDAY)


@screen("crisis_life", example(), example(henk), example(precious), stranger, in_dutch_too=True, at_once=True)
def life(view: View, w: Wording) -> Shown | None:
    """Suicide."""
    lines = (
        w("That sounds very heavy."),
        w("I am a computer and cannot help you well now."),
        w("Talk with someone: call {number}, free, day and night.", number=SUICIDE_LINE),
        danger(w),
    )
    return Shown(text=_joined(lines, w), buttons=rows(*_tell(view, w), *_fine(view, w)))


@screen("crisis_violence", example(), example(henk), example(precious), stranger, in_dutch_too=True, at_once=True)
def violence(view: View, w: Wording) -> Shown | None:
    """Violence at home."""
    lines = (
        w("That sounds very heavy."),
        w("I am a computer and cannot help you well now."),
        w("Talk with someone: call Veilig Thuis, {number}, free, day and night.", number=SAFE_HOME),
        danger(w),
    )
    return Shown(text=_joined(lines, w), buttons=rows(*_tell(view, w), *_fine(view, w)))


@screen("crisis_needs", example(), example(henk), example(precious), stranger, in_dutch_too=True, at_once=True)
def needs(view: View, w: Wording) -> Shown | None:
    """On the street, or nothing to eat: the municipality's number, and the third door first."""
    phone = view.programme.emergency_phone
    lines = (
        w("That sounds very heavy."),
        w("I am a computer."),
        w("People can help you now: call {number}.", number=phone) if phone else w("People can help you now."),
        danger(w),
    )
    return Shown(text=_joined(lines, w), buttons=rows(*_third_door(view, w), *_fine(view, w)))


@screen("threat", example(), example(henk), example(precious), in_dutch_too=True, at_once=True)
def threat(view: View, w: Wording) -> Shown | None:
    """Eviction, or power, gas or water that stops: the number and one button."""
    lines = (*_heavy_news(view.programme.emergency_phone, w), w("I pass it on only if you tap."))
    return Shown(text=_joined(lines, w), buttons=rows(*_third_door(view, w)))


def _heavy_news(phone: str | None, w: Wording) -> tuple[str, ...]:
    """That it was heard, and who helps; in simple mode in one sentence."""
    if not phone:
        helped = w("People can help you with this.")
        return (helped,) if w.simple else (w("That is heavy news."), helped)
    if w.simple:
        return (w("That is heavy news: call {number}, they help with this.", number=phone),)
    return w("That is heavy news."), w("Call {number}. They help with this.", number=phone)


@screen("crisis_ok", example(), in_dutch_too=True, at_once=True)
def crisis_ok(view: View, w: Wording) -> Shown | None:
    """No question, and the numbers stay."""
    text = w(
        "Good that you say so. These numbers stay here: {life} and {danger}.",
        life=SUICIDE_LINE,
        danger=POLICE_AND_AMBULANCE,
    )
    return Shown(text=text, buttons=rows(*_tell(view, w)))


@screen("heavy_day", example(), example(henk))
def heavy_day(view: View, w: Wording) -> Shown | None:
    """Everyday exaggeration gets warmth."""
    today = Button(label=w("My step"), verb="today")
    return Shown(
        text=w("That sounds like a lot. One small step is enough, and none is fine too."),
        buttons=rows(today, *_help(w)),
    )


def _joined(lines: tuple[str, ...], w: Wording) -> str:
    """In simple mode the same sentences, one a line."""
    text = " ".join(lines)
    return "\n".join(_SENTENCE_ENDS.split(text)) if w.simple else text


def _tell(view: View, w: Wording) -> tuple[Button, ...]:
    if view.about is None or view.about.coach is None:
        return ()
    return (Button(label=w("Message to {coach}", coach=view.about.coach.name), verb="crisis_tell"),)


def _fine(view: View, w: Wording) -> tuple[Button, ...]:
    return (Button(label=w("I am all right"), verb="crisis_ok"),) if view.about else ()


def _third_door(view: View, w: Wording) -> tuple[Button, ...]:
    return (Button(label=w("Tell my coach and the team"), verb="door", thing="threat"),) if view.about else ()


def _help(w: Wording) -> tuple[Button, ...]:
    return (Button(label=w("Help"), verb="help"),)
