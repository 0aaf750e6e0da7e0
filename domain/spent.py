"""How much of the budget is used up: what was begun on each local day, and in each week from Monday to Sunday."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from domain import moments
from domain.policies import Effective


@dataclass(frozen=True)
class Spent:
    """Messages that cost budget, counted."""

    by_day: Mapping[date, int]
    by_week: Mapping[date, int]
    """By the Monday of the week."""

    def on(self, day: date) -> int:
        """On that day."""
        return self.by_day.get(day, 0)

    def in_week(self, day: date) -> int:
        """In the week that `day` is in."""
        return self.by_week.get(moments.monday_of(day), 0)

    def leaves_room(self, day: date, rules: Effective) -> bool:
        """Whether one more fits on that day and in its week."""
        return self.on(day) < rules.per_day and self.in_week(day) < rules.per_week


@lru_cache(maxsize=1024)  # asked at every gate; it changes when something was sent
def spent(begun: tuple[datetime, ...], zone: str) -> Spent:
    """What messages sent at these instants used up, where the person lives."""
    days = Counter(moments.local_day(at, zone) for at in begun)
    weeks = Counter[date]()
    for day, count in days.items():
        weeks[moments.monday_of(day)] += count
    return Spent(days, weeks)
