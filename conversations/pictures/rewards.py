"""The reward wall: what is promised, what was earned and what was received; nothing runs out."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """One part of the wall."""

    title: str
    pictogram: str
    """Name of a file in `pictograms`: ``seedling`` (promised), ``wrapped-gift`` (earned), ``bouquet`` (received)."""
    things: tuple[str, ...]
    """Such as *een bloemetje bij “De huurbaas bellen”*."""


@dataclass(frozen=True, kw_only=True)
class RewardWall(Drawing):
    """The shelves under each other."""

    template: ClassVar[str] = "reward_wall"
    title: str
    shelves: tuple[Shelf, ...]
    note: str = ""
