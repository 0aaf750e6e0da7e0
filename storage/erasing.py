"""Erasing a person: the key and the link go, and with the key every word about them; no entry is touched."""

from datetime import datetime

from storage.columns import micros
from storage.database import Database
from storage.dues import DUES
from storage.outbox import OUTBOX
from storage.people import PEOPLE
from storage.places import PLACES
from storage.queries import load

CHATS = load("chats")


async def erase(database: Database, person: str, now: datetime) -> None:
    """Destroys the person's key, lets their chat go, and takes back all that was planned or queued for them."""
    await database.write(
        OUTBOX["cancel_all"](person=person, now=micros(now)),
        DUES["drop_about"](person=person),
        PLACES["leave"](person=person),
        CHATS["unlink"](person=person),
        PEOPLE["destroy_key"](person=person),
    )
    await database.tidy()
