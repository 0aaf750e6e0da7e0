"""What a caseload would get in the coming days under one policy, and beside it under another: the time machine."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from domain import moments
from domain.forecast import Foreseen
from domain.policies import NAMED

ZONE = "Europe/Amsterdam"
"""In which the days of a caseload are counted."""


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """The messages of so many days, counted."""

    start: datetime
    on_day: tuple[int, ...]
    """Messages to participants on each local day, the first day first."""
    of_person: Mapping[str, int] = field(repr=False)
    """Messages to each participant."""
    to_staff: int
    moved: Mapping[str, int]
    """By the gate that put them off: messages that leave later than planned."""
    dropped: Mapping[str, int]
    """By the gate that ended them: messages that never leave."""
    at_night: int
    """Messages to participants outside 08–21; there are none."""
    grow_quiet: int
    """Participants for whom Stapje would grow quiet."""

    @property
    def total(self) -> int:
        """Messages to participants."""
        return sum(self.on_day)

    def date(self, number: int) -> date:
        """The local day of a number in `on_day`."""
        return moments.local_day(self.start, ZONE) + timedelta(days=number)


@dataclass(frozen=True, kw_only=True)
class Compared:
    """The policy in force beside a draft, for the same people and days."""

    now: Outlook
    then: Outlook

    @property
    def more(self) -> int:
        """People who would get more messages than now."""
        return sum(count > self.now.of_person.get(person, 0) for person, count in self.then.of_person.items())

    @property
    def fewer(self) -> int:
        """People who would get fewer messages than now."""
        return sum(count < self.now.of_person.get(person, 0) for person, count in self.then.of_person.items())

    @property
    def people(self) -> int:
        """All who were looked at."""
        return len(self.then.of_person)


def outlook(lives: Mapping[str, Sequence[Foreseen]], start: datetime, days: int, zone: str = ZONE) -> Outlook:
    """Counts what is foreseen for each participant, given by their id."""
    sent = [(person, each) for person, messages in lives.items() for each in messages if not each.dropped_by]
    own = [(person, each) for person, each in sent if each.person == person]
    of_person, first = Counter(person for person, _ in own), moments.local_day(start, zone)
    here = [moments.local(each.at, zone) for _, each in own]
    on_day = Counter((at.date() - first).days for at in here)
    return Outlook(
        start=start,
        on_day=tuple(on_day[number] for number in range(days)),
        of_person={person: of_person[person] for person in lives},
        to_staff=len(sent) - len(own),
        moved=_most_common(each.moved_by for _, each in sent),
        dropped=_most_common(each.dropped_by for messages in lives.values() for each in messages),
        at_night=sum(at.time() not in NAMED for at in here),
        grow_quiet=sum(each.grows_quiet for _, each in own),
    )


def ends(start: datetime, days: int, zone: str = ZONE) -> datetime:
    """The end of the last of so many local days, of which the first is the rest of today."""
    return moments.instant(moments.local_day(start, zone) + timedelta(days=days), time(0), zone)


def _most_common(gates: Iterable[str]) -> Mapping[str, int]:
    return dict(Counter(gate for gate in gates if gate).most_common())
