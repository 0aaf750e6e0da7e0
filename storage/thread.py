"""Messages to and fro: rows to values and back."""

from domain.thread import Message
from storage.columns import Row, instant, micros
from storage.queries import Statement, load
from storage.sealing import Seal

THREAD = load("thread")


def message_from(row: Row, seal: Seal) -> Message:
    """One message."""
    return Message(
        id=row["id"],
        participant=row["participant"],
        by=row["made_by"],
        words=seal.open_words("message.words", row["id"], row["words_sealed"]),
        at=instant(row["at"]),
        seen_at=instant(row["seen_at"]),
    )


def save_message(message: Message, seal: Seal) -> Statement:
    """A new message, or one that was read since."""
    return THREAD["save_message"](
        id=message.id,
        participant=message.participant,
        made_by=message.by,
        words_sealed=seal.close("message.words", message.id, message.words.encode()),
        at=micros(message.at),
        seen_at=micros(message.seen_at),
    )
