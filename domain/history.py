"""What happened, kept for good: append-only, with opaque ids and numbers only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class HistoryEntry:
    """One thing that happened; `kind` is a past participle such as done, agreed, looked, praised."""

    id: str
    at: datetime
    actor: str
    """Person id, or 'clock' or 'operator'."""
    subject: str
    """Opaque id of whom it is about."""
    kind: str
    thing: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
