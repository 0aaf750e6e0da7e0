"""Whom to call when it cannot wait, as it stands under help and crisis texts."""

from conversations.wording import Wording
from domain.emergency_numbers import POLICE_AND_AMBULANCE, SUICIDE_LINE


def danger(w: Wording) -> str:
    """The number for who is in danger."""
    return w("Is there danger? Call {number}.", number=POLICE_AND_AMBULANCE)


def numbers(w: Wording) -> str:
    """Somebody to talk with, and the number in danger."""
    return w(
        "Can it not wait? Call {life} to talk, or {danger} in danger.", life=SUICIDE_LINE, danger=POLICE_AND_AMBULANCE
    )
