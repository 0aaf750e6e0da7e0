"""The values card: what Stapje and the coach hold to, one pictogram a sentence."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class Value:
    """One sentence with what to think of."""

    pictogram: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Values(Drawing):
    """Sentences under a title, and more under a second one."""

    template: ClassVar[str] = "values"
    title: str
    values: tuple[Value, ...]
    more_title: str = ""
    more: tuple[Value, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ValuesPaper(Values):
    """The same on a sheet of A4 that is folded, so that nobody reads it in passing."""

    template: ClassVar[str] = "values_paper"
    file: ClassVar[str] = "stapje.pdf"
