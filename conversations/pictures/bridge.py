"""*Hoe gaat het nu?* as a picture: each subject on its own five faces, then and now; no score and no total."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One subject."""

    name: str
    pictogram: str
    """Name of a file in `pictograms`; empty: none."""
    now: int
    """1 to 5."""
    then: int = 0
    """0: it is not shown (house rule g16)."""
    since: str = ""
    """Which month `then` was, such as *maart 2026*."""


@dataclass(frozen=True, kw_only=True)
class BridgePicture(Drawing):
    """All subjects that were placed."""

    template: ClassVar[str] = "bridge"
    title: str
    now: str
    """The word *nu*."""
    subjects: tuple[Subject, ...]
