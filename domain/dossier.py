"""What may go into a file elsewhere after a talk: the day, what worked, and what was agreed (house rule g13)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain import moments, progress
from domain.appointments import AppointmentStatus
from domain.plans import ActionStatus
from domain.situations import Situation

LINES = 8
"""So many at most, the day among them."""
WORKED = 3
"""So many successes at most, the newest first."""
_WITHOUT_TALK = timedelta(days=28)


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """Ids of steps only; there is no place in it for what has not worked, nor for how somebody reacted."""

    day: date
    worked: tuple[str, ...] = ()
    agreed: tuple[tuple[str, date | None], ...] = ()
    """With the day that was agreed; None: none was."""

    def facts(self) -> Mapping[str, str]:
        """As it is written down, so that the person reads the same text later."""
        agreed = " ".join(f"{step}:{day or ''}" for step, day in self.agreed)
        return {"day": self.day.isoformat(), "worked": " ".join(self.worked), "agreed": agreed}


def dossier_from(facts: Mapping[str, object]) -> Dossier:
    """What `facts` wrote down."""
    agreed = (each.partition(":") for each in str(facts.get("agreed", "")).split())
    return Dossier(
        day=date.fromisoformat(str(facts["day"])),
        worked=tuple(str(facts.get("worked", "")).split()),
        agreed=tuple((step, date.fromisoformat(day) if day else None) for step, _, day in agreed),
    )


def dossier(situation: Situation, now: datetime, *, since: date | None = None) -> Dossier:
    """Of what staff see of somebody; `since`: the day of the talk before, None: the last one that was not today."""
    zone = situation.person.zone
    today = moments.local_day(now, zone)
    from_day = since or last_talk(situation, today) or today - _WITHOUT_TALK
    struck = frozenset[str]().union(*(each.struck for each in situation.appointments))
    successes = progress.worked(situation, moments.instant(from_day, time(0), zone))
    worked = tuple(each.id for each in successes if each.id not in struck)[:WORKED]
    busy = sorted((each for each in situation.actions if each.status is ActionStatus.OPEN), key=lambda of: of.position)
    agreed = tuple((each.id, each.day if each.day and each.day >= today else None) for each in busy)
    return Dossier(day=today, worked=worked, agreed=agreed[: LINES - 1 - len(worked)])


def last_talk(situation: Situation, before: date) -> date | None:
    """The local day of the last talk that was discussed before that day; None when none is known."""
    discussed = (each.at for each in situation.appointments if each.status is AppointmentStatus.DISCUSSED)
    days = (moments.local_day(at, situation.person.zone) for at in discussed)
    return max((day for day in days if day < before), default=None)
