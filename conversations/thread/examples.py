"""What Fatima and Marieke wrote to each other, as the screens show it."""

from datetime import timedelta

from conversations.examples import THURSDAY, henk, situation
from domain.album import Album
from domain.situations import Situation
from domain.thread import Message

ASKED = Message(id="message-1", participant="fatima", by="fatima", words="Kan het gesprek een uur later?", at=THURSDAY)
TOLD = Message(
    id="message-2",
    participant="fatima",
    by="marieke",
    words="Dat kan. Tot dan!",
    at=THURSDAY + timedelta(minutes=20),
)
HENK_WAS_TOLD = Message(id="message-3", participant="henk", by="soraya", words="Fijn dat je er was.", at=THURSDAY)


def asked() -> Situation:
    """Fatima has just written for the first time."""
    return situation(album=Album(thread=(ASKED,)))


def told() -> Situation:
    """Marieke has answered."""
    return situation(album=Album(thread=(ASKED, TOLD)))


def henk_told() -> Situation:
    """Soraya has written to Henk."""
    return henk(album=Album(thread=(HENK_WAS_TOLD,)))
