"""How the months of aftercare are written."""

from collections.abc import Iterable

from conversations.wording import Wording


def months_words(months: Iterable[int], w: Wording) -> str:
    """*1, 2, 3, 6, 9 en 12*; empty when there are none."""
    return w.listed(map(str, sorted(months)))
