"""Which texts were recorded: `locales/<language>/audio/<screen>.ogg` (or `.oga`), in Opus as Telegram plays it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from conversations.wording import LOCALES

PREFIX = "recorded:"
"""Before the name of a recording, where else Telegram's id of a voice stands; no such id holds a colon."""


@cache
def recordings(folder: Path = LOCALES) -> Mapping[str, Path]:
    """All of them, by names such as *nl/crisis_life*; read once, so a new file is heard after the next start."""
    found = sorted((*folder.glob("*/audio/*.ogg"), *folder.glob("*/audio/*.oga")))
    return {f"{path.parent.parent.name}/{path.stem}": path for path in found}
