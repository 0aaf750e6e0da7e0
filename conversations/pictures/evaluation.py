"""The figures of a period as one picture: some large ones on top, bars below, and what is left out."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A large figure with its name, such as *41* *deelnemers*."""

    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One line of a chart: its length is the sum of its parts."""

    label: str
    parts: tuple[float, ...]
    """In the order of `Bars.parts`; one part is a plain bar."""
    shown: str
    """What stands behind the bar, such as *58* or *6 dagen*."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """What one part of each bar stands for: a name and a pictogram, never a colour alone."""

    label: str
    pictogram: str = ""
    """Name of a file in `pictograms`, such as ``red-heart`` or ``hot-beverage``; empty: none."""


@dataclass(frozen=True, kw_only=True)
class Bars:
    """A chart of lying bars under a title."""

    title: str
    bars: tuple[Bar, ...]
    parts: tuple[Part, ...] = ()
    """At most three, explained above the bars; empty when each bar has one part."""


@dataclass(frozen=True, kw_only=True)
class Evaluation(Drawing):
    """What a supervisor shows an alderman."""

    template: ClassVar[str] = "evaluation"
    title: str
    period: str
    figures: tuple[Figure, ...]
    """Two to six; three stand beside each other."""
    charts: tuple[Bars, ...]
    note: str = ""
    """What is left out and why, in one sentence."""
