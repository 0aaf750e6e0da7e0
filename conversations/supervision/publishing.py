"""A change that is published: written down, and told to the coaches whom it concerns (house rule g15)."""

from collections.abc import Mapping
from dataclasses import replace

from conversations.replies import Kind, Outcome, Say
from conversations.supervision.scopes import name_of
from domain.budget import COUNTS, busy_week
from domain.history import HistoryEntry
from domain.ids import derive
from domain.policies import Policy, PolicyLevel
from domain.policy_changes import PolicyChange, Scope
from domain.policy_fields import shown
from domain.policy_levels import value_of
from domain.rulebook import Rulebook


def published(book: Rulebook, change: PolicyChange, scope: Scope, event: str, by: str) -> Outcome:
    """The change, a line in the history, and a message to the coaches; `by` is a name, empty for the command line."""
    entry = HistoryEntry(
        id=derive(event, f"rule_changed/{change.number}"),
        at=change.at,
        actor=change.by or "command line",
        subject=scope.id or "programme",
        kind="rule_changed",
        thing=change.field,
        facts={"number": change.number},
    )
    return Outcome(changes=(change,), says=_to_coaches(book, change, scope, by), history=(entry,))


def told_of(book: Rulebook, change: PolicyChange, scope: Scope) -> Mapping[str, str]:
    """Before and after, from when, whom it touches, and why."""
    reach = book.reach(change, change.at)
    settled = book.rules.having(replace(change, from_at=change.at))
    return {
        "before": shown(value_of(book.rules.policy(scope, change.at), change.field)),
        "after": shown(value_of(settled.policy(scope, change.at), change.field)),
        "from": change.from_at.isoformat() if change.from_at > change.at else "",
        "noticing": str(len(reach.noticing)),
        "keeping": str(len(reach.keeping)),
        "why": change.why,
        **_busy(settled.policy(scope, change.at), change.field),
    }


def _busy(policy: Policy, field: str) -> Mapping[str, str]:
    """The sum of a busy week, where the change is about how many messages come."""
    week = busy_week(policy)
    return {"busy": str(week.counted), "talks": str(week.appointments)} if field in COUNTS else {}


def _to_coaches(book: Rulebook, change: PolicyChange, scope: Scope, by: str) -> tuple[Say, ...]:
    """The coaches see every change of the levels above them, and may respond (house rule g15)."""
    if scope.level is PolicyLevel.COACH:
        return ()
    words = {
        **told_of(book, change, scope),
        "by": by,
        "level": scope.level,
        "team": name_of(book, scope),
        "number": str(change.number),
        "undoes": "yes" if change.undoes is not None else "",
    }
    return tuple(
        Say(
            screen="rule_proposed",
            to=coach,
            thing=change.field,
            words=words,
            kind=Kind.STAFF,
            key=f"rule/{change.number}/{coach}",
        )
        for coach in book.coaches(change)
        if coach != change.by
    )
