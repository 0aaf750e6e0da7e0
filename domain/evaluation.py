"""The evaluation of a period: what was done and what was given, in figures that point at nobody (house rule g16)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import quantiles

from domain.caseload import NOTICED_FROM
from domain.evaluation_facts import OWN, Came, Facts, Period, RewardFact, StepFact, band
from domain.small_cells import Cell, Leaf, Least, cell_of

INSIDE, OUTSIDE = 5, 10
"""People behind a figure: on a screen, and in a file or a picture, which travels on (house rule g16)."""
COACHES = 5
"""With fewer coaches the figures of a team would be somebody's own."""
NONE = ""
"""The code of what has no subject, box or team."""
WORKED = frozenset({Came.DONE, Came.PARTLY})
_TOLD_TOGETHER = ((Came.DONE, Came.PARTLY), (Came.OPEN, Came.PARKED), (Came.DROPPED,))


class Lacking(StrEnum):
    """What nobody wrote down."""

    SUBJECT = "subject"
    """Steps without a subject."""
    VALUE = "value"
    """Things of the empty box that say no price."""
    EARNED = "earned"
    """Rewards of which it is not known when they were earned."""
    COACH = "coach"
    """People without a coach at the end of the period."""
    TEAM = "team"
    """People whose coach is in no team."""


@dataclass(frozen=True, kw_only=True)
class Days:
    """Days from earned to handed over."""

    rewards: int
    """How many it is known of."""
    low: float
    """A quarter of them took this or less."""
    median: float
    high: float
    """Three quarters took this or less."""


@dataclass(frozen=True, kw_only=True)
class Caseload:
    """A coach with more people than is good for the work: the one figure that has a name (house rule g16)."""

    coach: str
    people: int


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """What may be told of a period; None and what is missing was left out because too few people stand behind it."""

    period: Period
    least: int
    """People behind each figure: `INSIDE` or `OUTSIDE`."""
    participants: int
    coaches: int
    steps: Cell | None = None
    """By subject, then by box of the catalogue; without what is no longer needed."""
    came: Mapping[Came, int] | None = None
    rewards: Cell | None = None
    """Handed over: by tier, then by type, and of the empty box by value."""
    by_subject: Cell | None = None
    """The same rewards, by the subject of their step."""
    waiting: int | None = None
    """Promised or earned, and still to come."""
    days: Days | None = None
    teams: Cell | None = None
    caseloads: Cell | None = None
    """Of each team how many coaches and people it has at the end."""
    full: tuple[Caseload, ...] = ()
    """By how the coaches are called in the computer, which says nothing about them."""
    lacking: Mapping[Lacking, int | None] | None = None
    """None: of fewer than `least` people."""
    names: Mapping[str, str]
    """Of teams by id."""

    @property
    def share(self) -> float | None:
        """Which part of the steps was done, whole or a little."""
        return self.steps.worked / self.steps.steps if self.steps and self.steps.steps else None

    @property
    def empty_box(self) -> tuple[tuple[str, Cell], ...]:
        """What was written by coaches themselves, by tier: only where it may be shown apart."""
        tiers = self.rewards.parts if self.rewards else ()
        return tuple((tier.code, kind) for tier in tiers for kind in tier.parts if kind.code == OWN)


