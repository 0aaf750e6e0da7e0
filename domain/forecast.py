"""What the coming days would bring one participant: the plan and the gates of every day, lived through beforehand."""

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, assert_never

from domain import bridge_times, delivery, due_message, moments, offers, reminders, repeating
from domain.delivery import Drop, Kind, Send, Wait
from domain.dues import OWNED, Due, Slot, due_id
from domain.plans import ActionStatus, Occurrence, Report
from domain.situations import Situation

_KNOWN = timedelta(days=14)
"""How far back a situation knows what happened."""
_COUNTED = timedelta(days=28)
"""How far back messages that cost budget are looked at, at most."""
_A_WEEK = timedelta(days=7)
_BEGUN = frozenset({Slot.BRIDGE, Slot.CHECK_IN})
"""Asked for by the person, and planned again when they are there."""
_APART = {Slot.COACH_TALK_CARD, Slot.REWARD_NOTE, Slot.QUIET_CHECK, Slot.QUIET_NOTICE, Slot.AFTERCARE, Slot.LAST_WORD}
_SAID = _BEGUN | {*due_message.ORDER, *_APART}
"""What is foreseen; not what follows from an act of somebody, such as a call for help."""


class Answers(StrEnum):
    """What is supposed of people while we look ahead."""

    ALL = "all"
    """Everything that is asked is answered at once: it worked."""
    HALF = "half"
    """Every second message is answered so; the others are left."""
    NONE = "none"
    """Nobody taps or writes: so a silence is seen too."""


@dataclass(frozen=True, kw_only=True)
class Foreseen:
    """One message that would come, or would not."""

    person: str
    """Who would get it."""
    kind: Kind
    slots: tuple[Slot, ...]
    planned: datetime
    at: datetime
    """When it leaves, or when it is known that it never does."""
    moved_by: str = ""
    """The gate that put it off; empty: it leaves at its own moment."""
    dropped_by: str = ""
    """The gate that ended it; empty: it leaves."""
    grows_quiet: bool = False
    """Whether it says that Stapje will be quiet for a while (house rule g3)."""


class _Message(NamedTuple):
    """On its way, as a row of the outbox would be."""

    kind: Kind
    dues: tuple[Due, ...]
    made_at: datetime
    expires_at: datetime | None = None
    asked: tuple[str, ...] = ()
    moved_by: str = ""
    grows_quiet: bool = False


