"""A participant's buttons that a telephone would cut beside each other: they stand below each other."""

from dataclasses import replace

from conversations.bidi import without_marks
from conversations.pictures.template import plain
from conversations.replies import Button, Shown
from conversations.screens import View

FITS = {2: 16, 3: 10, 4: 7, 5: 5}
"""Letters that a button can hold on a telephone of 360 points wide, by how many stand beside each other."""


def uncut(shown: Shown, view: View) -> Shown:
    """The same buttons in the same order; staff keep their pages short."""
    if view.staff is not None or all(map(_fits, shown.buttons)):
        return shown
    return replace(shown, buttons=tuple(own for row in shown.buttons for own in _rows(row)))


def _rows(row: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    """As many beside each other as fit, the rest below."""
    many = next((number for number in range(len(row), 1, -1) if _fits(row[:number])), 1)
    return (row[:many], *_rows(row[many:])) if row else ()


def _fits(row: tuple[Button, ...]) -> bool:
    most = FITS.get(len(row))
    return most is None or all(len(without_marks(plain(each.label))) <= most for each in row)
