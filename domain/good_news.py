"""What went well since the last time: said before anything is asked, where things come together in one message."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from domain import moments
from domain.dues import PLAN, Due, Slot
from domain.situations import Situation

_NEWS = frozenset({"done", "partly", "goal_reached", "granted"})
"""Kinds of history: a step, a little of it, a goal, and a reward that was earned."""
_TAKEN_BACK = frozenset({"undone", "returned", "goal_back"})
_TOLD_APART = frozenset({Slot.TAP_AGAIN, Slot.TALK_CARD})
"""A question to tap once more stays short; a talk card begins with what worked by itself."""
_A_WEEK = timedelta(days=7)


def good_news(situation: Situation, dues: Sequence[Due], now: datetime) -> tuple[str, ...]:
    """What worked before today, each as *kind:thing*, newest first; empty where one thing only is said.

    The question of the week looks back until the one before it, all else until the last message; a week at most.
    """
    slots = {due.slot for due in dues}
    if slots & _TOLD_APART or (len(dues) == 1 and Slot.WEEK_QUESTION not in slots):
        return ()
    since, today = _last(situation, now, of_week=Slot.WEEK_QUESTION in slots), _day(situation, now)
    found: dict[str, str] = {}
    for kind, thing, at in reversed(situation.recent):
        if at > since and kind in _NEWS | _TAKEN_BACK and _day(situation, at) < today:
            found.setdefault(thing, kind)
    return tuple(f"{kind}:{thing}" for thing, kind in found.items() if kind in _NEWS)


def _last(situation: Situation, now: datetime, *, of_week: bool) -> datetime:
    asked = (at for kind, thing, at in situation.recent if kind == "asked" and (thing == PLAN or not of_week))
    return max((at for at in asked if now - _A_WEEK < at < now), default=now - _A_WEEK)


def _day(situation: Situation, at: datetime) -> date:
    return moments.local_day(at, situation.person.zone)
