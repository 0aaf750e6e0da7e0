"""What stands in the way of steps: rows to values and back."""

from domain.obstacles import Needed, Obstacle
from storage.columns import Row, instant, micros
from storage.queries import Statement, load

OBSTACLES = load("obstacles")


def obstacle_from(row: Row) -> Obstacle:
    """One thing that is needed."""
    return Obstacle(
        id=row["id"],
        participant=row["participant"],
        action=row["action"],
        needed=Needed(row["needed"]),
        made_at=instant(row["made_at"]),
        arranged_at=instant(row["arranged_at"]),
        arranged_by=row["arranged_by"],
    )


def save_obstacle(obstacle: Obstacle) -> Statement:
    """A new one, or one that was arranged."""
    return OBSTACLES["save_obstacle"](
        id=obstacle.id,
        participant=obstacle.participant,
        action=obstacle.action,
        needed=obstacle.needed,
        made_at=micros(obstacle.made_at),
        arranged_at=micros(obstacle.arranged_at),
        arranged_by=obstacle.arranged_by,
    )
