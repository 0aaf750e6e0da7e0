"""A walk along the subjects: what was placed so far travels in the buttons, so nothing is kept before it is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from conversations.content import content
from domain.bridge import HIGHEST, LOW

OPEN = "0"
"""The digit of a subject that was left open."""
_DIGITS = frozenset("".join(str(number) for number in range(HIGHEST + 1)))


class How(StrEnum):
    """Who does it, as the letter that a walk begins with."""

    TOGETHER = "t"
    """The coach opened it; the participant taps on their own telephone."""
    ALONE = "a"
    """As preparation of a talk."""
    PAPER = "p"
    """The coach copies it."""


@dataclass(frozen=True)
class Walk:
    """A digit for each subject that was dealt with, in the order of the content."""

    how: How
    digits: str = ""

    @property
    def data(self) -> str:
        """As it stands in a button."""
        return f"{self.how}{self.digits}"

    @property
    def subject(self) -> str | None:
        """Code of the subject that is asked about now; None at the end."""
        codes = tuple(content().pillars)
        return codes[len(self.digits)] if len(self.digits) < len(codes) else None

    @property
    def placements(self) -> Mapping[str, int]:
        """By code of the subject, without those that were left open."""
        pairs = zip(content().pillars, self.digits, strict=False)
        return {code: int(digit) for code, digit in pairs if digit != OPEN}

    def placed(self, digit: str) -> "Walk":
        """The walk with the subject at hand placed, or left open."""
        return Walk(self.how, self.digits + digit)

    @property
    def turns_low(self) -> bool:
        """Whether the newest placement is the second low one."""
        low = [digit for digit in self.digits if OPEN < digit <= str(LOW)]
        return len(low) == 2 and self.digits[-1:] == low[-1]


def walk_of(data: str, *allowed: How) -> Walk | None:
    """The walk in a button's data; None when we never wrote it."""
    how, digits = data[:1], data[1:]
    if how not in set(allowed) or not set(digits) <= _DIGITS or len(digits) > len(content().pillars):
        return None
    return Walk(How(how), digits)
