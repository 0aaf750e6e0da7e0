"""The goal-action plan: goals in the participant's words, cut into small actions (*stappen*)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from domain.rhythms import Rhythm


class GoalStatus(StrEnum):
    """Where a goal stands."""

    PROPOSED = "proposed"
    """Its words are options of the coach, one a line: it is a goal once one is picked."""
    ACTIVE = "active"
    REACHED = "reached"
    STOPPED = "stopped"


class ActionStatus(StrEnum):
    """Where an action stands; there is no *failed* and no *overdue*."""

    CHOICE = "choice"
    """Its words are options of the coach, one a line: it is a step once one is picked."""
    PROPOSED = "proposed"
    OPEN = "open"
    PARKED = "parked"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, kw_only=True)
class Goal:
    """What the participant wants, in their own words."""

    id: str
    participant: str
    words: str
    pillar: str | None = None
    also: tuple[str, ...] = ()
    """Linked pillars."""
    status: GoalStatus = GoalStatus.ACTIVE
    author: str
    made_at: datetime
    private: bool = False
    """Whether staff see nothing of it, nor of its steps; only of a goal that the participant made."""
    position: int = 0
    rested: tuple[str, ...] = ()
    """Ids of the steps that went to rest when the goal was stopped: they come back if it does."""
    revision: int = 0

    @property
    def options(self) -> tuple[str, ...]:
        """What can be picked while it is proposed; later its words alone."""
        return tuple(self.words.splitlines())


class Fading(StrEnum):
    """Whether Stapje is quiet about a step that comes back (d4): only ever asked, never by itself."""

    UNASKED = ""
    WRITES = "writes"
    """Asked, and messages are welcome."""
    QUIET = "quiet"


@dataclass(frozen=True, kw_only=True)
class Action:
    """One small step, doable in one sitting; *stap* in the chat."""

    id: str
    goal: str
    participant: str
    words: str
    day: date | None = None
    """None: *weet ik nog niet*."""
    hour: time | None = None
    """The step's own local time; None: the person's own moment."""
    hour_named_by: str | None = None
    """Person id of who named `hour`: an hour the participant named is kept inside 08–21 on any day (law 4)."""
    repeats: Rhythm | None = None
    """None: once. The hour, if there is one, holds for every time."""
    if_then: str = ""
    voice: str = ""
    """Telegram's file id of the step as somebody spoke it; empty: nobody did."""
    voice_by: str | None = None
    """Person id of who spoke it."""
    together: bool | None = None
    """Done with the coach; None: not said."""
    catalogue: str | None = None
    """Code of the catalogue box it came from."""
    skill: str | None = None
    status: ActionStatus = ActionStatus.PROPOSED
    author: str
    made_at: datetime
    opened_at: datetime | None = None
    done_at: datetime | None = None
    position: int = 0
    snoozes: int = 0
    fading: Fading = Fading.UNASKED
    revision: int = 0

    @property
    def options(self) -> tuple[str, ...]:
        """What can be picked while it is a choice; later its words alone."""
        return tuple(self.words.splitlines())


class Report(StrEnum):
    """What a participant said of an occurrence."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """One time that an action is there to be done; one for a one-off action."""

    id: str
    action: str
    participant: str
    day: date | None = None
    round: int = 0
    """Raised by each undo: a completion and a grant exist once per (occurrence, round)."""
    report: Report | None = None
    """The newest report of this round; None: nothing said yet."""
    reported_at: datetime | None = None
    not_yets: int = 0
    asked_at: datetime | None = None
    """When its message was last put in the outbox."""
    nudges: int = 0
    snoozed_until: datetime | None = None
    """A moment the person named with *Later*."""
