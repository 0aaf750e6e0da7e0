"""What is to be said: heads of the queue, and what became of them."""

import json
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from conversations.queued import Decided, Ended, InFront, Mark, PutOff, Sending, Sent, Waiting
from conversations.replies import Ambiguity, Kind, Say
from conversations.screens import View
from storage import views
from storage.columns import Row, instant, micros, packed
from storage.database import Database
from storage.queries import Statement, load
from storage.sealing import Keys, Seal

OUTBOX = load("outbox")
WORDS_KEPT = timedelta(hours=48)
"""How long the sealed words of a settled message stay."""
_REMEMBERED = 256
"""Rows whose key is kept between `heads` and `mark`; more than are ever in flight."""


class Outbox:
    """The table of messages, for the one process that sends."""

    def __init__(self, database: Database, keys: Keys) -> None:
        self._database = database
        self._keys = keys
        self._seals: OrderedDict[str, Seal] = OrderedDict()

    async def heads(self, now: datetime, limit: int, busy: Collection[str]) -> list[Waiting]:
        """The oldest row of each chat that may be sent now, best lane first; chats in `busy` are left out."""
        [rows] = await self._database.read(OUTBOX["heads"](now=micros(now), limit=limit + len(busy)))
        free = [row for row in rows if _chat(row) not in busy]
        return [self._waiting(row) for row in free[:limit]]

    def _waiting(self, row: Row) -> Waiting:
        own = self._seal(row["person"], row["person_key"])
        about = self._seal(row["about"], row["about_key"]) if row["about"] else own
        address: int | None = None
        words: Mapping[str, str] = {}
        rendered: bytes | None = None
        if own and about:  # else a key was destroyed: without an address the message ends
            self._remember(row["id"], own)
            address = None if row["address"] is None else self._keys.show(bytes(row["address"]))
            words, rendered = _words(row, about), _rendered(row, own)
        return Waiting(
            id=row["id"],
            person=row["person"],
            chat=_chat(row),
            address=address,
            about=row["about"],
            screen=row["screen"],
            thing=row["thing"],
            words=words,
            kind=Kind(row["kind"]),
            ambiguity=Ambiguity(row["ambiguity"]),
            lane=row["lane"],
            edit=row["edit"],
            silent=bool(row["silent"]),
            made_at=instant(row["made_at"]),
            expires_at=instant(row["expires_at"]),
            tries=row["tries"],
            before=json.loads(row["trail"]) if row["trail"] else {},
            rendered=rendered,
        )

    def _seal(self, person: str | None, wrapped: bytes | None) -> Seal | None:
        """The key of a person, or of strangers; None when the person's was destroyed."""
        if not person:
            return self._keys.installation
        return None if wrapped is None else self._keys.person(person, bytes(wrapped))

    def _remember(self, row: str, seal: Seal) -> None:
        self._seals[row] = seal
        self._seals.move_to_end(row)
        if len(self._seals) > _REMEMBERED:
            self._seals.popitem(last=False)

    async def views(self, rows: Sequence[Waiting], now: datetime) -> list[View | None]:
        """What each row's screen needs, read now, in one hop; None when the recipient or the relation is gone."""
        return await views.read(self._database, self._keys, rows, now) if rows else []

    async def mark(self, marks: Sequence[Mark]) -> Collection[str]:
        """Writes what became of rows, in one transaction; ids of those that cannot be sent any more."""
        if not marks:
            return ()
        await self._know([mark.id for mark in marks if isinstance(mark, Sending)])
        results = await self._database.write(*map(self._marked, marks))
        pairs = zip(marks, results, strict=True)
        return [mark.id for mark, rows in pairs if isinstance(mark, Sending) and not rows]

    async def _know(self, rows: Sequence[str]) -> None:
        """Reads the keys of rows that `heads` did not give lately."""
        unknown = [row for row in rows if row not in self._seals]
        if unknown:
            [keys] = await self._database.read(OUTBOX["keys"](ids=unknown))
            for key in keys:
                self._seals[key["id"]] = self._seal(key["person"], key["key_wrapped"]) or self._keys.installation

    def _marked(self, mark: Mark) -> Statement:
        match mark:
            case Sending(id=row, rendered=rendered, trail=trail, repeatable=repeatable):
                sealed = self._seals[row].close("outbox.rendered", row, rendered) if repeatable else None
                return OUTBOX["sending"](id=row, rendered_sealed=sealed, trail=packed(trail))
            case Sent(id=row, at=at, message=message, trail=trail):
                passed = packed(trail) if trail else None
                return OUTBOX["sent"](id=row, at=micros(at), message=message, trail=passed)
            case PutOff(id=row, until=until, trail=trail, tried=tried, anew=anew, by_rule=by_rule):
                return OUTBOX["put_off"](
                    id=row,
                    until=micros(until),
                    trail=packed(trail),
                    tried=int(tried),
                    anew=int(anew),
                    by_rule=int(by_rule),
                )
            case Ended(id=row, at=at, state=state, trail=trail):
                return OUTBOX["ended"](id=row, at=micros(at), state=state, trail=packed(trail))
            case _:
                assert_never(mark)

    async def recover(self, now: datetime) -> int:
        """After a restart: rows in 'sending' become uncertain or ready again, by their class; how many."""
        statements = (OUTBOX["recover_uncertain"](now=micros(now)), OUTBOX["recover_ready"](now=micros(now)))
        return sum(map(len, await self._database.write(*statements)))

    async def lateness(self, since: datetime) -> list[timedelta]:
        """How late planned messages left since an instant, the least late first."""
        [rows] = await self._database.read(OUTBOX["lateness"](since=micros(since)))
        return [timedelta(microseconds=row["late"]) for row in rows]

    async def why(self, asked: str, limit: int) -> list[Decided]:
        """What was decided about a message (id, key or Telegram's number), or about the newest ones to a person."""
        [rows] = await self._database.read(OUTBOX["why"](asked=asked, limit=limit))
        return [_decided(row) for row in rows]

    async def next_at(self) -> datetime | None:
        """When the next waiting row may go; None when none waits."""
        [[row]] = await self._database.read(OUTBOX["next_at"]())
        at: int | None = row["at"]
        return instant(at)


