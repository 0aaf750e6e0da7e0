"""People on the evening before a step, for the examples of screens."""

from dataclasses import replace
from datetime import date, timedelta

from conversations.examples import FATIMA, THURSDAY, henk, situation
from domain.people import Wishes
from domain.situations import Situation

WEDNESDAY = THURSDAY - timedelta(hours=15, minutes=30)
"""18:30 the evening before the step of the examples."""
_TOMORROW = date(2026, 4, 16)


def wants_evenings() -> Situation:
    """Fatima, who chose a message the evening before."""
    return situation(replace(FATIMA, wishes=Wishes(eve=True)))


def henk_tomorrow() -> Situation:
    """Henk, whose one step is for tomorrow."""
    of = henk()
    actions = tuple(replace(each, day=_TOMORROW) for each in of.actions)
    return replace(
        of, actions=actions, occurrences=tuple(replace(each, day=_TOMORROW, asked_at=None) for each in of.occurrences)
    )
