"""The databases that the tests are given are real, empty and their own."""

import sqlite3

import asyncpg

from tests.databases import new_name
from tests.postgres import Cluster


async def test_each_test_gets_an_empty_postgresql_of_its_own(postgres_url: str) -> None:
    connection = await asyncpg.connect(postgres_url)
    try:
        assert await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0
        await connection.execute("CREATE TABLE kept (id TEXT PRIMARY KEY)")
    finally:
        await connection.close()


async def test_what_one_test_wrote_is_not_there_for_the_next(postgres_url: str) -> None:
    connection = await asyncpg.connect(postgres_url)
    try:
        assert await connection.fetchval("SELECT to_regclass('kept')") is None
    finally:
        await connection.close()


def test_a_database_made_from_a_template_has_its_tables(postgres_cluster: Cluster) -> None:
    template, copy = new_name("template"), new_name("copy")
    url = postgres_cluster.create(template)
    postgres_cluster.run("CREATE TABLE plans (id TEXT PRIMARY KEY)", database=template)
    assert postgres_cluster.create(copy, template=template) != url
    postgres_cluster.run("INSERT INTO plans VALUES ('a')", database=copy)


def test_sqlite_starts_as_no_file_at_all(sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()


def test_a_test_on_both_databases_gets_one_address_each(database_url: str) -> None:
    assert database_url.split(":", maxsplit=1)[0] in {"sqlite", "postgresql"}
