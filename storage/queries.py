"""Named, commented queries of queries/*.sql: one text for both databases, or two side by side under one name.

A query is `-- name: …`, a line that says what it is for, and its text with `:name` parameters; where the databases
differ, a text below `-- on: sqlite` and another below `-- on: postgresql`. A list is written `= ANY(:list)`, as
PostgreSQL does.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

Value = str | int | bytes | None | Sequence[str]

FOLDER = Path(__file__).parent / "queries"
_COMMENT = re.compile(r"--.*$", re.MULTILINE)
_NAME = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)
_ON = re.compile(r"^-- on: (\w+)\n", re.MULTILINE)
_PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")
_LIST = re.compile(r"= ANY\(:([a-z_]+)\)")


class Engine(StrEnum):
    """The databases that a query is written for."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@dataclass(frozen=True)
class Prepared:
    """A query as one engine wants it."""

    sql: str
    names: tuple[str, ...]
    lists: frozenset[str]
    """Parameters that this engine takes as a JSON array."""

    def arguments(self, values: Mapping[str, Value]) -> tuple[Value, ...]:
        """The values in the order of the parameters."""
        return tuple(json.dumps(values[name]) if name in self.lists else values[name] for name in self.names)


@dataclass(frozen=True)
class Query:
    """One named query."""

    name: str
    about: str
    texts: Mapping[Engine, Prepared]

    def __call__(self, **values: Value) -> "Statement":
        return Statement(self, values)


@dataclass(frozen=True, slots=True)
class Statement:
    """A query with the values to run it with."""

    query: Query
    values: Mapping[str, Value]

    def on(self, engine: Engine) -> tuple[str, tuple[Value, ...]]:
        """The text and the arguments that the engine's driver takes."""
        prepared = self.query.texts[engine]
        return prepared.sql, prepared.arguments(self.values)


@cache
def load(noun: str) -> Mapping[str, Query]:
    """The queries of one file, by name."""
    _, *pieces = _NAME.split((FOLDER / f"{noun}.sql").read_text("utf-8"))
    return {name: _query(name, text) for name, text in zip(pieces[::2], pieces[1::2], strict=True)}


def _query(name: str, text: str) -> Query:
    shared, *pieces = _ON.split(text)
    own = dict(zip(pieces[::2], pieces[1::2], strict=True))
    about = " ".join(line.removeprefix("--").strip() for line in shared.splitlines() if line.startswith("--"))
    return Query(name, about, {engine: _prepared(engine, own.get(engine, shared)) for engine in Engine})


def _prepared(engine: Engine, text: str) -> Prepared:
    sql = " ".join(_COMMENT.sub("", text).split()).removesuffix(";")
    lists: frozenset[str] = frozenset()
    if engine is Engine.SQLITE:
        lists = frozenset(_LIST.findall(sql))
        sql = _LIST.sub(r"IN (SELECT value FROM json_each(:\1))", sql)
    names = tuple(dict.fromkeys(_PARAMETER.findall(sql)))
    mark = "?" if engine is Engine.SQLITE else "$"
    return Prepared(_PARAMETER.sub(lambda found: f"{mark}{names.index(found[1]) + 1}", sql), names, lists)
