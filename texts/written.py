"""One text where it stands, in one language, and what may be found in it."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class Written:
    """One text of a catalogue or of `content/`."""

    language: str
    place: str
    """File and line, as *locales/nl/messages.po:12*."""
    source: tuple[str, ...]
    """The English sentence, and its plural if it has one; empty for a text that is translated from nothing."""
    forms: tuple[str, ...]
    """What is said; one for each plural form."""
    context: str = ""
    button: bool = False
    """Whether it stands on a button."""


class Weight(StrEnum):
    """How much it matters."""

    ERROR = "error"
    HINT = "hint"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something about one text that its author should know."""

    weight: Weight
    language: str
    place: str
    sentence: str
    wrong: str
    """What is wrong, as a sentence."""
    do: str
    """What to do about it, as a sentence."""

    def __str__(self) -> str:
        said = self.sentence.replace("\n", "⏎")
        return f"{self.place}: {self.weight}: {self.wrong} {self.do}\n    {said}"


def error(of: Written, sentence: str, wrong: str, do: str) -> Finding:
    """What has to be mended before anybody reads it."""
    return Finding(weight=Weight.ERROR, language=of.language, place=of.place, sentence=sentence, wrong=wrong, do=do)


def hint(of: Written, sentence: str, wrong: str, do: str) -> Finding:
    """What may be right as it is, and deserves a second look."""
    return Finding(weight=Weight.HINT, language=of.language, place=of.place, sentence=sentence, wrong=wrong, do=do)
