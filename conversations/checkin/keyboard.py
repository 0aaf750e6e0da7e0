"""The reply keyboard: [Mijn stap] [Contact met <coach>]."""

from conversations.bidi import without_marks
from conversations.verbs import Meaning
from conversations.wording import Wording

_ANYONE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for the coach's name while the rest of the key is compared."""


def keys(w: Wording, coach: str) -> tuple[tuple[str, ...], ...]:
    """One row of two keys, put with the welcome message."""
    return ((w("My step"), w("Contact with {coach}", coach=coach)),)


def key_meaning(text: str, language: str) -> Meaning | None:
    """What a press on a key means, whoever the coach was when the key was put; None for all other texts."""
    w, pressed = Wording(language), without_marks(text).strip()
    if pressed == w("My step"):
        return Meaning.MY_STEP
    before, _, after = without_marks(w("Contact with {coach}", coach=_ANYONE)).partition(_ANYONE)
    named = len(pressed) > len(before + after)
    return Meaning.HELP if named and pressed.startswith(before) and pressed.endswith(after) else None
