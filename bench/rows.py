"""Looks into a database from outside, as the bot left it."""

import asyncio
import sqlite3
from typing import Any

import asyncpg


async def rows(url: str, sql: str) -> list[tuple[Any, ...]]:
    """What a query finds. Both databases understand it, or it is not asked here."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite":
        return await asyncio.to_thread(_from_file, rest.removeprefix("/"), sql)
    connection = await asyncpg.connect(url)
    try:
        return [tuple(row) for row in await connection.fetch(sql)]
    finally:
        await connection.close()


async def let_go(url: str) -> None:
    """Waits until the server has noticed that a killed process is gone: its last COMMIT may still be under way."""
    if url.startswith("sqlite"):
        return
    others = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'stapje%'"
    async with asyncio.timeout(10):
        while await rows(url, others):  # noqa: ASYNC110  a server tells nobody who left
            await asyncio.sleep(0.02)


def _from_file(path: str, sql: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
