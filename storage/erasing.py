"""Erasing a person: the key and the link go, and with the key every word about them; no entry is touched."""

from collections.abc import Iterator
from datetime import datetime

from storage.columns import micros
from storage.database import Database
from storage.dues import DUES
from storage.invitations import INVITATIONS
from storage.outbox import OUTBOX
from storage.people import PEOPLE
from storage.places import PLACES
from storage.queries import Statement, load
from storage.staff_mail import STAFF_MAIL

CHATS = load("chats")
INBOX = load("inbox")


async def erase(database: Database, person: str, now: datetime) -> None:
    """Destroys the person's key, lets their chat go, and takes back all that was planned or queued for them."""
    await database.write(*erased(person, now))
    await database.tidy()


def erased(person: str, now: datetime) -> Iterator[Statement]:
    """The statements of it, in one transaction; the files are only clean after the database was tidied."""
    yield OUTBOX["cancel_all"](person=person, now=micros(now))
    yield DUES["drop_about"](person=person)
    yield PLACES["leave_about"](person=person)
    yield INBOX["wipe"](person=person)
    yield INVITATIONS["forget"](person=person, now=micros(now))
    yield STAFF_MAIL["forget"](person=person)
    yield CHATS["unlink"](person=person)
    yield PEOPLE["end_roles"](person=person, now=micros(now))
    yield PEOPLE["end_coachings"](person=person, now=micros(now))
    yield PEOPLE["destroy_key"](person=person)
