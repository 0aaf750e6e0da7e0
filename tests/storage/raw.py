"""SQL of a test's own, beside the queries of the house."""

from storage.queries import Engine, Prepared, Query, Statement


def raw(sqlite: str, postgresql: str = "") -> Statement:
    """A statement without values; one text, or one for each database."""
    texts = {Engine.SQLITE: sqlite, Engine.POSTGRESQL: postgresql or sqlite}
    return Statement(Query("raw", "", {engine: Prepared(sql, ()) for engine, sql in texts.items()}), {})
