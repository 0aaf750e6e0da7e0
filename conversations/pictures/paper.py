"""The plan on paper: one page for the ring binder, with room to write and boxes to tick."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class PaperGoal:
    """A goal and the steps under it, each with its moment or an empty text."""

    words: str
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class PaperPlan(Drawing):
    """A page of A4."""

    template: ClassVar[str] = "paper_plan"
    file: ClassVar[str] = "stapje.pdf"
    title: str
    name: str
    worked_title: str = ""
    worked: tuple[str, ...] = ()
    goals: tuple[PaperGoal, ...]
    talk: str = ""
    coach: str
    """Whom to ask, as *Marieke, Gemeente Hoogeveen*."""
    danger: str
    """Whom to call."""
    made: str
    """The day on which it was made."""
