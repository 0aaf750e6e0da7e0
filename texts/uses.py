"""Where each sentence is used: every example of every screen is drawn with words that carry a mark of what they are."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import cache

from conversations.replies import Shown
from conversations.screens import SCREENS, View
from conversations.wording import Wording
from domain.people import Level, Role
from stories.readers import LEVELS, as_read

_MARKS = 0xF0000
"""The first of 65,000 characters that nobody uses: one of them stands before each sentence."""
PARTICIPANT = "participant"


@dataclass(frozen=True)
class Marked(Wording):
    """Words of which each sentence begins with its mark."""

    numbers: dict[str, int] = field(default_factory=dict, compare=False)

    def _pattern(self, msgid: str) -> str:
        return self._mark(msgid) + super()._pattern(msgid)

    def plural(self, one: str, many: str, /, n: int, **values: object) -> str:
        """The form for `n`, marked as its singular."""
        return self._mark(one) + super().plural(one, many, n, **values)

    def _mark(self, msgid: str) -> str:
        return chr(_MARKS + self.numbers.setdefault(msgid, len(self.numbers)))


@dataclass(frozen=True, kw_only=True)
class Use:
    """Where one sentence stands."""

    buttons: frozenset[str]
    """Screens that have it on a button."""
    texts: frozenset[str]
    """Screens that have it in the text, on a picture or in a file."""
    readers: frozenset[str]
    """Whom it is said to: participant, coach, supervisor."""
    simply: bool
    """Whether a participant who reads with difficulty gets it too."""

    @property
    def screens(self) -> tuple[str, ...]:
        """All of them, in order."""
        return tuple(sorted(self.buttons | self.texts))


@cache
def uses() -> dict[str, Use]:
    """By English sentence, for all that any example shows."""
    numbers: dict[str, int] = {}
    buttons, texts, readers = (defaultdict[int, set[str]](set) for _ in range(3))
    simply: set[int] = set()
    for name, view, level, shown in _drawn(numbers):
        for found, where in ((_labels(shown), buttons), (_texts(shown), texts)):
            for number in _marks(found):
                where[number].add(name)
                readers[number].add(_reader(view))
                simply |= {number} if level is Level.SIMPLE and _reader(view) == PARTICIPANT else set()
    return {
        msgid: Use(
            buttons=frozenset(buttons[number]),
            texts=frozenset(texts[number]),
            readers=frozenset(readers[number]),
            simply=number in simply,
        )
        for msgid, number in numbers.items()
        if number in readers
    }


def _drawn(numbers: dict[str, int]) -> Iterator[tuple[str, View, Level, Shown]]:
    for name, screen in sorted(SCREENS.items()):
        for example in screen.examples:
            for level in LEVELS:
                view = as_read(example(), "nl", level)
                shown = screen.draw(view, Marked("nl", level, numbers=numbers))
                if shown is not None:
                    yield name, view, level, shown


def _labels(shown: Shown) -> str:
    rows = (*((button.label for button in row) for row in shown.buttons), *(shown.keys or ()))
    return "".join(label for row in rows for label in row)


def _texts(shown: Shown) -> str:
    drawn = json.dumps(asdict(shown.drawing), ensure_ascii=False) if shown.drawing else ""
    return f"{shown.text}{drawn}{shown.document.name if shown.document else ''}"


def _marks(text: str) -> set[int]:
    return {ord(sign) - _MARKS for sign in text if ord(sign) >= _MARKS}


def _reader(view: View) -> str:
    roles = view.to.roles if view.to else frozenset({Role.PARTICIPANT})
    if Role.PARTICIPANT in roles:
        return PARTICIPANT
    return "coach" if Role.COACH in roles else "supervisor"
