"""The frames inside which coaches appreciate: what a supervisor sets, within hard ranges, and what does not fit."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.people import Team

TIERS = ("heart", "treat", "star")
"""From small to large."""
ITEM_CEILING, YEAR_CEILING = 1_500, 25_000
"""Cents; no frame goes beyond these (d3)."""
HEADING_LONGEST = 120
ON, OFF = "on", "off"
TYPE, BOX = "type:", "box:"
"""What the name of a rule begins with when it is about a kind of reward, or about a step of the catalogue."""
_EUROS = re.compile(r"€?\s*(\d{1,6})(?:[.,](\d\d))?")


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What holds now; amounts in cents."""

    tap_enough: int
    """Up to this a coach's tap is enough; above it a supervisor decides along before anybody is told."""
    item_most: int
    """What one reward may cost."""
    year_most: int
    """What one participant may be promised in a calendar year."""
    team_year: int
    """What a team has for a calendar year: beyond it the coach reads a word, nothing stops; 0: nothing is counted."""
    gift_limit: int
    """What somebody may get in gifts in a year before the law asks about it; told to the coach as a fact, no more."""
    coach_tier: str
    """The largest tier that a coach may give."""
    stand_in_tier: str
    """The largest tier that a stand-in may give."""
    heading: str = ""
    """Under which rule rewards fall, as the municipality chose; empty: not chosen, and what waits for it stays off."""
    off: frozenset[str] = frozenset()
    """Kinds that are switched off."""


AMOUNTS: Mapping[str, tuple[int, int]] = {
    "tap_enough": (0, ITEM_CEILING),
    "item_most": (0, ITEM_CEILING),
    "year_most": (0, YEAR_CEILING),
    "team_year": (0, 10_000_000),
    "gift_limit": (0, 1_000_000),
}
"""Lowest and highest of each, in cents."""
FIELDS = (*AMOUNTS, "coach_tier", "stand_in_tier", "heading")


@dataclass(frozen=True, kw_only=True)
class RewardRule:
    """One thing that was set: append-only, the newest of a name holds."""

    id: str
    name: str
    """One of `FIELDS`, or `TYPE` or `BOX` with a code."""
    value: str
    """As written down: cents, a tier, words, on or off, of a box its parts as JSON. Empty: as the files say."""
    by: str
    """Person id of the supervisor; empty: the command line."""
    at: datetime


@dataclass(frozen=True, kw_only=True)
class RewardRules:
    """All that was ever set, oldest first."""

    rules: tuple[RewardRule, ...] = ()
    team_reserved: int = 0
    """Cents promised this year in the team at hand."""
    teams: tuple[Team, ...] = ()

    def frame(self, start: Frame) -> Frame:
        """What holds, where nothing was set as `start` says."""
        set_now = {each.name: each.value for each in self._newest() if each.value}
        amounts = {name: int(set_now[name]) for name in AMOUNTS if name in set_now}
        words = {name: set_now[name] for name in FIELDS if name in set_now and name not in AMOUNTS}
        types = {name.removeprefix(TYPE): value for name, value in set_now.items() if name.startswith(TYPE)}
        off = {code for code in {*start.off, *types} if types.get(code, OFF) == OFF}
        return replace(start, **amounts, **words, off=frozenset(off))  # type: ignore[arg-type]  # by name

    def boxes(self) -> Mapping[str, str]:
        """The steps of the catalogue that were changed or added, by code: their parts as JSON."""
        changed = (each for each in self._newest() if each.name.startswith(BOX) and each.value)
        return {each.name.removeprefix(BOX): each.value for each in changed}

    def before(self, rule: RewardRule) -> str:
        """What held of that name just before it; empty: as the files say."""
        earlier = self.rules[: self.rules.index(rule)]
        return next((each.value for each in reversed(earlier) if each.name == rule.name), "")

    def stands(self, rule: RewardRule) -> bool:
        """Whether it is the newest of its name, so that it can be taken back."""
        return rule in self._newest()

    def rule(self, id_: str) -> RewardRule | None:
        """One of them; None when there is no such."""
        return next((each for each in self.rules if each.id == id_), None)

    def having(self, rule: RewardRule) -> "RewardRules":
        """The same with one more."""
        return replace(self, rules=(*self.rules, rule))

    def team(self, id_: str) -> str:
        """The name of a team; empty for none."""
        return next((team.name for team in self.teams if team.id == id_), "")

    def _newest(self) -> Iterable[RewardRule]:
        return {each.name: each for each in self.rules}.values()


class Refused(StrEnum):
    """Why something does not fit the frame."""

    OFF = "rewards_off"
    TYPE_OFF = "type_off"
    NO_HEADING = "switched_off"
    """Waits until the municipality chose under which rule it falls."""
    NOT_YOURS = "not_yours"
    TOO_MUCH = "too_much"
    YEAR_FULL = "year_full"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What somebody would like to give."""

    item: str
    tier: str
    cents: int
    waits_for_heading: bool = False
    standing_in: bool = False


def why_not(frame: Frame, wanted: Wanted, reserved: int) -> Refused | None:
    """What keeps it from being promised, `reserved` cents of this year being promised already; None: nothing does."""
    if wanted.item in frame.off:
        return Refused.TYPE_OFF
    if wanted.waits_for_heading and not frame.heading:
        return Refused.NO_HEADING
    if TIERS.index(wanted.tier) > TIERS.index(frame.stand_in_tier if wanted.standing_in else frame.coach_tier):
        return Refused.NOT_YOURS
    if wanted.cents > frame.item_most:
        return Refused.TOO_MUCH
    return Refused.YEAR_FULL if reserved + wanted.cents > frame.year_most else None


def needs_a_second(frame: Frame, cents: int) -> bool:
    """Whether a supervisor decides along."""
    return cents > frame.tap_enough


def cents_of(typed: str) -> int | None:
    """*€ 12,50*, *12* or *12.50* in cents; None when it is no amount."""
    found = _EUROS.fullmatch(typed.strip())
    return int(found[1]) * 100 + int(found[2] or 0) if found else None


def value_of(name: str, typed: str) -> str | None:
    """What to write down for a typed value; None when it does not fit: `AMOUNTS`, `TIERS` and the length say why."""
    typed = " ".join(typed.split())
    if name in AMOUNTS:
        cents = cents_of(typed)
        low, high = AMOUNTS[name]
        return str(cents) if cents is not None and low <= cents <= high else None
    if name == "heading":
        return typed if 0 < len(typed) <= HEADING_LONGEST else None
    if name in FIELDS:
        return typed if typed in TIERS else None
    return typed if typed in (ON, OFF) else None


def set_value(frame: Frame, name: str) -> str:
    """What holds of one field, as it is written down."""
    return str(getattr(frame, name))
