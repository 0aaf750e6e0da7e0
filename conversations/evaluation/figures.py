"""How a figure of an evaluation is written: amounts, parts and days, in the reader's language."""

from dataclasses import dataclass
from typing import assert_never

from conversations.cldr import number, percent
from conversations.rewards.amounts import euros
from conversations.wording import Wording


@dataclass(frozen=True)
class Amount:
    """Money, in cents."""

    cents: int


@dataclass(frozen=True)
class Share:
    """A part of a whole, 0 to 1."""

    part: float


@dataclass(frozen=True)
class Days:
    """A number of days, or of anything else that need not be whole."""

    number: float


Figure = int | Amount | Share | Days | str | None
"""None: of a few people, so it is not told."""


def shown(figure: Figure, w: Wording) -> str:
    """As people read it: *€ 1.012,50*, *63 %*, *6,5*."""
    match figure:
        case str():
            return figure
        case int():
            return str(figure)
        case Amount(cents=cents):
            return euros(cents, w.language)
        case Share(part=part):
            return percent(part, w.language)
        case Days(number=days):
            return number(days, w.language, 0 if f"{days:.1f}".endswith(".0") else 1)
        case None:
            return "–"
        case _:
            assert_never(figure)
