"""People who take part and have a step to do, put straight into a store: what happens next is measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.ports import UnitOfWork
from conversations.replies import Change, LinkChat, PlanDue
from domain.ids import event_id
from domain.people import Coaching, Person, Preview, Programme, Role, RoleHeld, StaffProfile
from domain.plans import Action, ActionStatus, Goal, Occurrence
from domain.reminders import Due, Slot
from storage.inbox import Received
from storage.store import Storage


@dataclass(frozen=True)
class Seeded:
    """One participant of a bench: their Telegram id and the occurrence they will answer."""

    address: int
    person: str
    occurrences: tuple[str, ...]


async def seed(storage: Storage, addresses: Sequence[int], now: datetime, *, steps: int = 1) -> list[Seeded]:
    """One coach and a participant for each address, with `steps` open steps each, whose messages are due now."""
    coach_changes = _coach(now)
    seeded = [_participant(number, address, now, steps) for number, address in enumerate(addresses)]
    chats = await _chats(storage, addresses, now)

    async def work(unit: UnitOfWork) -> None:
        await unit.apply(event_id(now, b"seed of the bench"), coach_changes, (), (), now)
        for (one, changes), address in zip(seeded, addresses, strict=True):
            linked = (*changes, LinkChat(chat=chats[address], person=one.person))
            await unit.apply(event_id(now, f"seed {address}".encode()), linked, (), (), now)

    await storage.transact(work)
    return [one for one, _ in seeded]


async def _chats(storage: Storage, addresses: Sequence[int], now: datetime) -> dict[int, str]:
    """Makes the chat rows the way they are always made, and settles the updates that made them."""
    chats = {}
    for number, address in enumerate(addresses):
        kept = await storage.inbox.keep([Received(-1 - number, address, b"{}")], now)
        [chats[address]] = kept.chats

        async def settle(unit: UnitOfWork, chat: str = chats[address]) -> None:
            claimed = await storage.inbox.claim(unit, chat)
            assert claimed is not None
            await storage.inbox.done(unit, claimed.number, now)

        await storage.transact(settle)
    return chats


def _coach(now: datetime) -> tuple[Change, ...]:
    return (
        Programme(name="Bench", organisation="Bench", fictional=True),
        Person(id="coach", name="Marieke", linked=False),
        RoleHeld(id="coach-role", person="coach", role=Role.COACH, since=now),
        StaffProfile(person="coach"),
    )


def _participant(number: int, address: int, now: datetime, steps: int) -> tuple[Seeded, tuple[Change, ...]]:
    person = event_id(now, f"person {address}".encode())
    joined = now - timedelta(days=60)
    changes: list[Change] = [
        Person(id=person, name=f"Ada {number}", joined_at=joined, preview=Preview.SHOW, last_sign_at=now),
        RoleHeld(id=f"{person}r", person=person, role=Role.PARTICIPANT, since=joined),
        Coaching(id=f"{person}c", coach="coach", participant=person, since=joined),
        Goal(id=f"{person}g", participant=person, words="Rust", author=person, made_at=joined),
    ]
    occurrences = []
    for step in range(steps):
        action = Action(
            id=f"{person[:16]}a{step:03d}", goal=f"{person}g", participant=person, words=f"Brief {step} openen",
            position=step,
            status=ActionStatus.OPEN, author=person, made_at=joined, opened_at=joined, day=now.date(),
        )  # fmt: skip
        occurrence = Occurrence(id=f"{person[:16]}o{step:03d}", action=action.id, participant=person, day=now.date())
        due = Due(
            id=f"{person[:16]}d{step:03d}",
            person=person,
            about=person,
            thing=occurrence.id,
            slot=Slot.STEP,
            day=now.date(),
            at=now,
        )
        changes += [action, occurrence, PlanDue(due=due)]
        occurrences.append(occurrence.id)
    return Seeded(address, person, tuple(occurrences)), tuple(changes)
