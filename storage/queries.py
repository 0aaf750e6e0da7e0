"""Named, commented queries of queries/*.sql: one text for both databases, or two side by side under one name.

A query is `-- name: …`, a line that says what it is for, and its text with `:name` parameters; where the databases
differ, a text below `-- on: sqlite` and another below `-- on: postgresql`. A list is written `= ANY(:list)`, as
PostgreSQL does.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

Value = str | int | bytes | None | Sequence[str]

FOLDER = Path(__file__).parent / "queries"
_COMMENT = re.compile(r"--.*$", re.MULTILINE)
_NAME = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)
_ON = re.compile(r"^-- on: (\w+)\n", re.MULTILINE)
_PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")
_SEVERAL = "%several%"
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
    several: str = ""
    """The one parameter that stands for several values, where the engine takes them one by one."""

    def call(self, values: Mapping[str, Value]) -> tuple[str, tuple[Value, ...]]:
        """The text and the values in the order of its parameters."""
        if not self.several:
            return self.sql, tuple([values[name] for name in self.names])
        listed = values[self.several]
        assert isinstance(listed, list | tuple)
        width = _width(len(listed))
        padded = [*listed, *([listed[-1] if listed else None] * (width - len(listed)))]
        return _widened(self.sql, len(self.names), width), (*[values[name] for name in self.names], *padded)


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
        return self.query.texts[engine].call(self.values)


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
    several = ""
    if engine is Engine.SQLITE and (found := _LIST.search(sql)):
        several = found[1]
        sql = sql.replace(found[0], f"IN ({_SEVERAL})")
    names = tuple(name for name in dict.fromkeys(_PARAMETER.findall(sql)))
    mark = "?" if engine is Engine.SQLITE else "$"
    return Prepared(_PARAMETER.sub(lambda found: f"{mark}{names.index(found[1]) + 1}", sql), names, several)


def _width(length: int) -> int:
    """The next power of two: lists of all lengths share a few texts, so that SQLite prepares each of them once."""
    return 1 << max(length - 1, 0).bit_length()


@lru_cache(1024)
def _widened(sql: str, before: int, width: int) -> str:
    return sql.replace(_SEVERAL, ", ".join(f"?{before + number}" for number in range(1, width + 1)))
