"""How one own step is written, with the buttons of the moment (house rule g10)."""

from datetime import datetime
from html import escape

from conversations.checkin.own_step import OwnStep, step_of
from conversations.pictures.step import StepCard
from conversations.planning.lines import listen_rows, reward_line, rows
from conversations.planning.pictures import step_card
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


def step_drawing(about: Situation, step: OwnStep, now: datetime, w: Wording, lead: str = "") -> StepCard | None:
    """One thing on a card, for who reads little; at the normal level words do."""
    if not w.simple:
        return None
    chosen = _chosen(about, step, now)
    if chosen is not None:
        return step_card(about, step.action, w, lead=lead, when=w.moment(chosen))
    day = _day_and_hour(about, step, now, w)
    return step_card(about, step.action, w, lead=lead, when=day, after=step.action.if_then)


def _when(about: Situation, step: OwnStep, now: datetime, w: Wording) -> str:
    """The moment that was chosen last, and after what."""
    action, chosen = step.action, _chosen(about, step, now)
    if chosen is not None:
        return w.moment(chosen)
    rhythm = rhythm_words(action.repeats, w) if action.repeats and not w.simple else ""
    return w.beside((_day_and_hour(about, step, now, w), rhythm, escape(action.if_then)))


def _chosen(about: Situation, step: OwnStep, now: datetime) -> datetime | None:
    """The later moment that the person chose, while it is not past its day."""
    chosen = step.time_to_do.snoozed_until
    return chosen if chosen and local_day(chosen, about.person.zone) >= today(about, now) else None


def _day_and_hour(about: Situation, step: OwnStep, now: datetime, w: Wording) -> str:
    """A day that has passed is not named: it reads as a reproach."""
    if step.day is None or step.day < today(about, now):
        return ""
    hour = w.hour(step.action.hour) if step.action.hour else ""
    return f"{w.day(step.day)} {hour}".strip()
