"""*Onze afspraken* as a picture."""

from conversations.pictures.template import plain
from conversations.pictures.values import Value, Values, ValuesPaper
from conversations.wording import Wording

OURS = ("sun", "handshake", "speech-balloon", "raising-hands")
DOES = ("footprints", "light-bulb", "locked", "heart-hands")
"""In the order of the sentences."""
Titled = tuple[str, tuple[tuple[str, str], ...]]
"""A title, and its sentences with their pictograms before them."""


def values_picture(pages: tuple[Titled, ...], w: Wording) -> Values:
    """One or two titles with what belongs to them."""
    (title, first), *others = pages
    more_title, more = others[0] if others else ("", ())
    return Values(
        language=w.language, title=plain(title), values=_values(first), more_title=plain(more_title), more=_values(more)
    )


def values_paper(ours: Titled, does: Titled, w: Wording) -> ValuesPaper:
    """Each title on its half of the sheet."""
    (title, first), (more_title, more) = ours, does
    return ValuesPaper(
        language=w.language, title=plain(title), values=_values(first), more_title=plain(more_title), more=_values(more)
    )


def _values(lines: tuple[tuple[str, str], ...]) -> tuple[Value, ...]:
    return tuple(Value(pictogram=pictogram, words=plain(words)) for pictogram, words in lines)
