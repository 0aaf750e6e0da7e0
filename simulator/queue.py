"""What waits for the bot: updates with an expiry, confirmed by a higher offset only."""

import asyncio
import json
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.errors import OTHER_POLL, ApiError
from simulator.journal import Changes
from simulator.wire import Json, Raw, dumps

MESSAGE_LIVES = 86_400  # seconds; Telegram keeps messages and membership changes a day
TAP_LIVES = 150  # seconds; taps on inline buttons two and a half minutes
QUIET_WEEK = 7 * 86_400  # seconds without updates after which ids begin again at a random number
LONGEST_POLL = 50  # seconds
SAME_OFFSET_FLOOR = 3.0  # seconds a poll is stretched to when it repeats the offset of the last one too soon
EVERY_KIND = frozenset({
    "message", "edited_message", "callback_query", "my_chat_member", "chat_member", "message_reaction",
    "message_reaction_count", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result",
    "shipping_query", "pre_checkout_query", "poll", "poll_answer", "chat_join_request", "chat_boost",
    "removed_chat_boost", "business_connection", "business_message", "edited_business_message",
    "deleted_business_messages", "purchased_paid_media",
})  # fmt: skip
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Waiting:
    """One update in the queue; `again` is how often it still comes back after it was confirmed."""

    update_id: int
    kind: str
    chat: int
    born: float
    expires: float
    body: str
    again: int = 0

    def text(self) -> str:
        return f'{{"update_id":{self.update_id},"{self.kind}":{self.body}}}'


