"""A supervisor changes the catalogue: words a step, gives it a tier, switches it off, adds one; each can be undone."""

from collections.abc import Mapping
from datetime import datetime

from conversations.content import Box, Text, content
from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.planning.at_hand import LONGEST
from conversations.replies import LeavePlace, Outcome
from conversations.rewards.catalogue import boxes, is_on, parts
from conversations.rewards.frames import rule_of
from conversations.saying import answer, gone
from conversations.verbs import staff_tap, staff_text
from domain.ids import derive
from domain.people import Role
from domain.reward_frames import BOX, TIERS
from domain.situations import Place

NEW = "new-"
"""What the question for words carries before a subject, when a step is added."""


@staff_tap("frame_boxes", Role.SUPERVISOR)
def frame_boxes(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The subjects."""
    leave = (LeavePlace(person=facts.me.person.id),)
    return Outcome(changes=leave, says=(answer(facts, event, "frame_boxes"),))


@staff_tap("frame_pillar", Role.SUPERVISOR)
def frame_pillar(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """All steps of a subject, by number."""
    if event.thing not in content().pillars:
        return gone(facts, event)
    mine = [box for box in boxes(facts.rewards).values() if box.pillar == event.thing]
    words = {box.code: _line(facts, box) for box in mine}
    leave = (LeavePlace(person=facts.me.person.id),)
    listed = {"codes": " ".join(words), **words}
    return Outcome(changes=leave, says=(answer(facts, event, "frame_pillar", thing=event.thing, words=listed),))


def _line(facts: Working, box: Box) -> str:
    return f"{box.tier} {'on' if is_on(facts.rewards, box.code) else 'off'} {box.words.in_(facts.me.person.language)}"


@staff_tap("frame_box", Role.SUPERVISOR)
def frame_box(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """One step; a text gives it other words."""
    box = boxes(facts.rewards).get(event.thing)
    return _shows(facts, event, box, now) if box else gone(facts, event)


@staff_tap("frame_box_new", Role.SUPERVISOR)
def frame_box_new(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Asks for the words of one more."""
    if event.thing not in content().pillars:
        return gone(facts, event)
    place = Place(person=facts.me.person.id, verb="frame_box_words", thing=f"{NEW}{event.thing}", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "frame_box_new", thing=event.thing),))


@staff_text("frame_box_words", Role.SUPERVISOR, most=LONGEST)
def frame_box_words(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """The words of a step that is there, or of a new one, which begins as a heart."""
    thing, words = facts.place.thing if facts.place else "", " ".join(event.text.split())
    pillar = thing.removeprefix(NEW)
    if thing.startswith(NEW) and pillar in content().pillars and words:
        code = derive(event.id, "box")
        box = Box(code=code, pillar=pillar, tier=TIERS[0], skill="", words=Text(nl=words, en=words))
        return _changed(facts, event, box, now, words=words)
    there = boxes(facts.rewards).get(thing)
    if there is None or not words:
        return gone(facts, event)
    return _changed(facts, event, there, now, words=words, on=is_on(facts.rewards, thing))


@staff_tap("frame_box_tier", Role.SUPERVISOR)
def frame_box_tier(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Which size fits the step."""
    code, _, tier = event.thing.rpartition("-")
    box = boxes(facts.rewards).get(code)
    if box is None or tier not in TIERS:
        return gone(facts, event)
    return _changed(facts, event, box, now, tier=tier, on=is_on(facts.rewards, code))


@staff_tap("frame_box_off", Role.SUPERVISOR)
def frame_box_off(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Off becomes on, and the other way round; in plans nothing changes."""
    box = boxes(facts.rewards).get(event.thing)
    if box is None:
        return gone(facts, event)
    return _changed(facts, event, box, now, on=not is_on(facts.rewards, event.thing))


def _changed(  # what of it changes
    facts: Working, event: Tapped | Wrote, box: Box, now: datetime, *, words: str = "", tier: str = "", on: bool = True
) -> Outcome:
    rule = rule_of(facts, event, f"{BOX}{box.code}", parts(box, words=words, tier=tier, on=on), now)
    after = facts.rewards.having(rule)
    said = _seen(boxes(after)[box.code], facts.me.person.language, on=on)
    place = Place(person=facts.me.person.id, verb="frame_box_words", thing=box.code, since=now)
    return Outcome(
        changes=(rule, place),
        says=(answer(facts, event, "frame_box", thing=box.code, words={**said, "undo": rule.id}),),
        toast="Done.",
    )


def _shows(facts: Working, event: Tapped, box: Box, now: datetime) -> Outcome:
    place = Place(person=facts.me.person.id, verb="frame_box_words", thing=box.code, since=now)
    said = _seen(box, facts.me.person.language, on=is_on(facts.rewards, box.code))
    return Outcome(changes=(place,), says=(answer(facts, event, "frame_box", thing=box.code, words=said),))


def _seen(box: Box, language: str, *, on: bool) -> Mapping[str, str]:
    return {"pillar": box.pillar, "tier": box.tier, "words": box.words.in_(language), "on": "yes" if on else ""}
