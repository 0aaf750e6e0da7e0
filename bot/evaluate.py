"""`stapje evaluate`: the figures of a period on the terminal, and as a workbook, rows, JSON and a picture."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from textwrap import wrap

import click

from bot import files
from bot.beside import CannotError, beside
from bot.config import Settings
from bot.refusals import refused
from conversations.evaluation.figures import shown
from conversations.evaluation.for_programs import for_programs
from conversations.evaluation.lines import full_caseloads
from conversations.evaluation.picture import picture
from conversations.evaluation.rows_file import rows_file
from conversations.evaluation.table import Row, Table
from conversations.evaluation.tables import tables
from conversations.evaluation.workbook import workbook
from conversations.pictures.drawing import can_draw, draw
from conversations.pictures.template import plain
from conversations.ports import UnitOfWork
from conversations.wording import Wording
from domain import moments
from domain.evaluation import OUTSIDE, Evaluation
from domain.evaluation_facts import Period, this_year
from storage.evaluation import HOME
from storage.store import DatabaseFault, Storage

NO_PICTURE = (
    "The picture was not drawn: this installation has no pictures. Install them with "
    "pip install 'stapje[pictures]', then try again. The rest is there."
)
_WIDE = 100
"""Letters of a note on a line."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What was asked for on the command line; a file that is None is not written."""

    since: date | None = None
    """None: the year of the end."""
    until: date | None = None
    """None: the end of last month."""
    xlsx: Path | None = None
    csv: Path | None = None
    json: Path | None = None
    chart: Path | None = None
    force: bool = False
    """Whether a file that is there may be replaced."""
    language: str = "nl"

    @property
    def files(self) -> tuple[Path, ...]:
        """All that are to be written."""
        return tuple(each for each in (self.xlsx, self.csv, self.json, self.chart) if each)


async def print_evaluation(settings: Settings, wanted: Wanted) -> int:
    """Prints the tables and writes the files. Answers the exit code."""
    if refusal := why_not(wanted):
        return refused(refusal)
    w = Wording(wanted.language)
    try:
        async with beside(settings, ask_telegram=False) as bot:
            now = bot.clock.now()
            period = _period(wanted, moments.local_day(now, HOME))
            if not period.whole_months:
                return refused("Write whole months, such as --from 2026-01-01 --until 2026-12-31: then nobody can see "
                             "what one person did on one day.")  # fmt: skip
            found = await bot.storage.evaluation(period, now)
            to_share = await bot.storage.evaluation(period, now, OUTSIDE) if wanted.files else found
            organisation, names = await _names(bot.storage, found, now)
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    for line in on_terminal(found, names, w):
        click.echo(line)
    try:
        _write(wanted, to_share, organisation, w)
    except OSError as error:
        return refused(f"{error.filename} cannot be written: {error.strerror}. Choose another place, then try again.")
    return 0


def why_not(wanted: Wanted) -> str:
    """What keeps the files from being written; empty: nothing."""
    for path in wanted.files:
        if refusal := files.why_not(path, force=wanted.force):
            return refusal
    if len(set(wanted.files)) < len(wanted.files):
        return "Two of the files have the same name. Give each its own."
    return ""


def _period(wanted: Wanted, today: date) -> Period:
    usual = this_year(today)
    until = wanted.until or usual.until
    return Period(wanted.since or until.replace(month=1, day=1), until)


async def _names(storage: Storage, found: Evaluation, now: datetime) -> tuple[str, Mapping[str, str]]:
    """The organisation, and the coaches whose caseload is the one figure with a name."""

    async def read(unit: UnitOfWork) -> tuple[str, Mapping[str, str]]:
        programme = await unit.programme()
        people = [await unit.person(each.coach, now) for each in found.full]
        return programme.organisation, {each.id: each.name for each in people if each is not None}

    return await storage.transact(read)


def on_terminal(found: Evaluation, names: Mapping[str, str], w: Wording) -> Iterator[str]:
    """All tables under each other; the terminal is the operator's own, so a caseload above twenty has its name."""
    for table in tables(replace(found, full=()), w):  # they are told below, with their names
        yield from ("", table.title, "─" * len(table.title))
        yield from _aligned(table, w)
        yield from wrap(table.note, _WIDE)
        if table.code == "caseloads":
            yield from map(plain, full_caseloads(found, names, w))


def _aligned(table: Table, w: Wording) -> Iterator[str]:
    rows = [table.heads, *(_written(row, w) for row in (*table.rows, *((table.sum,) if table.sum else ())))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.heads))]
    texts = {column for column in range(len(widths)) if any(isinstance(r[column], str) for r in table.rows)}
    for row in rows if table.rows or table.sum else ():
        cells = (
            text.ljust(width) if column in texts else text.rjust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def _written(row: Row, w: Wording) -> tuple[str, ...]:
    return tuple(shown(each, w) for each in row)


def _write(wanted: Wanted, found: Evaluation, organisation: str, w: Wording) -> None:
    makers: Iterable[tuple[Path | None, Callable[[], bytes]]] = (
        (wanted.xlsx, lambda: workbook(found, w)),
        (wanted.csv, lambda: rows_file(found, w)),
        (wanted.json, lambda: for_programs(found)),
        (wanted.chart, lambda: draw(picture(found, organisation, w).sketch)),
    )
    click.echo("")
    for path, make in makers:
        if path is None:
            continue
        if path == wanted.chart and not can_draw():
            click.echo(NO_PICTURE, err=True)
            continue
        files.put(path, make())
        click.echo(f"Written: {path}")
