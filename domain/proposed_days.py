"""Days for steps that have none yet: spread over the days that suit the person, never more than one a day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from domain import moments, policies
from domain.plans import ActionStatus
from domain.situations import Situation

A_WEEK = 3
"""So many steps are planned in one week: with more, the others are neglected (d4)."""
_SEARCHED = 90


def proposed_days(situation: Situation, now: datetime) -> Iterator[date]:
    """From tomorrow on, days on which messages are welcome and that have no step yet."""
    person = situation.person
    rules = policies.for_person(situation.policy, person.wishes, person.joined_at, now)
    waiting = (ActionStatus.OPEN, ActionStatus.PROPOSED, ActionStatus.CHOICE)
    taken = {each.day for each in situation.actions if each.day is not None and each.status in waiting}
    in_week = Counter(day.isocalendar()[:2] for day in taken)
    for ahead in range(1, _SEARCHED):
        day = moments.local_day(now, person.zone) + timedelta(days=ahead)
        week = day.isocalendar()[:2]
        if day not in taken and rules.window_on(day) is not None and in_week[week] < A_WEEK:
            in_week[week] += 1
            yield day
