"""One transaction as the heart sees it: reads in few hops, then one batch of writes that travels with COMMIT."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from conversations.ports import Actor
from conversations.queued import InFront
from conversations.replies import Change, Erase, Say
from domain.album import Album
from domain.dues import Due
from domain.history import HistoryEntry
from domain.people import Invitation, Person, Programme, Role
from domain.rulebook import Rulebook
from domain.situations import Situation, Staff
from storage import album, policies, saying, situations, staff
from storage import changes as saving
from storage.columns import Row, micros
from storage.database import Transaction
from storage.dues import DUES, due_from
from storage.history import add_entry
from storage.invitations import INVITATIONS, invitation_from
from storage.keyring import Keyring
from storage.outbox import OUTBOX, WORDS_KEPT, in_front_from, said_from
from storage.people import PEOPLE, people_from
from storage.places import PLACES, place_from
from storage.programmes import PROGRAMMES, programme_from
from storage.queries import Statement, load
from storage.sealing import Keys

CHATS = load("chats")
Speakers = dict[str, str]
"""Participants by the chat they spoke in lately."""
_SPEAKERS = 4096
_HOME = ZoneInfo("Europe/Amsterdam")
"""Where a stranger's day begins."""


class Unit:
    """The unit of work of one transaction."""

    def __init__(self, transaction: Transaction, keys: Keys, turn: saying.Turn, speakers: Speakers) -> None:
        self.transaction = transaction
        self._keyring = Keyring(keys)
        self._turn = turn
        self._said = 0
        self._speakers = speakers
        self._heard: dict[str, list[list[Row]]] = {}
        self._guessed: dict[tuple[str, datetime], list[list[Row]]] = {}
        self._expected: frozenset[str] = frozenset()
        self._read_ahead: dict[str, Situation] = {}
        self.erases = False
        """Whether somebody is erased: the files are to be tidied after the commit."""

    # What is true ------------------------------------------------------------------------------------------------

    async def heard(self, chat: str, now: datetime, *first: Statement) -> list[list[Row]]:
        """Runs what takes an update of a chat and, in the same hop, reads what is most likely asked next."""
        guess = self._speakers.get(chat)
        ahead = situations.statements([guess], now) if guess else ()
        results = await self.transaction.run(*first, *_speaking(chat), *ahead)
        end = len(results) - len(ahead)
        self._heard[chat] = results[len(first) : end]
        if guess:
            self._guessed[guess, now] = results[end:]
        return results[: len(first)]

    async def actor(self, chat: str, now: datetime) -> Actor:
        rows = self._heard.pop(chat, None) or await self.transaction.run(*_speaking(chat))
        chats, people, places = rows
        person = next(iter(people_from(people, self._keyring, now).values()), None)
        self._remember(chat, person)
        return Actor(
            chat=chat,
            person=person,
            place=place_from(places[0], self._keyring.of(person.id)) if person and places else None,
            answers_today=chats[0]["answers"] if chats and chats[0]["answers_day"] == _today(now) else 0,
        )

    def _remember(self, chat: str, person: Person | None) -> None:
        """What is read ahead the next time; a wrong guess costs a read and changes nothing."""
        self._speakers.pop(chat, None)
        if person and person.roles == {Role.PARTICIPANT}:
            self._speakers[chat] = person.id
        if len(self._speakers) > _SPEAKERS:
            del self._speakers[next(iter(self._speakers))]

    async def situation(self, participant: str, now: datetime) -> Situation | None:
        if participant in self._expected:  # all whom due rows are about: the decisions ask for them one by one
            expected, self._expected = self._expected, frozenset()
            self._read_ahead = {each.person.id: each for each in await self.situations(sorted(expected), now)}
        if participant in self._read_ahead:
            return self._read_ahead.pop(participant)
        if rows := self._guessed.pop((participant, now), None):
            return next(iter(situations.situations_from(rows, [participant], self._keyring, now)), None)
        return next(iter(await self.situations([participant], now)), None)

    async def situations(self, participants: Sequence[str], now: datetime) -> list[Situation]:
        if not participants:
            return []
        results = await self.transaction.run(*situations.statements(participants, now))
        return situations.situations_from(results, participants, self._keyring, now)

    async def album(self, participant: str) -> Album:
        results = await self.transaction.run(*album.statements([participant]))
        await self._learn([participant])
        return album.albums_from(results, [participant], self._keyring)[participant]

    async def staff(self, person: str, now: datetime) -> Staff | None:
        results = await self.transaction.run(*staff.statements(person, now))
        return staff.staff_from(results, person, self._keyring, now)

    async def team(self, participant: str, now: datetime) -> tuple[Person, ...]:
        [rows] = await self.transaction.run(PEOPLE["team_of"](participant=participant, now=micros(now)))
        staff = people_from(rows, self._keyring, now).values()
        return tuple(sorted(staff, key=lambda each: (each.name, each.id)))

    async def person(self, person: str, now: datetime) -> Person | None:
        [rows] = await self.transaction.run(PEOPLE["people"](people=[person]))
        return people_from(rows, self._keyring, now).get(person)

    async def programme(self) -> Programme:
        [[row]] = await self.transaction.run(PROGRAMMES["programme"]())
        return programme_from(row)

    async def invitation(self, code_hash: bytes) -> Invitation | None:
        return await self._invitation(INVITATIONS["by_code"](code_hash=code_hash))

    async def invitation_of(self, person: str) -> Invitation | None:
        return await self._invitation(INVITATIONS["of_person"](person=person))

    async def invitation_waiting(self, chat: str) -> Invitation | None:
        return await self._invitation(INVITATIONS["waiting"](chat=chat))

    async def _invitation(self, statement: Statement) -> Invitation | None:
        [rows] = await self.transaction.run(statement)
        if not rows:
            return None
        await self._learn([rows[0]["person"]])
        if self._keyring.missing([rows[0]["person"]]):
            return None  # it was for somebody who is forgotten
        return invitation_from(rows[0], self._keyring.of(rows[0]["person"]))

    async def covered(self, message: str, person: str, now: datetime) -> Say | None:
        since = micros(now - WORDS_KEPT)
        [rows] = await self.transaction.run(OUTBOX["covered"](id=message, person=person, since=since))
        if not rows:
            return None
        await self._learn(each for each in (person, rows[0]["about"]) if each)
        return said_from(rows[0], self._keyring.of(rows[0]["about"] or person))

    async def in_front(self, person: str, now: datetime) -> list[InFront]:
        since = micros(now - WORDS_KEPT)
        [rows] = await self.transaction.run(OUTBOX["in_front"](person=person, since=since))
        await self._learn([person])
        own = [row for row in rows if row["about"] in {"", person}]
        newest: dict[int, InFront] = {}
        for row in own:
            newest.setdefault(row["message"] or row["edit"], in_front_from(row, self._keyring.of(person)))
        return list(newest.values())

    async def dues(self, ids: Sequence[str]) -> list[Due]:
        [rows] = await self.transaction.run(DUES["dues"](ids=list(ids)))
        dues = [due_from(row) for row in rows]
        self._expected = frozenset(due.about for due in dues)
        return dues

    async def rulebook(self, now: datetime) -> Rulebook:
        results = await self.transaction.run(*policies.rulebook_statements(micros(now)))
        return policies.rulebook_from(results, self._keyring)

    async def counts(self, now: datetime) -> dict[str, int]:
        [rows] = await self.transaction.run(PROGRAMMES["counts"](now=micros(now)))
        return {row["name"]: row["number"] for row in rows}

    # What follows ------------------------------------------------------------------------------------------------

    async def apply(
        self,
        event: str,
        changes: Sequence[Change],
        says: Sequence[Say],
        history: Sequence[HistoryEntry],
        now: datetime,
    ) -> None:
        await self._keys_for(changes, says)
        self._read_ahead, self._guessed = {}, {}
        self.transaction.tell()
        later = self.transaction.later
        self.erases = self.erases or any(isinstance(change, Erase) for change in changes)
        for change in changes:
            later(*saving.written(change, self._keyring, now))
        later(*saying.said(event, says, self._said, self._keyring, self._turn, now))
        self._said += len(says)
        later(*map(add_entry, history))

    async def _keys_for(self, changes: Sequence[Change], says: Sequence[Say]) -> None:
        """Reads the keys that the words need, and makes those of new people."""
        await self._learn([*map(saving.sealed_for, changes), *map(saying.sealed_for, says)])
        new = [change.id for change in changes if isinstance(change, Person)]
        for person in self._keyring.missing(new):
            wrapped = self._keyring.keys.new_person(person)
            self._keyring.learn(person, wrapped)
            self.transaction.later(PEOPLE["save_key"](person=person, key_wrapped=wrapped))

    async def _learn(self, people: Iterable[str]) -> None:
        missing = self._keyring.missing(each for each in people if each)
        if missing:
            [rows] = await self.transaction.run(PEOPLE["keys"](people=missing))
            self._keyring.learn_rows(rows)

    async def count_stranger(self, chat: str, now: datetime) -> None:
        self.transaction.later(CHATS["count_stranger"](chat=chat, day=_today(now)))


def _speaking(chat: str) -> tuple[Statement, ...]:
    return CHATS["chat"](chat=chat), PEOPLE["people_of_chat"](chat=chat), PLACES["place_of_chat"](chat=chat)


def _today(now: datetime) -> str:
    return now.astimezone(_HOME).date().isoformat()
