"""Taps that set how and when Stapje writes: each holds at once, and the answer shows what holds now."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Own
from conversations.mythings.choices import GROUPS, SETTINGS
from conversations.replies import Outcome, Say
from conversations.saying import answer, gone
from conversations.verbs import own_tap
from domain.people import Level, Person


@own_tap("mine_group")
def group(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The settings of one group."""
    return _shown(facts, event, "mine_group") if event.thing in GROUPS else gone(facts, event)


@own_tap("mine_one")
def one(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One setting alone, for simple mode."""
    return _shown(facts, event, "mine_one") if event.thing in SETTINGS else gone(facts, event)


@own_tap("mine_pick")
def pick(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The choices of one setting; in simple mode one at a time, its place behind a colon."""
    name, _, place = event.thing.partition(":")
    known = name in SETTINGS and (not place or place in set("0123456789"))
    return _shown(facts, event, "mine_pick") if known else gone(facts, event)


def _shown(facts: Own, event: Tapped, screen: str) -> Outcome:
    return Outcome(says=(answer(facts, event, screen, thing=event.thing),))


@own_tap("mine_set")
def chosen(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One choice: the setting's name and its code."""
    name, _, code = event.thing.partition(":")
    setting = SETTINGS.get(name)
    if setting is None or code not in setting.choices(facts.me):
        return gone(facts, event)
    after = setting.after(facts.me, code)
    says = [_after(facts, event, name, after)]
    if name == "language" and after.language != facts.me.person.language:
        says.append(answer(facts, event, "mine_keys", new=True))
    return Outcome(changes=(after,), says=tuple(says))


def _after(facts: Own, event: Tapped, name: str, after: Person) -> Say:
    if after.level is Level.SIMPLE:
        return answer(facts, event, "mine_one", thing=name)
    if name == "days":
        return answer(facts, event, "mine_pick", thing=name)
    return answer(facts, event, "mine_group", thing=next(each for each, names in GROUPS.items() if name in names))
