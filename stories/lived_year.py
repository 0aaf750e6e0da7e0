"""A year of small steps, written straight through the store: nobody taps 300 days, but each row is as taps leave it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, cycle
from random import Random

from conversations.content import content
from conversations.ports import UnitOfWork
from conversations.replies import Change
from domain.evaluation_facts import OWN, Came
from domain.ids import event_id
from domain.people import Coaching, Person, Role, RoleHeld, StaffProfile, Team
from domain.plans import Action, ActionStatus, Goal, Occurrence, Report
from domain.rewards import Entry, LedgerEntry, tier_of
from storage.store import Storage

NAMES = (
    "Aisha Bart Carmen Dirk Els Farid Greet Hamza Ineke Jan Karima Luuk Mina Nico Olga Piet Rosa Said Tineke Umut "
    "Vera Wim Yasmin Zoë Anouk Bilal Corrie Deniz Esra Frits Gül Hans Iris Joep Kim Leyla Marco Nora Omar Petra Ruud"
)
OFTEN = ("money", "debts_savings", "money", "home_family", "wellbeing", "debts_savings", "money", "learning_work")
"""Subjects of steps, in turns; a few people work on their income too."""
ON_INCOME = 3


@dataclass(frozen=True, kw_only=True)
class Gift:
    """A reward that was given so many times."""

    item: str
    cents: int
    times: int


@dataclass(frozen=True, kw_only=True)
class Year:
    """What a year came to."""

    teams: Mapping[str, int]
    """By name how many coaches work in it."""
    caseloads: tuple[int, ...]
    """People of each coach, team after team."""
    steps: Mapping[Came, int]
    gifts: tuple[Gift, ...]
    days: tuple[int, ...]
    """From earned to handed over, in turns."""

    @property
    def people(self) -> int:
        """How many take part."""
        return sum(self.caseloads)

    @property
    def given(self) -> tuple[Gift, ...]:
        """Each gift as often as it was given."""
        return tuple(chain.from_iterable([each] * each.times for each in self.gifts))


DECEMBER = Year(
    teams={"Noord": 6, "Zuid": 5},
    caseloads=(24, 2, 2, 2, 1, 1, 2, 2, 2, 2, 1),
    steps={Came.DONE: 118, Came.PARTLY: 16, Came.OPEN: 60, Came.PARKED: 18, Came.DROPPED: 9},
    gifts=(
        Gift(item="card", cents=200, times=17), Gift(item="compliment", cents=0, times=9),
        Gift(item=OWN, cents=200, times=5), Gift(item="flowers", cents=800, times=8),
        Gift(item="coffee", cents=500, times=7), Gift(item=OWN, cents=600, times=5),
        Gift(item="outing", cents=900, times=6), Gift(item="outing", cents=800, times=1),
    ),
    days=(6, 4, 7, 6, 3, 9, 6, 5, 14, 8, 6, 2),
)  # fmt: skip
"""The year of story E5: 41 people, 212 steps, 58 rewards, € 235."""


def large(people: int) -> Year:
    """A year of as many people, with seven times as much to count for each."""
    coaches = max(people // 20, 1)
    half = coaches // 2
    return Year(
        teams={"Noord": coaches - half, "Zuid": half} if half else {"Noord": coaches},
        caseloads=tuple(people // coaches + (number < people % coaches) for number in range(coaches)),
        steps={came: n * people // 6 for came, n in DECEMBER.steps.items()},
        gifts=tuple(Gift(item=g.item, cents=g.cents, times=max(g.times * people // 6, 1)) for g in DECEMBER.gifts),
        days=DECEMBER.days,
    )


async def live(storage: Storage, year: Year, first: date, coaches: Sequence[str] = ()) -> None:
    """Writes all of it from `first` on; `coaches` are people who are coaches already and come first."""
    start = datetime.combine(first, time(9), UTC)
    town = _Town(year, start, tuple(coaches))
    batches = [list(town.staff()), *(list(town.participant(number)) for number in range(year.people))]

    async def work(unit: UnitOfWork) -> None:
        for number, batch in enumerate(batches):
            await unit.apply(event_id(start, f"year {number}".encode()), batch, (), (), start)

    await storage.transact(work)


class _Town:
    """Deals steps and rewards out to people in turns, the same way every time."""

    def __init__(self, year: Year, start: datetime, coaches: tuple[str, ...]) -> None:
        self.year, self.start = year, start
        made = (f"yearcoach{number:03}" for number in range(len(year.caseloads) - len(coaches)))
        self.coaches = (*coaches, *made)
        self.new = frozenset(self.coaches[len(coaches) :])
        self.team_of = list(chain.from_iterable([f"yearteam{n}"] * size for n, size in enumerate(year.teams.values())))
        mixed = list(chain.from_iterable([came] * times for came, times in year.steps.items()))
        Random(1).shuffle(mixed)  # noqa: S311  # a mix that is the same every time
        self.steps = mixed
        worked = [n for n, came in enumerate(mixed) if came is Came.DONE]
        every = max(len(worked) // len(year.given), 1)
        gifts = list(year.given)
        Random(2).shuffle(gifts)  # noqa: S311  # as above
        self.gift_of = dict(zip(worked[::every], gifts, strict=False))
        self.days_of = dict(zip(self.gift_of, cycle(year.days), strict=False))
        self.coach_of = list(chain.from_iterable([n] * size for n, size in enumerate(year.caseloads)))

    def staff(self) -> Iterator[Change]:
        """Teams and coaches."""
        for number, name in enumerate(self.year.teams):
            yield Team(id=f"yearteam{number}", name=name)
        for number, coach in enumerate(self.coaches):
            if coach in self.new:
                yield Person(id=coach, name=f"Coach {number + 1}")
            yield RoleHeld(id=f"{coach[:20]}year", person=coach, role=Role.COACH, since=self.start)
            yield StaffProfile(person=coach, team=self.team_of[number])

    def participant(self, number: int) -> Iterator[Change]:
        """One person with their plan, and what they were given."""
        id_, coach = f"yearperson{number:04}", self.coaches[self.coach_of[number]]
        joined, names = self.start + timedelta(days=number % 9), NAMES.split()
        yield Person(id=id_, name=names[number % len(names)], joined_at=joined, last_sign_at=joined)
        yield RoleHeld(id=f"{id_}r", person=id_, role=Role.PARTICIPANT, since=joined)
        yield Coaching(id=f"{id_}c", coach=coach, participant=id_, since=joined)
        own = range(number, len(self.steps), self.year.people)
        for pillar in dict.fromkeys(self._pillar(step, number) for step in own):
            yield Goal(
                id=f"{id_}{pillar[:4]}", participant=id_, words="Rust", pillar=pillar, author=id_, made_at=joined
            )
        for step in own:
            yield from self._step(step, id_, coach, self._pillar(step, number))

    def _pillar(self, step: int, person: int) -> str:
        if person < ON_INCOME and step >= self.year.people * 2:
            return "income"
        return OFTEN[(step + step // self.year.people) % len(OFTEN)]

    def _step(self, number: int, person: str, coach: str, pillar: str) -> Iterator[Change]:
        came, action = self.steps[number], f"yearstep{number:05}"
        opened = self.start + timedelta(days=10 + number * 270 // len(self.steps))
        done = opened + timedelta(days=3)
        boxes = content().boxes_of(pillar)
        box = boxes[number % 2].code if number % 3 else None
        yield Action(
            id=action, goal=f"{person}{pillar[:4]}", participant=person, words=f"Stap {number}", author=person,
            made_at=opened, opened_at=opened, status=_STATUS.get(came, ActionStatus.OPEN), catalogue=box,
            done_at=done if came is Came.DONE else None,
        )  # fmt: skip
        report = _REPORT.get(came)
        yield Occurrence(
            id=f"{action}o", action=action, participant=person, report=report, reported_at=done if report else None
        )
        if number in self.gift_of:
            yield from self._given(number, person, coach, pillar, box or "", opened, done)

    def _given(  # noqa: PLR0917  # all that a line of the ledger says
        self, number: int, person: str, coach: str, pillar: str, box: str, promised: datetime, earned: datetime
    ) -> Iterator[Change]:
        gift = self.gift_of[number]
        handed = earned + timedelta(days=self.days_of[number])
        kind = content().rewards.get(gift.item)
        for entry, at, by in (
            (Entry.PROMISED, promised, coach), (Entry.GRANTED, earned, person),
            (Entry.HANDED, handed, coach), (Entry.CONFIRMED, handed + timedelta(hours=1), person),
        ):  # fmt: skip
            yield LedgerEntry(
                id=f"yeargift{number:05}{entry}", promise=f"yeargift{number:05}", participant=person,
                action=f"yearstep{number:05}", entry=entry, item=gift.item, cents=gift.cents, at=at, by=by, coach=coach,
                team=self.team_of[self.coaches.index(coach)], pillar=pillar, box=box, occasion=f"yearstep{number:05}o",
                tier=kind.tier if kind else tier_of(gift.cents), words="een bosje tulpen" if gift.item == OWN else "",
            )  # fmt: skip


_STATUS = {Came.DONE: ActionStatus.DONE, Came.PARKED: ActionStatus.PARKED, Came.DROPPED: ActionStatus.DROPPED}
_REPORT = {Came.DONE: Report.DONE, Came.PARTLY: Report.PARTLY}
