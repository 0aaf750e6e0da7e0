"""How steps, goals and rewards are written on a line; every value escaped."""

from collections.abc import Iterable
from datetime import date
from html import escape

from conversations.planning.options import goal_choices
from conversations.planning.rhythm_words import rhythm_words
from conversations.replies import Button
from conversations.rewards.promising import phrase, reward_of
from conversations.screens import View
from conversations.wording import Wording
from domain.people import Preview
from domain.plans import Action
from domain.rewards import Entry
from domain.situations import Situation

SHORT = 30
"""Characters of a step on a button."""


def short(words: str) -> str:
    """The step's words for a button: Telegram would cut them without a sign."""
    return words if len(words) <= SHORT else words[: SHORT - 1].rstrip() + "…"


def step_line(step: Action, w: Wording, today: date | None = None) -> str:
    """*De huurbaas bellen · donderdag 16 april 10:00 · na de koffie*.

    A day before `today` is not named: it would read as a reproach. None: every day is.
    """
    ahead = step.day if step.day and (today is None or step.day >= today) else None
    day = rhythm_words(step.repeats, w) if step.repeats else w.day(ahead) if ahead else ""
    when = f"{day} {w.hour(step.hour)}" if day and step.hour else day
    return w.beside(escape(part) for part in (" / ".join(step.options), when, step.if_then))


def bullets(steps: Iterable[Action], w: Wording, today: date | None = None) -> str:
    """One step a line; `today` as of `step_line`."""
    return "\n".join(f"• {step_line(step, w, today)}" for step in steps)


def goal_lines(situation: Situation, w: Wording) -> list[str]:
    """Goals that are proposed with options, a line of HTML each."""
    return [w("Goal: {goal}", goal=" / ".join(each.options)) for each in goal_choices(situation)]


def by_goal(
    situation: Situation, steps: Iterable[Action], w: Wording, *, today: date | None = None, rewards: bool = False
) -> str:
    """The steps under the goals they belong to; with `rewards` each promise stands below its step (house rule g17)."""
    chosen = tuple(steps)
    parts = []
    for goal in sorted(situation.goals, key=lambda each: each.position):
        of_goal = [step for step in chosen if step.goal == goal.id]
        if of_goal:
            written = [
                f"• {step_line(step, w, today)}" + (_promise_below(situation, step, w) if rewards else "")
                for step in of_goal
            ]
            parts.append("\n".join((f"<b>{escape(goal.words)}</b>", *written)))
    if rewards and 0 < sum(_line_for(situation, step, w) != "" for step in chosen) < len(chosen):
        parts.append(w("The other steps matter just as much."))
    return "\n\n".join(parts)


def reward_line(situation: Situation, action: str, w: Wording) -> str:
    """*Bij deze stap hoort een bloemetje van Marieke.*, or nothing."""
    linked = reward_of(situation, action)
    if linked is None or not (linked.told or linked.stage is Entry.OFFERED):
        return ""
    coach = situation.coach.name if situation.coach else w("your coach")
    return w("This step comes with {reward} from {coach}.", reward=phrase(linked, w.language), coach=coach)


def discreet(view: View, text: str, w: Wording) -> str:
    """Behind a neutral first line, unless this person lets the first line show what it is about (house rule g5)."""
    if view.to is None or view.to.preview is Preview.SHOW:
        return text
    first = w("Something is ready for you. Read it when you are alone with your telephone and have a moment.")
    return f"{first}\n\n{text}"


def rows(*buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """One button a row."""
    return tuple((button,) for button in buttons)


def sure(when: str, w: Wording) -> str:
    """*Vrijdag 17 april om 14:30. Klopt dit?*; `when` is ours already."""
    return w.html("{moment}. Is that right?", moment=when[:1].upper() + when[1:])


def pairs(*buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """Two short buttons a row."""
    return tuple(buttons[place : place + 2] for place in range(0, len(buttons), 2))


def own_rows(w: Wording, *buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """A participant's buttons; in simple mode the first two, and help below them (house rule g10)."""
    return rows(*buttons[:2], Button(label=w("Help"), verb="help")) if w.simple else rows(*buttons)


def _promise_below(situation: Situation, step: Action, w: Wording) -> str:
    promise = _line_for(situation, step, w)
    return f"\n   {promise}" if promise else ""


def _line_for(situation: Situation, step: Action, w: Wording) -> str:
    return reward_line(situation, step.id, w)


def listen_rows(step: Action, w: Wording, *, named: bool = False) -> tuple[tuple[Button, ...], ...]:
    """*Luister*, when the step was spoken (house rule g20); `named` where several steps stand in one message."""
    label = w("▶ Listen: {step}", step=short(step.words)) if named else w("▶ Listen")
    return ((Button(label=label, verb="listen", thing=step.id),),) if step.voice else ()