class UpdateQueue:
    """The updates Telegram holds for one bot."""

    def __init__(self, changes: Changes, now: Callable[[], float]) -> None:
        self._changes = changes
        self._now = now
        self._poll: asyncio.Future[None] | None = None
        self._last_offset = -1
        self._last_started = self._last_finished = self._last_conflict = float("-inf")
        self.arrived: Callable[[], None] | None = None  # the webhook's bell
        self.next_id = 500_000_001
        self.delivered_last = False
        self.clear()

    def clear(self) -> None:
        self.pending: deque[Waiting] = deque()
        self.allowed = EVERY_KIND - NOT_BY_DEFAULT
        self.repeat_next = 0
        self.reorder = False
        self.confirmed = 0  # updates confirmed since the beginning, repeats not counted
        self.last_confirmed = 0
        self.expired: list[int] = []  # ids of updates that nobody fetched in time
        self._last_arrival: float | None = None

    @property
    def polling(self) -> bool:
        return self._poll is not None and not self._poll.done()

    def allow(self, kinds: list[str] | None) -> None:
        """Sets which kinds are kept from now on; an empty list means Telegram's default, None leaves it as it was."""
        if kinds is None:
            return
        wanted = frozenset(kinds) & EVERY_KIND or EVERY_KIND - NOT_BY_DEFAULT
        if wanted != self.allowed:
            self.allowed = wanted
            if self._changes.on:
                self._changes.note("allowed", sorted(wanted))

    def push(self, kind: str, chat: int, body: Json) -> int | None:
        """Queues an update; None when the bot does not want this kind."""
        if kind not in self.allowed:
            return None
        now = self._now()
        self._begin_anew_after_a_quiet_week(now)
        lives = TAP_LIVES if kind == "callback_query" else MESSAGE_LIVES
        item = Waiting(self.next_id, kind, chat, now, now + lives, dumps(body), self._repeats())
        self.next_id += 1
        self._append(item)
        self._wake()
        return item.update_id

    def _begin_anew_after_a_quiet_week(self, now: float) -> None:
        if self._last_arrival is not None and now - self._last_arrival > QUIET_WEEK and not self.pending:
            self.next_id = random.Random(self.next_id).randrange(100_000_000, 1_000_000_000)  # noqa: S311 - no secret
        self._last_arrival = now

    def _repeats(self) -> int:
        if self.repeat_next == 0:
            return 0
        self.repeat_next -= 1
        return 1

    def _append(self, item: Waiting) -> None:
        """With `reorder` an update overtakes the one before it if that is of another of Telegram's queues."""
        before = self.pending[-1] if self.pending else None
        if self.reorder and before is not None and before.kind != item.kind:
            before.update_id, item.update_id = item.update_id, before.update_id
            self.pending[-1] = item
            item = before
        self.pending.append(item)
        if self._changes.on:
            for one in list(self.pending)[-2:] if self.reorder else (item,):
                self._changes.note(
                    "update", one.update_id, one.kind, one.chat, one.born, one.expires, json.loads(one.body), one.again
                )

    def restore(self, change: list[Any]) -> None:
        """Does again what a former run noted about the queue; changes of other rooms are not ours."""
        match change:
            case ["clear"]:
                self.clear()
            case ["update", update_id, kind, chat, born, expires, body, again]:
                item = Waiting(update_id, kind, chat, born, expires, dumps(body), again)
                if self.pending and self.pending[-1].update_id >= update_id:  # it was swapped with its neighbour
                    others = [one for one in self.pending if one.update_id != update_id]
                    self.pending = deque(sorted([*others, item], key=lambda one: one.update_id))
                else:
                    self.pending.append(item)
                self.next_id, self._last_arrival = self.pending[-1].update_id + 1, born
            case ["confirmed", update_id]:
                self._forget(update_id)
            case ["allowed", kinds]:
                self.allowed = frozenset(kinds)
            case _:
                pass

    def expire(self) -> None:
        """Drops what is too old by the simulated clock."""
        now = self._now()
        if any(item.expires < now for item in self.pending):
            self.expired += [item.update_id for item in self.pending if item.expires < now]
            self.pending = deque(item for item in self.pending if item.expires >= now)

    def take(self, offset: int, limit: int) -> list[Waiting]:
        """Confirms everything below `offset` and lists up to `limit` of the rest; negative counts from the end."""
        self.expire()
        if offset < 0:
            offset += self.next_id
        if offset > 0 and self.next_id - 2_000_000 <= offset <= self.next_id + 10:
            self.confirm(offset)
        return [self.pending[i] for i in range(min(limit, len(self.pending)))]

    def confirm(self, offset: int) -> None:
        if self.pending and self.pending[0].update_id < offset:
            if self._changes.on:
                self._changes.note("confirmed", offset)
            self._forget(offset)

    def _forget(self, offset: int) -> None:
        kept = []
        while self.pending and self.pending[0].update_id < offset:
            item = self.pending.popleft()
            if item.again:
                item.again -= 1
                kept.append(item)
            else:
                self.confirmed += 1
                self.last_confirmed = item.update_id
        self.pending.extendleft(reversed(kept))

    async def poll(self, offset: int, limit: int, timeout: float) -> Raw:  # noqa: ASYNC109 - the Bot API's own word
        """One getUpdates call. A poll that must wait ends the one that is waiting with 409."""
        loop = asyncio.get_running_loop()
        if offset == self._last_offset:
            if loop.time() < self._last_started + SAME_OFFSET_FLOOR:
                timeout = max(timeout, SAME_OFFSET_FLOOR)
            if loop.time() < self._last_finished + 0.5:
                limit = 1
        self._last_offset, self._last_started = offset, loop.time()
        found = self.take(offset, limit)
        if not found and timeout:
            await self._wait(timeout)
            found = self.take(offset, limit)
        self._last_finished = loop.time()
        self.delivered_last = bool(found)
        return Raw("[" + ",".join(item.text() for item in found) + "]")

    async def _wait(self, timeout: float) -> None:  # noqa: ASYNC109 - the Bot API's own word
        self.abort_poll(ApiError(409, OTHER_POLL))
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = mine
        try:
            async with asyncio.timeout(timeout):
                await mine
        except TimeoutError:
            pass
        except ApiError:
            await self._hold_frequent_conflicts()
            raise
        finally:
            if self._poll is mine:
                self._poll = None

    async def _hold_frequent_conflicts(self) -> None:
        now = asyncio.get_running_loop().time()
        if now < self._last_conflict + 3.0:
            await asyncio.sleep(3.0)
        else:
            self._last_conflict = now

    def abort_poll(self, error: Exception) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(error)

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        if self.arrived is not None:
            self.arrived()

    def view(self) -> Json:
        self.expire()
        oldest = round(self._now() - self.pending[0].born, 3) if self.pending else 0.0
        return {
            "pending": len(self.pending), "oldest_seconds": oldest, "polling": self.polling,
            "confirmed": self.confirmed, "expired": self.expired,
        }  # fmt: skip
