"""The shapes that travel: JSON objects as Telegram writes them."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

_encode = json.JSONEncoder(separators=(",", ":")).encode


def dumps(value: object) -> str:
    """Compact JSON text."""
    return _encode(value)


@dataclass(frozen=True, slots=True)
class Raw:
    """A result that is JSON text already, so that it need not be encoded again."""

    text: str


def iso(seconds: float) -> str:
    """The instant as ISO 8601 in UTC, to the millisecond."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")


def instant(text: str) -> float:
    """Seconds since 1970 of an ISO 8601 instant; one without an offset is taken as UTC. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
