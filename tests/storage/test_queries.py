"""Every query is named, explained, and understood by both databases."""

import sqlite3
from pathlib import Path

import asyncpg
import pytest

from storage.database import Database
from storage.queries import FOLDER, Engine, Query, load
from storage.schemas import prepare
from storage.store import open_database

ALL = [(path.stem, query) for path in sorted(FOLDER.glob("*.sql")) for query in load(path.stem).values()]
NAMES = [f"{noun}.{query.name}" for noun, query in ALL]
every_query = pytest.mark.parametrize("query", [query for _, query in ALL], ids=NAMES)


@every_query
def test_a_query_says_what_it_is_for(query: Query) -> None:
    assert query.about.endswith(".")


@every_query
def test_a_query_has_the_same_parameters_on_both_databases(query: Query) -> None:
    sqlite, postgresql = (query.texts[engine] for engine in (Engine.SQLITE, Engine.POSTGRESQL))
    assert {*sqlite.names, sqlite.several} - {""} == set(postgresql.names)


@every_query
def test_a_query_is_used(query: Query) -> None:
    code = "".join(path.read_text() for path in Path("storage").glob("*.py"))
    assert f'["{query.name}"]' in code


def test_sqlite_understands_every_query(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "x.db")
    for text in schema_texts(Engine.SQLITE):
        connection.execute(text)
    for _, query in ALL:
        prepared = query.texts[Engine.SQLITE]
        text, values = prepared.call({**dict.fromkeys(prepared.names, 0), prepared.several: ["p", "q", "r"]})
        connection.execute(f"EXPLAIN {text}", values)
    connection.close()


async def test_postgresql_understands_every_query(postgres_url: str) -> None:
    database: Database = await open_database(postgres_url)
    await prepare(database)
    await database.close()
    connection = await asyncpg.connect(postgres_url)
    for _, query in ALL:
        await connection.prepare(query.texts[Engine.POSTGRESQL].sql)
    await connection.close()


def schema_texts(engine: Engine) -> list[str]:
    from storage.schemas import FOLDER as ROOM
    from storage.schemas import statements

    return statements(ROOM / "schema.sql", engine)


@pytest.mark.parametrize("people", [[], ["p"], ["p", "q"], ["p", "q", "r"], [f"p{number}" for number in range(100)]])
def test_lists_of_all_lengths_share_a_few_texts_on_sqlite(people: list[str]) -> None:
    text, values = load("people")["keys"](people=people).on(Engine.SQLITE)
    assert set(values) - {None} == set(people)
    assert text.count("?") == len(values) in {1, 2, 4, 128}


def test_a_list_is_one_value_on_postgresql() -> None:
    text, values = load("people")["keys"](people=["p", "q"]).on(Engine.POSTGRESQL)
    assert (text.count("$"), values) == (1, (["p", "q"],))


def test_a_missing_value_is_a_fault() -> None:
    with pytest.raises(KeyError):
        load("people")["keys"]().on(Engine.SQLITE)
