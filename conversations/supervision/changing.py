"""Changing a setting: chosen or typed, seen before it holds, then published; and taken back."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.replies import LeavePlace, Outcome, Say
from conversations.saying import PASSED_ON, answer, gone
from conversations.supervision.looking import shows_rule, where
from conversations.supervision.publishing import published, told_of
from conversations.supervision.rule_phrases import read_rule
from conversations.supervision.scopes import chosen, chosen_field, scopes
from conversations.verbs import staff_tap, staff_text
from domain import policy_changes
from domain.policy_changes import Asked, PolicyChange, Scope
from domain.policy_fields import shown
from domain.policy_levels import Refusal
from domain.policy_settings import FIELDS
from domain.situations import Place

FOLLOW = "up"
"""What a button carries instead of a value to follow the level above again."""
_JUST_NOW = timedelta(minutes=10)


@staff_tap("rule_set")
def rule_set(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """A value chosen with a button; the data carries field and value with a hyphen between."""
    found = chosen(facts.me, facts.book, event.thing)
    name, _, value = found[2].partition("-") if found else ("", "", "")
    if found is None or name not in FIELDS:
        return gone(facts, event)
    code, scope, _ = found
    if name == "holidays" and value != FOLLOW:
        value = _turned(facts, scope, value, now)
    return _seen(facts, event, code, Asked(scope=scope, field=name, value=value, by=facts.me.person.id), now)


def _turned(facts: Working, scope: Scope, one: str, now: datetime) -> str:
    """The holidays with one more, or one fewer."""
    return shown(facts.book.rules.policy(scope, now).holidays ^ {one})


@staff_text("rule_value", most=PASSED_ON)
def rule_value(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """A value that was typed, or a whole sentence about another setting."""
    assert facts.place is not None
    found = chosen_field(facts.me, facts.book, facts.place.thing)
    if found is None:
        return gone(facts, event)
    code, scope, name = found
    typed = event.text.strip()
    holds = facts.book.rules.policy(scope, now)
    if FIELDS[name].read(typed) is None and (said := read_rule(typed, holds)) is not None:
        name, typed = said
    return _seen(facts, event, code, Asked(scope=scope, field=name, value=typed, by=facts.me.person.id), now)


def said_rule(facts: Working, event: Wrote, now: datetime) -> Outcome | None:
    """A setting in a plain sentence, said to no question; None when it is none, or not theirs to choose."""
    open_to = scopes(facts.me, facts.book)
    if not open_to:
        return None
    code, scope = next(iter(open_to.items()))
    said = read_rule(event.text[:PASSED_ON], facts.book.rules.policy(scope, now))
    if said is None:
        return None
    name, value = said
    return _seen(facts, event, code, Asked(scope=scope, field=name, value=value, by=facts.me.person.id), now)


@staff_text("rule_why", most=PASSED_ON)
def rule_why(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """The reason of what is about to be published."""
    asked = _draft(facts)
    if asked is None or facts.place is None:
        return gone(facts, event)
    given = replace(asked, why=event.text.strip())
    return _seen(facts, event, facts.place.thing.partition(":")[0], given, now)


def _draft(facts: Working) -> Asked | None:
    """What is about to be published, as it stands in the open question."""
    place = facts.place
    found = chosen_field(facts.me, facts.book, place.thing) if place and place.verb == "rule_why" else None
    if place is None or found is None:
        return None
    value, why = place.draft.get("value", FOLLOW), place.draft.get("why", "")
    return Asked(
        scope=found[1], field=found[2], value=None if value == FOLLOW else value, by=facts.me.person.id, why=why
    )


def _seen(facts: Working, event: Tapped | Wrote, code: str, asked: Asked, now: datetime) -> Outcome:
    """Before it holds: the change with whom it touches, or the refusal that names the range."""
    asked = replace(asked, value=None) if asked.value == FOLLOW else asked
    match policy_changes.proposed(facts.book.rules, asked, now):
        case Refusal() as refusal:
            return _refused(facts, event, code, asked, refusal, now)
        case PolicyChange() as change:
            value = FOLLOW if change.value is None else shown(change.value)
            place = Place(
                person=facts.me.person.id,
                verb="rule_why",
                thing=f"{code}:{asked.field}",
                draft={"value": value, "why": asked.why},
                since=now,
            )
            words = {**told_of(facts.book, change, asked.scope), **where(facts, code, asked.scope)}
            return Outcome(
                changes=(place,), says=(answer(facts, event, "rule_preview", thing=asked.field, words=words),)
            )
        case other:
            assert_never(other)


def _refused(  # noqa: PLR0917  # who, what, where, why not and when
    facts: Working, event: Tapped | Wrote, code: str, asked: Asked, refusal: Refusal, now: datetime
) -> Outcome:
    """The question stays open: another value may be typed."""
    value = shown(asked.value) if asked.value is not None and not isinstance(asked.value, str) else asked.value or ""
    words = {
        "low": refusal.low, "high": refusal.high, "why": refusal.why, "value": value, **where(facts, code, asked.scope),
    }  # fmt: skip
    place = Place(person=facts.me.person.id, verb="rule_value", thing=f"{code}:{asked.field}", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "rule_refused", thing=asked.field, words=words),))


@staff_tap("rule_do")
def rule_do(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """What was seen is published; a second tap shows what was."""
    found = chosen_field(facts.me, facts.book, event.thing)
    if found is None:
        return gone(facts, event)
    code, scope, name = found
    asked = _draft(facts)
    if asked is None or (asked.scope, asked.field) != (scope, name):
        return _shows_last(facts, event, code, scope, name, now)
    match policy_changes.proposed(facts.book.rules, asked, now):
        case Refusal() as refusal:
            return _refused(facts, event, code, asked, refusal, now)
        case PolicyChange() as change:
            return _published(facts, event, code, scope, change, now)
        case other:
            assert_never(other)


def _shows_last(facts: Working, event: Tapped, code: str, scope: Scope, name: str, now: datetime) -> Outcome:  # noqa: PLR0917  # as above
    """What this person just published here; else the setting as it is."""
    mine = [
        each
        for each in facts.book.rules.changes
        if each.key == (scope.level, scope.id, name) and each.by == facts.me.person.id and now - each.at < _JUST_NOW
    ]
    if not mine:
        return shows_rule(facts, event, code, scope, name, now)
    return Outcome(says=(_changed(facts, event, code, scope, mine[-1], now),))


def _changed(  # noqa: PLR0917  # as above
    facts: Working, event: Tapped, code: str, scope: Scope, change: PolicyChange, now: datetime
) -> Say:
    before = facts.book.rules.before(change)
    known = replace(facts.book, rules=policy_changes.Rules(_until(facts, change)))
    words = {
        **told_of(known, change, scope),
        **where(facts, code, scope),
        "number": str(change.number),
        "undoes": "yes" if change.undoes is not None else "",
        "first": "" if before else "yes",
    }
    return answer(facts, event, "rule_changed", thing=change.field, words=words)


def _until(facts: Working, change: PolicyChange) -> tuple[PolicyChange, ...]:
    return tuple(each for each in facts.book.rules.changes if each.number < change.number)


def _published(  # noqa: PLR0917  # as above
    facts: Working, event: Tapped, code: str, scope: Scope, change: PolicyChange, now: datetime
) -> Outcome:
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    changed = Outcome(says=(_changed(facts, event, code, scope, change, now),))
    return leave + changed + published(facts.book, change, scope, event.id, facts.me.person.name)


@staff_tap("rule_undo")
def rule_undo(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Takes back a change: at once within a day or while it waits, later as a change like any other (g15)."""
    found = chosen(facts.me, facts.book, event.thing)
    change = next((each for each in facts.book.rules.changes if found and found[2] == str(each.number)), None)
    if found is None or change is None or (change.level, change.scope) != (found[1].level, found[1].id):
        return gone(facts, event)
    code, scope, _ = found
    back = policy_changes.undone(facts.book.rules, change, scope, facts.me.person.id, now)
    if back is None:
        return _shows_last(facts, event, code, scope, change.field, now)
    return _published(facts, event, code, scope, back, now)
