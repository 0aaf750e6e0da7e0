"""All that is kept about one participant, as it is shown to them: no id and no name of anybody else but their coach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Plain = str | int | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]
"""What JSON can hold."""
Line = Mapping[str, Plain]
"""One row: its columns by name. Instants are ISO texts in UTC."""
ME, COACH, TEAM, STAPJE = "you", "coach", "team", "stapje"
"""Who did something; a coach of theirs is named."""


@dataclass(frozen=True, kw_only=True)
class Looked:
    """How often someone looked in one week."""

    week: date
    """Its Monday."""
    who: str
    """The coach's name, or TEAM for anybody else."""
    unusual: bool
    """Not their coach: it gets a line of its own (house rule g19)."""
    times: int
    asked: bool = False
    """Not a look: they asked for the whole history, and did not get it."""
    took: bool = False
    """Not a look: they took the lines for a file elsewhere."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Everything, by table; `looked` is the newest week first."""

    tables: Mapping[str, tuple[Line, ...]]
    looked: tuple[Looked, ...] = ()
