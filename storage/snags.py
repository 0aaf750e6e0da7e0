"""What is stuck because of the organisation: rows to values and back; no person is in them."""

from domain.snags import Snag, Stuck
from storage.columns import Row, instant, micros
from storage.queries import Statement, load

SNAGS = load("snags")


def stuck_from(row: Row) -> Stuck:
    """One time that a coach said so."""
    settled_at = instant(row["settled_at"])
    return Stuck(id=row["id"], snag=Snag(row["snag"]), team=row["team"], month=row["month"], settled_at=settled_at)


def save_stuck(stuck: Stuck) -> Statement:
    """A new one, or one that was arranged."""
    return SNAGS["save_snag"](
        id=stuck.id, snag=stuck.snag, team=stuck.team, month=stuck.month, settled_at=micros(stuck.settled_at)
    )
