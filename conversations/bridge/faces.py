"""How placements are written: a number and a face, never a face alone, never a total."""

from collections.abc import Mapping
from html import escape

from conversations.content import content
from conversations.replies import Button
from conversations.wording import Wording
from domain.bridge import HIGHEST, ThenAndNow

FACES = ("😟", "🙁", "😐", "🙂", "😊")
PICTURES = {
    "home_family": "🏠",
    "wellbeing": "🫶",
    "money": "📄",
    "debts_savings": "💶",
    "learning_work": "🎓",
    "income": "👛",
}
"""Beside the name of a subject; one that a municipality adds has none."""


def face(level: int) -> str:
    """*2 🙁*."""
    return f"{level} {FACES[level - 1]}"


def named(pillar: str, w: Wording) -> str:
    """The subject with its picture."""
    known = content().pillars.get(pillar)
    return " ".join(part for part in (PICTURES.get(pillar, ""), known.name.in_(w.language) if known else "") if part)


def faces(verb: str, walk: str, subject: str = "") -> tuple[Button, ...]:
    """One row: from the lowest to the highest."""
    levels = range(1, HIGHEST + 1)
    return tuple(Button(label=face(each), verb=verb, subject=subject, thing=f"{walk}{each}") for each in levels)


def ends(pillar: str, w: Wording) -> str:
    """What the lowest and the highest face stand for."""
    known = content().pillars[pillar]
    low, high = escape(known.low.in_(w.language)), escape(known.high.in_(w.language))
    return f"{face(1)} {low}\n{face(HIGHEST)} {high}"


def placed_lines(placements: Mapping[str, int], w: Wording) -> str:
    """One subject a line."""
    return "\n".join(f"{escape(named(pillar, w))}: {face(level)}" for pillar, level in placements.items())


def beside_lines(several: tuple[ThenAndNow, ...], w: Wording) -> str:
    """Then and now, one subject a line."""
    return "\n".join(_beside(each, w) for each in several)


def _beside(each: ThenAndNow, w: Wording) -> str:
    name = named(each.pillar, w)
    if each.then is None or each.since is None:
        return f"{escape(name)}: {face(each.now)}"
    month = w.month(each.since.date())
    return w(
        "{subject}: {then} in {month}, now {now}", subject=name, then=face(each.then), month=month, now=face(each.now)
    )
