"""How easily Dutch is read, by the formula of Flesch as Douma fitted it to Dutch (1960)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import median, quantiles

from texts.reading import contents, messages
from texts.sentences import plain, sentences, words
from texts.syllables import syllables
from texts.uses import uses
from texts.written import Written

CONTEXTS = ("", "simple", "formal")
SHORTEST = 6
"""Words: what is shorter is a button or a heading, and of one or two words the formula says nothing."""
HARDEST = 10
_VALUE = re.compile(r"{\w*}")
_STAND_IN = "naampje"
"""What a value counts as: one word of two syllables."""


@dataclass(frozen=True)
class Measured:
    """What the formula needs of one or more texts."""

    sentences: int
    words: int
    syllables: int

    @property
    def score(self) -> float:
        """206.835 − 0.93 × words a sentence − 77 × syllables a word: 100 is very easy, 0 very hard; may go beyond."""
        return 206.835 - 0.93 * self.words / self.sentences - 77 * self.syllables / self.words


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text that is long enough, with its figure."""

    said: str
    place: str
    measured: Measured


@dataclass(frozen=True, kw_only=True)
class Readers:
    """All texts of one reading level for one kind of reader."""

    who: str
    level: str
    texts: tuple[Text, ...]

    @cached_property
    def together(self) -> float:
        """The figure of all of it as one text, for which the formula was made."""
        parts = [each.measured for each in self.texts]
        totals = (sum(each.sentences for each in parts), sum(each.words for each in parts))
        return Measured(*totals, sum(each.syllables for each in parts)).score

    @cached_property
    def median(self) -> float:
        """Half of the texts are easier."""
        return median(each.measured.score for each in self.texts)

    @cached_property
    def tenth(self) -> float:
        """Nine of ten texts are easier."""
        return quantiles((each.measured.score for each in self.texts), n=10)[0]

    @property
    def hardest(self) -> list[Text]:
        """The lowest figures first."""
        return sorted(self.texts, key=lambda each: (each.measured.score, each.said))[:HARDEST]


def measured(text: str) -> Measured:
    """The counts of one Dutch text."""
    said = _VALUE.sub(_STAND_IN, plain(text))
    found = words(said)
    return Measured(max(1, len(sentences(said))), max(1, len(found)), sum(map(syllables, found)) or 1)


def everyone() -> tuple[Readers, ...]:
    """Every Dutch text by who reads it and how."""
    said = {context: [each for each in messages("nl") if each.context == context] for context in CONTEXTS}
    by_who: dict[str, list[Written]] = {}
    for each in said[""]:
        by_who.setdefault(_who(each), []).append(each)
    return (
        _readers("participants", "normal", by_who["participants"]),
        _readers("participants", "simple", said["simple"]),
        _readers("participants", "u", (each for each in said["formal"] if _who(each) == "participants")),
        _readers("participants and staff", "steps, subjects and rewards", contents("nl")),
        _readers("staff", "normal", by_who["staff"]),
        _readers("no screen of its own", "normal", by_who["nobody"]),
    )


def _who(text: Written) -> str:
    """Participants wherever they read it too; nobody when no example shows it."""
    use = uses().get(text.source[0])
    if use is None:
        return "nobody"
    return "participants" if "participant" in use.readers else "staff"


def _readers(who: str, level: str, of: Iterable[Written]) -> Readers:
    return Readers(who=who, level=level, texts=tuple(_long_enough(of)))


def _long_enough(of: Iterable[Written]) -> Iterator[Text]:
    for each in of:
        for form in each.forms:
            counted = measured(form)
            if counted.words >= SHORTEST and not each.button:
                yield Text(said=form, place=each.place, measured=counted)