def evaluate(facts: Facts, least: int = INSIDE) -> Evaluation:
    """All figures of a period. Every part is of at least `least` people, and a team's of `COACHES` coaches too."""
    enough = Least(people=least)
    takers = {each.id: each for each in facts.takers}
    given = tuple(each for each in facts.rewards if each.handed is not None)
    waiting = tuple(each for each in facts.rewards if each.handed is None)
    agreed = tuple(each for each in facts.steps if each.came is not Came.DROPPED)
    coach = {id_: each.coach for id_, each in takers.items()}
    steps = [
        Leaf(path=(each.pillar, each.box), person=each.participant, coach=coach.get(each.participant, ""),
             steps=1, worked=int(each.came in WORKED))
        for each in agreed
    ]  # fmt: skip
    whole = cell_of(steps, enough)
    return Evaluation(
        period=facts.period,
        least=least,
        participants=len(takers),
        coaches=len(facts.caseloads),
        steps=whole,
        came=_came(facts.steps, least) if whole else None,
        rewards=cell_of((_given(each, (each.tier, *_kind(each))) for each in given), enough),
        by_subject=cell_of((_given(each, (each.pillar,)) for each in given), enough),
        waiting=_counted((each.participant for each in waiting), least),
        days=_days(given, least),
        teams=cell_of(_by_team(facts), Least(people=least, coaches=COACHES)),
        caseloads=cell_of(_now_by_team(facts), enough),
        full=tuple(Caseload(coach=each, people=n) for each, n in sorted(facts.caseloads.items()) if n > NOTICED_FROM),
        lacking=_lacking(facts, given, least),
        names=facts.teams,
    )


def _came(steps: Iterable[StepFact], least: int) -> Mapping[Came, int]:
    """Of each of `_TOLD_TOGETHER` all or none: what is left of them is told elsewhere, and could be subtracted."""
    people: dict[Came, list[str]] = {each: [] for each in Came}
    for step in steps:
        people[step.came].append(step.participant)
    enough = {each for each, found in people.items() if _counted(found, least) is not None}
    return {each: len(people[each]) for group in _TOLD_TOGETHER if enough.issuperset(group) for each in group}


def _given(reward: RewardFact, path: tuple[str, ...]) -> Leaf:
    return Leaf(path=path, person=reward.participant, rewards=1, cents=reward.cents)


def _kind(reward: RewardFact) -> tuple[str, ...]:
    return (OWN, band(reward.cents)) if reward.item == OWN else (reward.item,)


def _days(given: tuple[RewardFact, ...], least: int) -> Days | None:
    known = [each for each in given if each.earned and each.handed]
    if len({each.participant for each in known}) < least:
        return None
    took = [(each.handed - each.earned).days for each in known if each.handed and each.earned]
    low, median, high = quantiles(took, n=4, method="inclusive")
    return Days(rewards=len(took), low=low, median=median, high=high)


def _by_team(facts: Facts) -> Iterable[Leaf]:
    """One leaf a person: the figures of a team are those of its people."""
    steps = Counter(each.participant for each in facts.steps if each.came is not Came.DROPPED)
    worked = Counter(each.participant for each in facts.steps if each.came in WORKED)
    handed = [each for each in facts.rewards if each.handed is not None]
    rewards, cents = Counter(each.participant for each in handed), Counter[str]()
    for each in handed:
        cents[each.participant] += each.cents
    for one in facts.takers:
        yield Leaf(
            path=(one.team,), person=one.id, coach=one.coach, steps=steps[one.id], worked=worked[one.id],
            rewards=rewards[one.id], cents=cents[one.id],
        )  # fmt: skip


def _now_by_team(facts: Facts) -> Iterable[Leaf]:
    for coach, people in facts.caseloads.items():
        for number in range(people):
            yield Leaf(path=(facts.team_of.get(coach, NONE),), person=f"{coach}/{number}", coach=coach)


def _lacking(facts: Facts, given: tuple[RewardFact, ...], least: int) -> Mapping[Lacking, int | None]:
    steps = (each for each in facts.steps if each.came is not Came.DROPPED)
    return {
        Lacking.SUBJECT: _counted((each.participant for each in steps if not each.pillar), least),
        Lacking.VALUE: _counted((each.participant for each in given if each.item == OWN and not each.cents), least),
        Lacking.EARNED: _counted((each.participant for each in given if each.earned is None), least),
        Lacking.COACH: _counted((each.id for each in facts.takers if not each.coach), least),
        Lacking.TEAM: _counted((each.id for each in facts.takers if each.coach and not each.team), least),
    }


def _counted(people: Iterable[str], least: int) -> int | None:
    """How many, where they are of nobody or of enough people; None: of a few."""
    found = list(people)
    return len(found) if not found or len(set(found)) >= least else None
