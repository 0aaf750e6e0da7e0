"""What happens when planned sends about a participant are due, and when a step is picked for the week."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.aftercare.asking import aftercare_due, forgotten
from conversations.binder.tidying import tidy_due
from conversations.bridge.keeping import bridge_due
from conversations.cards.check_ins import question_due
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.handover.beginning import hand_over_due
from conversations.mythings.erasing import erased
from conversations.reminding import pausing
from conversations.reminding.silence import quiet_due
from conversations.replies import DropDue, Kind, LeavePlace, Outcome, PlanDue, Say
from conversations.rewards.noting import note_due
from conversations.saying import PASSED_ON, answer, gone, happened
from conversations.verbs import own_tap, own_text
from domain import offers, reminders
from domain.appointments import Appointment
from domain.calls import Call
from domain.due_message import ORDER, one_message
from domain.dues import CALL_SLOTS, Due, Slot
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Person
from domain.plans import Occurrence
from domain.situations import Place, Situation

_ASKED_FOR = {Slot.BRIDGE: bridge_due, Slot.CHECK_IN: question_due, Slot.TIDY: tidy_due}
"""What the participant asked for, and what plans itself again."""
_A_WEEK = timedelta(weeks=1)


def became_due(
    situation: Situation, dues: tuple[Due, ...], now: datetime, event: str, colleagues: tuple[Person, ...] = ()
) -> Outcome:
    """Everything about one participant whose instant has come: one message to them at most, each call on its way.

    `colleagues` are who takes over, when that is due, and the team.
    """
    if erasing := next((due for due in dues if due.slot is Slot.ERASE), None):
        return erased(situation.person, erasing.thing, event, now)
    outcome = Outcome(changes=tuple(DropDue(id=due.id) for due in dues))
    for due in dues:
        if due.slot is Slot.HAND_OVER:
            outcome += hand_over_due(situation, due, colleagues, now, event)
    all_wanted = reminders.wanted(situation, now)
    still = {due.id for due in all_wanted}
    wanted = tuple(due for due in dues if due.id in still)
    if any(due.slot is Slot.FORGET for due in wanted):
        return forgotten(situation.person, event, now)
    own = tuple(due for due in wanted if due.person == situation.person.id and due.slot in ORDER)
    if own:
        outcome += _one_message(situation, own, now, event)
    for due in wanted:
        if due.slot is not Slot.QUIET_CHECK or not own:  # one message at a time
            outcome += _apart(situation, due, now, event)
    return _asked_for(situation, dues, outcome, all_wanted, now)


def _asked_for(
    situation: Situation, dues: tuple[Due, ...], outcome: Outcome, wanted: tuple[Due, ...], now: datetime
) -> Outcome:
    """None of these comes beside another message: it finds another day, after an outage a week or two later."""
    me, returns = situation.person.id, reminders.catching_up(situation, now)
    for due in dues:
        if due.slot not in _ASKED_FOR:
            continue
        late = returns is not None and due.at <= returns.outage.until
        beside = any(say.to == me for say in outcome.says)
        if returns and late and (beside or returns.is_full(me, wanted)):
            later = replace(due, at=due.at + ((now - due.at) // _A_WEEK + 2) * _A_WEEK)
            outcome += Outcome(changes=(PlanDue(due=later),))
        elif (at := offers.suits_at(situation, due, wanted, now, beside=beside)) > now:
            outcome += Outcome(changes=(PlanDue(due=replace(due, at=at)),))
        else:
            outcome += _ASKED_FOR[due.slot](situation, due, now)
    return outcome


def _apart(situation: Situation, due: Due, now: datetime, event: str) -> Outcome:
    """What is a message of its own; nothing for the parts of the one message."""
    if due.slot is Slot.COACH_TALK_CARD:
        return _coach_card(due, now, event)
    if due.slot in CALL_SLOTS:
        return _call(situation, due, now, event)
    if due.slot in (Slot.QUIET_CHECK, Slot.QUIET_NOTICE):
        return quiet_due(situation, due, event, now)
    if due.slot is Slot.REWARD_NOTE:
        return note_due(due)
    if due.slot in (Slot.AFTERCARE, Slot.LAST_WORD):
        return aftercare_due(situation, due, event, now)
    return Outcome()


def _one_message(situation: Situation, dues: tuple[Due, ...], now: datetime, event: str) -> Outcome:
    message = one_message(situation, dues, now)
    if message is None:
        return pausing.grows_quiet(situation, event, now)
    first = message.dues[0]
    words = {"parts": " ".join(f"{due.slot}:{due.thing}" for due in message.dues)}
    say = Say(
        screen="moment",
        to=situation.person.id,
        thing=first.thing,
        words=words | ({"news": " ".join(message.news)} if message.news else {}),
        kind=message.kind,
        key=f"{situation.person.id}/{first.thing}/{first.day}/{first.slot}",
        expires_at=message.expires_at,
        planned_at=min(due.at for due in message.dues),
    )
    history = tuple(_entry(event, due, now) for due in message.dues)
    return Outcome(changes=message.asked, says=(say,), history=history)


def _entry(event: str, due: Due, now: datetime) -> HistoryEntry:
    return HistoryEntry(
        id=derive(event, f"asked/{due.id}"),
        at=now,
        actor="clock",
        subject=due.about,
        kind="tap_again" if due.slot is Slot.TAP_AGAIN else "asked",
        thing=due.thing,
        facts={"slot": due.slot.value},
    )


def _coach_card(due: Due, now: datetime, event: str) -> Outcome:
    key = f"{due.person}/{due.thing}/{due.day}/{due.slot}"
    say = Say(
        screen="coach_card",
        to=due.person,
        about=due.about,
        thing=due.thing,
        kind=Kind.STAFF,
        key=key,
        planned_at=due.at,
    )
    return Outcome(says=(say,), history=(_entry(event, due, now),))


def _call(situation: Situation, due: Due, now: datetime, event: str) -> Outcome:
    """A call that nobody opened: again with sound, then to the stand-in, then to the team; the participant is told."""
    call = next((each for each in situation.calls if each.id == due.thing), None)
    if call is None or call.opened_at is not None:
        return Outcome()
    key = f"{due.person}/{due.thing}/{due.day}/{due.slot}"
    to_staff = Say(screen="call", to=due.person, about=due.about, thing=call.id, kind=Kind.CALL, key=key)
    if due.slot is Slot.CALL_AGAIN:
        return Outcome(says=(to_staff,))
    carried: Call = replace(call, carried_to=1 if due.slot is Slot.CALL_STAND_IN else 2)
    told = Say(
        screen="call_carried",
        to=due.about,
        thing=call.id,
        words={"to": due.slot.value},
        kind=Kind.CALL,
        key=f"{key}/told",
    )
    return Outcome(changes=(carried,), says=(to_staff, told), history=(_entry(event, due, now),))


@own_tap("pick")
def pick(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step of this week: it stands in front from now on, and may get a moment."""
    occurrence = _occurrence(facts.me, event.thing)
    if occurrence is None:
        return gone(facts, event)
    chosen = replace(occurrence, asked_at=now)
    return Outcome(
        changes=(chosen,),
        says=(answer(facts, event, "picked", thing=occurrence.id),),
        history=(happened(facts, event, "picked", now, occurrence.action),),
    )


