"""*Onze afspraken* as a picture."""

from conversations.pictures.template import plain
from conversations.pictures.values import Value, Values
from conversations.wording import Wording

OURS = ("sun", "handshake", "speech-balloon", "raising-hands")
DOES = ("footprints", "light-bulb", "love-letter", "open-book")
"""In the order of the sentences."""


def values_picture(pages: tuple[tuple[str, tuple[tuple[str, str], ...]], ...], w: Wording) -> Values:
    """One or two titles, each with its sentences and their pictograms."""
    (title, first), *others = pages
    more_title, more = others[0] if others else ("", ())
    return Values(
        language=w.language, title=plain(title), values=_values(first), more_title=plain(more_title), more=_values(more)
    )


def _values(lines: tuple[tuple[str, str], ...]) -> tuple[Value, ...]:
    return tuple(Value(pictogram=pictogram, words=plain(words)) for pictogram, words in lines)
