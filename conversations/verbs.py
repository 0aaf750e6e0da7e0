"""The register of what can be tapped and of what a text can answer, each with who may do it.

An activity's `steps.py` registers its decisions here. A tap verb stands in callback_data, so it is short and permanent.
A text verb takes the next text of a person whose `Place` names it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import wraps
from typing import Any, Generic, TypeVar

from conversations.events import SentThing, Tapped, Wrote
from conversations.facts import Coached, Facts, Own, Working
from conversations.replies import Outcome
from conversations.saying import answer
from domain.people import Role

F = TypeVar("F", Own, Coached, Working)
E = TypeVar("E", Tapped, Wrote, SentThing)
Decision = Callable[[F, E, datetime], Outcome]


@dataclass(frozen=True)
class Verb(Generic[F, E]):
    """One thing a person can do, who may, and what decides about it."""

    name: str
    facts: type[F]
    event: type[E]
    decide: Callable[[F, E, datetime], Outcome]
    roles: frozenset[Role]


TAPS: dict[str, Verb[Own, Tapped] | Verb[Coached, Tapped] | Verb[Working, Tapped]] = {}
TEXTS: dict[str, Verb[Own, Wrote] | Verb[Coached, Wrote] | Verb[Working, Wrote]] = {}
VOICES: dict[str, Verb[Own, SentThing] | Verb[Coached, SentThing]] = {}
"""Questions that a voice message answers too; each is a text verb as well."""

_ROLES: dict[type[Facts], frozenset[Role]] = {
    Own: frozenset({Role.PARTICIPANT}),
    Coached: frozenset({Role.COACH}),
    Working: frozenset({Role.COACH, Role.SUPERVISOR}),
}


def own_tap(name: str) -> Callable[[Decision[Own, Tapped]], Decision[Own, Tapped]]:
    """Registers what a participant's tap on `name` does."""
    return _registered(TAPS, name, Own, Tapped, _ROLES[Own])


def coach_tap(name: str, *others: Role) -> Callable[[Decision[Coached, Tapped]], Decision[Coached, Tapped]]:
    """Registers what a coach's tap about one of their participants does; `others` are roles that may do it too."""
    return _registered(TAPS, name, Coached, Tapped, _ROLES[Coached] | frozenset(others))


def staff_tap(name: str, *roles: Role) -> Callable[[Decision[Working, Tapped]], Decision[Working, Tapped]]:
    """Registers what a staff member's tap does; `roles` narrows who may, none: coach and supervisor."""
    return _registered(TAPS, name, Working, Tapped, frozenset(roles) or _ROLES[Working])


def own_text(name: str, *, most: int = 0) -> Callable[[Decision[Own, Wrote]], Decision[Own, Wrote]]:
    """Registers what a participant's answer to the question `name` does.

    A text of more than `most` characters is asked for again, so that nothing of it gets lost; 0: `decide` sees to it.
    """
    return _registered(TEXTS, name, Own, Wrote, _ROLES[Own], most=most)


def coach_text(name: str, *, most: int = 0) -> Callable[[Decision[Coached, Wrote]], Decision[Coached, Wrote]]:
    """Registers what a coach's answer about one of their participants does; `most` as for a participant."""
    return _registered(TEXTS, name, Coached, Wrote, _ROLES[Coached], most=most)


def staff_text(
    name: str, *roles: Role, most: int = 0
) -> Callable[[Decision[Working, Wrote]], Decision[Working, Wrote]]:
    """Registers what a staff member's answer does; `most` as for a participant."""
    return _registered(TEXTS, name, Working, Wrote, frozenset(roles) or _ROLES[Working], most=most)


def own_voice(name: str) -> Callable[[Decision[Own, SentThing]], Decision[Own, SentThing]]:
    """Registers what a participant's voice message as an answer to the question `name` does."""
    return _registered(VOICES, name, Own, SentThing, _ROLES[Own])


def coach_voice(name: str) -> Callable[[Decision[Coached, SentThing]], Decision[Coached, SentThing]]:
    """Registers what a coach's voice message about one of their participants does."""
    return _registered(VOICES, name, Coached, SentThing, _ROLES[Coached])


