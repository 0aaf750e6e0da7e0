"""The week card: seven days and what falls on each."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class WeekDay:
    """One day; what is done and what is to come look the same but for a tick."""

    label: str
    things: tuple[str, ...] = ()
    talks: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    today: bool = False


@dataclass(frozen=True, kw_only=True)
class Week(Drawing):
    """Days in order, empty ones are free."""

    template: ClassVar[str] = "week"
    title: str
    days: tuple[WeekDay, ...]
    today: str
    """The word *vandaag*, so that it is not marked by colour alone."""
