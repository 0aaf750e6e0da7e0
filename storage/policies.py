"""Versions of the reminder policy: each setting as JSON, read by the kind of its default."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import time

from domain.policies import Policy, PolicyVersion
from storage.columns import Row, instant, micros, packed
from storage.queries import Statement, load

POLICIES = load("policies")
_DEFAULT = Policy()
_SETTINGS = [field.name for field in fields(Policy) if field.name != "version"]


def policy_from(rows: Sequence[Row]) -> Policy:
    """The policy of a version; the default when there is none."""
    return version_from(rows[0]).policy if rows else _DEFAULT


def version_from(row: Row) -> PolicyVersion:
    """One version. A setting that it does not know yet has its default; one that is gone is passed over."""
    said = json.loads(row["settings"])
    settings = {name: _read(name, said[name]) for name in _SETTINGS if name in said}
    return PolicyVersion(
        number=row["number"],
        policy=Policy(version=row["number"], **settings),  # type: ignore[arg-type]  # each is of its default's kind
        by=row["made_by"],
        at=instant(row["at"]),
        from_at=instant(row["from_at"]),
        why=row["why"],
    )


def save_policy(version: PolicyVersion) -> Statement:
    """A new version."""
    return POLICIES["save_policy"](
        number=version.number,
        settings=packed({name: _written(getattr(version.policy, name)) for name in _SETTINGS}),
        made_by=version.by,
        at=micros(version.at),
        from_at=micros(version.from_at),
        why=version.why,
    )


def _written(value: object) -> object:
    match value:
        case time():
            return value.isoformat()
        case frozenset():
            return sorted(value)
        case _:
            return value


def _read(name: str, value: object) -> object:
    match getattr(_DEFAULT, name), value:
        case time(), str(text):
            return time.fromisoformat(text)
        case frozenset(), list(several):
            return frozenset(several)
        case _:
            return value
