"""Changing a rule inside its range, and looking at figures."""

from datetime import datetime
from typing import assert_never

from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.replies import LeavePlace, Outcome, Say
from conversations.saying import PASSED_ON, answer, gone
from conversations.verbs import staff_tap, staff_text
from domain import policy_changes
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Role
from domain.policy_changes import Asked, PolicyChange, Scope
from domain.policy_fields import shown
from domain.policy_levels import Refusal, value_of
from domain.policy_settings import FIELDS
from domain.situations import Place

NEED_RULES = frozenset({"rule_set", "rule_value"})
"""Taps and questions for which all rules are read."""


@staff_tap("rules", Role.SUPERVISOR)
def rules(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """All rules in force, one sentence each."""
    return Outcome(says=(Say(screen="rules", to=facts.me.person.id, edit=event.message),))


@staff_tap("rule", Role.SUPERVISOR)
def rule(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """One rule, to be changed by the next text."""
    if event.thing not in FIELDS:
        return gone(facts, event)
    place = Place(person=facts.me.person.id, verb="rule_value", thing=event.thing, since=now)
    return Outcome(
        changes=(place,), says=(Say(screen="rule", to=facts.me.person.id, thing=event.thing, edit=event.message),)
    )


@staff_tap("rule_set", Role.SUPERVISOR)
def rule_set(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """A value chosen with a button; the data carries field and value with a hyphen between."""
    field, _, value = event.thing.partition("-")
    return _changed(facts, event, field, value, now)


@staff_text("rule_value", Role.SUPERVISOR)
def rule_value(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """A value that was typed."""
    assert facts.place is not None
    return _changed(facts, event, facts.place.thing, event.text.strip()[:PASSED_ON], now)


def _changed(facts: Working, event: Tapped | Wrote, field: str, value: str, now: datetime) -> Outcome:
    """The new version, or the refusal that names the range; the question stays open after a refusal."""
    if field not in FIELDS:
        return gone(facts, event)
    asked = Asked(scope=Scope(), field=field, value=value, by=facts.me.person.id)
    match policy_changes.proposed(facts.book.rules, asked, now):
        case Refusal() as refusal:
            words = {"low": refusal.low, "high": refusal.high, "why": refusal.why, "value": value}
            return Outcome(says=(answer(facts, event, "rule_refused", thing=field, words=words),))
        case PolicyChange() as change:
            return _kept(facts, event, change)
        case other:
            assert_never(other)


def _kept(facts: Working, event: Tapped | Wrote, change: PolicyChange) -> Outcome:
    rules = facts.book.rules
    words = {
        "before": shown(value_of(rules.policy(Scope(), change.at), change.field)),
        "after": shown(value_of(rules.having(change).policy(Scope(), change.from_at), change.field)),
        "from": change.from_at.isoformat() if change.from_at > change.at else "",
    }
    entry = HistoryEntry(
        id=derive(event.id, "rule_changed"),
        at=change.at,
        actor=facts.me.person.id,
        subject="programme",
        kind="rule_changed",
        thing=change.field,
        facts={"number": change.number},
    )
    return Outcome(
        changes=(change, LeavePlace(person=facts.me.person.id)),
        says=(answer(facts, event, "rule_changed", thing=change.field, words=words),),
        history=(entry,),
    )


@staff_tap("counts", Role.SUPERVISOR)
def counts(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Figures of the whole, never a name or a word."""
    words = {name: str(figure) for name, figure in facts.counts.items()}
    return Outcome(says=(Say(screen="counts", to=facts.me.person.id, words=words, edit=event.message),))


@staff_tap("menu")
def menu(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Back to what a staff member can do."""
    leave = (LeavePlace(person=facts.me.person.id),)
    return Outcome(changes=leave, says=(Say(screen="staff_menu", to=facts.me.person.id, edit=event.message),))
