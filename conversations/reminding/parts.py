"""The parts a message of a moment is made of: each a text and its buttons, or None when it is no longer true."""

from conversations.planning.appointment_screens import answers, talk_lines
from conversations.planning.lines import short
from conversations.planning.plan import today
from conversations.reminding.evening_part import eve_part
from conversations.reminding.talk_card import card_lines, card_rows
from conversations.replies import Button
from conversations.screens import View
from conversations.wording import Wording
from domain import policies, step_reminders
from domain.appointments import Appointment, AppointmentStatus
from domain.catch_up import AGAIN
from domain.dues import APPOINTMENT_SLOTS, Slot
from domain.plans import Action, ActionStatus, Occurrence, Report
from domain.situations import Situation

Part = tuple[str, tuple[tuple[Button, ...], ...]]
SHOWN_STEPS = 3
_ALSO_IN_AFTERCARE = APPOINTMENT_SLOTS | {Slot.TAP_AGAIN}


def part(slot: Slot, thing: str, view: View, w: Wording) -> Part | None:  # noqa: PLR0911  # one line a slot
    """One part of the message, from what is true now."""
    if view.about is None or (view.about.person.in_aftercare and slot not in _ALSO_IN_AFTERCARE):
        return None
    match slot:
        case Slot.STEP | Slot.SNOOZED:
            return _step(slot, view, thing, w)
        case Slot.NUDGE:
            return _how_did_it_go(view, thing, w)
        case Slot.EVE:
            return eve_part(view, thing, w)
        case Slot.WEEK_QUESTION:
            return _week(view, w)
        case Slot.NOTICE_3 | Slot.NOTICE_1:
            return _notice(view.about, thing, w)
        case Slot.TALK_CARD:
            return _card(view.about, thing, w)
        case Slot.LIKING:
            return _liking(w)
        case Slot.TAP_AGAIN:
            return _again(view, thing, w)
        case _:
            raise ValueError(f"{slot} is no part of a message to a participant")


def _open(situation: Situation, occurrence: str) -> tuple[Action, Occurrence] | None:
    """The step that waits for this answer; None when all of it worked, or it was parked or is gone."""
    found = ((action, each) for action, each in step_reminders.open_steps(situation) if each.id == occurrence)
    return next(((action, each) for action, each in found if each.report is not Report.DONE), None)


def _step(slot: Slot, view: View, thing: str, w: Wording) -> Part | None:
    """Today's step; one that had to wait until after its day is asked how it went."""
    found = _open(view.about, thing) if view.about else None
    if found is None or view.about is None:
        return None
    action, occurrence = found
    if _moved_on(occurrence, view):
        return None
    day = occurrence.day or action.day
    if slot is Slot.STEP and day is not None and day < today(view.about, view.now):
        return _how_did_it_go(view, thing, w)
    hello = w("Hi {name}, today is your step: {step}.", name=view.about.person.name, step=action.words)
    plan = w("Your plan: {plan}.", plan=action.if_then) if action.if_then and not w.simple else ""
    return " ".join(each for each in (hello, plan) if each), (step_buttons(action, occurrence, w),)


def _moved_on(occurrence: Occurrence, view: View) -> bool:
    """Whether the person chose a later moment while this message was waiting."""
    return occurrence.snoozed_until is not None and occurrence.snoozed_until > view.now


def step_buttons(action: Action, occurrence: Occurrence, w: Wording) -> tuple[Button, ...]:
    """[Gelukt] [Later] [Meer]; in simple mode [Hulp] in its place (house rule g10)."""
    last = (
        _button(w("Help"), "help", action, occurrence) if w.simple else _button(w("More"), "more", action, occurrence)
    )
    done = _button(w("It worked"), "done", action, occurrence)
    return (done, _button(w("Later"), "later", action, occurrence), last)


def _button(label: str, verb: str, action: Action, occurrence: Occurrence) -> Button:
    return Button(label=label, verb=verb, thing=occurrence.id, revision=action.revision)


