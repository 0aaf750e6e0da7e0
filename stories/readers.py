"""Every screen as every reader would see it: each example in each language and at each reading level."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from conversations import activities as _registered  # noqa: F401  a screen is there once its activity is
from conversations.drawing import dressed, seen
from conversations.replies import Shown
from conversations.screens import SCREENS, View
from conversations.wording import Wording
from domain.people import Level, Role

LANGUAGES = ("nl", "en")
"""What the tests look at: the tone, and the sentences that all others are made from."""
LEVELS = (Level.NORMAL, Level.SIMPLE)
"""Pictures first has the words of simple mode."""
BEGUN = (
    "aftercare",
    "appointment_new",
    "appointment_off",
    "bridge_copied",
    "bridge_offer",
    "bridge_opened",
    "call_carried",
    "call_read",
    "choose",
    "closing_begun",
    "coach_away",
    "coach_back",
    "coach_message",
    "coach_words",
    "grows_quiet",
    "hand_over_asked",
    "hand_over_begun",
    "hand_over_off",
    "hand_over_told",
    "last_word",
    "moment",
    "new_coach",
    "plan_proposed",
    "praise",
    "quiet_check",
    "reading_offer",
    "reopen_asked",
    "rest_over",
    "reward_for_you",
    "reward_handed",
    "reward_mistake",
    "reward_promised",
    "reward_wish",
    "rule_told",
    "taken_on",
    "tidy_begun",
    "was_arranged",
    "week_question_begun",
)
"""What arrives at a participant who did nothing just before."""


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


def drawings(languages: Iterable[str] = LANGUAGES, levels: Iterable[Level] = LEVELS) -> Iterator[Drawing]:
    """All of them, by name of the screen. Staff read at the normal level only."""
    readers = tuple(product(languages, levels))
    for name, screen in sorted(SCREENS.items()):
        for number, example in enumerate(screen.examples, 1):
            for language, level in readers:
                view = as_read(example(), language, level)
                w = Wording(language, level)
                drawing = Drawing(screen=name, number=number, view=view, w=w, shown=screen.draw(view, w))
                if level is Level.NORMAL or drawing.to_participant:
                    yield drawing


def as_sent(drawing: Drawing) -> Drawing:
    """With the picture that its reader would get, if any."""
    if drawing.shown is None:
        return drawing
    shown = dressed(drawing.screen, drawing.shown, drawing.view, drawing.w)
    shown = seen(drawing.screen, shown, drawing.view, begun=drawing.screen in BEGUN)
    return replace(drawing, shown=shown)


def said_formally(drawing: Drawing) -> Drawing | None:
    """The same to who wants *u*; None when it says just that already."""
    if drawing.w.language != "nl" or not drawing.to_participant:
        return None
    w = replace(drawing.w, formal=True)
    shown = SCREENS[drawing.screen].draw(drawing.view, w)
    return None if shown == drawing.shown else replace(drawing, w=w, shown=shown)


def as_read(view: View, language: str, level: Level) -> View:
    """The view, had its reader chosen this language and level; a stranger's may come with the message."""
    if view.to is None:
        chosen = {"language": language, "level": level.value}
        return replace(view, words={key: chosen.get(key, value) for key, value in view.words.items()})
    to = replace(view.to, language=language, level=level)
    about = view.about
    if about is not None and about.person.id == to.id:
        about = replace(about, person=replace(about.person, language=language, level=level))
    return replace(view, to=to, about=about)
