"""How one own step is written, with the buttons of the moment (house rule g10)."""

from datetime import datetime
from html import escape

from conversations.checkin.own_step import OwnStep, step_of
from conversations.planning.lines import listen_rows, reward_line, rows
from conversations.planning.plan import today
from conversations.planning.rhythm_words import rhythm_words
from conversations.replies import Button
from conversations.screens import View
from conversations.wording import Wording
from domain.moments import local_day
from domain.situations import Situation

OCCURRENCE = "occ-landlord"
"""The step that the examples are about."""

Buttons = tuple[tuple[Button, ...], ...]


def about_step(view: View) -> OwnStep | None:
    """The step that the screen is about, read again."""
    return step_of(view.about, view.thing) if view.about else None


def button(label: str, verb: str, step: OwnStep) -> Button:
    """One that only works while the step is as it is shown here."""
    return Button(label=label, verb=verb, thing=step.time_to_do.id, revision=step.action.revision)


def step_buttons(step: OwnStep, w: Wording) -> Buttons:
    """[Gelukt] [Later] [Meer]; in simple mode [Gelukt] [Later] [Hulp]; above them *Luister* when it was spoken."""
    last = button(w("Help"), "help", step) if w.simple else button(w("More"), "more", step)
    done, later = button(w("It worked"), "done", step), button(w("Later"), "later", step)
    usual = rows(done, later, last) if w.simple else ((done, later, last),)
    return (*listen_rows(step.action, w), *usual)


def step_parts(about: Situation, step: OwnStep, now: datetime, w: Wording) -> tuple[str, Buttons]:
    """The step, when and after what, and what comes with it."""
    lines = [f"<b>{escape(step.action.words)}</b>", _when(about, step, now, w)]
    if not w.simple:
        lines.append(reward_line(about, step.action.id, w))
    return "\n".join(line for line in lines if line), step_buttons(step, w)


def _when(about: Situation, step: OwnStep, now: datetime, w: Wording) -> str:
    """The moment that was chosen last, and after what; a day that has passed is not named: it reads as a reproach."""
    action, chosen, on = step.action, step.time_to_do.snoozed_until, today(about, now)
    if chosen is not None and local_day(chosen, about.person.zone) >= on:
        return w.moment(chosen)
    ahead = step.day if step.day and step.day >= on else None
    day = w.day(ahead) if ahead else ""
    hour = w.hour(action.hour) if action.hour and ahead else ""
    rhythm = rhythm_words(action.repeats, w) if action.repeats and not w.simple else ""
    return " · ".join(part for part in (f"{day} {hour}".strip(), rhythm, escape(action.if_then)) if part)
