"""What is printed: the plan for the ring binder, the card of an invitation, and the page that explains Stapje."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing
from conversations.pictures.values import Value


@dataclass(frozen=True, kw_only=True)
class PaperGoal:
    """A goal and the steps under it, each with its moment or an empty text."""

    words: str
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class PaperTab:
    """A tab of the binder, with what belongs behind it."""

    name: str
    papers: str
    here: bool = False
    """Whether the plan itself lies there."""


@dataclass(frozen=True, kw_only=True)
class PaperPlan(Drawing):
    """A page of A4 with the tabs of the binder at its edge, and a page that says what belongs where."""

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
    tabs_title: str = ""
    tabs: tuple[PaperTab, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InvitationCard(Drawing):
    """A card of A6 once it is folded; the digits are not on it, they are said aloud (house rule g8)."""

    template: ClassVar[str] = "invitation_card"
    file: ClassVar[str] = "stapje.pdf"
    title: str
    name: str
    lines: tuple[Value, ...]
    coach: str
    """Who invites, as *Marieke, Gemeente Hoogeveen*."""
    how: str
    """How the code is used."""
    code: tuple[str, ...]
    """The rows of a QR code, *1* for a dark square."""


@dataclass(frozen=True, kw_only=True)
class HandOutPart:
    """Some sentences under a title; an empty title is left out."""

    title: str
    values: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class HandOut(Drawing):
    """A page of A4 that a coach leaves behind: what Stapje does, what it never does, and whom to call."""

    template: ClassVar[str] = "hand_out"
    file: ClassVar[str] = "stapje.pdf"
    title: str
    parts: tuple[HandOutPart, ...]
    numbers: tuple[Value, ...]
    coach: str
