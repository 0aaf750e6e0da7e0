"""What waits with a coach for one participant, and is done or goes along when somebody else takes over."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.appointments import AppointmentStatus
from domain.rewards import UNTOLD, promises
from domain.situations import Situation
from domain.thread import unseen


class Waits(StrEnum):
    """The kinds of it, the most pressing first."""

    CALL = "call"
    """Nobody opened it yet."""
    MESSAGE = "message"
    """Nobody answered it, or said that it was read."""
    OBSTACLE = "obstacle"
    """The coach was asked to arrange it."""
    UNTOLD = "untold"
    """A reward beside a step, of which the participant has not heard."""
    EARNED = "earned"
    """A reward that was earned and not handed over."""
    TALK = "talk"
    """The agreed next contact."""


@dataclass(frozen=True)
class Item:
    """One thing that waits."""

    kind: Waits
    thing: str
    """Id of the call, message, obstacle, promise or talk."""


def checklist(situation: Situation, now: datetime) -> tuple[Item, ...]:
    """All that waits; the album is needed for messages."""
    given = promises(situation.ledger)
    return (
        *(Item(Waits.CALL, each.id) for each in situation.calls if each.opened_at is None),
        *(Item(Waits.MESSAGE, each.id) for each in unseen(situation.album.thread)),
        *(Item(Waits.OBSTACLE, each.id) for each in situation.obstacles),
        *(Item(Waits.UNTOLD, each.id) for each in given if each.stage in UNTOLD),
        *(Item(Waits.EARNED, each.id) for each in given if each.to_hand_over),
        *(
            Item(Waits.TALK, each.id)
            for each in situation.appointments
            if each.status is AppointmentStatus.PLANNED and each.at > now
        ),
    )