def _how_did_it_go(view: View, thing: str, w: Wording) -> Part | None:
    found = _open(view.about, thing) if view.about else None
    if found is None or _moved_on(found[1], view):
        return None
    action, occurrence = found
    done = _button(w("It worked"), "done", action, occurrence)
    partly = _button(w("A little"), "partly", action, occurrence)
    if w.simple:
        how_far = _button(w("Not yet"), "how_far", action, occurrence)
        buttons: tuple[Button, ...] = (done, how_far, _button(w("Help"), "help", action, occurrence))
    else:
        buttons = (done, partly, _button(w("Not yet"), "not_yet", action, occurrence))
    return w("How did it go: {step}?", step=action.words), (buttons,)


def _week(view: View, w: Wording) -> Part | None:
    """*Welke stap kies je deze week?*, with the steps without a day and, where a place is free, what waits."""
    about = view.about
    if about is None:
        return None
    unanswered, spoken_of = (None, Report.NOT_YET), view.words.get("parts", "")
    undated = [
        (action, each)
        for action, each in step_reminders.open_steps(about)
        if action.day is None and each.day is None and each.report in unanswered and each.id not in spoken_of
    ]
    picks = [Button(label=short(action.words), verb="pick", thing=each.id) for action, each in undated]
    picks += [Button(label=short(each.words), verb="take_up", thing=each.id) for each in _waiting(view, about)]
    if not picks:
        return None
    rows = tuple((each,) for each in picks[: 2 if w.simple else SHOWN_STEPS])
    return w("Which step do you choose this week?"), rows


def _again(view: View, thing: str, w: Wording) -> Part | None:
    """*Tik dan nog een keer*, with the step that waits for an answer; nothing when they gave a sign meanwhile."""
    if view.about is None or (thing != AGAIN and _open(view.about, thing) is None):
        return None
    lead = w("I was away for a while. If you tapped a button, please tap once more.")
    slot = Slot.STEP if _is_of_today(view.about, thing, view) and not w.simple else Slot.NUDGE
    asked = part(slot, thing, view, w) if thing != AGAIN else None
    if asked is None:
        return lead, ((Button(label=w("My step"), verb="today"),),)
    return f"{lead}\n\n{asked[0]}", asked[1]


def _is_of_today(about: Situation, thing: str, view: View) -> bool:
    found = _open(about, thing)
    return found is not None and (found[1].day or found[0].day) == today(about, view.now)


def _liking(w: Wording) -> Part:
    """*Bevalt het?* [Ja] [Minder berichten] [Stoppen] (house rule g8)."""
    yes, fewer = Button(label=w("Yes"), verb="likes_it"), Button(label=w("Fewer messages"), verb="fewer")
    if w.simple:
        return w("You have been trying Stapje for two weeks. Do you like it?"), ((yes,), (fewer,))
    rows = ((yes, fewer), (Button(label=w("Stop"), verb="stop"),))
    return w("You have been trying Stapje for two weeks. Do you like it?"), rows


def _waiting(view: View, about: Situation) -> list[Action]:
    rules = policies.for_person(about.policy, about.person.wishes, about.person.joined_at, view.now)
    busy = sum(each.status is ActionStatus.OPEN for each in about.actions)
    waiting = [each for each in about.actions if each.status is ActionStatus.PROPOSED]
    return waiting if busy < rules.open_actions else []


def planned_talk(situation: Situation, id_: str) -> Appointment | None:
    """The appointment, while it still is to come."""
    planned = (each for each in situation.appointments if each.status is AppointmentStatus.PLANNED)
    return next((each for each in planned if each.id == id_), None)


def _notice(about: Situation, thing: str, w: Wording) -> Part | None:
    talk = planned_talk(about, thing)
    if talk is None:
        return None
    coach = about.coach.name if about.coach else w("your coach")
    text = w("You have a talk with {coach}:", coach=coach) + "\n" + talk_lines(talk, w)
    if talk.answer is not None:
        return text, ()
    return text + "\n" + w("Can you make it?"), (answers(talk, w),)


def _card(about: Situation, thing: str, w: Wording) -> Part | None:
    talk = planned_talk(about, thing)
    if talk is None:
        return None
    return "\n".join(card_lines(about, talk, w)), card_rows(about, talk, w)
