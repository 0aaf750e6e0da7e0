"""The evaluation as a file of rows (CSV) for spreadsheets and programs: one figure a line, safe to open."""

import csv
from collections.abc import Iterator
from io import StringIO

from conversations.cldr import number
from conversations.evaluation.figures import Amount, Days, Figure, Share
from conversations.evaluation.naming import PlainWords
from conversations.evaluation.table import Table
from conversations.evaluation.tables import tables
from conversations.wording import Wording
from domain.evaluation import Evaluation

BEGIN_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for a formula at the beginning of a cell, also after spaces."""


def rows_file(found: Evaluation, wording: Wording) -> bytes:
    """UTF-8 with a mark that tells Excel so, and ; between the cells as Dutch Excel expects."""
    w, kept = PlainWords(wording), StringIO(newline="")
    writer = csv.writer(kept, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow((w("Table"), w("Group"), w("Part of it"), w("What"), w("Figure")))
    for table in tables(found, wording):
        writer.writerows(_lines(table, w))
    return b"\xef\xbb\xbf" + kept.getvalue().encode()


def _lines(table: Table, w: PlainWords) -> Iterator[tuple[str, ...]]:
    for row in (*table.rows, *((table.sum,) if table.sum else ())):
        if table.code in {"overview", "lacking"}:
            yield tuple(map(harmless, (table.title, "", "", str(row[0]), written(row[1], w))))
            continue
        two = len(row) > 1 and isinstance(row[1], str)
        group, part, first = str(row[0]), str(row[1]) if two else "", 2 if two else 1
        for head, figure in zip(table.heads[first:], row[first:], strict=True):
            yield tuple(map(harmless, (table.title, group, part, head, written(figure, w))))
    if table.note:
        yield tuple(map(harmless, (table.title, "", "", w("Left out"), table.note)))


def written(figure: Figure, w: PlainWords) -> str:
    """A bare number with the reader's comma, a text as it is, nothing for what is not told."""
    match figure:
        case None:
            return ""
        case Amount(cents=cents):
            return number(cents / 100, w.language, 2, grouped=False)
        case Share(part=part):
            return number(part, w.language, 4)
        case Days(number=days):
            return number(days, w.language, 1, grouped=False)
        case _:
            return str(figure)


def harmless(text: str) -> str:
    """The cell as a text: a ' stands before what a spreadsheet could run."""
    return f"'{text}" if text.lstrip(" ").startswith(BEGIN_A_FORMULA) else text
