"""Steps that were typed or pasted, one a line, and whole plans: read in full, or not at all and with what to write."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from conversations.planning.at_hand import LONGEST
from conversations.planning.options import MOST, split
from conversations.planning.spoken import Line, line, moment, repeating

FITS = 12
"""Proposals that may wait at once: more is no plan that somebody can carry, nor a message that fits."""

_BULLET = re.compile(r"^\s*(?:[-*•–—·▪◦☐]\s*|\[\s?\]\s*|\d{1,2}[.)]\s+|[a-z]\)\s+)", re.I)
_GOAL = re.compile(r"^(?:doel|goal)(?:\s*\d+)?\s*[:=]\s*(?P<after>.*)$|^(?P<before>[^:|]{2,}):$", re.I)
_COLUMNS = {"doel": "goal", "goal": "goal", "stap": "step", "step": "step", "wanneer": "when", "when": "when"}


class Unclear(StrEnum):
    """Why a line cannot be read."""

    NO_WORDS = "no_words"
    """Only a moment, or only what comes before it."""
    LONG = "long"
    OPTIONS = "options"
    """More to choose from than anyone chooses from."""
    MANY = "many"
    NO_GOAL = "no_goal"
    GOALS = "goals"
    """More goals than may be at once."""
    WHEN = "when"
    COLUMNS = "columns"


@dataclass(frozen=True)
class Wrong:
    """A line that cannot be read: its number as typed, from 1, and how it begins."""

    number: int
    why: Unclear
    words: str


@dataclass(frozen=True)
class Part:
    """A goal and its steps; without words it is the goal that is there already."""

    goal: str
    steps: tuple[Line, ...]


@dataclass(frozen=True)
class Pasted:
    """What was read; with anything wrong, nothing of it may be kept."""

    parts: tuple[Part, ...] = ()
    wrong: tuple[Wrong, ...] = ()

    @property
    def steps(self) -> tuple[Line, ...]:
        """Of all parts together."""
        return tuple(step for part in self.parts for step in part.steps)


@dataclass(frozen=True)
class _Row:
    """A line of the text; `goal` is None where it does not say one, `when` where that is no column."""

    number: int
    goal: str | None = None
    step: str | None = None
    when: str | None = None


def steps(text: str, today: date, room: int = FITS) -> Pasted:
    """Every line is a step; bullets, numbers and empty lines are left out. No more than `room` fit."""
    rows = (_Row(number, step=words.strip()) for number, words in _rows(text))
    return _read(rows, today, room=room, goals=("",), most=1)


def plan(text: str, today: date, *, room: int = FITS, goals: Sequence[str] = (), most: int) -> Pasted:
    """Goals with their steps: *Doel: …* above the steps, a line that ends in a colon, or a table *doel;stap;wanneer*.

    `goals` are the words of those that are there, `most` how many there may be; the only one needs no name.
    """
    rows = list(_rows(text))
    table = _table(rows)
    if isinstance(table, Wrong):
        return Pasted(wrong=(table,))
    return _read(_marked(rows) if table is None else table, today, room=room, goals=goals, most=most)


def _rows(text: str) -> Iterator[tuple[int, str]]:
    """What stands on each line; a tab at either end stays, it is an empty cell of a spreadsheet."""
    for number, row in enumerate(text.splitlines(), 1):
        words = _BULLET.sub("", row).strip(" ")
        if words.strip():
            yield number, words


def _marked(rows: Sequence[tuple[int, str]]) -> Iterator[_Row]:
    for number, row in rows:
        words = row.strip()
        found = _GOAL.match(words)
        if found:
            yield _Row(number, goal=(found["after"] or found["before"] or "").strip())
        else:
            yield _Row(number, step=words)


def _table(rows: Sequence[tuple[int, str]]) -> list[_Row] | Wrong | None:
    """The rows under a heading with columns; None when the first line is no heading."""
    number, heading = rows[0] if rows else (1, "")
    mark = next((each for each in ";\t," if each in heading), "")
    names = [each.strip().strip('"').casefold() for each in heading.split(mark)] if mark else []
    if not {"stap", "step"} & set(names):
        return None
    if len(set(names)) != len(names) or not set(names) <= set(_COLUMNS):
        return Wrong(number, Unclear.COLUMNS, heading)
    columns = [_COLUMNS[each] for each in names]
    return [_row(at, words, columns, mark) for at, words in rows[1:]]


def _row(number: int, words: str, columns: Sequence[str], mark: str) -> _Row:
    cells = [each.strip() for each in next(csv.reader([words], delimiter=mark))]
    found = dict(zip(columns, cells, strict=False))
    return _Row(number, goal=found.get("goal") or None, step=found.get("step", ""), when=found.get("when"))


def _read(rows: Iterable[_Row], today: date, *, room: int, goals: Sequence[str], most: int) -> Pasted:
    read = _Reading(today, room, goals, most)
    for row in rows:
        read.take(row)
    return Pasted(tuple(Part(goal, tuple(of)) for goal, of in read.parts.items()), tuple(read.wrong))


class _Reading:
    """Reads row after row, and remembers under which goal it is."""

    def __init__(self, today: date, room: int, goals: Sequence[str], most: int) -> None:
        self.today, self.room, self.most = today, room, most
        self.there = {each.casefold(): each for each in goals}
        self.goal = next(iter(goals)) if len(goals) == 1 else None
        self.parts: dict[str, list[Line]] = {}
        self.wrong: list[Wrong] = []

    def take(self, row: _Row) -> None:
        said = row.goal or row.step or ""
        why = self._under(row.goal) if row.goal is not None else None
        step = None
        if why is None and row.step is not None:
            step, why = self._step(row)
        if why is not None:
            self.wrong.append(Wrong(row.number, why, said))
        elif step is not None and self.goal is not None:
            self.parts.setdefault(self.goal, []).append(step)

    def _under(self, goal: str) -> Unclear | None:
        """What follows belongs to this goal."""
        if not goal or len(goal) > LONGEST:
            return Unclear.LONG if goal else Unclear.NO_GOAL
        if goal.casefold() not in self.there and len(self.there) >= self.most:
            return Unclear.GOALS
        self.goal = self.there.setdefault(goal.casefold(), goal)
        self.parts.setdefault(self.goal, [])
        return None

    def _step(self, row: _Row) -> tuple[Line | None, Unclear | None]:
        if self.goal is None:
            return None, Unclear.NO_GOAL
        step = line(row.step or "", self.today)
        if step is None:
            return None, Unclear.NO_WORDS
        if row.when:
            at = moment(row.when, self.today) or repeating(row.when, self.today)
            if at is None:
                return None, Unclear.WHEN
            step = replace(step, moment=at)
        return step, self._fits(step)

    def _fits(self, step: Line) -> Unclear | None:
        if len(split(step.words)) > MOST:
            return Unclear.OPTIONS
        if any(len(words) > LONGEST for words in (*split(step.words), step.if_then)):
            return Unclear.LONG
        return Unclear.MANY if sum(map(len, self.parts.values())) >= self.room else None
