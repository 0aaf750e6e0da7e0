"""How free text is understood: what people meant against what was read, from phrases that people may really type."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from conversations.understanding import read
from conversations.verbs import Meaning

PHRASES = Path(__file__).parent / "phrases"
"""One file a language, each a list of phrases by set."""
CRISIS = ("crisis_life", "crisis_violence", "crisis_needs")
GRAVE = (*CRISIS, "threat")
EVERYDAY = ("everyday", "not_threat")
REPORTS = ("done", "partly", "not_yet")
NEVER_DONE = ("never_done", "partly", "not_yet")
"""Sets of which nothing may be read as done."""
WORDS = ("help", "stop", "start", "not_stop")
UNSEEN = ("unseen_crisis", "unseen_everyday")
"""Written after the lexicon and never used to widen it: what to expect of words that nobody thought of."""
OTHER = "other"
_NOT_GRAVE = "no crisis"
_CRISIS_COLUMNS = (*GRAVE, _NOT_GRAVE)
_REPORT_COLUMNS = (*REPORTS, "help", "stop", "start", "later", "unknown", OTHER)


@dataclass(frozen=True)
class Table:
    """How often a phrase of a set (row) was read as what (column)."""

    title: str
    columns: Sequence[str]
    rows: Mapping[str, Counter[str]]

    def lines(self) -> Iterator[str]:
        """The table as text; what was never read so is left blank."""
        width = max(len(name) for name in self.rows) + 2
        yield self.title
        yield f"  {'meant':{width}}" + "".join(f"{name:>{len(name) + 2}}" for name in self.columns) + "     of"
        for name, found in self.rows.items():
            cells = "".join(f"{found[column] or '':>{len(column) + 2}}" for column in self.columns)
            yield f"  {name:{width}}{cells}{found.total():7}"


@dataclass(frozen=True)
class Understood:
    """One language's figures."""

    language: str
    reports: int
    reports_right: int
    taken_as_done: tuple[str, ...]
    """Denied, hoped or asked, and read as done."""
    crisis: int
    missed: tuple[str, ...]
    everyday: int
    alarms: tuple[str, ...]
    """Daily life that was read as crisis or threat."""
    unseen_missed: int
    unseen_alarms: int

    @property
    def holds(self) -> bool:
        """At least 60 reports of which 95 % are right, no denial taken as done; of 40 crises none missed, no alarm."""
        enough = self.reports >= 60 and self.crisis >= 40 and self.everyday >= 40
        right = self.reports_right >= 0.95 * self.reports
        return enough and right and not (self.taken_as_done or self.missed or self.alarms)

    def as_json(self) -> dict[str, object]:
        """For programs; the phrases themselves are counted."""
        return {name: len(value) if isinstance(value, tuple) else value for name, value in vars(self).items()}


_read = cache(read)


@cache
def phrases(language: str) -> Mapping[str, Sequence[str]]:
    """The sets of a language by name."""
    sets: dict[str, list[str]] = tomllib.loads((PHRASES / f"{language}.toml").read_text("utf-8"))
    return sets


def languages() -> tuple[str, ...]:
    """Those that have phrases."""
    return tuple(sorted(path.stem for path in PHRASES.glob("*.toml")))


def misread(language: str, name: str, *allowed: Meaning) -> list[tuple[str, str]]:
    """Phrases of a set that were read as something else, with what."""
    found = [(phrase, _read(phrase, language)) for phrase in phrases(language)[name]]
    return [(phrase, str(meaning)) for phrase, meaning in found if meaning not in allowed]


def tables(language: str) -> tuple[Table, Table]:
    """Crisis against daily life, and reports with the words that always work."""
    crisis = {name: _read_as(language, name, GRAVE, _NOT_GRAVE) for name in (*GRAVE, *EVERYDAY, *UNSEEN)}
    reports = {name: _read_as(language, name, _REPORT_COLUMNS, OTHER) for name in (*REPORTS, "never_done", *WORDS)}
    return (
        Table(f"{language}: crisis and daily life", _CRISIS_COLUMNS, crisis),
        Table(f"{language}: what was reported and asked", _REPORT_COLUMNS, reports),
    )


def understood(language: str) -> Understood:
    """The figures of a language."""
    known = phrases(language)
    right = [len(known[name]) - len(misread(language, name, Meaning(name))) for name in REPORTS]
    return Understood(
        language=language,
        reports=sum(len(known[name]) for name in REPORTS),
        reports_right=sum(right),
        taken_as_done=_phrases_read(language, NEVER_DONE, {Meaning.DONE}),
        crisis=sum(len(known[name]) for name in CRISIS),
        missed=tuple(phrase for name in GRAVE for phrase, _ in misread(language, name, Meaning(name))),
        everyday=len(known["everyday"]),
        alarms=_phrases_read(language, EVERYDAY, _grave()),
        unseen_missed=len(known["unseen_crisis"]) - len(_phrases_read(language, ("unseen_crisis",), _grave())),
        unseen_alarms=len(_phrases_read(language, ("unseen_everyday",), _grave())),
    )


def _grave() -> set[Meaning]:
    return {Meaning(name) for name in GRAVE}


def _phrases_read(language: str, names: Sequence[str], meanings: set[Meaning]) -> tuple[str, ...]:
    """Phrases of these sets that were read as one of these meanings."""
    return tuple(each for name in names for each in phrases(language)[name] if _read(each, language) in meanings)


def _read_as(language: str, name: str, columns: Sequence[str], otherwise: str) -> Counter[str]:
    found = (str(_read(phrase, language)) for phrase in phrases(language)[name])
    return Counter(meaning if meaning in columns else otherwise for meaning in found)
