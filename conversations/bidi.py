"""Words read from the left inside words read from the right, and the other way round (UAX 9): they stay apart."""

import re
from collections.abc import Sequence
from typing import TypeVar
from unicodedata import bidirectional

_T = TypeVar("_T")
FSI, LRI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
RLM = "\N{RIGHT-TO-LEFT MARK}"
_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U0001e900-\U0001eeff]")
_MARKUP = re.compile(r"<[^>]*>|&#?\w+;")
_BEFORE_WORDS = re.compile(r"((?:<[^>]*>|&\w+;|[^\w<])*)(.*)")
_ADDRESS = "https://"
"""An address stays as it is: a telephone would take the marks for a part of it."""


def isolated(value: str, *, among_right_to_left: bool) -> str:
    """A value as it stands in a sentence; in one read from the left only what is read from the right is set apart."""
    if not among_right_to_left and (value.isascii() or not _FROM_RIGHT.search(value)):
        return value
    return f"{FSI}{value}{PDI}" if value and not value.startswith(_ADDRESS) else value


def from_the_right(html: str) -> str:
    """A message for who reads from the right: a line that would begin at the left gets a mark that turns it."""
    return "\n".join(line if not line or _turned(line) else RLM + _kept_whole(line) for line in html.split("\n"))


def from_the_left(html: str) -> str:
    """Lines read from the left, to stand in a message that is read from the right."""
    return "\n".join(f"{LRI}{line}{PDI}" if line else line for line in html.split("\n"))


def mirrored(rows: Sequence[Sequence[_T]]) -> tuple[tuple[_T, ...], ...]:
    """Rows of buttons as who reads from the right expects them: the first one at the right."""
    return tuple(tuple(reversed(row)) for row in rows)


def without_marks(text: str) -> str:
    """The text as it is typed and compared."""
    return _MARKS.sub("", text)


def _kept_whole(line: str) -> str:
    """Somebody's own words from the left, set apart with the full stop or question mark at their end."""
    if _MARKS.search(line) or _FROM_RIGHT.search(line) or _ADDRESS in line:
        return line
    before, words = _BEFORE_WORDS.match(line).groups()  # type: ignore[union-attr]  # every line has a beginning
    return f"{before}{FSI}{words}{PDI}" if words else line


def _turned(line: str) -> bool:
    """Whether every telephone reads it from the right: a browser orders by the one rule, and aligns by the other."""
    return _begins_right(line) and _begins_right(without_marks(line))


def _begins_right(line: str) -> bool:
    """By the first letter outside what is set apart."""
    depth = 0
    for letter in _MARKUP.sub("", line):
        match bidirectional(letter):
            case "FSI" | "LRI" | "RLI":
                depth += 1
            case "PDI":
                depth = max(depth - 1, 0)
            case "R" | "AL" if not depth:
                return True
            case "L" if not depth:
                return False
    return False
