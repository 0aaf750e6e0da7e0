"""The frames of appreciation: everybody on the staff may read them, a supervisor sets them."""

import json
from datetime import datetime

from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.saying import answer, gone
from conversations.verbs import staff_tap, staff_text
from domain.ids import derive
from domain.people import Role
from domain.reward_frames import BOX, FIELDS, OFF, ON, TYPE, Frame, RewardRule, set_value, value_of
from domain.situations import Place

SHOWN_RULES = 8


def frame_of(facts: Working) -> Frame:
    """What holds now."""
    return facts.rewards.frame(content().frame)


@staff_tap("frames")
def frames(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """All of it on one screen; for a supervisor with buttons."""
    frame, me = frame_of(facts), facts.me.person
    words = {name: set_value(frame, name) for name in FIELDS}
    words |= {"off": " ".join(sorted(frame.off)), "sets": "yes" if Role.SUPERVISOR in me.roles else ""}
    words["waiting"] = str(sum(each.coach != me.id for each in facts.waiting))
    return Outcome(changes=(LeavePlace(person=me.id),), says=(answer(facts, event, "frames", words=words),))


@staff_tap("frame", Role.SUPERVISOR)
def frame(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """One of them, to be set by a button or by the next text."""
    if event.thing not in FIELDS:
        return gone(facts, event)
    place = Place(person=facts.me.person.id, verb="frame_value", thing=event.thing, since=now)
    words = {"now": set_value(frame_of(facts), event.thing)}
    return Outcome(changes=(place,), says=(answer(facts, event, "frame", thing=event.thing, words=words),))


@staff_tap("frame_to", Role.SUPERVISOR)
def frame_to(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Set by a button."""
    name, _, typed = event.thing.partition("-")
    return _set(facts, event, name, typed, now)


@staff_text("frame_value", Role.SUPERVISOR)
def frame_value(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """Set by a text."""
    return _set(facts, event, facts.place.thing if facts.place else "", event.text, now)


def _set(facts: Working, event: Tapped | Wrote, name: str, typed: str, now: datetime) -> Outcome:
    """What does not fit is asked again with the range; what holds already changes nothing."""
    if name not in FIELDS:
        return gone(facts, event)
    before, value = set_value(frame_of(facts), name), value_of(name, typed)
    if value is None or value == before:
        wrong = {"wrong": typed[:40]} if value is None else {}
        return Outcome(says=(answer(facts, event, "frame", thing=name, words={"now": before, **wrong}),))
    return kept(facts, event, name, value, now) + _told(facts, event, name, before, value)


def kept(facts: Working, event: Tapped | Wrote, name: str, value: str, now: datetime) -> Outcome:
    """One more rule, and no question any more."""
    rule = rule_of(facts, event, name, value, now)
    return Outcome(changes=(rule, LeavePlace(person=facts.me.person.id)))


def rule_of(facts: Working, event: Tapped | Wrote, name: str, value: str, now: datetime) -> RewardRule:
    """The rule that this event writes down."""
    return RewardRule(id=derive(event.id, "reward rule"), name=name, value=value, by=facts.me.person.id, at=now)


def _told(facts: Working, event: Tapped | Wrote, name: str, before: str, after: str) -> Outcome:
    """The supervisor sees before and after; each coach reads one line."""
    words = {"name": name, "before": before, "after": after, "by_name": facts.me.person.name}
    coaches = [each for each in facts.me.colleagues if Role.COACH in each.roles and each.id != facts.me.person.id]
    return Outcome(
        says=(
            answer(facts, event, "frame_set", thing=derive(event.id, "reward rule"), words=words),
            *(Say(screen="frame_told", to=each.id, words=words, kind=Kind.STAFF, silent=True) for each in coaches),
        )
    )


@staff_tap("frame_types", Role.SUPERVISOR)
def frame_types(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The kinds; a tap switches one on or off."""
    return Outcome(says=(_types(facts, event, frame_of(facts)),))


@staff_tap("frame_type", Role.SUPERVISOR)
def frame_type(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """On becomes off, and the other way round; what was promised stays promised."""
    if event.thing not in content().rewards:
        return gone(facts, event)
    turned = ON if event.thing in frame_of(facts).off else OFF
    rule = rule_of(facts, event, f"{TYPE}{event.thing}", turned, now)
    after = facts.rewards.having(rule).frame(content().frame)
    return Outcome(changes=(rule,), says=(_types(facts, event, after),), toast="Done.")


def _types(facts: Working, event: Tapped, frame: Frame) -> Say:
    words = {"off": " ".join(sorted(frame.off)), "heading": frame.heading}
    return answer(facts, event, "frame_types", words=words)


@staff_tap("frame_undo", Role.SUPERVISOR)
def frame_undo(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Back to what it was before: a new rule, so that the history stays whole."""
    rule = facts.rewards.rule(event.thing)
    if rule is None or not facts.rewards.stands(rule):
        return frame_history(facts, event, now)
    back = facts.rewards.before(rule)
    undone = kept(facts, event, rule.name, back, now)
    if rule.name in FIELDS:
        after = facts.rewards.having(rule_of(facts, event, rule.name, back, now)).frame(content().frame)
        return undone + _told(facts, event, rule.name, rule.value, set_value(after, rule.name))
    return undone + Outcome(says=(answer(facts, event, "frame_undone"),))


@staff_tap("frame_history", Role.SUPERVISOR)
def frame_history(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The newest changes: who, when, before and after."""
    names = {each.id: each.name for each in facts.me.colleagues}
    lines = [
        {
            "at": each.at.isoformat(),
            "by": names.get(each.by, ""),
            "name": each.name.partition(":")[0] if each.name.startswith(BOX) else each.name,
            "code": each.name.removeprefix(BOX) if each.name.startswith(BOX) else "",
            "before": facts.rewards.before(each),
            "after": each.value,
        }
        for each in reversed(facts.rewards.rules[-SHOWN_RULES:])
    ]
    return Outcome(says=(answer(facts, event, "frame_history", words={"lines": json.dumps(lines)}),))
