"""Changes of the policy: each setting as JSON, read by the kind of its default, and merged into what holds."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import time
from functools import lru_cache

from domain.people import Team
from domain.policies import Policy, PolicyLevel
from domain.policy_changes import PolicyChange, Rules
from domain.policy_fields import Value
from domain.policy_levels import FRAME, Chosen, merged
from domain.policy_settings import FIELDS
from domain.rulebook import Rulebook, Taker
from storage.columns import Row, instant, micros
from storage.keyring import Keyring
from storage.people import PEOPLE, profile_from, wishes_from
from storage.queries import Statement, load
from storage.sealing import Seal

POLICIES = load("policies")


class InForce:
    """What holds by now at each level, for those whom the rows were read about."""

    def __init__(self, rows: Iterable[Row]) -> None:
        chosen: dict[str, list[tuple[str, Value]]] = defaultdict(list)
        for row in rows:
            if row["field"] in FIELDS:  # one that is gone is passed over
                chosen[row["scope"]].append((row["field"], _read(row["field"], row["value"])))
        self._chosen: dict[str, Chosen] = {scope: tuple(sorted(several)) for scope, several in chosen.items()}

    def of(self, coach: str | None, team: str | None) -> Policy:
        """The policy for a coach's participants."""
        return merged(*(self._chosen.get(scope, ()) if scope is not None else () for scope in ("", team, coach)))


def change_from(row: Row, keyring: Keyring) -> PolicyChange:
    """One change; its reason is empty when who gave it was erased."""
    by, key = row["made_by"], row["key_wrapped"]
    erased = by and key is None
    seal = keyring.learn(by, key) if by and key is not None else keyring.of("")
    return PolicyChange(
        number=row["number"],
        level=PolicyLevel(row["level"]),
        scope=row["scope"],
        field=row["field"],
        value=None if row["value"] is None else _read(row["field"], row["value"]),
        by=by,
        at=instant(row["at"]),
        from_at=instant(row["from_at"]),
        why=seal.open_words("policy.why", str(row["number"]), None if erased else row["why_sealed"]),
        undoes=row["undoes"],
    )


def save_change(change: PolicyChange, seal: Seal) -> Statement:
    """One more change."""
    return POLICIES["save_change"](
        number=change.number,
        level=change.level,
        scope=change.scope,
        field=change.field,
        value=None if change.value is None else _written(change.value),
        made_by=change.by,
        at=micros(change.at),
        from_at=micros(change.from_at),
        told_at=micros(change.told_at),
        why_sealed=seal.close_words("policy.why", str(change.number), change.why),
        undoes=change.undoes,
    )


def save_team(team: Team) -> Statement:
    """A new or changed team."""
    return POLICIES["save_team"](id=team.id, name=team.name, lead=team.lead)


def rulebook_statements(now: int) -> tuple[Statement, ...]:
    """What `rulebook_from` needs, in its order."""
    return POLICIES["all_changes"](), POLICIES["teams"](), POLICIES["takers"](now=now), PEOPLE["profiles"]()


def rulebook_from(results: Sequence[Sequence[Row]], keyring: Keyring) -> Rulebook:
    """All changes, teams, and those whom a change may touch."""
    changes, teams, takers, profiles = results
    return Rulebook(
        rules=Rules(tuple(change_from(row, keyring) for row in changes if row["field"] in FIELDS)),
        teams=tuple(Team(id=row["id"], name=row["name"], lead=row["lead"]) for row in teams),
        takers=tuple(
            Taker(
                person=row["id"],
                wishes=wishes_from(row["wishes"]),
                joined_at=instant(row["joined_at"]),
                coach=row["coach"] or "",
                team=row["team"] or "",
            )
            for row in takers
        ),
        profiles=tuple(map(profile_from, profiles)),
    )


def _written(value: Value) -> str:
    match value:
        case time():
            return json.dumps(value.isoformat())
        case frozenset():
            return json.dumps(sorted(value))
        case tuple():
            return json.dumps([[day, start.isoformat(), end.isoformat()] for day, start, end in value])
        case _:
            return json.dumps(value)


@lru_cache(maxsize=1024)  # the same few choices are read at every event
def _read(name: str, text: str) -> Value:
    value = json.loads(text)
    match getattr(FRAME, name, None), value:
        case time(), str(hour):
            return time.fromisoformat(hour)
        case frozenset(), list(several):
            return frozenset(several)
        case tuple(), list(several):
            return tuple((day, time.fromisoformat(start), time.fromisoformat(end)) for day, start, end in several)
        case _:
            number: int = value
            return number
