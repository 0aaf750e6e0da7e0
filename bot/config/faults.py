"""What is wrong with the settings, said so that someone can mend it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from bot.config.places import known_places


@dataclass(frozen=True)
class Fault:
    """One thing to mend: the setting's name as it was written, and what to do."""

    key: str
    what: str

    def __str__(self) -> str:
        """The line that the operator reads."""
        return f"{self.key}: {self.what}"


@dataclass(frozen=True)
class Faults:
    """Everything that is wrong, at once; the program then ends with exit code 2."""

    all: tuple[Fault, ...]

    def __str__(self) -> str:
        """A heading and a line for each fault."""
        heading = "Stapje cannot start yet; these settings need your attention:"
        return "\n".join((heading, *(f"  - {fault}" for fault in self.all)))


def refused(error: ValidationError) -> Iterator[Fault]:
    """A fault for each setting whose value the model refused; a secret's value is not repeated."""
    keys = {".".join(str(part) for part in detail["loc"][:2]): detail["input"] for detail in error.errors()}
    for place in known_places():
        key = next((key for key in keys if key == place.key or key.startswith(f"{place.key}.")), None)
        if key is not None:
            told = "" if place.secret else f"is {keys[key]!r}; "
            yield Fault(place.key, f"{told}write {place.write} ({place.env})")
