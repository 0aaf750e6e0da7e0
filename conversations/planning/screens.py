"""All screens of planning; importing this registers them."""

from conversations.planning import (
    appointment_screens,
    own_step_screens,
    pasting_screens,
    people_screens,
    person_screens,
    plan_screens,
    proposing_screens,
    talk_over_screens,
)

__all__ = [
    "appointment_screens",
    "own_step_screens",
    "pasting_screens",
    "people_screens",
    "person_screens",
    "plan_screens",
    "proposing_screens",
    "talk_over_screens",
]
