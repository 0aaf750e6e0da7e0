"""Draws a screen in the reader's language of this moment."""

from conversations import activities as _registered  # noqa: F401  a screen is there once its activity is
from conversations.replies import Shown
from conversations.screens import SCREENS, View
from conversations.wording import Wording


def draw(name: str, view: View) -> Shown | None:
    """The screen as its reader sees it now; None when it is no longer true. Raises KeyError for an unknown name."""
    return SCREENS[name].draw(view, wording_for(view))


def wording_for(view: View) -> Wording:
    """The words for the reader of a view; a stranger reads Dutch."""
    if view.to is None:
        return Wording()
    return Wording(view.to.language, view.to.level, view.to.zone)
