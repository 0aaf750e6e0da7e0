"""*Morgen is je stap*: the part of a message that comes the evening before (house rule g10)."""

from datetime import timedelta

from conversations.checkin.own_step import OwnStep, step_of
from conversations.checkin.step_screens import button
from conversations.planning.plan import today
from conversations.replies import Button
from conversations.screens import View
from conversations.wording import Wording


def of_tomorrow(view: View, thing: str) -> OwnStep | None:
    """The open step, while it is still meant for tomorrow."""
    step = step_of(view.about, thing) if view.about else None
    if view.about is None or step is None or not step.is_open or step.time_to_do.snoozed_until is not None:
        return None
    return step if step.day == today(view.about, view.now) + timedelta(days=1) else None


def eve_part(view: View, thing: str, w: Wording) -> tuple[str, tuple[tuple[Button, ...], ...]] | None:
    """[Zo laten] [Andere dag]."""
    step = of_tomorrow(view, thing)
    if view.about is None or step is None:
        return None
    hello = w("Hi {name}, tomorrow is your step: {step}.", name=view.about.person.name, step=step.action.words)
    plan = w("Your plan: {plan}.", plan=step.action.if_then) if step.action.if_then and not w.simple else ""
    text = " ".join(each for each in (hello, plan, w("Shall we leave it so?")) if each)
    keep, move = button(w("Keep it so"), "eve_keep", step), button(w("A different day"), "eve_move", step)
    return text, ((keep, move),)
