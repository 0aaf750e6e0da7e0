"""The evaluation as a workbook for Excel and LibreOffice: a sheet a table, two charts, and a sheet that explains."""

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, assert_never

from conversations.evaluation.explained import explained
from conversations.evaluation.figures import Amount, Days, Figure, Share, shown
from conversations.evaluation.naming import PlainWords
from conversations.evaluation.table import Table
from conversations.evaluation.tables import tables
from conversations.wording import Wording
from domain.evaluation import Evaluation

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

INK, CALM, CALM_GROUND, WARM, WARM_GROUND = "#2c2833", "#1f6661", "#dcece8", "#9c4221", "#fae1cf"
"""The colours of the pictures."""
_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
CHARTED = {"steps": 2, "subjects": 1}
"""By table how many of its columns of figures the chart beside it shows."""
_FIRST = 3
"""Rows above the rows of a table: its title, a white line, its heads."""
_WIDEST = 60
"""Letters; what is longer goes on below."""


def workbook(found: Evaluation, wording: Wording) -> bytes:
    """The whole file. No cell is a formula: whatever begins with = is a text."""
    from xlsxwriter import Workbook

    kept, w = BytesIO(), PlainWords(wording)
    with Workbook(kept, _PLAIN) as book:
        book.set_properties({"title": w("Evaluation"), "comments": w("Figures without names.")})
        looks = _looks(book)
        for table in tables(found, wording):
            _sheet(book, table, looks, wording)
        _explanation(book, w, looks, found.least)
    return kept.getvalue()


Looks = Mapping[str, "Format"]
"""By name; of the last row with *total* behind it, and in a column of texts and figures with *left*."""


def _looks(book: "Workbook") -> Looks:
    def look(**how: object) -> "Format":
        return book.add_format({"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top", **how})

    kinds: Mapping[str, Mapping[str, object]] = {
        "text": {"text_wrap": True},
        "count": {"num_format": "#,##0"},
        "amount": {"num_format": '"€" #,##0.00'},
        "share": {"num_format": "0%"},
        "days": {"num_format": "0.0"},
    }
    return {
        "title": look(bold=True, font_size=16, font_color=CALM),
        "head": look(bold=True, bg_color=CALM, font_color="#ffffff", text_wrap=True),
        "note": look(italic=True, text_wrap=True, bg_color=WARM_GROUND),
        **{name: look(**how) for name, how in kinds.items()},
        **{f"{name} left": look(align="left", **how) for name, how in kinds.items()},
        **{f"{name} total": look(bold=True, top=1, bg_color=CALM_GROUND, **how) for name, how in kinds.items()},
        "head right": look(bold=True, bg_color=CALM, font_color="#ffffff", text_wrap=True, align="right"),
    }


def _sheet(book: "Workbook", table: Table, looks: Looks, wording: Wording) -> None:
    sheet = book.add_worksheet(table.title)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, table.title, looks["title"])
    texts = {column for row in table.rows for column, each in enumerate(row) if isinstance(each, str)}
    for column, head in enumerate(table.heads):
        sheet.write_string(_FIRST - 1, column, head, looks["head" if column in texts else "head right"])
    for number, row in enumerate(table.rows, _FIRST):
        for column, figure in enumerate(row):
            _write(sheet, number, column, figure, looks, "left" if column in texts else "")
    after = _FIRST + len(table.rows)
    for column, figure in enumerate(table.sum):
        _write(sheet, after, column, figure, looks, "total")
    wide = _sizes(sheet, table, wording)
    if table.note:
        last = max(3, len(table.heads) - 1)
        sheet.merge_range(after + 2, 0, after + 2, last, table.note, looks["note"])
        sheet.set_row(after + 2, 16 * (2 + len(table.note) // wide))
    if table.code in CHARTED and table.rows:
        _chart(book, sheet, table)


def _sizes(sheet: "Worksheet", table: Table, wording: Wording) -> int:
    """Sets how wide the columns are, in letters; answers how wide they are together."""
    together = 0
    for column, head in enumerate(table.heads):
        longest = max((len(shown(row[column], wording)) for row in (*table.rows, table.sum) if row), default=0)
        width = min(max(longest, len(head) // 2, 12 if column else 22) + 2, _WIDEST)
        sheet.set_column(column, column, width)
        together += width
    sheet.freeze_panes(_FIRST, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    return together


def _write(sheet: "Worksheet", row: int, column: int, figure: Figure, looks: Looks, how: str) -> None:  # noqa: PLR0917  # where, what and how
    value, kind = _cell(figure)
    sheet.write(row, column, value, looks[f"{kind} {how}".strip()])


def _cell(figure: Figure) -> tuple[str | float, str]:
    """What stands in it, and how it looks."""
    match figure:
        case None:
            return "–", "text"
        case str():
            return figure, "text"
        case int():
            return figure, "count"
        case Amount(cents=cents):
            return cents / 100, "amount"
        case Share(part=part):
            return part, "share"
        case Days(number=number):
            return number, "days"
        case _:
            assert_never(figure)


def _chart(book: "Workbook", sheet: "Worksheet", table: Table) -> None:
    chart = book.add_chart({"type": "bar"})
    last = _FIRST + len(table.rows) - 1
    for column, colour in zip(range(1, 1 + CHARTED[table.code]), (CALM, WARM), strict=False):
        chart.add_series(
            {
                "name": [table.title, _FIRST - 1, column],
                "categories": [table.title, _FIRST, 0, last, 0],
                "values": [table.title, _FIRST, column, last, column],
                "fill": {"color": colour},
                "gap": 60,
                "data_labels": {"value": True},
            }
        )
    chart.set_title({"name": table.title, "name_font": {"size": 13, "color": INK}})
    chart.set_y_axis({"reverse": True, "num_font": {"color": INK}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"} if CHARTED[table.code] > 1 else {"none": True})
    chart.set_size({"width": 760, "height": 120 + 60 * len(table.rows)})
    sheet.insert_chart(_FIRST - 1, len(table.heads) + 1, chart)


def _explanation(book: "Workbook", w: PlainWords, looks: Looks, least: int) -> None:
    title = w("Explanation")
    sheet = book.add_worksheet(title)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, title, looks["title"])
    for number, (word, meaning) in enumerate(explained(w, least), 2):
        sheet.write_string(number, 0, word, looks["text total"])
        sheet.write_string(number, 1, meaning, looks["text"])
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 100)
    sheet.freeze_panes(2, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
