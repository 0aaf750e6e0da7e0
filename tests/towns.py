"""A small town that is quick to be there: seeded once, then copied."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.store import open_store
from tests.promises.town import KEY, Town, settle


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with everyone in it, for tests to copy."""
    file: Path = tmp_path_factory.mktemp("promises") / "stapje.db"
    asyncio.run(_fill(f"sqlite:///{file}"))
    return file


async def _fill(url: str) -> None:
    async with open_store(url, KEY) as store:
        await settle(store)


@pytest.fixture
async def town(seeded: Path, tmp_path: Path) -> AsyncIterator[Town]:
    """The town on a SQLite file of its own."""
    shutil.copy(seeded, tmp_path / "stapje.db")
    async with open_store(f"sqlite:///{tmp_path / 'stapje.db'}", KEY) as store, Town(store) as there:
        yield there


@pytest.fixture
async def either_town(database_url: str) -> AsyncIterator[Town]:
    """The town on SQLite and on PostgreSQL."""
    async with open_store(database_url, KEY) as store:
        await settle(store)
        async with Town(store) as there:
            yield there
