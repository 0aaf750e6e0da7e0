"""The banner of a programme in *proef* (house rule g7)."""

from conversations.onboarding.invitations import on_trial
from conversations.wording import Wording
from domain.people import Programme


def banner(programme: Programme, w: Wording) -> str:
    """*Alleen om te oefenen. Nog geen echte bewoners.*, above what staff see; empty once the setup is complete."""
    return f"<b>{w('Only to practise. No real residents yet.')}</b>\n\n" if on_trial(programme) else ""
