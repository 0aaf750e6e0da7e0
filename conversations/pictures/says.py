"""The general card: one large pictogram, and the first words of the message."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class SaysCard(Drawing):
    """What a message is about, for who looks before reading."""

    template: ClassVar[str] = "says"
    pictogram: str
    """Name of a file in `pictograms`."""
    words: str = ""
    """Empty: the pictogram alone."""
    beneath: tuple[str, ...] = ()
    """More pictograms, small and in a row, such as the five faces."""
