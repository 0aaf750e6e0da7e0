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
    """What somebody reads who coaches from this instant: what came since, and what still waits for an answer."""
    messages = tuple(thread)
    waiting = {each.id for each in unseen(messages)}
    return tuple(each for each in messages if each.at >= at or each.id in waiting)
