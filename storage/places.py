"""What a person is being asked: one row each, with what was said so far sealed."""

import json

from domain.situations import Place
from storage.columns import Row, instant, micros, packed
from storage.queries import Statement, load
from storage.sealing import Seal

PLACES = load("places")


def place_from(row: Row, seal: Seal) -> Place:
    """What a person is being asked, opened."""
    draft = seal.open_words("place.draft", row["person"], row["draft_sealed"])
    return Place(
        person=row["person"],
        verb=row["verb"],
        subject=row["subject"],
        thing=row["thing"],
        draft=json.loads(draft) if draft else {},
        since=instant(row["since"]),
    )


def save_place(place: Place, seal: Seal) -> Statement:
    """What a person is being asked now."""
    return PLACES["save_place"](
        person=place.person,
        verb=place.verb,
        subject=place.subject,
        thing=place.thing,
        draft_sealed=seal.close_words("place.draft", place.person, packed(place.draft) if place.draft else ""),
        since=micros(place.since),
    )
