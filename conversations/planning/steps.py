"""All decisions of planning; importing this registers them."""

from conversations.planning import (
    agreeing,
    appointments,
    boxes,
    days,
    goals,
    own_steps,
    people,
    proposing,
)

__all__ = ["agreeing", "appointments", "boxes", "days", "goals", "own_steps", "people", "proposing"]
