"""Taps that set how and when Stapje writes: each holds at once, and the answer shows what holds now."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.mythings.choices import GROUPS, SETTINGS, Setting, group_of
from conversations.planning.paydays import with_their_day
from conversations.replies import Outcome, Say
from conversations.saying import answer, gone
from conversations.verbs import own_tap
from domain.people import Person
from domain.situations import Place


@own_tap("mine_settings")
def settings(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """How, when, and what is seen and heard."""
    return Outcome(says=(answer(facts, event, "mine_settings"),))


@own_tap("mine_group")
def group(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The settings of one group."""
    if event.thing not in GROUPS:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "mine_group", thing=event.thing),))


@own_tap("mine_one")
def one(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One setting alone, for simple mode."""
    return asked(facts, event, "mine_one", event.thing, now) if event.thing in SETTINGS else gone(facts, event)


@own_tap("mine_pick")
def pick(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The choices of one setting; in simple mode one at a time, its place behind a colon."""
    name, _, place = event.thing.partition(":")
    known = name in SETTINGS and (not place or (place.isascii() and place.isdecimal() and len(place) <= 2))
    return asked(facts, event, "mine_pick", event.thing, now) if known else gone(facts, event)


def asked(facts: Own, event: Tapped | Wrote, screen: str, thing: str, now: datetime) -> Outcome:
    """A setting in view: the next text may be the answer."""
    return Outcome(changes=(_asks(facts, thing, now),), says=(answer(facts, event, screen, thing=thing),))


def _asks(facts: Own, thing: str, now: datetime) -> Place:
    return Place(person=facts.me.person.id, verb="setting", thing=thing.partition(":")[0], since=now)


@own_tap("mine_set")
def chosen(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One choice: the setting's name and its code."""
    name, _, code = event.thing.partition(":")
    setting = SETTINGS.get(name)
    if setting is None or code not in setting.choices(facts.me):
        return gone(facts, event)
    return kept(facts, event, setting, code, now)


def kept(facts: Own, event: Tapped | Wrote, setting: Setting, code: str, now: datetime) -> Outcome:
    """A choice that holds from now on; a language that the programme does not offer is answered with those it does."""
    if setting.name == "language" and code not in {*facts.languages, facts.me.person.language}:
        others = answer(facts, event, "mine_pick", thing=setting.name, words={"wished": code})
        return Outcome(changes=(_asks(facts, setting.name, now),), says=(others,))
    after = setting.after(facts.me, code)
    says = [_after(facts, event, setting.name, after)]
    if after.language != facts.me.person.language:
        says.append(answer(facts, event, "mine_keys", new=True))
    moved = with_their_day(facts, after, now) if after.wishes.payday != facts.me.person.wishes.payday else ()
    return Outcome(changes=(after, *moved), says=tuple(says))


def _after(facts: Own, event: Tapped | Wrote, name: str, after: Person) -> Say:
    if after.level.is_simple:
        return answer(facts, event, "mine_one", thing=name)
    if name in ("days", "feasts"):
        return answer(facts, event, "mine_pick", thing=name)
    return answer(facts, event, "mine_group", thing=group_of(name))
