"""Buttons that several screens of aftercare share."""

from conversations.replies import Button
from conversations.wording import Wording
from domain.calls import Door


def again(w: Wording) -> Button:
    """*Ik wil weer contact*: the door back."""
    return Button(label=w("I would like contact again"), verb="door", thing=Door.AGAIN)


def today(w: Wording) -> Button:
    """*Mijn stap*."""
    return Button(label=w("My step"), verb="today")
