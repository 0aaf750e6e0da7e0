"""Leaving single lines out of the talk card: what is struck out never reaches the coach's card (d4)."""

from dataclasses import replace
from datetime import datetime
from html import escape

from conversations.events import Tapped
from conversations.examples import LANDLORD, TALK, example, situation
from conversations.facts import Own
from conversations.planning.lines import own_rows, rows, short
from conversations.reminding.parts import planned_talk
from conversations.reminding.talk_card import card_steps, keep
from conversations.replies import Button, Outcome, Shown
from conversations.saying import answer, gone, happened
from conversations.screens import View, screen
from conversations.verbs import own_tap
from conversations.wording import Wording
from domain.appointments import Appointment
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
    talk, step = _line(facts, event)
    if talk is None:
        return gone(facts, event)
    if event.revision != int(step in talk.struck):  # a second tap: what was left out stays out
        return Outcome(says=(answer(facts, event, "card_strike", thing=talk.id),))
    struck = _struck(facts, event, talk, talk.struck ^ {step}, now)
    return struck + Outcome(says=(answer(facts, event, "card_strike", thing=talk.id),))


@own_tap("card_one")
def card_one(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the lines are asked about one by one: *Per regel kiezen*, and *Ja, laat staan*."""
    return _next_line(facts, event, now)


@own_tap("card_out")
def card_out(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Nee, laat weg*, one by one."""
    return _next_line(facts, event, now, out=True)


def _next_line(facts: Own, event: Tapped, now: datetime, *, out: bool = False) -> Outcome:
    """The line is `out` or stays, and the next one is asked about; after the last the card stands there again."""
    talk, step = _line(facts, event)
    lines = [each.id for each in card_steps(facts.me)]
    if talk is None and (talk := planned_talk(facts.me, event.thing)) is None:
        return gone(facts, event)
    after = lines[lines.index(step) + 1 :] if step else lines
    shown = (
        answer(facts, event, "card_one", thing=f"{talk.id}{_BETWEEN}{after[0]}")
        if after
        else answer(facts, event, "talk_card", thing=talk.id)
    )
    struck = talk.struck | {step} if step and out else talk.struck - {step}
    changed = _struck(facts, event, talk, struck, now) if struck != talk.struck else Outcome()
    return changed + Outcome(says=(shown,))


def _line(facts: Own, event: Tapped) -> tuple[Appointment | None, str]:
    """The talk and the step that a button is about; None when that line is not on a card of theirs."""
    about, _, step = event.thing.partition(_BETWEEN)
    known = step in {each.id for each in card_steps(facts.me)}
    return (planned_talk(facts.me, about), step) if known else (None, "")


def _struck(facts: Own, event: Tapped, talk: Appointment, struck: frozenset[str], now: datetime) -> Outcome:
    return Outcome(
        changes=(replace(talk, struck=struck),), history=(happened(facts, event, "lines_struck", now, talk.id),)
    )


def _one_struck() -> Situation:
    return situation(appointments=(replace(TALK, struck=frozenset({LANDLORD.id})),))


@screen("card_strike", example(thing=TALK.id), example(_one_struck, thing=TALK.id))
def card_strike(view: View, w: Wording) -> Shown | None:
    """Each line says whether the coach will read it; in simple mode they come one by one."""
    talk = planned_talk(view.about, view.thing) if view.about else None
    if view.about is None or talk is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    if w.simple:
        text = w("What may {coach} read? You can choose it line by line.", coach=coach)
        begin = Button(label=w("Choose line by line"), verb="card_one", thing=talk.id)
        return Shown(text=text, buttons=own_rows(w, begin, keep(talk, w)))
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
    text = w("What may {coach} read? Tap a line to leave it out.", coach=coach)
    return Shown(text=text, buttons=rows(*lines, back))


@screen("card_one", example(thing=f"{TALK.id}{_BETWEEN}{LANDLORD.id}"))
def card_one_screen(view: View, w: Wording) -> Shown | None:
    """One line of the card, in or out."""
    about, _, line = view.thing.partition(_BETWEEN)
    talk = planned_talk(view.about, about) if view.about else None
    step = next((each for each in card_steps(view.about) if each.id == line), None) if view.about else None
    if view.about is None or talk is None or step is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    stays = Button(label=w("Yes, leave it in"), verb="card_one", thing=view.thing)
    out = Button(label=w("No, leave it out"), verb="card_out", thing=view.thing)
    text = w("May {coach} read this?", coach=coach) + f"\n\n{escape(step.words)}"
    return Shown(text=text, buttons=own_rows(w, stays, out))
