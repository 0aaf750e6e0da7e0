"""A fresh database from schema.sql, an old one brought there by migrations/*.sql."""

import re
from pathlib import Path

from storage.database import Database, DatabaseFault
from storage.queries import Engine, load

FOLDER = Path(__file__).parent
_ON = re.compile(r"^-- on: (\w+)$", re.MULTILINE)
_COMMENT = re.compile(r"--.*$", re.MULTILINE)
_SCHEMA = load("schema")


async def prepare(database: Database, folder: Path = FOLDER) -> None:
    """Makes the tables, or runs the migrations that this database has not had; refuses one of a newer version."""
    migrations = {int(path.name.split("_")[0]): path for path in sorted((folder / "migrations").glob("*.sql"))}
    newest = max(migrations, default=1)
    version = await _version(database)
    if version > newest:
        raise DatabaseFault(f"This database was made by a newer Stapje (version {version}, this is {newest}). "
                                 "Install that version, or put back a copy of the database from before.")  # fmt: skip
    if version == 0:
        texts = statements(folder / "schema.sql", database.engine)
        await _define(database, [*texts, f"INSERT INTO schema_version (version) VALUES ({newest})"], newest)  # noqa: S608  # a number
    for number in sorted(number for number in migrations if 0 < version < number):
        texts = statements(migrations[number], database.engine)
        await _define(database, [*texts, f"UPDATE schema_version SET version = {number}"], number)  # noqa: S608  # a number


def statements(path: Path, engine: Engine) -> list[str]:
    """The statements of a file for one engine: those below `-- on: other` are left out until the next `-- on: all`."""
    shared, *pieces = _ON.split(path.read_text("utf-8"))
    texts = [shared, *(text for on, text in zip(pieces[::2], pieces[1::2], strict=True) if on in (engine, "all"))]
    bare = _COMMENT.sub("", "\n".join(texts))
    return [text.strip() for text in bare.split(";") if text.strip()]


async def _define(database: Database, texts: list[str], version: int) -> None:
    try:
        await database.define(texts)
    except Exception:
        if await _version(database) < version:  # else another process that starts beside us was first
            raise


async def _version(database: Database) -> int:
    """0: there are no tables yet."""
    [there] = await database.read(_SCHEMA["is_there"]())
    if not there:
        return 0
    [[row]] = await database.read(_SCHEMA["version"]())
    return int(row["version"])
