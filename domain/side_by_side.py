"""Coming days under the policy in force, and beside them under a draft: what a process of its own is given to do.

It stands in this room, apart from who reads and asks, so that such a process has little to load.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.forecast import Answers, Foreseen, foreseen
from domain.policies import Policy
from domain.situations import Situation


@dataclass(frozen=True)
class Pair:
    """What is true about a participant, and what the draft would make of it."""

    situation: Situation
    policy: Policy | None
    """Of the draft; None: the same as in the situation."""


@dataclass(frozen=True)
class Lived:
    """What one participant would get."""

    person: str
    now: tuple[Foreseen, ...]
    then: tuple[Foreseen, ...]
    """Under the draft."""


def lived(pairs: Sequence[Pair], start: datetime, end: datetime, answers: Answers) -> list[Lived]:
    """The days from `start` until `end`, twice for whom the draft changes anything."""
    return [_lived(each.situation, each.policy, start, end, answers) for each in pairs]


def _lived(situation: Situation, policy: Policy | None, start: datetime, end: datetime, answers: Answers) -> Lived:
    now = then = tuple(foreseen(situation, start, end, answers))
    if policy is not None:
        then = tuple(foreseen(replace(situation, policy=policy), start, end, answers))
    return Lived(situation.person.id, now, then)
