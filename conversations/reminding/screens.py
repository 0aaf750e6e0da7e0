"""What a planned send looks like, and what follows when its buttons are tapped."""

from dataclasses import replace
from datetime import timedelta

from conversations.absence.examples import AWAY, without
from conversations.carding import first_words
from conversations.checkin.obstacle_screens import needing, tasks
from conversations.examples import (
    CALL,
    TALK,
    THURSDAY,
    coach_example,
    done_landlord,
    example,
    henk,
    precious,
    situation,
)
from conversations.pictures.says import SaysCard
from conversations.pictures.step import StepCard
from conversations.pictures.template import plain
from conversations.planning.appointment_screens import talk_lines
from conversations.planning.lines import discreet, own_rows
from conversations.planning.pictures import step_card
from conversations.reminding.examples import WEDNESDAY, henk_tomorrow, wants_evenings
from conversations.reminding.news import news
from conversations.reminding.parts import Part, part, planned_talk, step_buttons
from conversations.reminding.talk_card import card_lines, card_rows, to_take_along
from conversations.replies import Button, Shown
from conversations.rewards.promising import noun
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import step_reminders
from domain.catch_up import AGAIN
from domain.dues import LIKING, Slot
from domain.ears import absence, hears
from domain.people import Level
from domain.situations import Situation

_STEPS = frozenset({Slot.STEP, Slot.SNOOZED, Slot.NUDGE, Slot.TAP_AGAIN})


def _hidden() -> Situation:
    return situation(appointments=(replace(TALK, card_shared=False, topic="De brief van de bank"),))


@screen(
    "moment",
    example(thing="occ-landlord", words={"parts": "step:occ-landlord"}),
    example(thing="occ-landlord", words={"parts": "nudge1:occ-landlord"}),
    example(thing="plan", words={"parts": f"notice1:{TALK.id} week:plan"}),
    example(thing=TALK.id, words={"parts": f"notice3:{TALK.id} talkcard:{TALK.id}"}),
    example(henk, thing="occ-box", words={"parts": "step:occ-box"}),
    example(henk, thing="occ-box", words={"parts": "nudge1:occ-box"}),
    example(precious, thing="occ-gp", words={"parts": "later:occ-gp"}),
    example(thing=LIKING, words={"parts": f"liking:{LIKING}"}),
    example(henk, thing=LIKING, words={"parts": f"liking:{LIKING}"}),
    example(thing="occ-landlord", words={"parts": "tapagain:occ-landlord"}),
    example(thing="occ-letters", words={"parts": "tapagain:occ-letters nudge1:occ-landlord"}),
    example(wants_evenings, thing="occ-landlord", words={"parts": "eve:occ-landlord"}, now=WEDNESDAY),
    example(henk_tomorrow, thing="occ-box", words={"parts": "eve:occ-box"}, now=WEDNESDAY),
    example(henk, thing=AGAIN, words={"parts": f"tapagain:{AGAIN}"}),
    example(
        done_landlord,
        now=THURSDAY + timedelta(days=4),
        thing="plan",
        words={
            "parts": f"notice1:{TALK.id} week:plan",
            "news": "done:act-landlord granted:pro-flowers done:act-creditor",
        },
    ),
)
def moment(view: View, w: Wording) -> Shown | None:
    """Everything that falls on this moment as one message; parts that are no longer true are left out."""
    asked = [(Slot(slot), thing) for slot, _, thing in (each.partition(":") for each in view.words["parts"].split())]
    kept = [(slot, made) for slot, thing in asked if (made := part(slot, thing, view, w)) is not None]
    if not kept:
        return None
    kept = _without_repeats(kept, view, w)
    kept = _one_question(kept) if w.simple else kept
    text = "\n\n".join(each for each in (news(view, w), *(text for _, (text, _) in kept)) if each)
    rows = tuple(row for _, (_, rows) in kept for row in rows)
    if not any(slot in _STEPS for slot, _ in kept):
        label, verb = (w("Help"), "help") if w.simple else (w("More"), "more")
        rows = (*rows, (Button(label=label, verb=verb, thing="" if w.simple else view.thing),))
    drawing, on_card = _step_card(asked, view, w), _on_card(asked, view, text, w)
    return Shown(text=discreet(view, text, w), buttons=rows, drawing=drawing, on_card=on_card)


def _step_card(asked: list[tuple[Slot, str]], view: View, w: Wording) -> StepCard | None:
    """A step alone comes on a card, in simple mode."""
    if not w.simple or len(asked) > 1 or asked[0][0] not in {Slot.STEP, Slot.SNOOZED}:
        return None
    return _first_step(asked, view, w)


def _on_card(asked: list[tuple[Slot, str]], view: View, text: str, w: Wording) -> SaysCard | None:
    """Where cards are read, what begins with a step bears the pictogram of that step."""
    step = _first_step(asked, view, w) if w.level is Level.PICTURES else None
    if step is None:
        return None
    return SaysCard(language=w.language, pictogram=step.pictogram, words=first_words(plain(text)))


def _first_step(asked: list[tuple[Slot, str]], view: View, w: Wording) -> StepCard | None:
    """The card of the step that it begins with; None when it begins with something else."""
    about, thing = view.about, asked[0][1]
    if about is None:
        return None
    found = (action for action, each in step_reminders.open_steps(about) if each.id == thing)
    return next((step_card(about, action, w) for action in found), None)


