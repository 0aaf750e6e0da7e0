"""Leaving single lines out of the talk card: what is struck out never reaches the coach's card (d4)."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.examples import LANDLORD, TALK, example, situation
from conversations.facts import Own
from conversations.planning.lines import rows, short
from conversations.reminding.parts import planned_talk
from conversations.reminding.talk_card import card_steps, keep
from conversations.replies import Button, Outcome, Shown
from conversations.saying import answer, gone, happened
from conversations.screens import View, screen
from conversations.verbs import own_tap
from conversations.wording import Wording
from domain.situations import Situation

_BETWEEN = ":"
"""Stands between the talk and the step, in what a button carries."""


@own_tap("card_lines")
def card_lines(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """All lines, to be left out or shown one by one."""
    talk = planned_talk(facts.me, event.thing)
    if talk is None:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "card_strike", thing=talk.id),))


@own_tap("card_line")
def card_line(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One line out, or back again; the revision says whether it was out when it was shown."""
    about, _, step = event.thing.partition(_BETWEEN)
    talk = planned_talk(facts.me, about)
    if talk is None or step not in {each.id for each in card_steps(facts.me)}:
        return gone(facts, event)
    if event.revision != int(step in talk.struck):  # a second tap: what was left out stays out
        return Outcome(says=(answer(facts, event, "card_strike", thing=talk.id),))
    return Outcome(
        changes=(replace(talk, struck=talk.struck ^ {step}),),
        says=(answer(facts, event, "card_strike", thing=talk.id),),
        history=(happened(facts, event, "lines_struck", now, talk.id),),
    )


def _one_struck() -> Situation:
    return situation(appointments=(replace(TALK, struck=frozenset({LANDLORD.id})),))


@screen("card_strike", example(thing=TALK.id), example(_one_struck, thing=TALK.id))
def card_strike(view: View, w: Wording) -> Shown | None:
    """Each line says whether the coach will read it."""
    talk = planned_talk(view.about, view.thing) if view.about else None
    if view.about is None or talk is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    lines = [
        Button(
            label=("✕ " if step.id in talk.struck else "✓ ") + short(step.words),
            verb="card_line",
            revision=int(step.id in talk.struck),
            thing=f"{talk.id}{_BETWEEN}{step.id}",
        )
        for step in card_steps(view.about)
    ]
    back = Button(label=w("Back to the card"), verb="card", thing=talk.id)
    whole = (keep(talk, w),) if w.simple else ()
    text = w("What may {coach} read? Tap a line to leave it out.", coach=coach)
    return Shown(text=text, buttons=rows(*lines, *whole, back))
