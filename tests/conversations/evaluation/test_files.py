"""The files of an evaluation: the same figures, no names of people, and nothing that a spreadsheet would run."""

import csv
import json
import re
from dataclasses import replace
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from conversations.evaluation.example import facts
from conversations.evaluation.for_programs import for_programs
from conversations.evaluation.rows_file import BEGIN_A_FORMULA, harmless, rows_file
from conversations.evaluation.tables import tables
from conversations.evaluation.workbook import workbook
from conversations.wording import Wording
from domain.evaluation import OUTSIDE, Evaluation, evaluate

DUTCH = Wording("nl")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def found() -> Evaluation:
    return evaluate(facts(), OUTSIDE)


def cells(file: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(file.decode("utf-8-sig")), delimiter=";"))


def parts(file: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(file)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_workbook_has_a_sheet_a_table_with_dutch_names_frozen_heads_and_two_charts(found: Evaluation) -> None:
    inside = parts(workbook(found, DUTCH))
    sheets = [each.get("name") for each in ET.fromstring(inside["xl/workbook.xml"]).iter(f"{MAIN}sheet")]  # noqa: S314  # our own file
    assert sheets[0] == "Overzicht"
    assert sheets[-1] == "Uitleg"
    assert {"Stappen per onderwerp", "Waarderingen per soort", "Leeg vakje", "Teams", "Wat ontbreekt"} <= set(sheets)
    pages = [content for name, content in inside.items() if name.startswith("xl/worksheets/sheet")]
    assert len(pages) == len(sheets) == 11
    assert all(b'state="frozen"' in page for page in pages)
    assert sum(name.startswith("xl/charts/chart") for name in inside) == 2


def test_a_team_that_is_named_like_a_formula_stays_a_text_in_both_files(found: Evaluation) -> None:
    evil = replace(found, names={"north": '=HYPERLINK("http://x")', "south": "\t+1+1"})
    inside = parts(workbook(evil, DUTCH))
    assert not any(b"<f>" in content for name, content in inside.items() if name.startswith("xl/worksheets"))
    read = [cell for row in cells(rows_file(evil, DUTCH)) for cell in row]
    assert '\'=HYPERLINK("http://x")' in read
    assert not [cell for cell in read if cell.lstrip(" ").startswith(BEGIN_A_FORMULA)]


@pytest.mark.parametrize("begins", BEGIN_A_FORMULA)
def test_whatever_begins_like_a_formula_is_quoted_also_behind_spaces(begins: str) -> None:
    assert harmless(f"{begins}1+1") == f"'{begins}1+1"
    assert harmless(f"  {begins}1") == f"'  {begins}1"
    assert harmless(f"a {begins} b") == f"a {begins} b"


def test_the_rows_are_as_dutch_excel_reads_them(found: Evaluation) -> None:
    file = rows_file(found, DUTCH)
    assert file.startswith(b"\xef\xbb\xbf")
    rows = cells(file)
    assert all(len(row) == 5 for row in rows)
    assert found.rewards is not None
    cost = f"{found.rewards.cents / 100:.2f}".replace(".", ",")
    assert ["Overzicht", "", "", "Wat ze kostten", cost] in rows
    assert ["Teams", "Noord", "", "Coaches", "6"] in rows


def test_programs_read_codes_and_sums_that_agree(found: Evaluation) -> None:
    read = json.loads(for_programs(found))
    assert read["schema"] == "stapje.evaluation.1"
    assert sum(part["rewards"] for part in read["rewards"]["parts"]) == read["rewards"]["rewards"]
    assert sum(part["steps"] for part in read["steps"]["parts"]) == read["steps"]["steps"]
    assert "people" not in read["rewards"]
    assert read["caseloads_above_twenty"] == [24]


def test_no_file_says_which_coach_has_more_people_than_twenty(found: Evaluation) -> None:
    [full] = found.full
    written = (*parts(workbook(found, DUTCH)).values(), rows_file(found, DUTCH), for_programs(found))
    assert not [
        content for content in written if re.search(rf"\b{full.coach}\b".encode(), content) and b"<?xml" not in content
    ]
    assert not [content for content in written if b"Marieke" in content]


def test_a_small_programme_is_told_why_its_teams_have_no_figures() -> None:
    teams = next(each for each in tables(evaluate(facts(30)), DUTCH) if each.code == "teams")
    none = next(each for each in tables(evaluate(facts(4)), DUTCH) if each.code == "teams")
    assert none.rows == ()
    assert none.note == "Een team heeft eigen cijfers vanaf 5 coaches en 5 deelnemers."
    assert teams.note == f"{none.note} Te weinig mensen om apart te laten zien: Noord + Zuid."
