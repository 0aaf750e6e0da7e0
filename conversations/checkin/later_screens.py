"""Choosing another moment, and what was chosen."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.checkin.later import evening_left
from conversations.checkin.own_step import OwnStep
from conversations.checkin.step_screens import OCCURRENCE, about_step, button
from conversations.examples import ACTIONS, OCCURRENCES, THURSDAY, example, henk, precious, situation
from conversations.planning.lines import own_rows, sure
from conversations.planning.plan import today
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.situations import Situation


def _snoozed(times: int) -> Situation:
    return situation(
        actions=tuple(replace(each, snoozes=times, revision=times) for each in ACTIONS),
        occurrences=tuple(replace(each, snoozed_until=THURSDAY + timedelta(days=1)) for each in OCCURRENCES),
    )


def _once() -> Situation:
    return _snoozed(1)


def _three_times() -> Situation:
    return _snoozed(3)


@screen(
    "later",
    example(thing=OCCURRENCE),
    example(thing=OCCURRENCE, now=THURSDAY + timedelta(hours=9)),
    example(henk, thing="occ-box"),
    example(precious, thing="occ-gp"),
    example(thing=OCCURRENCE, words={"again": "yes"}),
)
def later(view: View, w: Wording) -> Shown | None:
    """*Vanavond*, *morgen* or *volgende week*; in simple mode in two questions."""
    step = about_step(view)
    if view.about is None or step is None or not step.is_open:
        return None
    again = view.words.get("again", "") != ""
    evening = (button(w("This evening, 18:30"), "tonight", step),) if evening_left(view.about, view.now) else ()
    if w.simple and evening:
        return _asked(w, *evening, button(w("Another day"), "other_day", step), again=again)
    return _asked(w, *evening, *_days(view, step, w), again=again)


@screen(
    "later_sure",
    example(thing=OCCURRENCE, words={"until": (THURSDAY + timedelta(days=1)).isoformat()}),
    example(henk, thing="occ-box", words={"until": (THURSDAY + timedelta(hours=4)).isoformat()}),
)
def later_sure(view: View, w: Wording) -> Shown | None:
    """The moment that was read, before it counts."""
    step = about_step(view)
    if step is None or not step.is_open:
        return None
    when = w.moment(datetime.fromisoformat(view.words["until"]))
    return Shown(
        text=sure(when, w), buttons=own_rows(w, button(w("Yes"), "later_yes", step), button(w("No"), "later_no", step))
    )


@screen("other_day", example(henk, thing="occ-box"), example(thing=OCCURRENCE))
def other_day(view: View, w: Wording) -> Shown | None:
    """The second question of simple mode."""
    step = about_step(view)
    return _asked(w, *_days(view, step, w)) if step and step.is_open else None


@screen("snoozed", example(_once, thing=OCCURRENCE), example(_three_times, thing=OCCURRENCE))
def snoozed(view: View, w: Wording) -> Shown | None:
    """The moment that was named; the third time a smaller step is offered (d4)."""
    step = about_step(view)
    if step is None or not step.is_open or step.time_to_do.snoozed_until is None:
        return None
    text = w("Good. I ask you on {moment}.", moment=w.moment(step.time_to_do.snoozed_until))
    done = button(w("It worked already"), "done", step)
    if view.about is None or step.action.snoozes < view.about.policy.smaller_after:
        return Shown(text=text, buttons=own_rows(w, done))
    text += " " + w("A smaller step is fine too. Shall we make it smaller?")
    return Shown(text=text, buttons=own_rows(w, button(w("Make it smaller"), "smaller", step), done))


def _asked(w: Wording, *choices: Button, again: bool = False) -> Shown:
    text = w("I do not know that moment. Choose one, or write: <i>tomorrow at 9</i>.")
    return Shown(text=text if again else w("When suits you better?"), buttons=own_rows(w, *choices))


def _days(view: View, step: OwnStep, w: Wording) -> tuple[Button, ...]:
    if view.about is None:
        return ()
    weekday = w.weekday(today(view.about, view.now))
    return (
        button(w("Tomorrow"), "tomorrow", step),
        button(w("Next week, on {weekday}", weekday=weekday), "next_week", step),
    )