class _Life:
    """A participant's coming days, one event after the other; what is true changes as the real decisions change it."""

    def __init__(self, situation: Situation, answers: Answers) -> None:
        self._known, self._answers = situation, answers
        self.person, self.dues, self.begun = situation.person, situation.dues, situation.begun
        self.actions, self.occurrences, self.recent = situation.actions, situation.occurrences, situation.recent
        self.waiting: list[tuple[datetime, _Message]] = []
        self.said = 0

    @property
    def situation(self) -> Situation:
        """What is true now."""
        changed = {
            "person": self.person,
            "actions": self.actions,
            "occurrences": self.occurrences,
            "dues": self.dues,
            "recent": self.recent,
            "begun": self.begun,
        }
        return Situation(**(vars(self._known) | changed))

    def live(self, start: datetime, end: datetime) -> Iterator[Foreseen]:
        now = start
        self._plan(now)
        while (coming := self._next()) is not None and coming < end:
            now = max(now, coming)
            yield from self._at(now)

    def _next(self) -> datetime | None:
        """The next instant at which something happens."""
        planned = (due.at for due in self.dues if due.slot in _SAID)
        return min((*planned, *(at for at, _ in self.waiting)), default=None)

    def _at(self, now: datetime) -> Iterator[Foreseen]:
        before = self.person
        due = tuple(due for due in self.dues if due.at <= now and due.slot in _SAID)
        ready = [message for at, message in self.waiting if at <= now]
        self.waiting = [each for each in self.waiting if each[0] > now]
        ready += self._said(due, now) if due else ()
        for message in ready:
            yield from self._leave(message, now)
        if due or self.person is not before:
            self._plan(now, but=due)

    def _plan(self, now: datetime, but: tuple[Due, ...] = ()) -> None:
        """Plans again as after every event; what was due is not there any more."""
        self.dues = tuple(due for due in self.dues if due not in but)
        if not but or any(due.person == self.person.id for due in but):  # else it was about a coach's message
            others = tuple(due for due in self.dues if due.slot not in OWNED)
            self.dues = others + reminders.wanted(self.situation, now)

    def _said(self, dues: tuple[Due, ...], now: datetime) -> Iterator[_Message]:
        """What is said of what is due: one message of a moment, and each of the others by itself."""
        me = self.person.id
        own = tuple(due for due in dues if due.person == me and due.slot in due_message.ORDER)
        beside = bool(own)
        if own:
            yield self._one_message(own, now)
        for due in dues:
            if due not in own and self._still_suits(due, now, beside=beside):
                beside = beside or due.person == me
                self._remember(due, now)
                yield _Message(kind=_kind(due, me), dues=(due,), made_at=now)

    def _one_message(self, own: tuple[Due, ...], now: datetime) -> _Message:
        found = due_message.one_message(self.situation, own, now)
        if found is None:
            self.person = replace(self.person, paused_at=now)
            return _Message(kind=Kind.QUIET, dues=own, made_at=now, grows_quiet=True)
        for asked in found.asked:
            self._save(asked)
        for due in found.dues:
            self._remember(due, now)
        names = tuple(each.id for each in found.asked)
        return _Message(kind=found.kind, dues=found.dues, made_at=now, expires_at=found.expires_at, asked=names)

    def _still_suits(self, due: Due, now: datetime, *, beside: bool) -> bool:
        """Whether it is said; what the person asked for is planned again."""
        if due.slot not in _BEGUN:
            return True
        others = [each for each in self.dues if each.slot in OWNED]
        if (better := offers.suits_at(self.situation, due, others, now, beside=beside)) > now:
            self.dues = (*(each for each in self.dues if each.id != due.id), replace(due, at=better))
            return False
        suits = not self.person.in_aftercare and bridge_times.may_be_offered(self.situation, now)
        months = self._known.policy.bridge_months
        if due.slot is Slot.BRIDGE and suits:
            at = bridge_times.again_at(now, self.person.zone, months) if months else None
        else:
            at = due.at + _A_WEEK
        if at is not None:
            day = moments.local_day(at, self.person.zone)
            again = replace(due, id=due_id(due.person, due.thing, day, due.slot), day=day, at=at)
            self.dues = (*self.dues, again)
        return suits

    def _remember(self, due: Due, now: datetime) -> None:
        kind = "silence_told" if due.slot is Slot.QUIET_NOTICE else "asked"
        known = tuple(each for each in self.recent if each[2] >= now - _KNOWN)
        self.recent = (*known, (kind, due.thing, now))

    def _leave(self, message: _Message, now: datetime) -> Iterator[Foreseen]:
        """The last check, as delivery makes it."""
        if message.asked and not self._still_true(message):
            return
        staff = message.dues[0].person != self.person.id
        recipient = self._known.coach if staff else self.person
        if recipient is None:
            return
        ruling = delivery.gate(
            message.kind,
            recipient,
            self._known.policy,
            begun=self.begun,
            made_at=message.made_at,
            expires_at=message.expires_at,
            staff=self._known.coach_profile if staff else None,
            now=now,
        )
        match ruling:
            case Send():
                self._left(message, now)
                yield _foreseen(message, now)
            case Wait(until=until, trail=trail):
                self.waiting.append((until, message._replace(moved_by=trail[-1][0] if trail else message.kind.value)))
            case Drop(reason=reason):
                yield _foreseen(message, now, dropped_by=reason)
            case _:
                assert_never(ruling)

    def _still_true(self, message: _Message) -> bool:
        """Whether one of the steps it asks about still waits for an answer."""
        waits = any(each.report is None for each in self.occurrences if each.id in message.asked)
        return waits or len(message.asked) < len(message.dues)

    def _left(self, message: _Message, now: datetime) -> None:
        if message.kind is Kind.STEP:
            self.begun = (*(at for at in self.begun if at > now - _COUNTED), now)
        if message.dues[0].person != self.person.id or message.kind is Kind.QUIET:
            return
        self.said += 1
        if self._answers is Answers.ALL or (self._answers is Answers.HALF and self.said % 2):
            self._answer(message, now)

    def _answer(self, message: _Message, now: datetime) -> None:
        """*Gelukt*: a sign of life, the step done, or its next time there."""
        self.person = replace(self.person, last_sign_at=now, paused_at=None)
        for occurrence in self.occurrences:
            if occurrence.id in message.asked and occurrence.report is None:
                self._worked(occurrence, now)

    def _worked(self, occurrence: Occurrence, now: datetime) -> None:
        action = next((each for each in self.actions if each.id == occurrence.action), None)
        if action is None or action.status is not ActionStatus.OPEN:
            return
        today = moments.local_day(now, self.person.zone)
        following = repeating.after(self.situation, action, occurrence, today)
        self._save(replace(occurrence, report=Report.DONE, reported_at=now, snoozed_until=None))
        if following is not None:
            self._save(following)
        elif action.repeats is None:
            done = replace(action, status=ActionStatus.DONE, done_at=now)
            self.actions = tuple(done if each.id == done.id else each for each in self.actions)

    def _save(self, occurrence: Occurrence) -> None:
        known = [each for each in self.occurrences if each.id != occurrence.id]
        insort(known, occurrence, key=lambda each: each.id)
        self.occurrences = tuple(known)


def foreseen(
    situation: Situation, start: datetime, end: datetime, answers: Answers = Answers.HALF
) -> Iterator[Foreseen]:
    """What would be said to and about a participant from `start` until `end`, by instant.

    It goes by the policy in the situation. What waits in the outbox at `start` is not known here.
    """
    yield from _Life(situation, answers).live(start, end)


def _kind(due: Due, participant: str) -> Kind:
    if due.person != participant:
        return Kind.STAFF
    return Kind.STEP if due.slot in _BEGUN else Kind.QUIET


def _foreseen(message: _Message, now: datetime, dropped_by: str = "") -> Foreseen:
    return Foreseen(
        person=message.dues[0].person,
        kind=message.kind,
        slots=tuple(due.slot for due in message.dues),
        planned=min(due.at for due in message.dues),
        at=now,
        moved_by="" if dropped_by else message.moved_by,
        dropped_by=dropped_by,
        grows_quiet=message.grows_quiet,
    )
