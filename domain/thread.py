"""Messages to and fro between a participant and who coaches them, kept for a while (house rule g18)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

KEPT = timedelta(days=30)
"""Counted from sending; in Telegram they stand until somebody wipes them."""


@dataclass(frozen=True, kw_only=True)
class Message:
    """One of them, in its writer's own words."""

    id: str
    participant: str
    by: str
    """Person id of who wrote it."""
    words: str
    at: datetime
    seen_at: datetime | None = None
    """When who coaches said that it was read, or answered; None for what they wrote themself."""


def unseen(thread: Iterable[Message]) -> tuple[Message, ...]:
    """What the participant wrote and nobody has answered or marked as read."""
    return tuple(each for each in thread if each.by == each.participant and each.seen_at is None)


def since(thread: Iterable[Message], at: datetime) -> tuple[Message, ...]:
    """What somebody reads who coaches from this instant: what came since, and what waited for an answer then.

    Opening it marks it as read, and it has to be there all the same.
    """
    return tuple(each for each in thread if each.at >= at or _waited(each, at))


def _waited(message: Message, at: datetime) -> bool:
    return message.by == message.participant and (message.seen_at is None or message.seen_at >= at)