def _registered(
    register: dict[str, Any],
    name: str,
    facts: type[F],
    event: type[E],
    roles: frozenset[Role],
    *,
    most: int = 0,
) -> Callable[[Decision[F, E]], Decision[F, E]]:
    def keep(decide: Decision[F, E]) -> Decision[F, E]:
        if name in register:
            raise ValueError(f"the verb {name} is registered twice")
        register[name] = Verb(name, facts, event, _fitting(decide, most) if most else decide, roles)
        return decide

    return keep


def _fitting(decide: Decision[F, E], most: int) -> Decision[F, E]:
    """Only decides about a text that fits; the question stays open for a shorter one."""

    @wraps(decide)
    def decided(facts: F, event: E, now: datetime) -> Outcome:
        if len(getattr(event, "text", "").strip()) > most:
            return Outcome(says=(answer(facts, event, "too_much", words={"most": str(most)}),))
        return decide(facts, event, now)

    return decided


class Meaning(StrEnum):
    """What a free text of a participant can mean; crisis is read before all else (house rule g1)."""

    CRISIS_LIFE = "crisis_life"
    CRISIS_VIOLENCE = "crisis_violence"
    CRISIS_NEEDS = "crisis_needs"
    """On the street, or nothing to eat."""
    EXAGGERATION = "exaggeration"
    """*Ik ga dood van de stress*: no crisis, but warmth."""
    THREAT = "threat"
    """Eviction, or power, gas or water that stops: the third door (house rule g2)."""
    STOP = "stop"
    START = "start"
    HELP = "help"
    AGAIN = "again"
    """*Ik wil weer contact*, after the time with the coach."""
    WELL = "well"
    """*Het gaat goed*."""
    MY_STEP = "my_step"
    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    LATER = "later"
    MINE = "mine"
    """Settings, and what is kept."""
    SETTINGS = "settings"
    SET_LANGUAGE = "set_language"
    SET_FORMALITY = "set_formality"
    SET_LEVEL = "set_level"
    SET_PREVIEW = "set_preview"
    SET_CALM = "set_calm"
    SET_PICTURES = "set_pictures"
    SET_PHOTOS = "set_photos"
    SET_MOMENT = "set_moment"
    SET_WINDOW = "set_window"
    SET_DAYS = "set_days"
    SET_FEASTS = "set_feasts"
    SET_PAYDAY = "set_payday"
    SET_EVE = "set_eve"
    SET_SILENCE = "set_silence"
    SPEAK = "speak"
    """*Een stap inspreken.*"""
    BINDER = "binder"
    TIDY = "tidy"
    """*Vijf minuten opruimen.*"""
    MY_DATA = "my_data"
    LOOKED = "looked"
    """Who looked along."""
    PRIVACY = "privacy"
    CLEAR = "clear"
    REMOVE = "remove"
    HELLO = "hello"
    THANKS = "thanks"
    NEW_GOAL = "new_goal"
    MY_GOALS = "my_goals"
    WORKED = "worked"
    """*Wat is al gelukt?*"""
    BRIDGE = "bridge"
    """*Hoe gaat het nu?*"""
    STRESS = "stress"
    AGREEMENTS = "agreements"
    WALL = "wall"
    """*Wat is er voor mij?*: what was promised, earned and received."""
    JOY = "joy"
    """*Wat doet mij goed.*"""
    WEEK_QUESTION = "week_question"
    UNKNOWN = "unknown"


FIRST = frozenset(
    {Meaning.CRISIS_LIFE, Meaning.CRISIS_VIOLENCE, Meaning.CRISIS_NEEDS, Meaning.STOP, Meaning.START, Meaning.THREAT}
)
"""Meanings that hold even while something else is being asked."""

MEANINGS: dict[Meaning, Decision[Own, Wrote]] = {}


def meaning(*meanings: Meaning) -> Callable[[Decision[Own, Wrote]], Decision[Own, Wrote]]:
    """Registers what a participant's text with one of these meanings does."""

    def keep(decide: Decision[Own, Wrote]) -> Decision[Own, Wrote]:
        for each in meanings:
            if each in MEANINGS:
                raise ValueError(f"the meaning {each} is registered twice")
            MEANINGS[each] = decide
        return decide

    return keep
