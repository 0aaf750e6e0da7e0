"""One budget: what counts, and the sum of a busy week."""

from datetime import UTC, datetime, timedelta

import pytest

from domain import policies
from domain.budget import COUNTED, OUTSIDE, busy_week
from domain.delivery import Kind, Send, gate
from domain.people import Person, Wishes
from domain.policies import Policy

NOW = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)
JOINED = NOW - timedelta(days=60)


@pytest.mark.parametrize("kind", list(Kind))
def test_only_what_counts_is_held_back_by_a_full_week(kind: Kind) -> None:
    person = Person(id="fatima", name="Fatima", joined_at=JOINED)
    full = [NOW - timedelta(days=day) for day in (1, 2, 3)] + [NOW]
    leaves = isinstance(gate(kind, person, Policy(), begun=full, made_at=NOW, now=NOW), Send)
    assert leaves == (kind in OUTSIDE) == (kind not in COUNTED)


@pytest.mark.parametrize(
    ("policy", "wishes", "sum_"),
    [
        (Policy(), Wishes(), 4),
        (Policy(per_week=7), Wishes(), 5),
        (Policy(per_week=7, per_day=2), Wishes(), 7),
        (Policy(), Wishes(per_week=2), 2),
        (Policy(), Wishes(quiet_days=frozenset({2, 3, 4, 5, 6, 7})), 1),
        (Policy(per_day=0), Wishes(), 0),
    ],
)
def test_a_busy_week_is_what_the_days_and_the_week_leave(policy: Policy, wishes: Wishes, sum_: int) -> None:
    assert busy_week(policies.for_person(policy, wishes, JOINED, NOW)).counted == sum_
