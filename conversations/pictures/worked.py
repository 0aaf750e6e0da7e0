"""*Wat is al gelukt* as a picture: by month, without a comparison."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class WorkedMonth:
    """A month and what worked in it."""

    title: str
    things: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Worked(Drawing):
    """What worked, newest month first."""

    template: ClassVar[str] = "worked"
    title: str
    months: tuple[WorkedMonth, ...]
