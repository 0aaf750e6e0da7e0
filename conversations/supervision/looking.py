"""Looking at settings: the main ones, a group, one of them, and what changed."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Working
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.supervision.scopes import chosen, chosen_field, name_of, scopes
from conversations.verbs import staff_tap
from domain.people import Role
from domain.policies import Policy, PolicyLevel
from domain.policy_changes import PolicyChange, Rules, Scope
from domain.policy_fields import shown
from domain.policy_levels import left, value_of
from domain.policy_settings import GROUPS
from domain.situations import Place

MAIN = ("per_day", "per_week", "window_from", "window_until", "quiet_days", "nudges", "bundle_at")
"""The settings that are shown first; these are changed most."""
SHOWN_CHANGES = 8


@staff_tap("rules")
def rules(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The main settings that hold, one sentence each; the thing is a scope and a group, or nothing."""
    found = chosen(facts.me, facts.book, event.thing)
    if found is None or (found[2] and found[2] not in GROUPS):
        return gone(facts, event)
    code, scope, group = found
    names = tuple(field.name for field in GROUPS[group]) if group else MAIN
    words = {
        **as_words(facts.book.rules.policy(scope, now), names),
        **where(facts, code, scope),
        "group": group,
        "names": " ".join(names),
        "teams": "yes" if Role.SUPERVISOR in facts.me.person.roles else "",
        "others": " ".join(each for each in scopes(facts.me, facts.book) if each != code),
        **{f"name_{other}": name_of(facts.book, its) for other, its in scopes(facts.me, facts.book).items()},
    }
    leave = (LeavePlace(person=facts.me.person.id),)
    return Outcome(changes=leave, says=(answer(facts, event, "rules", words=words),))


@staff_tap("rule")
def rule(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """One setting, to be changed by a button or by the next text."""
    found = chosen_field(facts.me, facts.book, event.thing)
    if found is None:
        return gone(facts, event)
    code, scope, name = found
    return shows_rule(facts, event, code, scope, name, now)


def shows_rule(facts: Working, event: Tapped, code: str, scope: Scope, name: str, now: datetime) -> Outcome:  # noqa: PLR0917  # who, where, what and when
    """One setting at one level: what holds, who decided it, and what may be chosen."""
    book, me = facts.book.rules, facts.me.person.id
    policy, low_high = book.policy(scope, now), left(name, book.above(scope, now))
    own = any(field == name for field, _ in book.chosen(scope.level, scope.id, now))
    words = {
        **as_words(policy, (name,)),
        **where(facts, code, scope),
        "low": shown(low_high[0]),
        "high": shown(low_high[1]),
        "own": "yes" if own else "",
    }
    place = Place(person=me, verb="rule_value", thing=f"{code}:{name}", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "rule", thing=name, words=words),))


def as_words(policy: Policy, names: tuple[str, ...]) -> Mapping[str, str]:
    """Values as a screen reads them, and the level that decided each, where it is not the programme."""
    levels = {f"{name}@": policy.level(name) for name in names if policy.level(name) is not PolicyLevel.PROGRAMME}
    return {**{name: shown(value_of(policy, name)) for name in names}, **levels}


def where(facts: Working, code: str, scope: Scope) -> Mapping[str, str]:
    """At which level somebody looks."""
    return {"code": code, "level": scope.level, "team": name_of(facts.book, scope)}


@staff_tap("rule_history")
def rule_history(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The newest changes at one level: who, when, before and after, why, and from when."""
    found = chosen(facts.me, facts.book, event.thing)
    if found is None:
        return gone(facts, event)
    code, scope, _ = found
    book = facts.book.rules
    here = [each for each in book.changes if (each.level, each.scope) == (scope.level, scope.id)]
    names = {each.id: each.name for each in facts.me.colleagues}
    lines = [line(book, each, scope, names, now) for each in reversed(here[-SHOWN_CHANGES:])]
    words = {"lines": json.dumps(lines), **where(facts, code, scope)}
    return Outcome(says=(answer(facts, event, "rule_history", words=words),))


def line(book: Rules, change: PolicyChange, scope: Scope, names: Mapping[str, str], now: datetime) -> Mapping[str, str]:
    """One change as a screen reads it."""
    before = Rules(tuple(each for each in book.changes if each.number < change.number))
    after = before.having(replace(change, from_at=change.at))
    return {
        "number": str(change.number),
        "field": change.field,
        "by": names.get(change.by, ""),
        "at": change.at.isoformat(),
        "before": shown(value_of(before.policy(scope, change.at), change.field)),
        "after": shown(value_of(after.policy(scope, change.at), change.field)),
        "from": change.from_at.isoformat() if change.from_at > change.at else "",
        "why": change.why,
        "undoes": "yes" if change.undoes is not None else "",
        "stands": "yes" if book.stands(change) else "",
        "waits": "yes" if change.from_at > now else "",
    }
