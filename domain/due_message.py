"""What is due for a participant at one moment, as one message: its kind, how long it may wait, what it asks about."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain import moments, outages, policies, reminders, repeating
from domain.delivery import Kind
from domain.dues import APPOINTMENT_SLOTS, Due, Slot
from domain.good_news import good_news
from domain.plans import Occurrence
from domain.situations import Situation

ORDER = (
    Slot.TAP_AGAIN,
    Slot.NOTICE_3,
    Slot.NOTICE_1,
    Slot.TALK_CARD,
    Slot.STEP,
    Slot.SNOOZED,
    Slot.NUDGE,
    Slot.EVE,
    Slot.WEEK_QUESTION,
    Slot.LIKING,
)
"""Of the parts of one message: the talk before the step, and the open question last."""


@dataclass(frozen=True, kw_only=True)
class DueMessage:
    """One message, whatever number of things it is about."""

    dues: tuple[Due, ...]
    """In the order in which they are said."""
    kind: Kind
    expires_at: datetime | None
    """None: while it is true."""
    asked: tuple[Occurrence, ...]
    """As they are once it was said."""
    news: tuple[str, ...] = ()
    """What worked before, said first."""


def one_message(situation: Situation, dues: Iterable[Due], now: datetime) -> DueMessage | None:
    """What is said at `now` of what is due; None when Stapje grows quiet instead (house rule g3)."""
    ordered = tuple(sorted(dues, key=lambda due: (ORDER.index(due.slot), due.at)))
    appointment = any(due.slot in APPOINTMENT_SLOTS for due in ordered)
    named = any(reminders.named(due, situation) for due in ordered)
    again = any(due.slot is Slot.TAP_AGAIN for due in ordered)
    if not appointment and not named and not again and is_silent(situation):
        return None
    lateness = timedelta(hours=situation.policy.lateness_hours)
    asked = (_asked(situation, due, now) for due in ordered)
    return DueMessage(
        dues=ordered,
        kind=_kind(situation, ordered, now, appointment=appointment, named=named),
        expires_at=None if appointment else max(due.at for due in ordered) + lateness,
        asked=tuple(each for each in asked if each is not None),
        news=good_news(situation, ordered, now),
    )


def _kind(situation: Situation, dues: tuple[Due, ...], now: datetime, *, appointment: bool, named: bool) -> Kind:
    """To ask to tap again makes no sound, and costs no budget: it asks nothing new.

    What goes at a moment that the person named takes a word about a talk along, also on a closed day.
    """
    if appointment and named:
        person = situation.person
        rules = policies.for_person(situation.policy, person.wishes, person.joined_at, now)
        return Kind.APPOINTMENT if moments.next_open(now, person.zone, rules.window_on) == now else Kind.NAMED
    if all(due.slot is Slot.TAP_AGAIN for due in dues):
        return Kind.QUIET
    return Kind.APPOINTMENT if appointment else Kind.NAMED if named else Kind.STEP


def is_silent(situation: Situation) -> bool:
    """Whether so many messages of the last weeks were sent after the last sign of life; reading along is no silence.

    A message counts when an answer to it could be heard.
    """
    person = situation.person
    since = person.last_sign_at or person.joined_at
    sent = [at for at in situation.begun if since is None or at > since]
    heard = [at for at in sent if outages.could_answer(situation.programme.away, at)]
    return len(heard) >= situation.policy.pause_after and not person.reads_along


def _asked(situation: Situation, due: Due, now: datetime) -> Occurrence | None:
    """That an occurrence was asked about, for what is planned next."""
    if due.slot is Slot.EVE:
        return None
    occurrence = next((each for each in situation.occurrences if each.id == due.thing), None)
    if occurrence is None:
        made = repeating.made_by_clock(situation, due.thing, due.day)
        return replace(made[1], asked_at=now) if made else None
    if due.slot in (Slot.NUDGE, Slot.TAP_AGAIN):
        return replace(occurrence, asked_at=now, nudges=occurrence.nudges + 1)
    return replace(occurrence, asked_at=now, snoozed_until=None)
