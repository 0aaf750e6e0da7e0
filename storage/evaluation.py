"""What an evaluation is made from, in one hop: opaque ids and figures, nobody's name and nobody's words."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from conversations.content import content
from domain import moments
from domain.evaluation import INSIDE, Evaluation, evaluate
from domain.evaluation_facts import Came, Facts, Period, RewardFact, StepFact, Taker
from domain.given import Given, given
from domain.plans import ActionStatus
from domain.rewards import tier_of
from storage.columns import Row, instant, micros
from storage.database import Database
from storage.keyring import Keyring
from storage.people import PEOPLE
from storage.policies import POLICIES
from storage.queries import Statement, load
from storage.rewards import entry_from

EVALUATION = load("evaluation")
HOME = "Europe/Amsterdam"
"""Where a day of an evaluation begins."""
_CAME = {
    ActionStatus.DONE: Came.DONE,
    ActionStatus.PARKED: Came.PARKED,
    ActionStatus.DROPPED: Came.DROPPED,
}


async def read(database: Database, period: Period, now: datetime, least: int = INSIDE) -> Evaluation:
    """What is told of a period with so many people behind each figure; counted beside the loop that answers people."""
    results = await database.read(*statements(period, now))
    return await asyncio.to_thread(lambda: evaluate(facts_from(results, period), least))


def statements(period: Period, now: datetime) -> tuple[Statement, ...]:
    """What `facts_from` needs, in its order."""
    since, until = bounds(period)
    return (
        EVALUATION["takers"](since=since, until=until),
        EVALUATION["steps"](since=since, until=until),
        EVALUATION["rewards"](since=since, until=until),
        EVALUATION["caseloads"](at=min(until - 1, micros(now))),
        POLICIES["teams"](),
    )


def bounds(period: Period) -> tuple[int, int]:
    """Its first instant, and the first after it."""
    first = moments.instant(period.since, time(), HOME)
    return micros(first), micros(moments.instant(period.until + timedelta(days=1), time(), HOME))


def facts_from(results: Sequence[Sequence[Row]], period: Period) -> Facts:
    """The plain facts of a period."""
    takers, steps, rewards, caseloads, teams = results
    return Facts(
        period=period,
        takers=_takers(takers),
        steps=tuple(map(_step, steps)),
        rewards=tuple(map(_reward, rewards)),
        caseloads={row["coach"]: row["people"] for row in caseloads},
        teams={row["id"]: row["name"] for row in teams},
        team_of={row["coach"]: row["team"] or "" for row in caseloads},
    )


def _takers(rows: Iterable[Row]) -> tuple[Taker, ...]:
    last = {row["participant"]: row for row in rows}
    return tuple(Taker(id=id_, coach=row["coach"] or "", team=row["team"] or "") for id_, row in last.items())


def _step(row: Row) -> StepFact:
    reported = (Came.OPEN, Came.PARTLY, Came.DONE)[row["reported"]]
    came = _CAME.get(ActionStatus(row["status"]), reported)
    came = reported if came is Came.PARKED and reported is not Came.OPEN else came
    return StepFact(
        participant=row["participant"], pillar=row["pillar"] or "", box=row["catalogue"] or "", came=came
    )  # fmt: skip


def _reward(row: Row) -> RewardFact:
    handed, corrected = instant(row["handed_at"]), instant(row["corrected_at"])
    if handed and corrected and corrected >= handed:
        handed = None
    earned = instant(row["earned_at"])
    kind = content().rewards.get(row["item"])
    return RewardFact(
        participant=row["participant"],
        tier=row["tier"] or (kind.tier if kind else tier_of(row["cents"])),
        item=row["item"],
        cents=row["cents"],
        pillar=row["pillar"],
        earned=moments.local_day(earned, HOME) if earned else None,
        handed=moments.local_day(handed, HOME) if handed else None,
    )


async def given_by(database: Database, keyring: Keyring, coach: str, period: Period) -> tuple[Given, ...]:
    """What a coach handed over, the newest first; the words only of who was not forgotten."""
    since, until = bounds(period)
    [rows] = await database.read(EVALUATION["given_by"](coach=coach, since=since, until=until))
    people = sorted({row["participant"] for row in rows})
    [keys] = await database.read(PEOPLE["keys"](people=people or [""]))
    keyring.learn_rows(keys)
    gone = set(keyring.missing(people))
    opened = (entry_from(row, keyring.of(row["participant"])) for row in rows if row["participant"] not in gone)
    return given(opened, coach, HOME)
