"""A database that was brought up to date equals a fresh one."""

from pathlib import Path
from shutil import copy

import pytest

from storage import schemas
from storage.database import Database, DatabaseFault
from storage.queries import load
from storage.store import open_database, open_store
from tests.storage.conftest import KEY
from tests.storage.raw import raw

OLD = "CREATE TABLE schema_version (version BIGINT NOT NULL); CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT);"
STEP = """
ALTER TABLE people ADD COLUMN language TEXT;
-- on: sqlite
CREATE INDEX people_by_language ON people (language, id);
-- on: postgresql
CREATE DOMAIN BLOB AS bytea;
CREATE INDEX people_by_language ON people (language, id);
-- on: all
CREATE TABLE pets (id TEXT PRIMARY KEY)
"""
NEW = """
-- on: postgresql
CREATE DOMAIN BLOB AS bytea;
-- on: all
CREATE TABLE schema_version (version BIGINT NOT NULL);
CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT, language TEXT);
CREATE INDEX people_by_language ON people (language, id);
CREATE TABLE pets (id TEXT PRIMARY KEY);
"""
RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))
"""The schema of each release, kept as it was."""


COLUMNS = raw(
    "SELECT m.name AS place, c.name AS name, c.type AS kind, c.'notnull' AS needed, c.dflt_value AS usual "
    "FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c",
    "SELECT table_name AS place, column_name AS name, COALESCE(domain_name, data_type) AS kind, is_nullable AS needed, "
    "column_default AS usual FROM information_schema.columns WHERE table_schema = 'public'",
)
INDEXES = raw(
    "SELECT name, sql FROM sqlite_master WHERE type IN ('index', 'view') AND sql IS NOT NULL",
    "SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE schemaname = 'public' "
    "UNION SELECT viewname, definition FROM pg_views WHERE schemaname = 'public' "
    "UNION SELECT sequencename, '' FROM pg_sequences WHERE schemaname = 'public'",
)


async def catalogue(database: Database) -> set[tuple[object, ...]]:
    columns, indexes = await database.read(COLUMNS, INDEXES)
    described = {tuple(row[each] for each in ("place", "name", "kind", "needed", "usual")) for row in columns}
    return described | {(row["name"], " ".join(row["sql"].split())) for row in indexes}


def rooms(tmp_path: Path, old: str, new: str, *steps: str) -> tuple[Path, Path]:
    """A folder as it was, and one as it is now."""
    before, after = tmp_path / "before", tmp_path / "after"
    for folder, schema in ((before, old), (after, new)):
        (folder / "migrations").mkdir(parents=True)
        (folder / "schema.sql").write_text(schema)
    for number, step in enumerate(steps, 2):
        (after / "migrations" / f"{number:04}_step.sql").write_text(step)
    return before, after


async def brought(url: str, *folders: Path) -> tuple[set[tuple[object, ...]], int]:
    """The catalogue and the version of a database that lived through these folders."""
    database = await open_database(url)
    try:
        for folder in folders:
            await schemas.prepare(database, folder)
        [[row]] = await database.read(load("schema")["version"]())
        return await catalogue(database), row["version"]
    finally:
        await database.close()


@pytest.fixture
def other_url(database_url: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A second database of the same engine."""
    if database_url.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'other.db'}"
    name = f"other_{database_url.rpartition('/')[2]}"
    url: str = request.getfixturevalue("postgres_cluster").create(name)
    return url


async def test_a_migrated_database_equals_a_fresh_one(database_url: str, other_url: str, tmp_path: Path) -> None:
    before, after = rooms(tmp_path, OLD, NEW, STEP)
    assert await brought(database_url, before, after) == await brought(other_url, after)
    assert await brought(database_url, after) == await brought(other_url, after)  # nothing runs a second time


async def test_a_forgotten_migration_is_seen(database_url: str, other_url: str, tmp_path: Path) -> None:
    before, after = rooms(tmp_path, OLD, NEW, "CREATE TABLE pets (id TEXT PRIMARY KEY)")
    old, new = await brought(database_url, before, after), await brought(other_url, after)
    assert old != new


async def test_a_migration_that_fails_halfway_leaves_nothing(database_url: str, tmp_path: Path) -> None:
    before, after = rooms(tmp_path, OLD, NEW, "CREATE TABLE half (id TEXT); CREATE TABLE people (id TEXT)")
    untouched = await brought(database_url, before)
    with pytest.raises(Exception, match="already exists"):
        await brought(database_url, after)
    assert await brought(database_url) == untouched


async def test_a_database_of_a_newer_version_is_refused(database_url: str, tmp_path: Path) -> None:
    before, after = rooms(tmp_path, OLD, NEW, STEP)
    await brought(database_url, after)
    with pytest.raises(DatabaseFault, match="newer Stapje"):
        await brought(database_url, before)


@pytest.mark.parametrize("released", [*RELEASED, schemas.FOLDER / "schema.sql"], ids=lambda path: path.stem)
async def test_a_database_of_every_release_becomes_a_fresh_one(
    released: Path, database_url: str, other_url: str, tmp_path: Path
) -> None:
    before = tmp_path / "before"
    (before / "migrations").mkdir(parents=True)
    copy(released, before / "schema.sql")
    assert await brought(database_url, before, schemas.FOLDER) == await brought(other_url, schemas.FOLDER)


async def test_a_store_opens_again_on_what_it_made(database_url: str) -> None:
    for _ in range(2):
        async with open_store(database_url, KEY) as store:
            assert (await store.examine()).sound


async def test_an_unknown_address_names_the_known_ones() -> None:
    with pytest.raises(DatabaseFault, match=r"sqlite:///… or postgresql://…"):
        await open_database("mysql://127.0.0.1/x")


async def test_a_folder_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DatabaseFault, match="Check that the folder exists"):
        await open_database(f"sqlite:///{tmp_path / 'nowhere' / 'x.db'}")


async def test_a_server_that_is_not_there_gets_a_sentence() -> None:
    with pytest.raises(DatabaseFault, match="STAPJE_DATABASE__URL"):
        await open_database("postgresql://127.0.0.1:1/x")
