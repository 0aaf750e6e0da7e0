"""The time machine over the real caseload: the coming days under the rules in force, and beside them under a draft."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from multiprocessing import get_context

from conversations.ports import UnitOfWork
from domain.forecast import Answers
from domain.outlook import Compared, ends, outlook
from domain.people import Person
from domain.policy_changes import Asked, Rules, proposed
from domain.policy_levels import Refusal
from domain.rulebook import Taker
from domain.side_by_side import Lived, Pair, lived
from domain.situations import Situation
from storage.store import Storage

_AT_ONCE = 50
"""Participants read, and lived through, at a time."""
_WORTH_PROCESSES = 100
"""With fewer participants, processes of their own take longer to start than they save."""

Progress = Callable[[int, int], None]
"""Told how many participants are done, of how many."""


@dataclass(frozen=True, kw_only=True)
class Look:
    """What to look at."""

    days: int
    draft: tuple[Asked, ...] = ()
    """Settings to try, one after the other; empty: the changes that wait to hold."""
    answers: Answers = Answers.HALF


async def look_ahead(storage: Storage, look: Look, now: datetime, progress: Progress) -> Compared | Refusal:
    """Both outlooks, or why a value of the draft cannot be. KeyError for an unknown setting."""
    rulebook = await storage.transact(lambda unit: unit.rulebook(now))
    drafted = _drafted(rulebook.rules, look.draft, now)
    if isinstance(drafted, Refusal):
        return drafted
    takers = [each for each in rulebook.takers if each.joined_at is not None and _touched(each, look.draft)]
    lives: list[Lived] = []
    caseload, end, loop = _caseload(storage, takers, drafted, now), ends(now, look.days), asyncio.get_running_loop()
    with _workers(len(takers)) as pool:
        futures = [loop.run_in_executor(pool, lived, pairs, now, end, look.answers) async for pairs in caseload]
        for number, future in enumerate(futures, 1):
            lives += await future
            progress(min(number * _AT_ONCE, len(takers)), len(takers))
    return Compared(
        now=outlook({each.person: each.now for each in lives}, now, look.days),
        then=outlook({each.person: each.then for each in lives}, now, look.days),
    )


@contextmanager
def _workers(people: int) -> Iterator[Executor]:
    """Fresh processes: a copy of this one would also copy the threads that hold its databases."""
    few = people < _WORTH_PROCESSES
    pool = ThreadPoolExecutor(1) if few else ProcessPoolExecutor(mp_context=get_context("spawn"))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _touched(taker: Taker, draft: Sequence[Asked]) -> bool:
    """Whether a draft is about this participant; without one everybody is looked at."""
    return not draft or any(taker.is_under(each.scope.level, each.scope.id) for each in draft)


def _drafted(rules: Rules, draft: Sequence[Asked], now: datetime) -> Rules | Refusal:
    """The rules as if the draft held from now on; without one, as if what waits did."""
    changes = rules.waiting(now) if not draft else ()
    drafted = rules.having(*(replace(each, from_at=now) for each in changes))
    for asked in draft:
        change = proposed(drafted, asked, now)
        if isinstance(change, Refusal):
            return change
        drafted = drafted.having(replace(change, from_at=now))
    return drafted


async def _caseload(
    storage: Storage, takers: Sequence[Taker], drafted: Rules, now: datetime
) -> AsyncIterator[list[Pair]]:
    """Those who take part, without a name or a word: nothing of either is needed to look ahead."""
    policy_of = lru_cache(lambda scope: drafted.policy(scope, now))
    scopes = {taker.person: taker.scope for taker in takers}
    people = list(scopes)
    for first in range(0, len(people), _AT_ONCE):
        batch = people[first : first + _AT_ONCE]

        async def read(unit: UnitOfWork, batch: Sequence[str] = batch) -> list[Situation]:
            return await unit.situations(batch, now)

        pairs = []
        for situation in await storage.transact(read):
            policy = policy_of(scopes[situation.person.id])
            pairs.append(Pair(_bare(situation), None if policy == situation.policy else policy))
        yield pairs


def _bare(situation: Situation) -> Situation:
    person: Person = replace(situation.person, name="")
    return replace(
        situation,
        person=person,
        goals=tuple(replace(each, words="") for each in situation.goals),
        actions=tuple(replace(each, words="", if_then="") for each in situation.actions),
    )
