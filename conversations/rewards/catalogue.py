"""The steps of the catalogue as they are now: the files, with what supervisors changed, added and switched off."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from conversations.content import Box, Text, content
from domain.reward_frames import RewardRules


def boxes(rules: RewardRules) -> Mapping[str, Box]:
    """By code, in the order of the files and then as they were added; those that are switched off too."""
    changed = {code: _made(code, json.loads(parts)) for code, parts in rules.boxes().items()}
    return {**content().boxes, **changed}


def open_boxes(rules: RewardRules, pillar: str = "") -> tuple[Box, ...]:
    """Those that can be chosen, of one subject or of all."""
    off = {code for code, parts in rules.boxes().items() if not json.loads(parts)["on"]}
    return tuple(box for code, box in boxes(rules).items() if code not in off and (not pillar or box.pillar == pillar))


def is_on(rules: RewardRules, code: str) -> bool:
    """Whether it can be chosen."""
    return code in {box.code for box in open_boxes(rules)}


def parts(box: Box, *, words: str = "", tier: str = "", on: bool = True) -> str:
    """A box as a rule writes it down, with what changes; its words stay as they were typed."""
    said = {"nl": words, "en": words} if words else dict(box.words)
    made = {"pillar": box.pillar, "tier": tier or box.tier, "skill": box.skill, "words": said, "on": on}
    return json.dumps(made, ensure_ascii=False, sort_keys=True)


def told(several: Iterable[Box]) -> str:
    """Boxes as a message carries them: code and tier, and the words that are not in the files."""
    return json.dumps(
        [(box.code, box.tier, "" if content().boxes.get(box.code) is box else box.words.in_("nl")) for box in several],
        ensure_ascii=False,
    )


def heard(told: str, language: str) -> list[tuple[str, str, str]]:
    """Code, tier and words of boxes that a message carries."""
    known = content().boxes
    return [(code, tier, words or known[code].words.in_(language)) for code, tier, words in json.loads(told)]


def _made(code: str, said: Mapping[str, Any]) -> Box:
    return Box(code=code, pillar=said["pillar"], tier=said["tier"], skill=said["skill"], words=Text(said["words"]))