def said_from(row: Row, seal: Seal) -> Say:
    """What a message was to say, from its row."""
    return Say(
        screen=row["screen"],
        to=row["person"],
        about=row["about"] or "",
        thing=row["thing"],
        words=_words(row, seal),
        key="",
    )


def in_front_from(row: Row, seal: Seal) -> InFront:
    """What stands in the chat, from its row."""
    say = replace(said_from(row, seal), kind=Kind(row["kind"]), edit=row["edit"])
    return InFront(id=row["id"], say=say, at=instant(row["settled_at"]))


def _decided(row: Row) -> Decided:
    return Decided(
        id=row["id"],
        to=row["recipient"],
        about=row["about"],
        screen=row["screen"],
        kind=row["kind"],
        state=row["state"],
        made_at=instant(row["made_at"]),
        not_before=instant(row["not_before"]),
        settled_at=instant(row["settled_at"]),
        trail=json.loads(row["trail"]) if row["trail"] else {},
    )


def _chat(row: Row) -> str:
    """The chat that is tied to the recipient now; without one, the recipient stands for it."""
    return str(row["chat_now"] or row["recipient"])


def _words(row: Row, seal: Seal) -> Mapping[str, str]:
    text = seal.open_words("outbox.words", row["id"], row["words_sealed"])
    words: Mapping[str, str] = json.loads(text) if text else {}
    return words


def _rendered(row: Row, seal: Seal) -> bytes | None:
    sealed = row["rendered_sealed"]
    return None if sealed is None else seal.open("outbox.rendered", row["id"], bytes(sealed))
