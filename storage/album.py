"""What a participant can look back on: rows to values and back."""

import json
from collections.abc import Iterable, Sequence
from typing import assert_never

from domain.album import Album, Success
from domain.binder import Note
from domain.bridge import BridgeMoment
from domain.check_ins import CheckIn, Question
from domain.joys import Joy
from storage.columns import Row, instant, micros, packed
from storage.hand_overs import HAND_OVERS, hand_over_from
from storage.keyring import Keyring
from storage.queries import Statement, load
from storage.sealing import Seal
from storage.thread import THREAD, message_from

ALBUM = load("album")
REWARDS = load("rewards")


def statements(participants: Sequence[str]) -> tuple[Statement, ...]:
    """What `albums_from` needs, in its order."""
    these = list(participants)
    return (
        ALBUM["successes"](participants=these),
        ALBUM["bridge_moments"](participants=these),
        ALBUM["check_ins"](participants=these),
        ALBUM["binder_notes"](participants=these),
        REWARDS["joys"](participants=these),
        THREAD["messages"](participants=these),
        HAND_OVERS["hand_overs"](participants=these),
    )


def albums_from(results: Sequence[Sequence[Row]], participants: Iterable[str], keyring: Keyring) -> dict[str, Album]:
    """The albums by participant; the keys of all of them are in the keyring."""
    successes, bridge, check_ins, notes, joys, thread, hand_overs = results
    return {
        each: Album(
            successes=tuple(_success(row, keyring.of(each)) for row in successes if row["participant"] == each),
            bridge=tuple(_bridge_moment(row, keyring.of(each)) for row in bridge if row["participant"] == each),
            check_ins=tuple(_check_in(row, keyring.of(each)) for row in check_ins if row["participant"] == each),
            notes=tuple(_note(row, keyring.of(each)) for row in notes if row["participant"] == each),
            joy=next((_joy(row, keyring.of(each)) for row in joys if row["participant"] == each), ""),
            thread=tuple(message_from(row, keyring.of(each)) for row in thread if row["participant"] == each),
            hand_overs=tuple(hand_over_from(row) for row in hand_overs if row["participant"] == each),
        )
        for each in participants
    }


def _success(row: Row, seal: Seal) -> Success:
    words = seal.open_words("action.words", row["action"], row["words_sealed"])
    return Success(action=row["action"], words=words, at=instant(row["at"]), private=bool(row["private"]))


def _bridge_moment(row: Row, seal: Seal) -> BridgeMoment:
    placements = seal.open_words("bridge_moment.placements", row["id"], row["placements_sealed"])
    return BridgeMoment(
        id=row["id"],
        participant=row["participant"],
        placements=json.loads(placements) if placements else {},
        by=row["made_by"],
        at=instant(row["at"]),
        kept_at=instant(row["kept_at"]),
        shared_at=instant(row["shared_at"]),
    )


def save_in_album(value: BridgeMoment | CheckIn | Note | Joy, seal: Seal) -> Statement:
    """A new value, or a changed one."""
    match value:
        case BridgeMoment():
            return _save_bridge_moment(value, seal)
        case CheckIn():
            return _save_check_in(value, seal)
        case Note():
            return _save_note(value, seal)
        case Joy():
            return _save_joy(value, seal)
        case _:
            assert_never(value)


def _save_bridge_moment(moment: BridgeMoment, seal: Seal) -> Statement:
    placements = packed(moment.placements) if moment.placements else ""
    return ALBUM["save_bridge_moment"](
        id=moment.id,
        participant=moment.participant,
        placements_sealed=seal.close_words("bridge_moment.placements", moment.id, placements),
        made_by=moment.by,
        at=micros(moment.at),
        kept_at=micros(moment.kept_at),
        shared_at=micros(moment.shared_at),
    )


def _check_in(row: Row, seal: Seal) -> CheckIn:
    return CheckIn(
        id=row["id"],
        participant=row["participant"],
        question=Question(row["question"]),
        words=seal.open_words("check_in.words", row["id"], row["words_sealed"]),
        at=instant(row["at"]),
        shared_at=instant(row["shared_at"]),
    )


def _save_check_in(check_in: CheckIn, seal: Seal) -> Statement:
    return ALBUM["save_check_in"](
        id=check_in.id,
        participant=check_in.participant,
        question=check_in.question,
        words_sealed=seal.close("check_in.words", check_in.id, check_in.words.encode()),
        at=micros(check_in.at),
        shared_at=micros(check_in.shared_at),
    )


def _note(row: Row, seal: Seal) -> Note:
    return Note(
        id=row["id"],
        participant=row["participant"],
        tab=row["tab"],
        words=seal.open_words("binder_note.words", row["id"], row["words_sealed"]),
        at=instant(row["at"]),
    )


def _save_note(note: Note, seal: Seal) -> Statement:
    """A note without words is wiped."""
    if not note.words:
        return ALBUM["wipe_binder_note"](id=note.id)
    return ALBUM["save_binder_note"](
        id=note.id,
        participant=note.participant,
        tab=note.tab,
        words_sealed=seal.close("binder_note.words", note.id, note.words.encode()),
        at=micros(note.at),
    )


def _joy(row: Row, seal: Seal) -> str:
    return seal.open_words("joy.words", row["participant"], row["words_sealed"])


def _save_joy(joy: Joy, seal: Seal) -> Statement:
    """Without words it is wiped."""
    if not joy.words:
        return REWARDS["wipe_joy"](participant=joy.participant)
    return REWARDS["save_joy"](
        participant=joy.participant,
        words_sealed=seal.close("joy.words", joy.participant, joy.words.encode()),
        at=micros(joy.at),
    )
