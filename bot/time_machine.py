"""The time machine over the real caseload: the coming days under the rules in force, and beside them under a draft."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from multiprocessing import get_context

from conversations.ports import UnitOfWork
from domain.forecast import Answers, Foreseen, foreseen
from domain.outlook import Compared, ends, outlook
from domain.people import Person
from domain.policies import Policy
from domain.policy_changes import Asked, Rules, proposed
from domain.policy_levels import Refusal
from domain.rulebook import Taker
from domain.situations import Situation
from storage.store import Storage

_AT_ONCE = 100
"""Participants read, and lived through, at a time."""
_WORTH_PROCESSES = 200
"""With fewer participants, processes of their own take longer to start than they save."""

Progress = Callable[[int, int], None]
"""Told how many participants are done, of how many."""
_Pair = tuple[Situation, Policy | None]
"""What is true about a participant, and the policy that the draft would make of theirs; None: the same."""
_Both = tuple[tuple[Foreseen, ...], tuple[Foreseen, ...]]


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
    pairs = await _caseload(storage, takers, drafted, now)
    lived: list[tuple[str, _Both]] = []
    batches = [pairs[first : first + _AT_ONCE] for first in range(0, len(pairs), _AT_ONCE)]
    end = ends(now, look.days)
    with _workers(len(pairs)) as pool:
        futures = [
            asyncio.get_running_loop().run_in_executor(pool, _live, batch, now, end, look.answers) for batch in batches
        ]
        for future in futures:
            lived += await future
            progress(len(lived), len(pairs))
    return Compared(
        now=outlook({person: before for person, (before, _) in lived}, now, look.days),
        then=outlook({person: after for person, (_, after) in lived}, now, look.days),
    )


def _workers(people: int) -> Executor:
    """Fresh processes: a copy of this one would also copy the threads that hold its databases."""
    if people < _WORTH_PROCESSES:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(mp_context=get_context("spawn"))


def _live(pairs: Sequence[_Pair], start: datetime, end: datetime, answers: Answers) -> list[tuple[str, _Both]]:
    """One batch, in a process of its own."""
    return [(situation.person.id, _both(situation, policy, start, end, answers)) for situation, policy in pairs]


def _both(situation: Situation, policy: Policy | None, start: datetime, end: datetime, answers: Answers) -> _Both:
    before = tuple(foreseen(situation, start, end, answers))
    if policy is None:
        return before, before
    return before, tuple(foreseen(replace(situation, policy=policy), start, end, answers))


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


async def _caseload(storage: Storage, takers: Sequence[Taker], drafted: Rules, now: datetime) -> list[_Pair]:
    """Those who take part, without a name or a word: nothing of either is needed to look ahead."""
    policy_of = lru_cache(lambda scope: drafted.policy(scope, now))
    scopes = {taker.person: taker.scope for taker in takers}
    people, pairs = list(scopes), list[_Pair]()
    for first in range(0, len(people), _AT_ONCE):
        batch = people[first : first + _AT_ONCE]

        async def read(unit: UnitOfWork, batch: Sequence[str] = batch) -> list[Situation]:
            return await unit.situations(batch, now)

        for situation in await storage.transact(read):
            policy = policy_of(scopes[situation.person.id])
            pairs.append((_bare(situation), None if policy == situation.policy else policy))
    return pairs


def _bare(situation: Situation) -> Situation:
    person: Person = replace(situation.person, name="")
    return replace(
        situation,
        person=person,
        goals=tuple(replace(each, words="") for each in situation.goals),
        actions=tuple(replace(each, words="", if_then="") for each in situation.actions),
    )
