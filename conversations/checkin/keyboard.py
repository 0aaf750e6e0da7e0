"""The reply keyboard: [Mijn stap] [Contact met <coach>]."""

from conversations.verbs import Meaning
from conversations.wording import Wording

_ANYONE = "\N{FIRST STRONG ISOLATE}"
"""Stands for the coach's name while the rest of the key is compared."""


def keys(w: Wording, coach: str) -> tuple[tuple[str, ...], ...]:
    """One row of two keys, put with the welcome message."""
    return ((w("My step"), w("Contact with {coach}", coach=coach)),)


def key_meaning(text: str, language: str) -> Meaning | None:
    """What a press on a key means, whoever the coach was when the key was put; None for all other texts."""
    w = Wording(language)
    if text.strip() == w("My step"):
        return Meaning.MY_STEP
    before, _, after = w("Contact with {coach}", coach=_ANYONE).partition(_ANYONE)
    return (
        Meaning.HELP if text.startswith(before) and text.endswith(after) and len(text) > len(before + after) else None
    )
