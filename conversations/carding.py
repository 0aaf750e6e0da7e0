"""The general card of a message, for who reads pictures first: its pictogram, and the first words under it."""

import re
from dataclasses import replace

from conversations.care.help_cards import CALLED, DOORS
from conversations.pictograms import NEUTRAL, pictogram_of
from conversations.pictures.says import SaysCard
from conversations.pictures.template import plain
from conversations.replies import Shown
from conversations.screens import SCREENS, View
from conversations.wording import USUAL
from domain.emergency_numbers import POLICE_AND_AMBULANCE, SAFE_HOME, SUICIDE_LINE

READY = (
    DOORS,
    CALLED,
    SaysCard(pictogram="telephone", words=f"{SUICIDE_LINE}\n{POLICE_AND_AMBULANCE}"),
    SaysCard(pictogram="telephone", words=f"{SAFE_HOME}\n{POLICE_AND_AMBULANCE}"),
)
"""The cards of screens that wait for none, to be drawn before; that with a municipality's number follows its use."""
MOST = 90
"""Characters of whole sentences on a card."""
MOST_OF_ONE = 160
"""Characters of a first sentence that is longer than that; of a longer one nothing is shown."""
_SENTENCES = re.compile(r"(?<=[.?!؟])\s+")
_APART = ("•", "\n")
"""What a line with a colon only stands above: a list, or a paragraph of its own."""
_NUMBERS = re.compile(r"\d[\d -]*\d")


def card(screen: str, shown: Shown, view: View, *, neutral: bool = False) -> Shown:
    """The screen on its card for the reader of the view; a `neutral` one has a pictogram that tells nothing.

    What is a picture, a file or a voice already stays as it is.
    """
    if shown.drawing or shown.picture or shown.document or shown.voice:
        return shown
    text, language = plain(shown.text), view.to.language if view.to else USUAL
    if SCREENS[screen].at_once:
        numbers = "\n".join(dict.fromkeys(_NUMBERS.findall(text)))
        whom = shown.on_card or SaysCard(pictogram=pictogram_of(screen), words=numbers)
        return replace(shown, drawing=whom, at_once=True)
    if shown.on_card and not neutral:
        return replace(shown, drawing=shown.on_card)
    pictogram = NEUTRAL if neutral else pictogram_of(screen, text, _topic(view))
    words = first_words(text, 0 if neutral else MOST)
    return replace(shown, drawing=SaysCard(language=language, pictogram=pictogram, words=words))


def _topic(view: View) -> str:
    """What one screen of many topics is about here: the setting, or the first part of what falls on a moment."""
    return (view.words.get("parts") or view.thing).partition(":")[0]


def first_words(text: str, most: int = MOST) -> str:
    """Whole sentences of the first line: the first one, and more while they are `most` characters together.

    *Van Marieke:* belongs to what stands below it.
    """
    first, _, rest = text.strip().partition("\n")
    if first.endswith(":") and rest and not rest.startswith(_APART):
        first = " ".join((first, rest.splitlines()[0]))
    words = ""
    for sentence in _SENTENCES.split(first):
        longer = f"{words} {sentence}".strip()
        if len(longer) > (most if words else MOST_OF_ONE):
            break
        words = longer
    return words.rstrip(":")
