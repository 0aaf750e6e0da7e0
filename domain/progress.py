"""What worked: successes, a count that only the person's own undo lowers, and what a talk begins with (g16)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain import moments
from domain.appointments import AppointmentStatus
from domain.plans import Action, ActionStatus, Report
from domain.situations import Situation


@dataclass(frozen=True, kw_only=True)
class Progress:
    """*12 dingen gelukt sinds maart*."""

    count: int
    since: date | None
    """Local day of the first success; None before it."""


@dataclass(frozen=True, kw_only=True)
class TalkCard:
    """What a talk begins with: what worked since the last one, then one open point."""

    worked: tuple[Action, ...]
    """Newest first."""
    open_point: Action | None
    """None: nothing waits."""


def progress(situation: Situation) -> Progress:
    """All that was done or partly done; a little is done too."""
    days = [moments.local_day(at, situation.person.zone) for _, at in _successes(situation)]
    return Progress(count=len(days), since=min(days, default=None))


def worked(situation: Situation, since: datetime | None = None) -> tuple[Action, ...]:
    """Steps that were done or partly done after `since`, newest first; None: ever."""
    newest = dict(sorted(_successes(situation), key=lambda success: success[1]))
    fresh = [each for each in situation.actions if each.id in newest and (since is None or newest[each.id] > since)]
    return tuple(sorted(fresh, key=lambda each: newest[each.id], reverse=True))


def talk_card(situation: Situation, struck: frozenset[str] = frozenset()) -> TalkCard:
    """For the next talk: what worked since the last discussed one, and the first open step that has not worked yet.

    Steps that were struck out are left out, and nothing takes their place.
    """
    discussed = [each.at for each in situation.appointments if each.status is AppointmentStatus.DISCUSSED]
    done = {action for action, _ in _successes(situation)}
    waiting = (each for each in situation.actions if each.status is ActionStatus.OPEN and each.id not in done)
    first = min(waiting, key=lambda each: (each.day or date.max, each.position), default=None)
    return TalkCard(
        worked=tuple(each for each in worked(situation, max(discussed, default=None)) if each.id not in struck),
        open_point=first if first is not None and first.id not in struck else None,
    )


def _successes(situation: Situation) -> list[tuple[str, datetime]]:
    """Id of the action and instant of the report, of every time that something worked."""
    return [
        (each.action, each.reported_at)
        for each in situation.occurrences
        if each.report in (Report.DONE, Report.PARTLY) and each.reported_at is not None
    ]
