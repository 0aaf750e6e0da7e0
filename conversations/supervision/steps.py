"""Changing a rule inside its range, and looking at figures."""

from datetime import UTC, datetime
from typing import assert_never

from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.replies import LeavePlace, Outcome, Say
from conversations.saying import PASSED_ON, answer, gone
from conversations.verbs import staff_tap, staff_text
from domain import policies
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Role
from domain.policies import Policy, PolicyVersion, Refusal
from domain.situations import Place

_DEFAULT = PolicyVersion(
    number=0, policy=Policy(), by="", at=datetime.fromtimestamp(0, UTC), from_at=datetime.fromtimestamp(0, UTC)
)


@staff_tap("rules", Role.SUPERVISOR)
def rules(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """All rules in force, one sentence each."""
    return Outcome(says=(Say(screen="rules", to=facts.me.person.id, edit=event.message),))


@staff_tap("rule", Role.SUPERVISOR)
def rule(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """One rule, to be changed by the next text."""
    if event.thing not in policies.FIELDS:
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
    if field not in policies.FIELDS:
        return gone(facts, event)
    before = facts.me.newest_policy or _DEFAULT
    match policies.change(before.policy, field, value):
        case Refusal() as refusal:
            words = {"low": refusal.low, "high": refusal.high, "why": refusal.why, "value": value}
            return Outcome(says=(answer(facts, event, "rule_refused", thing=field, words=words),))
        case Policy() as after:
            version = PolicyVersion(
                number=before.number + 1,
                policy=after,
                by=facts.me.person.id,
                at=now,
                from_at=policies.takes_effect(before.policy, after, now),
            )
            return _kept(facts, event, field, before, version)
        case other:
            assert_never(other)


def _kept(facts: Working, event: Tapped | Wrote, field: str, before: PolicyVersion, version: PolicyVersion) -> Outcome:
    words = {
        "before": policies.shown(before.policy, field),
        "after": policies.shown(version.policy, field),
        "from": version.from_at.isoformat() if version.from_at > version.at else "",
    }
    entry = HistoryEntry(
        id=derive(event.id, "rule_changed"),
        at=version.at,
        actor=facts.me.person.id,
        subject="programme",
        kind="rule_changed",
        thing=field,
        facts={"version": version.number},
    )
    return Outcome(
        changes=(version, LeavePlace(person=facts.me.person.id)),
        says=(answer(facts, event, "rule_changed", thing=field, words=words),),
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
