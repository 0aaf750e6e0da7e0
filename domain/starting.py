"""A coach begins with about three people: more is noticed, never forbidden (house rule g12)."""

from datetime import datetime, timedelta

from domain.situations import Staff

FEW = 3
FIRST_WEEKS = timedelta(weeks=4)
"""As long as nobody takes part for longer, the coach is still beginning."""


def is_many_to_begin_with(staff: Staff, now: datetime) -> bool:
    """Whether one more would be the fourth of a coach who has just begun."""
    people = [each for each in staff.caseload if not each.in_aftercare]
    return len(people) >= FEW and all(each.joined_at is None or now - each.joined_at < FIRST_WEEKS for each in people)
