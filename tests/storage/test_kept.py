"""Everything that is kept is shown to the person it is about, and nothing of anybody else."""

import json
from dataclasses import replace

import pytest

from conversations.queued import Waiting
from conversations.replies import Kind, Say
from domain.history import HistoryEntry
from domain.kept import Kept
from storage import kept
from storage.database import Database
from storage.inventory import ABOUT, NOBODY, Apart
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.raw import raw
from tests.storage.values import DAY, FATIMA, JORIS, MARIEKE, NOW

COLUMNS = raw(
    "SELECT m.name AS place, c.name AS name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c "
    "WHERE m.type = 'table'",
    "SELECT columns.table_name AS place, column_name AS name FROM information_schema.columns "
    "JOIN information_schema.tables ON tables.table_name = columns.table_name "
    "WHERE columns.table_schema = 'public' AND table_type = 'BASE TABLE'",
)
OWN_NUMBER = 7_123_456_789


async def fill(desk: Desk) -> None:
    """One row of everything that can be about Fatima, and a life beside hers."""
    await desk.link(FATIMA, OWN_NUMBER)
    await desk.link(MARIEKE, 7_000_000_001)
    says = (
        Say(screen="hello", to=FATIMA, words={"said": "mooi zo", "people": f"{JORIS} {FATIMA}"}),
        Say(screen="call", to=JORIS, about=FATIMA, kind=Kind.CALL),
    )
    goal_of_joris = replace(values.GOAL, id="goal-2", participant=JORIS, words="van een ander")
    await desk.do(
        values.PERSON, values.GOAL, values.ACTION, values.OCCURRENCE, values.APPOINTMENT, values.LEDGER,
        replace(values.CALL, opened_by=JORIS), values.INVITATION, values.PLACE, values.NOTE, values.JOY,
        values.MESSAGE, values.HAND_OVER, goal_of_joris, says=says,
        history=[
            HistoryEntry(id="done", at=NOW, actor=FATIMA, subject=FATIMA, kind="done"),
            looked(1, MARIEKE, 0), looked(2, MARIEKE, 1), looked(3, JORIS, 1), looked(4, MARIEKE, 9),
        ],
    )  # fmt: skip


def looked(number: int, who: str, days_ago: int) -> HistoryEntry:
    return HistoryEntry(id=f"look{number}", at=NOW - days_ago * DAY, actor=who, subject=FATIMA, kind="looked")


async def read(desk: Desk) -> Kept:
    outbox = desk.store.outbox
    return await kept.read(outbox._database, outbox._keys, FATIMA, NOW)


async def test_every_column_of_every_table_has_a_rule(database: Database) -> None:
    [columns] = await database.read(COLUMNS)
    there = {(row["place"], row["name"]) for row in columns if row["place"] not in NOBODY}
    ruled = {(table, column) for table, columns in ABOUT.items() for column in columns}
    assert there - ruled == set(), "say in storage/inventory.py how the person sees this, or why not"
    assert ruled - there == set(), "storage/inventory.py tells of what is not there any more"


def test_every_table_about_a_person_is_read() -> None:
    assert kept.TABLES.keys() == ABOUT.keys()
    assert not ABOUT.keys() & NOBODY.keys()


async def test_each_shown_column_is_in_the_line(desk: Desk) -> None:
    await fill(desk)
    tables = (await read(desk)).tables
    for table, lines in tables.items():
        shown = {column.removesuffix("_sealed") for column, rule in ABOUT[table].items() if not isinstance(rule, Apart)}
        assert all(line.keys() == shown for line in lines), table
    empty = {table for table, lines in tables.items() if not lines}
    assert empty <= {"bridge_moments", "check_ins", "completions", "dues", "obstacles"}


async def test_all_own_words_can_be_read(desk: Desk) -> None:
    await fill(desk)
    text = json.dumps((await read(desk)).tables, ensure_ascii=False)
    for words in (
        "Fatima é", values.GOAL.words, values.ACTION.words, values.ACTION.if_then, values.APPOINTMENT.place,
        values.APPOINTMENT.bring, values.APPOINTMENT.topic, values.LEDGER.words, "één brief", "mooi zo",
        str(OWN_NUMBER),
    ):  # fmt: skip
        assert words in text


async def test_nobody_else_can_be_read_but_the_coachs_name(desk: Desk) -> None:
    await fill(desk)
    everything = await read(desk)
    text = json.dumps(everything.tables) + str(everything.looked)
    for other in (MARIEKE, JORIS, "Joris", "van een ander", "7000000001"):
        assert f'"{other}"' not in text
        assert other not in text.replace("Marieke", "")
    assert everything.tables["goals"][0]["author"] == "Marieke"
    assert everything.tables["calls"][0]["opened_by"] == "team"
    assert everything.tables["actions"][0]["hour_named_by"] == "you"


async def test_no_key_to_come_in_is_shown(desk: Desk) -> None:
    await fill(desk)
    [invitation] = (await read(desk)).tables["invitations"]
    assert not {"pin", "code_hash"} & invitation.keys()


async def test_who_looked_is_summed_by_week(desk: Desk) -> None:
    await fill(desk)
    asked = HistoryEntry(id="asked", at=NOW, actor=MARIEKE, subject=FATIMA, kind="history_asked")
    await desk.do(history=[asked])
    everything = await read(desk)
    assert [each.who for each in everything.looked if each.asked] == ["Marieke"]
    assert [(str(each.week), each.who, each.unusual, each.times) for each in everything.looked if not each.asked] == [
        ("2026-04-13", "Marieke", False, 2),
        ("2026-04-13", "team", True, 1),
        ("2026-03-30", "Marieke", False, 1),
    ]
    assert "looked" not in json.dumps(everything.tables["history"])


@pytest.mark.parametrize(("screen", "there"), [("my_data", True), ("my_json", True), ("today", False)])
async def test_only_the_screens_that_show_it_have_it_read(desk: Desk, screen: str, there: bool) -> None:
    await fill(desk)
    rows: list[Waiting] = [row for row in await desk.store.outbox.heads(NOW, 9, []) if row.person == FATIMA]
    [view] = await desk.store.outbox.views([replace(rows[0], screen=screen)], NOW)
    assert view is not None
    assert (view.kept is not None) is there
