"""A drawn screen as its reader's language is read: from which side, and with Dutch beneath while nobody read it."""

from dataclasses import replace

from conversations import cldr
from conversations.bidi import from_the_left, from_the_right, mirrored
from conversations.languages import is_read
from conversations.replies import Shown
from conversations.screens import Screen, View
from conversations.wording import USUAL, Wording

LINE = "———"


def turned(shown: Shown, w: Wording) -> Shown:
    """For who reads from the right: rows begin there, and so does every line."""
    if not cldr.right_to_left(w.language):
        return shown
    keys = shown.keys and mirrored(shown.keys)
    return replace(shown, text=from_the_right(shown.text), buttons=mirrored(shown.buttons), keys=keys)


def with_dutch(shown: Shown, screen: Screen, view: View, w: Wording) -> Shown:
    """Information, help and crisis also in Dutch, until a native speaker has read the sentences (house rule g20)."""
    if not screen.in_dutch_too or is_read(w.language):
        return shown
    dutch = screen.draw(view, replace(w, language=USUAL))
    if dutch is None:
        return shown
    beneath = from_the_left(dutch.text) if cldr.right_to_left(w.language) else dutch.text
    return replace(shown, text=f"{shown.text}\n{LINE}\n{beneath}")