@own_tap("topic")
def topic(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Wat wil je bespreken?*: the next text is the answer."""
    talk = _talk(facts.me, event.thing)
    if talk is None:
        return gone(facts, event)
    place = Place(person=facts.me.person.id, verb="topic_words", thing=talk.id, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_topic", thing=talk.id, new=True),))


@own_text("topic_words", most=PASSED_ON)
def topic_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """What the participant wants to talk about goes on the card, in their words."""
    talk = _talk(facts.me, facts.place.thing if facts.place else "")
    leave = LeavePlace(person=facts.me.person.id)
    if talk is None:
        return Outcome(changes=(leave,)) + gone(facts, event)
    kept = replace(talk, topic=event.text.strip())
    return Outcome(changes=(kept, leave), says=(answer(facts, event, "topic_kept", thing=talk.id),))


@own_tap("card")
def card(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What the coach will see of the plan before the talk."""
    talk = _talk(facts.me, event.thing)
    if talk is None:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "talk_card", thing=talk.id),))


@own_tap("card_keep")
def card_keep(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The card stays with the participant: the coach gets the appointment only."""
    talk = _talk(facts.me, event.thing)
    if talk is None:
        return gone(facts, event)
    if talk.revision != event.revision:  # a second tap, or an old message
        return Outcome(says=(answer(facts, event, "talk_card", thing=talk.id),))
    hidden = replace(talk, card_shared=not talk.card_shared, revision=talk.revision + 1)
    return Outcome(
        changes=(hidden,),
        says=(answer(facts, event, "talk_card", thing=talk.id),),
        history=(happened(facts, event, "lines_struck", now, talk.id),),
    )


def _occurrence(situation: Situation, id_: str) -> Occurrence | None:
    busy = {action.id for action in situation.actions if action.status.value == "open"}
    return next((each for each in situation.occurrences if each.id == id_ and each.action in busy), None)


def _talk(situation: Situation, id_: str) -> Appointment | None:
    planned = (each for each in situation.appointments if each.status.value == "planned")
    return next((each for each in planned if each.id == id_), None)
