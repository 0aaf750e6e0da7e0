"""The week card: the days for which something was agreed."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class WeekDay:
    """One day, or with an empty label what has none."""

    label: str
    things: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Week(Drawing):
    """Days in order."""

    template: ClassVar[str] = "week"
    title: str
    days: tuple[WeekDay, ...]
