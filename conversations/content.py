"""What a municipality may replace, read once from `content/`: pillars, catalogue of steps, rewards menu, binder."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from conversations.wording import SOURCE, USUAL, content_text
from domain.policy_fields import Value, shown
from domain.policy_levels import FRAME, contradiction
from domain.policy_settings import FIELDS
from domain.reward_frames import AMOUNTS, TIERS, Frame

CONTENT = Path(__file__).parent.parent / "content"


class Text(dict[str, str]):
    """One text in several languages."""

    def in_(self, language: str) -> str:
        """The text in `language`, else in Dutch, else in English."""
        return self.own(language) or self.get(USUAL) or self[SOURCE]

    def own(self, language: str) -> str:
        """As its row or the catalogue of the language has it; empty when neither does."""
        return self.get(language) or content_text(language, self.get(SOURCE, ""))


@dataclass(frozen=True, kw_only=True)
class Pillar:
    """A subject a goal may stand under."""

    code: str
    name: Text
    low: Text
    high: Text


@dataclass(frozen=True, kw_only=True)
class Skill:
    """What someone trains by doing a step, in plain words."""

    code: str
    name: Text


@dataclass(frozen=True, kw_only=True)
class Box:
    """A step from the catalogue."""

    code: str
    pillar: str
    tier: str
    """Which reward fits: heart, treat or star."""
    skill: str
    words: Text


@dataclass(frozen=True, kw_only=True)
class Reward:
    """A kind of appreciation."""

    code: str
    tier: str
    cents: int
    """The most it may cost."""
    name: Text
    noun: Text
    phrase: Text
    """With its article, for inside a sentence."""
    switched_on: bool = True


@dataclass(frozen=True, kw_only=True)
class Tab:
    """A part of the binder."""

    code: str
    name: Text
    papers: Text
    """What belongs there, in a few words."""


@dataclass(frozen=True, kw_only=True)
class Content:
    """All of it, by code, in the order of the files."""

    pillars: Mapping[str, Pillar]
    skills: Mapping[str, Skill]
    boxes: Mapping[str, Box]
    rewards: Mapping[str, Reward]
    frame: Frame
    """What may be given until a supervisor sets something else."""
    tabs: Mapping[str, Tab]
    policy: Mapping[str, str]
    """The settings that a fresh installation begins with, as they would be typed."""

    def boxes_of(self, pillar: str) -> tuple[Box, ...]:
        """The catalogue of one pillar."""
        return tuple(box for box in self.boxes.values() if box.pillar == pillar)

    def texts(self) -> Iterator[Text]:
        """Everything in it that people read."""
        for rows in (self.pillars, self.skills, self.boxes, self.rewards, self.tabs):
            for row in rows.values():
                yield from (each for each in vars(row).values() if isinstance(each, Text))


@cache
def content(folder: Path = CONTENT) -> Content:
    """What the files say. Raises ValueError that names the file and the row, and what to write."""
    pillars = _rows(folder, "pillars.toml", "pillar", Pillar)
    skills = _rows(folder, "catalogue.toml", "skill", Skill)
    boxes = _rows(folder, "catalogue.toml", "box", Box)
    for box in boxes.values():
        if box.pillar not in pillars or box.skill not in skills:
            raise ValueError(f"catalogue.toml, box {box.code}: name a pillar and a skill that exist")
    rewards, tabs = _rows(folder, "rewards.toml", "reward", Reward), _rows(folder, "binder.toml", "tab", Tab)
    frame, policy = _frame(folder), _policy(folder)
    return Content(pillars=pillars, skills=skills, boxes=boxes, rewards=rewards, frame=frame, tabs=tabs, policy=policy)


def _frame(folder: Path) -> Frame:
    """The frame of `rewards.toml`. Raises ValueError that says which values each field may have."""
    with (folder / "rewards.toml").open("rb") as opened:
        said = tomllib.load(opened).get("frame", {})
    try:
        frame = Frame(**said)
    except TypeError as wrong:
        raise ValueError(f"rewards.toml, frame: {wrong}; write exactly the fields of the original file") from wrong
    for name, (low, high) in AMOUNTS.items():
        if not (isinstance(said[name], int) and low <= said[name] <= high):
            raise ValueError(f"rewards.toml, frame, {name} = {said[name]!r}: write {low} to {high}, in cents")
    for name in ("coach_tier", "stand_in_tier"):
        if said[name] not in TIERS:
            raise ValueError(f"rewards.toml, frame, {name} = {said[name]!r}: write {', '.join(TIERS)}")
    return frame


def _policy(folder: Path) -> Mapping[str, str]:
    """The settings of `policy.toml`. Raises ValueError that says which values each may have."""
    with (folder / "policy.toml").open("rb") as opened:
        said: Mapping[str, object] = tomllib.load(opened)
    values: dict[str, Value] = {}
    for name, raw in said.items():
        if name not in FIELDS:
            raise ValueError(f"policy.toml, {name}: there is no such setting; write one of {', '.join(FIELDS)}")
        field = FIELDS[name]
        value = field.read(str(raw))
        if value is None or not field.fits(value):
            raise ValueError(f"policy.toml, {name} = {raw!r}: write {shown(field.low)} to {shown(field.high)}")
        values[name] = value
    if wrong := contradiction(replace(FRAME, **values)):  # type: ignore[arg-type]  # of the settings' kinds
        raise ValueError(f"policy.toml: {wrong}")
    return {name: str(raw) for name, raw in said.items()}


def _rows(folder: Path, file: str, table: str, kind: type[Any]) -> dict[str, Any]:
    with (folder / file).open("rb") as opened:
        rows = tomllib.load(opened).get(table, [])
    made: dict[str, Any] = {}
    for row in rows:
        code = row.get("code", "")
        if not 0 < len(code) <= 20 or code in made:
            raise ValueError(f"{file}, {table} {code!r}: give it a code of its own, 1 to 20 characters")
        try:
            made[code] = kind(**{key: Text(value) if isinstance(value, dict) else value for key, value in row.items()})
        except TypeError as wrong:
            raise ValueError(f"{file}, {table} {code}: {wrong}; write exactly the fields of its neighbours") from wrong
    return made
