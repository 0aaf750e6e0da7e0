"""What waits in the outbox and what became of it: values that storage and delivery hand to each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from conversations.replies import Ambiguity, Kind, Say


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
    before: Mapping[str, str] = field(default_factory=dict)
    """The trail of what was decided about it last."""
    rendered: bytes | None = field(repr=False)
    """The request of an earlier try that ended unknown: repeated as it was."""


@dataclass(frozen=True, kw_only=True)
class InFront:
    """A message that stands in the chat of its reader."""

    id: str
    say: Say
    at: datetime
    """When it was sent or changed last."""


# What became of a row: a closed set, written in one transaction by `Outbox.mark`.


@dataclass(frozen=True, kw_only=True)
class Sending:
    """The request leaves after this is committed."""

    id: str
    rendered: bytes = field(repr=False)
    trail: Mapping[str, str] = field(default_factory=dict)
    """Which gates it passed, and the level that decided each."""
    repeatable: bool = True
    """Whether the request is kept, to be repeated as it was when nobody knows how it ended."""


@dataclass(frozen=True, kw_only=True)
class Sent:
    """Telegram took it; `message` is its number there."""

    id: str
    at: datetime
    message: int
    trail: Mapping[str, str] = field(default_factory=dict)
    """Which gates it passed, for a message that was never marked as being sent."""


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
    by_rule: bool = False
    """It may not leave before then, so that it is not late until then."""


@dataclass(frozen=True, kw_only=True)
class Ended:
    """Never again: `state` is dropped (a gate), refused (Telegram) or uncertain (unknown end)."""

    id: str
    at: datetime
    state: str
    trail: Mapping[str, str]


Mark = Sending | Sent | PutOff | Ended


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What was decided about one message, for who asks why; nothing of what it says."""

    id: str
    to: str
    """Person id, or the chat of a stranger."""
    about: str
    screen: str
    kind: str
    state: str
    made_at: datetime
    not_before: datetime
    settled_at: datetime | None
    trail: Mapping[str, str]
