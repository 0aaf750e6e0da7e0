"""Whether a message may leave now: sent, kept waiting or dropped, with the trail of what decided it (laws 3, 4, 6)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from domain import moments, policies, spent, workhours
from domain.moments import Window
from domain.people import Person, Rest, StaffProfile
from domain.policies import NAMED, Effective, Policy
from domain.spent import Spent


class Kind(StrEnum):
    """What a message is, for windows, caps and sound (law 3)."""

    ANSWER = "answer"
    CALL = "call"
    APPOINTMENT = "appointment"
    WORDS = "words"
    """The coach's own words or tap."""
    STAFF = "staff"
    STEP = "step"
    """Begun by Stapje; the only kind that costs budget."""
    NAMED = "named"
    """Begun by Stapje at a moment that the person named: kept inside 08–21 on any day, outside the budget (law 4)."""
    QUIET = "quiet"
    """Begun by Stapje, silent, inside the window, no budget: praise, rewards, a changed rule."""


TALKING = timedelta(minutes=5)
"""After a sign of life somebody is busy with Stapje: what it begins by itself waits."""
FRESH = timedelta(minutes=30)
"""An answer this young passes all windows."""

Trail = tuple[tuple[str, str], ...]
"""What was looked at, in order, as (gate, level and value); the last one decided."""


@dataclass(frozen=True, kw_only=True)
class Send:
    """It may leave now."""

    silent: bool
    trail: Trail = ()


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Not now; asked again at `until`."""

    until: datetime
    trail: Trail = ()


@dataclass(frozen=True, kw_only=True)
class Drop:
    """Never."""

    reason: str
    trail: Trail = ()


Ruling = Send | Wait | Drop


def sounds(kind: Kind) -> bool:
    """Whether a phone may make a sound: only steps, appointments and help do (house rule g9)."""
    return kind in (Kind.STEP, Kind.NAMED, Kind.APPOINTMENT, Kind.CALL)


def gate(
    kind: Kind,
    person: Person,
    policy: Policy,
    *,
    begun: Sequence[datetime] = (),
    made_at: datetime,
    expires_at: datetime | None = None,
    staff: StaffProfile | None = None,
    now: datetime,
) -> Ruling:
    """What may happen with a message to `person` at `now`.

    `begun` is when messages that cost budget were sent; `staff` is the profile of a recipient who is staff.
    A step's `expires_at` counts from the first allowed moment, not from `made_at`.
    """
    ruling = _ruling(_Message(kind, person, begun, made_at, expires_at, now), policy, staff)
    if person.wishes.calm and kind is not Kind.CALL and isinstance(ruling, Send) and not ruling.silent:
        return Send(silent=True, trail=(*ruling.trail, ("calm", "participant")))
    return ruling


def _ruling(message: "_Message", policy: Policy, staff: StaffProfile | None) -> Ruling:
    kind, person, now = message.kind, message.person, message.now
    if (never := _never(message, to_staff=staff is not None)) is not None:
        return never
    if kind is Kind.CALL:
        return _call(message, staff)
    if kind is Kind.ANSWER and now - message.made_at <= FRESH:
        return Send(silent=True, trail=(("fresh", "programme 30 min"),))
    if staff is not None or kind is Kind.STAFF:
        return _in_work_hours(message, staff or StaffProfile(person=person.id))
    rules = policies.for_person(policy, person.wishes, person.joined_at, now)
    if message.is_step:
        return _busy(message) or _step(message, rules)
    return _in_window(message, rules)


class _Message(NamedTuple):
    kind: Kind
    person: Person
    begun: Sequence[datetime]
    made_at: datetime
    expires_at: datetime | None
    now: datetime

    @property
    def is_step(self) -> bool:
        """Whether Stapje asks for something, by itself or at a moment that the person named."""
        return self.kind in (Kind.STEP, Kind.NAMED)

    @property
    def spent(self) -> Spent:
        """What of the budget was used up before."""
        return spent.spent(tuple(self.begun), self.person.zone)


def _never(message: _Message, *, to_staff: bool) -> Drop | None:
    """What ends a message for good. An answer follows from the person's own act, so they are there and want it."""
    person, kind = message.person, message.kind
    if kind is Kind.ANSWER:
        return _expired(message)
    if person.unreachable_since is not None:
        return _dropped("unreachable", "participant")
    if person.stopped_at is not None and not (to_staff and kind is Kind.CALL):
        return _dropped("stopped", "participant")
    if message.is_step and (person.joined_at is None or person.paused_at is not None):
        return _dropped("paused", "programme") if person.joined_at else _dropped("consent", "participant")
    rest = person.rest
    if rest is not None and rest.holds(message.now) and _rests(kind, rest, to_staff=to_staff):
        return _dropped("rest", "participant")
    return None if message.is_step else _expired(message)


