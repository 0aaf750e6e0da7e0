"""What a decision says, as outbox rows: the screen's name and sealed facts, no prose."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from conversations.replies import AMBIGUITY, Kind, Say
from domain.ids import derive
from storage.columns import micros, packed
from storage.keyring import Keyring
from storage.queries import Statement, load

OUTBOX = load("outbox")
LANES = {Kind.ANSWER: 0, Kind.CALL: 1, Kind.STAFF: 3}
_REMINDER = 2

Turn = Callable[[datetime], int]
"""Gives a number that rises with every row, about microseconds since 1970."""


def turns(last: int) -> Turn:
    """Numbers above `last`; a clock that stands still or goes back does not change the order."""

    def turn(now: datetime) -> int:
        nonlocal last
        last = max(last + 1, micros(now))
        return last

    return turn


def sealed_for(say: Say) -> str:
    """Whose key seals the words of a message; empty for a stranger's."""
    return say.about or say.to


def said(  # noqa: PLR0917  # six things that differ for each event
    event: str, says: Sequence[Say], first: int, keyring: Keyring, turn: Turn, now: datetime
) -> Iterator[Statement]:
    """The statements that queue messages; `first` is how many the event said before."""
    for number, say in enumerate(says, first):
        row, key = derive(event, f"say{number}"), say.key or f"{event}/{say.screen}/{number}"
        recipient = say.to or say.chat
        if say.edit:
            yield OUTBOX["supersede"](recipient=recipient, edit=say.edit, key=key, now=micros(now))
        words = keyring.of(sealed_for(say)).close_words("outbox.words", row, packed(say.words) if say.words else "")
        yield OUTBOX["say"](
            id=row,
            turn=turn(now),
            key=key,
            recipient=recipient,
            person=say.to or None,
            chat=None if say.to else say.chat,
            about=say.about,
            screen=say.screen,
            thing=say.thing,
            words_sealed=words,
            kind=say.kind,
            ambiguity=say.ambiguity or AMBIGUITY[say.kind],
            lane=LANES.get(say.kind, _REMINDER),
            edit=say.edit,
            silent=int(say.silent),
            now=micros(now),
            not_before=micros(say.not_before or now),
            expires_at=micros(say.expires_at),
            planned_at=micros(say.planned_at),
        )