def _without_repeats(kept: list[tuple[Slot, Part]], view: View, w: Wording) -> list[tuple[Slot, Part]]:
    """To tap again is one line above what else is asked: the buttons of before still work."""
    if len(kept) == 1 or kept[0][0] is not Slot.TAP_AGAIN:
        return kept
    line = part(Slot.TAP_AGAIN, AGAIN, view, w)
    assert line is not None
    (slot, (text, rows)), *others = kept[1:]
    return [(slot, (f"{line[0]}\n\n{text}", rows)), *others]


def _one_question(kept: list[tuple[Slot, Part]]) -> list[tuple[Slot, Part]]:
    """In simple mode a message asks one thing: a talk card beside it is only told, a second question waits."""
    first, *others = kept
    return [first, *((slot, (text, ())) for slot, (text, _) in others if slot is Slot.TALK_CARD)]


@screen("picked", example(thing="occ-letters"), example(henk, thing="occ-box"))
def picked(view: View, w: Wording) -> Shown | None:
    """The chosen step, with its buttons; *Later* gives it a moment."""
    pairs = step_reminders.open_steps(view.about) if view.about else ()
    found = next(((action, each) for action, each in pairs if each.id == view.thing), None)
    if found is None:
        return None
    text = w("This week: {step}. With Later you choose a moment.", step=found[0].words)
    return Shown(text=text, buttons=(step_buttons(*found, w),))


@screen("ask_topic", example(thing=TALK.id), example(henk))
def ask_topic(view: View, w: Wording) -> Shown | None:
    """An open question before the talk (house rule g21)."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    text = w("What would you like to talk about? Write it here. {coach} reads it before the talk.", coach=coach)
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Not now"), verb="today")))


@screen("topic_kept", example(_hidden, thing=TALK.id))
def topic_kept(view: View, w: Wording) -> Shown | None:
    """What was written, as it stands on the card."""
    talk = planned_talk(view.about, view.thing) if view.about else None
    if talk is None:
        return None
    return Shown(text=w("It is on the card: “{topic}”", topic=talk.topic))


@screen("talk_card", example(thing=TALK.id), example(_hidden, thing=TALK.id))
def talk_card(view: View, w: Wording) -> Shown | None:
    """The card again, after it was changed."""
    talk = planned_talk(view.about, view.thing) if view.about else None
    if view.about is None or talk is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    shared = w("{coach} sees this card a day before.", coach=coach)
    kept = w("{coach} does not see this card. You tell what you want.", coach=coach)
    lines = [*card_lines(view.about, talk, w), shared if talk.card_shared else kept]
    buttons = (button for row in card_rows(view.about, talk, w) for button in row)
    return Shown(text="\n".join(lines), buttons=own_rows(w, *buttons))


@screen(
    "coach_card",
    coach_example(done_landlord, thing=TALK.id),
    coach_example(_hidden, thing=TALK.id),
    coach_example(needing, thing=TALK.id),
)
def coach_card(view: View, w: Wording) -> Shown | None:
    """The coach's card before a talk, without what was kept back: also what to take along (g17) and what was asked."""
    talk = planned_talk(view.about, view.thing) if view.about else None
    if view.about is None or talk is None:
        return None
    name = view.about.person.name
    lines = [w("Your talk with <b>{name}</b>:", name=name), talk_lines(replace(talk, bring=""), w), ""]
    if talk.card_shared:
        lines += card_lines(view.about, talk, w)
    else:
        lines.append(w("{name} would rather tell the rest in person.", name=name))
    if talk.topic and talk.card_shared:
        lines.append(w("{name} wants to talk about: “{topic}”", name=name, topic=talk.topic))
    take = [
        w("Take along: {reward} for {name}", reward=noun(each, w.language), name=name)
        for each in to_take_along(view.about)
    ]
    take += tasks(view.about, w)
    discussed = Button(label=w("Discussed"), verb="discussed", subject=view.about.person.id, thing=talk.id)
    person = Button(label=w("Open {name}", name=name), verb="person", subject=view.about.person.id)
    return Shown(text="\n".join((*lines, *take)), buttons=((discussed, person),), protect=True)


def _without_coach() -> Situation:
    return situation(coach=None, coach_profile=None, coaching=None, stand_in=None)


@screen(
    "call_carried",
    example(thing=CALL.id, words={"to": "callstandin"}),
    example(henk, words={"to": "callteam"}),
    example(_without_coach, thing=CALL.id, words={"to": "callteam"}),
    example(lambda: without(AWAY), thing=CALL.id, words={"to": "callstandin"}),
)
def call_carried(view: View, w: Wording) -> Shown | None:
    """Tells honestly that the coach has not read it yet, and who has it now (house rule g2)."""
    about = view.about
    if about is None or about.coach is None or not hears(about.coach):
        return Shown(text=w("Your message has not been read yet. I have sent it once more."))
    stand_in = about.stand_in.name if about.stand_in else ""
    coach = about.coach.name
    to = stand_in if view.words["to"] == Slot.CALL_STAND_IN and stand_in else w("the team")
    if absence(about, view.now) is not None:
        return Shown(text=w("{coach} is not there today. I have sent your message to {to}.", coach=coach, to=to))
    return Shown(text=w("{coach} has not read your message yet. I have now sent it to {to} too.", coach=coach, to=to))