def _busy(message: _Message) -> Wait | None:
    """A conversation is not interrupted; a sign of life is written down every two minutes at most."""
    last = message.person.last_sign_at
    if last is None or not timedelta(0) <= message.now - last < TALKING:
        return None
    here = moments.local(last, message.person.zone)
    return Wait(until=last + TALKING, trail=(("talking", f"participant {here:%H:%M}"),))


def _rests(kind: Kind, rest: Rest, *, to_staff: bool) -> bool:
    if kind in (Kind.STEP, Kind.NAMED):
        return True
    return kind is Kind.APPOINTMENT and not to_staff and not rest.appointments


def _expired(message: _Message) -> Drop | None:
    if message.expires_at is not None and message.now > message.expires_at:
        return _dropped("expired", f"message {message.expires_at:%Y-%m-%d %H:%M} UTC")
    return None


def _dropped(gate: str, value: str, *before: tuple[str, str]) -> Drop:
    return Drop(reason=gate, trail=(*before, (gate, value)))


def _call(message: _Message, staff: StaffProfile | None) -> Send:
    """At once; without sound to staff who do not work now (their hours begin with a second one, house rule g2)."""
    if staff is None:
        return Send(silent=False, trail=(("call", "programme at once"),))
    working = workhours.at_work(staff, message.now, message.person.zone)
    return Send(silent=not working, trail=(("work_hours", f"staff {workhours.hours(staff)}"),))


def _in_work_hours(message: _Message, staff: StaffProfile) -> Ruling:
    at = workhours.next_at_work(staff, message.now, message.person.zone)
    return _ruled(message, at, (("work_hours", f"staff {workhours.hours(staff)}"),))


def _in_window(message: _Message, rules: Effective) -> Ruling:
    """Appointments, the coach's words, quiet messages, and answers that are no longer fresh: these on any day."""
    zone = message.person.zone
    trail, is_open = _looked(message, rules)
    if is_open:
        at: datetime | None = message.now
    elif message.kind is Kind.ANSWER:
        at = moments.next_in_window(message.now, rules.window, zone)
    else:
        at = moments.next_open(message.now, zone, rules.window_on)
    return _ruled(message, at, trail)


def _ruled(message: _Message, at: datetime | None, trail: Trail) -> Ruling:
    if at is None:
        return Drop(reason="closed", trail=trail)
    if message.expires_at is not None and at > message.expires_at:
        return _dropped("expired", f"message {message.expires_at:%Y-%m-%d %H:%M} UTC", *trail)
    return Send(silent=not sounds(message.kind), trail=trail) if at <= message.now else Wait(until=at, trail=trail)


def _step(message: _Message, rules: Effective) -> Ruling:
    """A step waits for the first allowed moment, and from there it may be late, but not for long (law 4)."""
    trail, is_open = _looked(message, rules)
    at = message.now if is_open else _first_allowed(message, rules, message.now)
    first = at if message.made_at == message.now else _first_allowed(message, rules, message.made_at)
    if first is None or at is None:
        return Drop(reason="closed", trail=trail)
    at = max(at, first)  # the clock may have gone back since it was made
    allowance = rules.lateness if message.expires_at is None else message.expires_at - message.made_at
    if at > first + allowance:
        return _dropped("late", rules.shown["lateness_hours"], *trail)
    return Send(silent=False, trail=trail) if at <= message.now else Wait(until=at, trail=trail)


def _first_allowed(message: _Message, rules: Effective, start: datetime) -> datetime | None:
    def room_on(day: date) -> Window | None:
        return rules.window_on(day) if used.leaves_room(day, rules) else None

    used = message.spent
    return moments.next_open(start, message.person.zone, (lambda _: NAMED) if message.kind is Kind.NAMED else room_on)


def _looked(message: _Message, rules: Effective) -> tuple[Trail, bool]:
    """The gates at this moment, up to and with the first one that is closed; and whether all are open."""
    looked: list[tuple[str, str]] = []
    for name, value, is_open in _gates(message, rules):
        looked.append((name, value))
        if not is_open:
            return tuple(looked), False
    return tuple(looked), True


def _gates(message: _Message, rules: Effective) -> Iterator[tuple[str, str, bool]]:
    here = moments.local(message.now, message.person.zone)
    if message.kind is Kind.NAMED:
        yield "named", f"participant {NAMED}", here.time() in NAMED
        return
    today = rules.window if message.kind is Kind.ANSWER else rules.window_on(here.date())
    holiday = today is None and here.isoweekday() not in rules.quiet_days
    yield "quiet_days", rules.shown["quiet_days"], today is not None or holiday
    if holiday:
        yield "holidays", rules.shown["holidays"], False
    yield "window", f"{rules.levels['window']} {today}", today is not None and here.time() in today
    if message.kind is Kind.STEP:
        used, day = message.spent, here.date()
        on, in_week = used.on(day), used.in_week(day)
        yield "per_day", f"{rules.levels['per_day']} {on} of {rules.per_day}", on < rules.per_day
        yield "per_week", f"{rules.levels['per_week']} {in_week} of {rules.per_week}", in_week < rules.per_week
