"""Two hundred people of an outage: each with a plan of their own, some about to be asked, some quiet for long."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import holidays

from conversations.ports import UnitOfWork
from conversations.replies import Change, LinkChat, PlanDue
from domain import moments
from domain.appointments import Appointment
from domain.dues import HOW_ARE_THINGS, Due, Slot, due_id
from domain.ids import event_id
from domain.people import Coaching, Person, Preview, Programme, Role, RoleHeld, StaffProfile, Wishes
from domain.plans import Action, ActionStatus, Goal, Occurrence
from storage.inbox import Received
from storage.store import Storage

ZONE = "Europe/Amsterdam"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Resident:
    """One participant, and what a judge must know of them."""

    person: str
    joined: datetime
    last_sign: datetime
    """Before the bench begins."""


async def residents(
    storage: Storage, number: int, now: datetime, until: datetime, chance: random.Random
) -> tuple[list[Resident], dict[str, str]]:
    """The people, and the rows of their chats; their plans lie between `now` and a day after `until`."""
    kept = await storage.inbox.keep([Received(-1 - each, 1000 + each, b"{}") for each in range(number)], now)
    people = [_resident(each, now, chance) for each in range(number)]
    chats = {one.person: chat for one, chat in zip(people, kept.chats, strict=True)}

    async def move_in(unit: UnitOfWork) -> None:
        for chat in kept.chats:
            claimed = await storage.inbox.claim(unit, chat, now)
            assert claimed is not None
            await storage.inbox.done(unit, claimed.number, now)
        await unit.apply(event_id(now, b"the coach of the bench"), _staff(now), (), (), now)
        for one in people:
            link = LinkChat(chat=chats[one.person], person=one.person)
            plan = _plan(one, now, until, chance)
            await unit.apply(event_id(now, one.person.encode()), (*_someone(one, chance), link, *plan), (), (), now)

    await storage.transact(move_in)
    return people, chats


def _resident(number: int, now: datetime, chance: random.Random) -> Resident:
    """One in five was quiet for some days already; half of all are in their first six weeks."""
    quiet = timedelta(days=chance.uniform(4, 20) if chance.random() < 0.2 else chance.uniform(0, 2))
    joined = now - timedelta(days=chance.choice((30, 90)))
    return Resident(event_id(now, f"resident {number}".encode()), joined, now - quiet)


def _staff(now: datetime) -> tuple[Change, ...]:
    return (
        Programme(name="Bench", organisation="Bench", fictional=True),
        Person(id="coach", name="Marieke"),
        RoleHeld(id="coach-role", person="coach", role=Role.COACH, since=now),
        StaffProfile(person="coach"),
    )


def _someone(one: Resident, chance: random.Random) -> tuple[Change, ...]:
    moment = time(chance.choice((9, 10, 10, 10, 12, 14, 17)), chance.choice((0, 30)))
    wishes = Wishes(moment=moment) if chance.random() < 0.5 else Wishes()
    return (
        Person(
            id=one.person, name="Ada", joined_at=one.joined, preview=Preview.SHOW, wishes=wishes,
            last_sign_at=one.last_sign,
        ),
        RoleHeld(id=f"{one.person}r", person=one.person, role=Role.PARTICIPANT, since=one.joined),
        Coaching(id=f"{one.person}c", coach="coach", participant=one.person, since=one.joined),
        Goal(id=f"{one.person}g", participant=one.person, words="Rust", author=one.person, made_at=one.joined),
    )  # fmt: skip


def _plan(one: Resident, now: datetime, until: datetime, chance: random.Random) -> Sequence[Change]:
    """Two steps, perhaps at an hour that they named; perhaps a talk, the bridge and a snoozed step."""
    first, last = moments.local_day(now, ZONE), moments.local_day(until, ZONE) + _DAY
    days = [first + each * _DAY for each in range((last - first).days + 1)]
    changes: list[Change] = []
    for name in "ab":
        changes += _step(one, name, chance.choice(days) if chance.random() < 0.8 else None, chance)
    if chance.random() < 0.4:
        changes.append(_talk(one, chance.choice(days) + chance.randint(0, 3) * _DAY, chance))
    if chance.random() < 0.2:
        changes.append(_bridge(one, chance.choice(days)))
    return changes


def _step(one: Resident, name: str, day: date | None, chance: random.Random) -> tuple[Change, ...]:
    named = day is not None and chance.random() < 0.4
    stem = one.person[:16]
    action = Action(
        id=f"{stem}{name}000", goal=f"{one.person}g", participant=one.person, words=f"Brief {name} openen", day=day,
        hour=time(chance.randint(8, 20), chance.choice((0, 15, 30))) if named else None,
        hour_named_by=one.person if named else None, status=ActionStatus.OPEN, author=one.person,
        made_at=one.joined, opened_at=one.joined, position="ab".index(name),
    )  # fmt: skip
    return action, Occurrence(id=f"{stem}o{name}00", action=action.id, participant=one.person, day=day)


def _talk(one: Resident, day: date, chance: random.Random) -> Appointment:
    at = moments.instant(day, time(chance.randint(9, 16)), ZONE)
    return Appointment(
        id=f"{one.person}t", participant=one.person, coach="coach", at=at, place="Wijkhuis", made_at=one.joined
    )


def _bridge(one: Resident, day: date) -> PlanDue:
    due = Due(
        id=due_id(one.person, HOW_ARE_THINGS, day, Slot.BRIDGE), person=one.person, about=one.person,
        thing=HOW_ARE_THINGS, slot=Slot.BRIDGE, day=day, at=moments.instant(day, time(10), ZONE),
    )  # fmt: skip
    return PlanDue(due=due)


def next_open(at: datetime) -> datetime:
    """A workday between nine and eight, reckoned apart from the rules."""
    here = moments.local(at, ZONE)
    day, closed = here.date(), holidays.country_holidays("NL", years=range(2026, 2028))
    while True:
        today = day.isoweekday() <= 5 and day not in closed
        if today and (day > here.date() or here.time() < time(20)):
            return max(at, moments.instant(day, time(9), ZONE))
        day += _DAY
