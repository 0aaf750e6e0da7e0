"""*Hoe gaat het nu?*: where a participant places themself per subject, any of them, without a score or a total."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

HIGHEST = 5
LOW = 2
"""This step and the one below it are low faces (house rule g14)."""


@dataclass(frozen=True, kw_only=True)
class BridgeMoment:
    """One time that a participant placed themself."""

    id: str
    participant: str
    placements: Mapping[str, int]
    """By code of the subject, 1 to 5; what is not there was left open. Empty once it was declined."""
    by: str
    """Person id of who wrote it down: the participant, or the coach who copied it from paper."""
    at: datetime
    kept_at: datetime | None = None
    """When the participant said yes to it; None: copied by the coach, and it waits."""
    shared_at: datetime | None = None
    """None: only the participant sees it."""


@dataclass(frozen=True, kw_only=True)
class ThenAndNow:
    """One subject, now and at first; a figure about a person never goes down, so a higher `then` is left out (g16)."""

    pillar: str
    now: int
    then: int | None = None
    since: datetime | None = None
    """When `then` was."""


def kept(these: Iterable[BridgeMoment]) -> tuple[BridgeMoment, ...]:
    """Those that hold, oldest first."""
    return tuple(
        sorted((each for each in these if each.kept_at and each.placements), key=lambda each: (each.at, each.id))
    )


def then_and_now(these: Iterable[BridgeMoment]) -> tuple[ThenAndNow, ...]:
    """The newest moment beside where each of its subjects began; empty while there is none."""
    known = kept(these)
    if not known:
        return ()
    newest = known[-1]
    return tuple(_beside_first(pillar, level, known[:-1]) for pillar, level in newest.placements.items())


def _beside_first(pillar: str, now: int, earlier: Iterable[BridgeMoment]) -> ThenAndNow:
    first = next((each for each in earlier if pillar in each.placements), None)
    if first is None or first.placements[pillar] > now:
        return ThenAndNow(pillar=pillar, now=now)
    return ThenAndNow(pillar=pillar, now=now, then=first.placements[pillar], since=first.at)
