"""What a participant can look back on: read only where it is looked at, so that a tap on a step stays cheap."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from domain import moments
from domain.binder import Note
from domain.bridge import BridgeMoment
from domain.check_ins import CheckIn
from domain.hand_overs import HandOver
from domain.joys import Joy
from domain.thread import Message


@dataclass(frozen=True, kw_only=True)
class Success:
    """One time that a step worked, or a little of it, in the participant's words; also of a step that left the plan."""

    action: str
    words: str
    at: datetime
    private: bool = False
    """Whether its goal is kept from staff."""


@dataclass(frozen=True, kw_only=True)
class Album:
    """All of one participant; only their own undo takes a success away (house rule g16)."""

    successes: tuple[Success, ...] = ()
    """Oldest first."""
    bridge: tuple[BridgeMoment, ...] = ()
    """Oldest first, also what the coach copied and what waits for a yes."""
    check_ins: tuple[CheckIn, ...] = ()
    """Oldest first."""
    notes: tuple[Note, ...] = ()
    """Where the papers of each tab of the binder lie; never shared."""
    thread: tuple[Message, ...] = ()
    """What they and their coaches wrote to each other in the last 30 days, oldest first."""
    hand_overs: tuple[HandOver, ...] = ()
    """From coach to coach, oldest first."""
    joy: str = ""
    """What does them good, in their words; the coach reads it. Empty: they did not say."""

    def shared(self) -> "Album":
        """What the coach may see."""
        return replace(
            self,
            successes=tuple(each for each in self.successes if not each.private),
            bridge=tuple(each for each in self.bridge if each.shared_at is not None or each.by != each.participant),
            check_ins=tuple(each for each in self.check_ins if each.shared_at is not None),
            notes=(),
        )

    def having(self, value: BridgeMoment | CheckIn | Note | Joy | Message | HandOver) -> "Album":  # one line a kind
        """With one that is new, or changed."""
        if isinstance(value, Message):
            return replace(self, thread=(*(each for each in self.thread if each.id != value.id), value))
        if isinstance(value, HandOver):
            return replace(self, hand_overs=(*(each for each in self.hand_overs if each.id != value.id), value))
        if isinstance(value, CheckIn):
            return replace(self, check_ins=(*(each for each in self.check_ins if each.id != value.id), value))
        if isinstance(value, Note):
            written = (value,) if value.words else ()
            return replace(self, notes=(*(each for each in self.notes if each.tab != value.tab), *written))
        if isinstance(value, Joy):
            return replace(self, joy=value.words)
        return replace(self, bridge=(*(each for each in self.bridge if each.id != value.id), value))

    @property
    def hand_over(self) -> HandOver | None:
        """The one that is on its way; None: none is."""
        return next((each for each in reversed(self.hand_overs) if each.is_open), None)

    def asks(self, person: str) -> HandOver | None:
        """The hand-over in which this person may become the coach: after the participant's yes, or without a coach."""
        open_now = self.hand_over
        if open_now is None or open_now.to_coach != person:
            return None
        return open_now if open_now.agreed_at or open_now.after_leaving else None

    def message(self, id_: str) -> Message | None:
        """One of them; None when it is not there, not theirs, or wiped."""
        return next((each for each in self.thread if each.id == id_), None)

    def bridge_moment(self, id_: str) -> BridgeMoment | None:
        """One of them; None when it is not there, or not theirs."""
        return next((each for each in self.bridge if each.id == id_), None)

    def check_in(self, id_: str) -> CheckIn | None:
        """One of them; None when it is not there, not theirs, or wiped."""
        return next((each for each in self.check_ins if each.id == id_), None)

    def where(self, tab: str) -> str:
        """Where the papers of a tab lie, in the participant's words; empty when that is not written down."""
        return next((each.words for each in self.notes if each.tab == tab), "")


@dataclass(frozen=True, kw_only=True)
class Month:
    """What worked in one month: each thing once, with how often, newest first."""

    first: date
    things: tuple[tuple[str, int], ...]


def months(successes: Iterable[Success], zone: str) -> tuple[Month, ...]:
    """By local month, newest first."""

    def month_of(success: Success) -> date:
        return moments.local_day(success.at, zone).replace(day=1)

    newest_first = sorted(successes, key=lambda each: (each.at, each.action), reverse=True)
    return tuple(Month(first=first, things=_counted(group)) for first, group in groupby(newest_first, key=month_of))


def _counted(successes: Iterable[Success]) -> tuple[tuple[str, int], ...]:
    counted: dict[str, int] = {}
    for each in successes:
        counted[each.words] = counted.get(each.words, 0) + 1
    return tuple(counted.items())
