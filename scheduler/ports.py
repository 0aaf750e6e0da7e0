"""What time needs of the world; storage and the messenger fit these by shape."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from conversations.queued import Ended, Mark, PutOff, Sending, Sent, Waiting
from conversations.replies import Shown
from conversations.screens import View
from conversations.workday.letters import Letter
from domain.outages import Heartbeat

__all__ = [
    "Clock",
    "Delivered",
    "DueRows",
    "End",
    "Ended",
    "Household",
    "Leases",
    "Letter",
    "Letters",
    "Mark",
    "MessageGone",
    "Messenger",
    "NoSuchAddressError",
    "NotPostedError",
    "Outbox",
    "Post",
    "PutOff",
    "Refused",
    "Sending",
    "Sent",
    "TryLater",
    "Unknown",
    "Unreachable",
    "Waiting",
]


class Outbox(Protocol):
    """The queue of what is to be said."""

    async def heads(self, now: datetime, limit: int, busy: Collection[str]) -> list[Waiting]:
        """The oldest row of each chat that may be sent now, best lane first; chats in `busy` are left out."""
        ...

    async def views(self, rows: Sequence[Waiting], now: datetime) -> list[View | None]:
        """What each row's screen needs, read now, in one batch; None when the recipient or the relation is gone."""
        ...

    async def mark(self, marks: Sequence[Mark]) -> Collection[str]:
        """Writes what became of rows; ids of those that something ended before they could be sent."""
        ...

    async def recover(self, now: datetime) -> int:
        """After a restart: rows in 'sending' become uncertain (once) or ready again (all else); how many."""
        ...

    async def next_at(self) -> datetime | None:
        """When the next waiting row may go; None when none waits."""
        ...


class DueRows(Protocol):
    """The table of planned sends."""

    async def due(self, now: datetime, limit: int) -> list[str]:
        """Ids of those whose instant has come, calls for help and then the oldest first; nothing is locked.

        Calls are given whatever the limit.
        """
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


class MachineClock(Clock, Protocol):
    """That also knows the moment which nobody moves."""

    def unmoved(self) -> datetime: ...


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

    def compose(self, row: Waiting, shown: Shown, *, mark: str = "") -> bytes:
        """The request as bytes, complete but for the address, so that a repeat is identical.

        `mark` is the HTML that a repeat adds to say that it may have come before.
        """
        ...

    async def ready(self, request: bytes, *, hurry: bool) -> None:
        """Makes what the request still needs before its turn comes, such as a picture; `hurry`: somebody waits."""
        ...

    async def deliver(self, address: int, request: bytes, *, maybe_double: bool = False) -> End:
        """Sends it once; `maybe_double` adds the mark for a message that may have come before."""
        ...


class Letters(Protocol):
    """The mail to staff."""

    async def due(self, now: datetime) -> list[Letter]:
        """Every mail that may leave now."""
        ...

    async def posted(self, sent: Letter, now: datetime) -> None:
        """It left."""
        ...

    async def put_off(self, tried: Letter, now: datetime) -> None:
        """It did not leave, and goes later."""
        ...

    async def refused(self, tried: Letter, now: datetime) -> None:
        """There is no such address."""
        ...


class NoSuchAddressError(Exception):
    """The mail server of this address says that it does not exist."""


class NotPostedError(Exception):
    """A mail did not leave; later it may."""


class Post(Protocol):
    """The way to a mailbox."""

    async def post(self, letter: Letter, now: datetime) -> None:
        """Hands one mail over. Raises NoSuchAddressError or NotPostedError."""
        ...


class Household(Protocol):
    """What upkeep does to the store."""

    async def alive(self) -> None:
        """Writes the heartbeat, on the unmoved clock."""
        ...

    async def heartbeat(self) -> Heartbeat | None:
        """The last one; None before the first."""
        ...

    async def rules_to_plan(self, now: datetime) -> int | None:
        """The version in force, when it is not the one that everything was planned under."""
        ...

    async def planned_under(self, version: int) -> None: ...

    async def rules_to_tell(self, now: datetime) -> Sequence[int]:
        """Numbers of the changes of which participants are to hear by now, since the last time they were told."""
        ...

    async def told_until(self, now: datetime) -> None: ...

    async def participants(self) -> Sequence[str]:
        """Ids of all participants now."""
        ...

    async def forget(self, now: datetime) -> None:
        """Wipes what its term has ended of: raw updates, sealed words of settled messages, old ids."""
        ...
