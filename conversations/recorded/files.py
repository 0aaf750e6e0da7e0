"""Which texts were recorded: `locales/<language>/audio/<screen>.ogg` (or `.oga`), in Opus as Telegram plays it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from conversations.wording import LOCALES

PREFIX = "recorded:"
"""Before the name of a recording, where else Telegram's id of a voice stands; no such id holds a colon."""
MOST_BYTES = 1_000_000
"""Some four minutes of speech; more is too much for a small bundle of mobile data."""
_OGG, _OPUS, _HEAD = b"OggS", b"OpusHead", 64


@cache
def recordings(folder: Path = LOCALES) -> Mapping[str, Path]:
    """Those that can be played, by names such as *nl/crisis_life*; read once: a new file is heard after a start."""
    return {_name(path): path for path in _found(folder) if not fault_of(path)}


def faulty(folder: Path = LOCALES) -> Mapping[str, str]:
    """What is wrong with those that are never played, by name."""
    return {_name(path): fault for path in _found(folder) if (fault := fault_of(path))}


def fault_of(path: Path) -> str:
    """What is wrong with a recording, for the operator; empty when nothing is."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return "cannot be read"
    if not size:
        return "is empty"
    if size > MOST_BYTES:
        return f"is larger than {MOST_BYTES // 1_000_000} MB"
    return "" if head.startswith(_OGG) and _OPUS in head else "is not Opus in Ogg"


def _found(folder: Path) -> list[Path]:
    return sorted((*folder.glob("*/audio/*.ogg"), *folder.glob("*/audio/*.oga")))


def _name(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.stem}"
