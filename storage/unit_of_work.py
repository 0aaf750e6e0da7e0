"""One transaction as the heart sees it: reads in few hops, then one batch of writes that travels with COMMIT."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from conversations.ports import Actor
from conversations.queued import InFront
from conversations.replies import Change, Erase, Say
from domain.album import Album
from domain.dues import Due
from domain.history import HistoryEntry
from domain.people import Invitation, Person, Programme
from domain.reward_frames import RewardRules
from domain.rewards import LedgerEntry
from domain.rulebook import Rulebook
from domain.situations import Situation, Staff
from domain.snags import Stuck
from domain.staff_mail import StaffMail
from storage import album, policies, rewards, saying, situations, speaking, staff
from storage import changes as saving
from storage.columns import Row, micros
from storage.database import Transaction
from storage.dues import DUES, due_from
from storage.history import add_entry
from storage.invitations import INVITATIONS, invitation_from
from storage.keyring import Keyring
from storage.outbox import OUTBOX, WORDS_KEPT, in_front_from, said_from
from storage.people import PEOPLE, people_from
from storage.programmes import PROGRAMMES, programme_from
from storage.queries import Statement, load
from storage.sealing import Keys
from storage.snags import SNAGS, stuck_from
from storage.speaking import Speakers
from storage.staff_mail import STAFF_MAIL, mail_from

CHATS = load("chats")


class Unit:
    """The unit of work of one transaction."""

    def __init__(self, transaction: Transaction, keys: Keys, turn: saying.Turn, speakers: Speakers) -> None:
        self.transaction = transaction
        self._keyring = Keyring(keys)
        self._turn = turn
        self._said = Counter[str]()
        self._speakers = speakers
        self._unread: Callable[[], None] | None = None
        self._heard: dict[str, Actor] = {}
        self._expected: frozenset[str] = frozenset()
        self._read_ahead: dict[str, Situation] = {}
        self._asked: Situation | None = None
        """Of what was read ahead, the one that was asked for last."""
        self.erases = False
        """Whether somebody is erased: the files are to be tidied after the commit."""

    # What is true ------------------------------------------------------------------------------------------------

    async def heard(self, chats: Sequence[str], now: datetime, *first: Statement) -> list[list[Row]]:
        """Runs what takes updates of chats and, in the same hop, reads what is most likely asked next."""
        guesses = self._speakers.among(chats)
        others = [chat for chat in chats if chat not in guesses]
        who = speaking.who(others) if others else ()
        ahead = speaking.expected(list(guesses.values()), now) if guesses else ()
        results = await self.transaction.run(*first, *who, *ahead)
        known, end = len(first), len(first) + len(who)

        def understand() -> None:
            """Only once somebody's event is at hand: it is set aside when what is true about them cannot be read."""
            if who:
                self._heard |= speaking.actors_from(results[known:end], others, self._keyring, now)
            if ahead:
                actors, self._read_ahead = speaking.expected_from(results[end:], guesses, self._keyring, now)
                self._heard |= actors

        self._unread = understand
        return results[:known]

    async def actor(self, chat: str, now: datetime) -> Actor:
        unread, self._unread = self._unread, None
        if unread:
            unread()
        actor = self._heard.pop(chat, None)
        if actor is None:
            rows = await self.transaction.run(*speaking.who([chat]))
            actor = speaking.actors_from(rows, [chat], self._keyring, now)[chat]
        self._speakers.remember(actor)
        return actor

    async def situation(self, participant: str, now: datetime) -> Situation | None:
        if participant in self._expected:  # all whom due rows are about: the decisions ask for them one by one
            expected, self._expected = self._expected, frozenset()
            self._read_ahead = {each.person.id: each for each in await self.situations(sorted(expected), now)}
        if participant in self._read_ahead:
            self._asked = self._read_ahead.pop(participant)
            return self._asked
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

    async def staff_mail(self, person: str) -> StaffMail | None:
        [rows] = await self.transaction.run(STAFF_MAIL["mail"](person=person))
        await self._learn([person])
        return mail_from(rows[0], self._keyring.of(person)) if rows else None

    async def team(self, participant: str, now: datetime) -> tuple[Person, ...]:
        [rows] = await self.transaction.run(PEOPLE["team_of"](participant=participant, now=micros(now)))
        staff = people_from(rows, self._keyring, now).values()
        return tuple(sorted(staff, key=lambda each: (each.name, each.id)))

    async def coached_by(self, coach: str, now: datetime) -> tuple[Person, ...]:
        [rows] = await self.transaction.run(PEOPLE["without_hand_over"](person=coach, now=micros(now)))
        people = people_from(rows, self._keyring, now).values()
        return tuple(sorted(people, key=lambda each: (each.name, each.id)))

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

    async def reward_rules(self, team: str, now: datetime) -> RewardRules:
        return rewards.rules_from(await self.transaction.run(*rewards.rules_statements(team, now)))

    async def waiting_rewards(self) -> tuple[LedgerEntry, ...]:
        [rows] = await self.transaction.run(rewards.REWARDS["waiting"]())
        return tuple(map(rewards.line_from, rows))

    async def receiver(self, promise: str, now: datetime) -> Situation | None:
        [rows] = await self.transaction.run(rewards.REWARDS["participant_of"](promise=promise))
        return await self.situation(rows[0]["participant"], now) if rows else None

    async def counts(self, now: datetime) -> dict[str, int]:
        [rows] = await self.transaction.run(PROGRAMMES["counts"](now=micros(now)))
        return {row["name"]: row["number"] for row in rows}

    async def snags(self) -> tuple[Stuck, ...]:
        [rows] = await self.transaction.run(SNAGS["snags"]())
        return tuple(map(stuck_from, rows))

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
        self._forget(changes, history)
        self.transaction.tell()
        later = self.transaction.later
        self.erases = self.erases or any(isinstance(change, Erase) for change in changes)
        for change in changes:
            later(*saving.written(change, self._keyring, now))
        later(*saying.said(event, says, self._said[event], self._keyring, self._turn, now))
        self._said[event] += len(says)
        later(*map(add_entry, history))

    def _forget(self, changes: Sequence[Change], history: Sequence[HistoryEntry]) -> None:
        """What was read ahead about others still holds when all that changed is one participant's own."""
        if self._asked is None or not speaking.only_theirs(self._asked, changes, history):
            self._read_ahead, self._heard = {}, {}
        else:  # whose turn may be still to come: a coach has changed it
            for chat, actor in list(self._heard.items()):
                if actor.person is not None and actor.person.id == self._asked.person.id:
                    del self._heard[chat]

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
        self.transaction.later(CHATS["count_stranger"](chat=chat, day=speaking.today(now)))
