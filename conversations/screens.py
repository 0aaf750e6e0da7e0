"""The register of screens: pure functions from what is true to what is shown, each with an example."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from conversations.languages import ANY
from conversations.recorded.files import recordings
from conversations.replies import Shown
from conversations.wording import Wording
from domain.evaluation import INSIDE, OUTSIDE, Evaluation
from domain.given import Given
from domain.kept import Kept
from domain.people import Person, Programme
from domain.situations import Situation, Staff

TO_NEW_COACH = frozenset({"hand_over_talk", "hand_over_taken", "hand_over_wanted"})
"""Screens for who is asked to become the coach: they name the participant, and hold nothing of the plan."""
CLEAR = frozenset({"cleared"})
"""Screens that take away what stands in the chat."""
SHOW_WHAT_IS_KEPT = frozenset({"my_data", "my_part", "my_file", "my_json"})
EVALUATE: Mapping[str, int] = {"evaluation": INSIDE, "evaluation_file": OUTSIDE, "evaluation_picture": OUTSIDE}
"""For supervisors, the period words['since'] to words['until']; of each screen how many people a figure needs."""
SHOW_OWN_REWARDS = frozenset({"given"})


@dataclass(frozen=True, kw_only=True)
class View:
    """What a screen is drawn from, read again at the moment of sending."""

    to: Person | None
    """None: a stranger."""
    programme: Programme
    about: Situation | None = None
    """The participant it is about: the recipient, or for staff the one named in the message."""
    staff: Staff | None = None
    """The recipient's own view of their work, when they are staff."""
    people: tuple[Situation, ...] = ()
    """Participants named in words['people'] (ids with spaces between) whom a staff recipient may see now."""
    thing: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    kept: Kept | None = None
    """All that is kept about the recipient; only read for the screens in `SHOW_WHAT_IS_KEPT`."""
    standing: tuple[int, ...] = ()
    """Numbers of the bot's messages that can still be taken away; only read for the screens in `CLEAR`."""
    evaluation: Evaluation | None = None
    """Figures of a period; only read for a supervisor, for the screens in `EVALUATE`."""
    given: tuple[Given, ...] = ()
    """What the recipient handed over as a coach; only read for the screens in `SHOW_OWN_REWARDS`."""
    now: datetime
    bot: str = "StapjeBot"
    """Telegram name of the bot, for links."""
    mails: bool = True
    """Whether this installation can send e-mail to staff."""
    languages: tuple[str, ...] = ANY
    """Codes of those that can be chosen, the programme's own first."""
    recorded: Collection[str] = field(default_factory=recordings)
    """Texts that were recorded, such as *nl/doors*."""


class Draw(Protocol):
    """Draws a screen; None when it is no longer true and nothing should be said."""

    def __call__(self, view: View, w: Wording, /) -> Shown | None: ...


@dataclass(frozen=True, kw_only=True)
class Screen:
    """One registered screen."""

    name: str
    draw: Draw
    examples: tuple[Callable[[], View], ...]
    """Make the views that the gallery and the tests draw."""
    looks_back: bool = False
    """Whether it needs the album of the participant it is about."""
    in_dutch_too: bool = False
    """Whether it is information, help or crisis: Dutch stands beneath sentences nobody has read (house rule g20)."""
    at_once: bool = False
    """Whether its words wait for no picture: its card bears whom to call, or is the same for everybody."""


SCREENS: dict[str, Screen] = {}


def screen(
    name: str,
    *examples: Callable[[], View],
    looks_back: bool = False,
    in_dutch_too: bool = False,
    at_once: bool = False,
) -> Callable[[Draw], Draw]:
    """Registers a screen under the name that outbox rows carry; at least one example is needed.

    `looks_back`, `in_dutch_too` and `at_once` are as in `Screen`.
    """

    def keep(draw: Draw) -> Draw:
        if name in SCREENS or not examples:
            raise ValueError(f"the screen {name} needs a name of its own and an example")
        SCREENS[name] = Screen(
            name=name,
            draw=draw,
            examples=examples,
            looks_back=looks_back,
            in_dutch_too=in_dutch_too,
            at_once=at_once,
        )
        return draw

    return keep
