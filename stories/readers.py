"""Every screen as every reader would see it: each example in each language and at each reading level."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from conversations import activities as _registered  # noqa: F401  a screen is there once its activity is
from conversations.replies import Shown
from conversations.screens import SCREENS, View
from conversations.wording import Wording
from domain.people import Level, Role

LANGUAGES = ("nl", "en")
"""What the tests look at: the tone, and the sentences that all others are made from."""

LEVELS = (Level.NORMAL, Level.SIMPLE)
"""Pictures first has the words of simple mode."""


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """One example of a screen, drawn for one reader; `shown` is None when it says nothing there."""

    screen: str
    number: int
    """Which of the screen's examples, from 1."""
    view: View
    w: Wording
    shown: Shown | None

    @property
    def name(self) -> str:
        """Such as *done 2, nl simple*."""
        return f"{self.screen} {self.number}, {self.w.language} {self.w.level}"

    @property
    def to_participant(self) -> bool:
        """Whether its reader takes part; a stranger may be about to."""
        return self.view.to is None or Role.PARTICIPANT in self.view.to.roles


def drawings(languages: Iterable[str] = LANGUAGES) -> Iterator[Drawing]:
    """All of them, by name of the screen. Staff read at the normal level only."""
    read = tuple(languages)
    for name, screen in sorted(SCREENS.items()):
        for number, example in enumerate(screen.examples, 1):
            for language, level in product(read, LEVELS):
                view = as_read(example(), language, level)
                w = Wording(language, level)
                drawing = Drawing(screen=name, number=number, view=view, w=w, shown=screen.draw(view, w))
                if level is Level.NORMAL or drawing.to_participant:
                    yield drawing


def said_formally(drawing: Drawing) -> Drawing | None:
    """The same to who wants *u*; None when it says just that already."""
    if drawing.w.language != "nl" or not drawing.to_participant:
        return None
    w = replace(drawing.w, formal=True)
    shown = SCREENS[drawing.screen].draw(drawing.view, w)
    return None if shown == drawing.shown else replace(drawing, w=w, shown=shown)


def as_read(view: View, language: str, level: Level) -> View:
    """The view, had its reader chosen this language and level."""
    if view.to is None:
        return view
    to = replace(view.to, language=language, level=level)
    about = view.about
    if about is not None and about.person.id == to.id:
        about = replace(about, person=replace(about.person, language=language, level=level))
    return replace(view, to=to, about=about)
