"""The first sign of life after a long silence: a welcome, a compliment without a condition, and one small step (d4)."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.aftermath import after_all
from conversations.events import Blocked, Heard, Unblocked
from conversations.facts import Own
from conversations.replies import Erase, Outcome, Say
from conversations.saying import answer, happened

LONG = timedelta(days=14)
_INSTEAD = frozenset({"hello", "rest_ended", "today", "you_are_welcome", "started_again"})
"""Answers that only greet or show the way: the welcome takes their place."""
_NOT_NOW = frozenset(
    {
        "ask_rest", "call_made", "crisis_life", "crisis_needs", "crisis_ok", "crisis_violence", "doors", "heavy_day",
        "remove_ask", "remove_waits", "resting", "stopped", "threat",
    }
)  # fmt: skip
"""Answers beside which nothing cheerful stands."""


def welcomed(facts: Own, event: Heard, outcome: Outcome, now: datetime) -> Outcome:
    """The outcome, with a welcome where somebody is back; what was not done meanwhile is not named."""
    if not _is_back(facts, event, outcome, now):
        return outcome
    greeted = [say for say in outcome.says if say.to == facts.me.person.id and say.screen in _INSTEAD]
    says = tuple(_welcome(say) if say in greeted[:1] else say for say in outcome.says)
    new = () if greeted else (answer(facts, event, "welcome_back", words={"beside": "yes"}, new=True),)
    back = happened(facts, event, "returned", now)
    return replace(outcome, says=(*says, *new), history=(*outcome.history, back))


def _welcome(say: Say) -> Say:
    return replace(say, screen="welcome_back", thing="", words={})


def _is_back(facts: Own, event: Heard, outcome: Outcome, now: datetime) -> bool:
    away = facts.away_since
    if away is None or now - away < LONG or isinstance(event, Blocked | Unblocked):
        return False
    me = facts.me.person
    if me.in_aftercare:  # months between two signs are as they should be
        return False
    if Erase(person=me.id) in outcome.changes or any(say.screen in _NOT_NOW for say in outcome.says):
        return False
    after = after_all(facts.me, outcome).person
    resting = after.rest is not None and after.rest.holds(now)
    return after.joined_at is not None and after.stopped_at is None and not resting
