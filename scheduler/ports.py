"""What time needs of the world; storage and the messenger fit these by shape."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from conversations.replies import Ambiguity, Kind, Shown
from conversations.screens import View


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One outbox row that may be sent now, the oldest of its chat."""

    id: str
    person: str | None
    chat: str
    """Id of our row of the chat."""
    address: int | None
    """Telegram's id; None when no chat is tied to the person now."""
    about: str
    screen: str
    thing: str
    words: Mapping[str, str]
    kind: Kind
    ambiguity: Ambiguity
    lane: int
    """0 answer, 1 call, 2 reminder, 3 bundle."""
    edit: int
    silent: bool
    made_at: datetime
    expires_at: datetime | None
    tries: int
    rendered: bytes | None = field(repr=False)
    """The request of an earlier try that ended unknown: repeated as it was."""


# What became of a row: a closed set, written in one transaction by `Outbox.mark`.


@dataclass(frozen=True, kw_only=True)
class Sending:
    """The request leaves after this is committed."""

    id: str
    rendered: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Sent:
    """Telegram took it; `message` is its number there."""

    id: str
    at: datetime
    message: int


@dataclass(frozen=True, kw_only=True)
class PutOff:
    """Not now: again from `until`."""

    id: str
    until: datetime
    trail: Mapping[str, str]
    """What decided it, such as gate, level and value."""
    tried: bool = False
    """Whether a request left and its end is unknown; what was rendered is then kept for the repeat."""
    anew: bool = False
    """The message to change is gone: from now on a new message."""


@dataclass(frozen=True, kw_only=True)
class Ended:
    """Never again: `state` is dropped (a gate), refused (Telegram) or uncertain (unknown end)."""

    id: str
    at: datetime
    state: str
    trail: Mapping[str, str]


Mark = Sending | Sent | PutOff | Ended


class Outbox(Protocol):
    """The queue of what is to be said."""

    async def heads(self, now: datetime, limit: int, busy: Collection[str]) -> list[Waiting]:
        """The oldest row of each chat that may be sent now, best lane first; chats in `busy` are left out."""
        ...

    async def views(self, rows: Sequence[Waiting], now: datetime) -> list[View | None]:
        """What each row's screen needs, read now, in one batch; None when the recipient or the relation is gone."""
        ...

    async def mark(self, marks: Sequence[Mark]) -> None: ...

    async def recover(self, now: datetime) -> int:
        """After a restart: rows in 'sending' become uncertain (once) or ready again (edits, confirm once, must); how many."""
        ...

    async def next_at(self) -> datetime | None:
        """When the next waiting row may go; None when none waits."""
        ...


class DueRows(Protocol):
    """The table of planned sends."""

    async def due(self, now: datetime, limit: int) -> list[str]:
        """Ids of those whose instant has come, oldest first; nothing is locked."""
        ...

    async def next_at(self) -> datetime | None: ...


class Leases(Protocol):
    """Who polls, beats and sends, when several processes run."""

    async def hold(self, job: str, holder: str, seconds: float) -> bool:
        """Takes or renews the lease; False while another holds it."""
        ...

    async def release(self, holder: str) -> None: ...


class Clock(Protocol):
    """The one port to time."""

    def now(self) -> datetime: ...

    def monotonic(self) -> float: ...


# How a request ended, in the words of delivery.


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """Accepted; `message` is Telegram's number, 0 for what has none."""

    message: int


@dataclass(frozen=True, kw_only=True)
class TryLater:
    """Refused for now (429) or certainly not sent (no connection, 5xx before acceptance is unknown, not this)."""

    seconds: float
    flood: bool
    """Whether Telegram asked to slow down."""


@dataclass(frozen=True, kw_only=True)
class Unreachable:
    """Blocked, deactivated, or never started: nothing more goes to this person."""


@dataclass(frozen=True, kw_only=True)
class MessageGone:
    """The message to change is not there any more: say it anew."""


@dataclass(frozen=True, kw_only=True)
class Refused:
    """Telegram will never take this request (400); `why` holds no text of ours."""

    why: str


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """The request left and no answer came."""


End = Delivered | TryLater | Unreachable | MessageGone | Refused | Unknown


class Messenger(Protocol):
    """A messenger such as Telegram."""

    def compose(self, row: Waiting, shown: Shown) -> bytes:
        """The request as bytes, complete but for the address, so that a repeat is identical."""
        ...

    async def deliver(self, address: int, request: bytes, *, maybe_double: bool = False) -> End:
        """Sends it once; `maybe_double` adds the mark for a message that may have come before."""
        ...
