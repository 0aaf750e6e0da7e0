"""What a button carries: `1.verb.revision.subject.thing`, a value that grants nothing (house law 8)."""

import re
from dataclasses import dataclass

from conversations.replies import Button

VERSION = "1"
MOST = 64
"""Bytes that Telegram takes."""
_DATA = re.compile(
    rf"{VERSION}\.(?P<verb>[a-z][a-z0-9_]*)\.(?P<revision>[0-9]{{1,9}})"
    r"\.(?P<subject>[A-Za-z0-9_:-]*)\.(?P<thing>[A-Za-z0-9_:-]*)",
    re.ASCII,
)


@dataclass(frozen=True, kw_only=True)
class Tap:
    """What a tapped button said."""

    verb: str
    revision: int
    subject: str
    thing: str


def data_of(button: Button) -> str:
    """The callback data of a button. Raises ValueError when it could not be read back or is over 64 bytes."""
    data = f"{VERSION}.{button.verb}.{button.revision}.{button.subject}.{button.thing}"
    if len(data) > MOST or not _DATA.fullmatch(data):
        raise ValueError(f"a button's verb or ids do not fit {MOST} bytes of plain letters: {data!r}")
    return data


def tap_of(data: str) -> Tap | None:
    """What callback data says; None for what we never wrote, or wrote in a version that is gone."""
    found = _DATA.fullmatch(data) if len(data) <= MOST else None
    if found is None:
        return None
    return Tap(verb=found["verb"], revision=int(found["revision"]), subject=found["subject"], thing=found["thing"])
