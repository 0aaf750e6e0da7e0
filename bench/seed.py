"""People who take part and have a step to do, put straight into a store: what happens next is measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.ports import UnitOfWork
from conversations.replies import Change, LinkChat, PlanDue
from domain.dues import Due, Slot, due_id
from domain.ids import event_id
from domain.people import Coaching, Person, Preview, Programme, Role, RoleHeld, StaffProfile
from domain.plans import Action, ActionStatus, Goal, Occurrence
from domain.rhythms import Rhythm, Weekdays
from storage.inbox import Received
from storage.store import Storage

_JOINED = timedelta(days=60)
_LAST_HEARD = timedelta(hours=1)
"""Nobody is in the middle of a talk, which nothing interrupts."""
ZONE = "Europe/Amsterdam"
WORKDAYS = Weekdays(frozenset({1, 2, 3, 4, 5}))


@dataclass(frozen=True)
class Seeded:
    """One participant of a bench: their number, their Telegram id, and the step they will answer."""

    number: int
    address: int
    person: str
    action: str
    occurrence: str


async def seed(
    storage: Storage,
    addresses: Sequence[int],
    now: datetime,
    reminded: Sequence[datetime] = (),
    *,
    spare: bool = False,
    daily: bool = False,
    zone: str = ZONE,
) -> tuple[Seeded, ...]:
    """One coach, and for each address a participant with one open step, or with a `spare` one for later beside it.

    They live in `zone`. With a spare one nothing is asked when the first is done; `daily`, the step comes back on
    every workday. The n-th is reminded of it at the n-th of `reminded`.
    Words name the number of their owner, so that a message in the wrong chat is recognised.
    """
    people = [_seeded(number, address, now) for number, address in enumerate(addresses)]
    chats = await _chats(storage, people, now)

    async def work(unit: UnitOfWork) -> None:
        await unit.apply(event_id(now, b"seed of the bench"), _staff(now), (), (), now)
        for one in people:
            dues = (_reminder(one, reminded[one.number]),) if reminded else ()
            later = _step(one, "b", now, day=None) if spare else ()
            changes = (
                *_participant(one, now, zone, daily=daily),
                *later,
                *dues,
                LinkChat(chat=chats[one.address], person=one.person),
            )
            await unit.apply(event_id(now, f"seed {one.address}".encode()), changes, (), (), now)

    await storage.transact(work)
    return tuple(people)


def _seeded(number: int, address: int, now: datetime) -> Seeded:
    person = event_id(now, f"person {address}".encode())
    return Seeded(number, address, person, f"{person[:16]}a000", f"{person[:16]}oa00")


async def _chats(storage: Storage, people: Sequence[Seeded], now: datetime) -> dict[int, str]:
    """Makes the chat rows the way they are always made, and settles the updates that made them."""
    kept = await storage.inbox.keep([Received(-1 - one.number, one.address, b"{}") for one in people], now)

    async def settle(unit: UnitOfWork) -> None:
        for chat in kept.chats:
            claimed = await storage.inbox.claim(unit, chat, now)
            assert claimed is not None
            await storage.inbox.done(unit, claimed.number, now)

    await storage.transact(settle)
    return dict(zip((one.address for one in people), kept.chats, strict=True))


def _staff(now: datetime) -> tuple[Change, ...]:
    return (
        Programme(name="Bench", organisation="Bench", fictional=True),
        Person(id="coach", name="Marieke", linked=False),
        RoleHeld(id="coach-role", person="coach", role=Role.COACH, since=now),
        StaffProfile(person="coach"),
    )


def _participant(one: Seeded, now: datetime, zone: str, *, daily: bool) -> tuple[Change, ...]:
    person, joined = one.person, now - _JOINED
    return (
        Person(
            id=person,
            name=f"Ada {one.number}",
            zone=zone,
            joined_at=joined,
            preview=Preview.SHOW,
            last_sign_at=now - _LAST_HEARD,
        ),
        RoleHeld(id=f"{person}r", person=person, role=Role.PARTICIPANT, since=joined),
        Coaching(id=f"{person}c", coach="coach", participant=person, since=joined),
        Goal(id=f"{person}g", participant=person, words="Rust", author=person, made_at=joined),
        *_step(one, "a", now, day=now.date(), repeats=WORKDAYS if daily else None),
    )


def _step(
    one: Seeded, name: str, now: datetime, *, day: date | None, repeats: Rhythm | None = None
) -> tuple[Change, ...]:
    stem = one.person[:16]
    action = Action(
        id=f"{stem}{name}000", goal=f"{one.person}g", participant=one.person, words=f"Brief {one.number} openen",
        status=ActionStatus.OPEN, author=one.person, made_at=now - _JOINED, opened_at=now - _JOINED, day=day,
        position="ab".index(name), repeats=repeats,
    )  # fmt: skip
    return action, Occurrence(id=f"{stem}o{name}00", action=action.id, participant=one.person, day=day)


def _reminder(one: Seeded, at: datetime) -> Change:
    name = due_id(one.person, one.occurrence, at.date(), Slot.STEP)
    return PlanDue(
        due=Due(
            id=name, person=one.person, about=one.person, thing=one.occurrence, slot=Slot.STEP, day=at.date(), at=at
        )
    )
