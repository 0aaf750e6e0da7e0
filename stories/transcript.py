"""What happened on the telephones of a story, as lines to read: day, hour, who, what."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

_CODE = re.compile(r"start=[\w-]{16,}")
_ON_ONE_LINE = frozenset({"taps", "writes", "sees"})
_INDENT = " " * 17


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that was done or seen."""

    at: datetime
    """Local, simulated."""
    who: str
    what: str
    """Such as *taps* or *gets*."""
    text: str
    buttons: tuple[tuple[str, ...], ...] = ()


@dataclass
class Transcript:
    """Writes lines as they come, with a heading for each day."""

    write: Callable[[str], object]
    _day: date | None = None

    def tell(self, line: Line) -> None:
        """What is random in a line, such as the code of an invitation, is left out."""
        if line.at.date() != self._day:
            self._day = line.at.date()
            self.write(f"\n── {line.at:%A} {line.at.day} {line.at:%B %Y} ──")
        self.write(f"{line.at:%H:%M}  {line.who:<9} {line.what}{_body(line)}")

    def comes_later(self, parts: Iterable[str]) -> None:
        """What belongs to the story and cannot be played yet."""
        for number, each in enumerate(parts):
            if number == 0:
                self.write("\n── Comes later ──")
            self.write(f"• {each}")


def _body(line: Line) -> str:
    lines = _CODE.sub("start=…", line.text).splitlines()
    if line.what in _ON_ONE_LINE:
        return "".join(f" {each}" for each in lines[:1]) + _indented(lines[1:])
    return _indented((*lines, *("   ".join(f"[{label}]" for label in row) for row in line.buttons)))


def _indented(lines: Iterable[str]) -> str:
    return "".join("\n" + f"{_INDENT}{each}".rstrip() for each in lines)
