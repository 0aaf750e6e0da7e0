"""Where each setting is written, and what it is called there."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from bot.config.settings import Settings

PREFIX = "STAPJE_"


@dataclass(frozen=True, kw_only=True)
class Place:
    """One setting, by the dotted name that it has in config.toml."""

    key: str
    field: FieldInfo

    @property
    def env(self) -> str:
        """Its name in the environment."""
        return PREFIX + self.key.replace(".", "__").upper()

    @property
    def secret(self) -> bool:
        """Whether it is never shown, and may also stand in a file that `…_FILE` names."""
        return self.field.annotation is SecretStr

    @property
    def is_path(self) -> bool:
        """Whether it names a file or a folder."""
        return Path in (self.field.annotation, *get_args(self.field.annotation))

    @property
    def means(self) -> str:
        """What it is for."""
        return self.field.description or ""

    @property
    def write(self) -> str:
        """What to write, in words."""
        return str(self._words()["write"])

    @property
    def shown(self) -> str:
        """Its default, for people."""
        return str(self._words()["shown"] or self.field.default)

    def _words(self) -> dict[str, object]:
        words = self.field.json_schema_extra
        assert isinstance(words, dict), f"{self.key} does not say what to write"
        return dict(words)


@cache
def known_places() -> tuple[Place, ...]:
    """Every setting there is, in the order of the table."""
    places: list[Place] = []
    for name, field in Settings.model_fields.items():
        section = field.annotation
        if isinstance(section, type) and issubclass(section, BaseModel):
            places += (Place(key=f"{name}.{part}", field=inner) for part, inner in section.model_fields.items())
        else:
            places.append(Place(key=name, field=field))
    return tuple(places)


def nearest(name: str, known: Iterable[str]) -> str:
    """What was probably meant, as the end of a sentence."""
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else "take it out, or look it up in the settings table of the README"
