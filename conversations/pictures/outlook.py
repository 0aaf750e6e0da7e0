"""The time machine as a picture: messages a day as things are, and beside it with the change."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day of both."""

    label: str
    now: int
    then: int
    rests: bool = False
    """Whether it is a Saturday or Sunday."""


@dataclass(frozen=True, kw_only=True)
class TimeMachine(Drawing):
    """Two weeks, day by day."""

    template: ClassVar[str] = "time_machine"
    title: str
    now: str
    """What the striped bars stand for, with their sum."""
    then: str
    """What the full bars stand for, with their sum."""
    days: tuple[Day, ...]
