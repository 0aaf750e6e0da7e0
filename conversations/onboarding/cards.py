"""The cards of the information text, for who reads with difficulty (house rule g8)."""

from domain.situations import Situation

CARDS = tuple("123456")
WARNED = 2
"""So many more when the coach also decides about the benefit (house rule g4)."""


def cards(about: Situation) -> tuple[str, ...]:
    """Their numbers; the yes stands under the last."""
    return (*CARDS, *(str(len(CARDS) + more) for more in range(1, WARNED + 1))) if has_second_role(about) else CARDS


def has_second_role(about: Situation) -> bool:
    """Whether the coach also decides about the benefit."""
    return about.coach_profile is not None and about.coach_profile.also_decides_benefit
