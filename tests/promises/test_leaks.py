"""A day with every kind of fault, at the loudest log: nothing of anybody is where it should not be (house law 12)."""

import asyncio
import re
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from conversations.replies import Kind, Say
from domain.ids import event_id
from storage.store import Storage
from stories.processes import SimulatorProcess
from stories.telegram import Message, until
from tests.postgres import Cluster
from tests.promises.living import Living, living
from tests.promises.people import (
    ADDRESS,
    COACH,
    DAAN,
    FATIMA,
    OTHER_COACH,
    STAFF,
    SUPERVISOR,
    THURSDAY,
    canary,
    step,
    talk,
    time_to,
)
from tests.promises.town import data
from tests.storage.raw import raw

HERS, HIS, COACHS = ADDRESS[FATIMA], ADDRESS[DAAN], ADDRESS[COACH]
MAY_READ = {
    FATIMA: {FATIMA, COACH},
    DAAN: {DAAN, OTHER_COACH},
    COACH: {COACH, FATIMA, "henk"},
    OTHER_COACH: {OTHER_COACH, DAAN},
    SUPERVISOR: {SUPERVISOR, FATIMA},  # a call that nobody opened in time
}
"""Whose names and words may stand in whose chat."""


@dataclass(frozen=True)
class Day:
    """What a day left behind."""

    log: str
    columns: str
    """All text and bytes of all tables, as the database gives them."""
    files: bytes
    """Of SQLite, with its log, after a kill."""
    chats: dict[str, list[Message]]
    calls: list[dict[str, Any]]
    """What the bot asked of Telegram."""
    secrets: tuple[str, ...]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def day(
    request: pytest.FixtureRequest, simulator_server: SimulatorProcess, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Day]:
    folder: Path = tmp_path_factory.mktemp("leaks")
    if request.param == "sqlite":
        yield asyncio.run(lived(simulator_server, folder, ""))
        return
    cluster: Cluster = request.getfixturevalue("postgres_cluster")
    yield asyncio.run(lived(simulator_server, folder, cluster.create(f"leaks_{folder.name}".replace("-", "_"))))
    cluster.drop(f"leaks_{folder.name}".replace("-", "_"))


async def lived(server: SimulatorProcess, folder: Path, database: str) -> Day:
    async with living(server, folder, database) as town:
        code, pin = await the_people(town)
        await the_faults(town)
        await the_poison(town)
        chats = {name: await town.chat(address) for name, address in ADDRESS.items()}
        calls = [each for each in await town.simulator.journal() if each["kind"] == "call"]
        columns = await everything(town.store)
        town.process.send_signal(signal.SIGKILL)
        files = b"".join(each.read_bytes() for each in (folder / "data").iterdir() if each.is_file())
        return Day(town.log(), columns, files, chats, calls, (server.token, server.token.partition(":")[2], code, pin))


async def the_people(town: Living) -> tuple[str, str]:
    """What people say and do with names and words; the code and the digits of an invitation."""
    await town.simulator.walk(to=THURSDAY + timedelta(minutes=45))
    await town.taps(HERS, "Gelukt")
    await town.writes(HERS, canary(FATIMA, "free"))
    await town.forges(HERS, data("topic", talk(FATIMA)))
    await town.writes(HERS, canary(FATIMA, "topic"))
    await town.forges(HERS, data("other_time", talk(FATIMA)))
    await town.writes(HERS, canary(FATIMA, "othertime"))
    await town.forges(HERS, data("new_goal"))
    await town.writes(HERS, canary(FATIMA, "newgoal"), "ja", canary(FATIMA, "newstep"))
    await town.forges(HERS, data("door", "talk"))
    await town.writes(COACHS, "Menu")
    await town.taps(COACHS, "Mijn mensen")
    await town.taps(COACHS, canary(FATIMA))
    await town.forges(COACHS, data("praise", step(FATIMA, "letter"), subject=FATIMA))
    await town.forges(COACHS, data("reply", subject=FATIMA))
    await town.writes(COACHS, canary(COACH, "words"))
    await town.forges(COACHS, data("invite_participant"))
    await town.writes(COACHS, canary("henk"))
    for verb, thing in (("invite_reads", "nl-normal"), ("invite_how", "sent")):
        await town.forges(COACHS, data(verb, thing))
    await town.simulator.walk(to=THURSDAY + timedelta(hours=7))
    said = "\n".join(each.text for each in await town.chat(COACHS))
    code, pin = re.search(r"start=([\w-]+)", said), re.search(r"\b(\d{4})\b(?! april)", said)
    assert code is not None
    assert pin is not None
    return code[1], pin[1]


async def the_faults(town: Living) -> None:
    """Telegram refuses, loses, garbles and goes away, each while there is something to say."""
    faults: tuple[dict[str, Any], ...] = (
        {"do": "error", "status": 401, "description": "Unauthorized"},
        {"do": "error", "status": 400, "description": f"Bad Request: {canary(DAAN, 'quoted')}"},
        {"do": "error", "status": 429, "retry_after": 1},
        {"do": "html"},
        {"do": "cut", "when": "after"},
    )
    for fault in faults:
        await town.simulator.fault(method="sendMessage", **fault)
        await town.simulator.text(HIS, canary(DAAN, "faulty"))
    await town.rests()
    await town.simulator.outage(how="502")
    await town.simulator.text(HIS, canary(DAAN, "outage"))
    await town.simulator.outage(on=False)
    await town.simulator.fault("error", method="getUpdates", status=401, description="Unauthorized")
    await town.forges(HIS, canary(DAAN, "garbled") + " ü.\x00")
    await town.simulator.send(HIS, "photo", canary(DAAN, "caption"))
    await town.writes(HIS, "/start " + canary(DAAN, "payload"))
    await town.simulator.fault("error", method="sendMessage", status=403, description="Forbidden: bot was blocked")
    await town.writes(HIS, canary(DAAN, "blocked"))


async def the_poison(town: Living) -> None:
    """A decision that raises, a screen that raises, and a message that cannot be planned, each with words in hand."""
    await town.store.inbox.database.write(
        raw(f"UPDATE actions SET day = '{canary(DAAN)}-someday' WHERE id = '{step(DAAN, 'call')}'")
    )
    await town.writes(HIS, canary(DAAN, "poison"))
    broken = Say(screen="appointment_off", to=FATIMA, words={"at": canary(FATIMA, "never")}, kind=Kind.APPOINTMENT)
    await town.store.transact(lambda unit: unit.apply(event_id(THURSDAY, b"broken"), (), (broken,), (), THURSDAY))
    await until(lambda: _logged(town, "screen_failed"), "the screen that raises", 10)
    good = raw(f"UPDATE actions SET day = NULL WHERE id = '{step(DAAN, 'call')}'")
    await town.store.inbox.database.write(good)
    await town.simulator.walk(to=THURSDAY + timedelta(days=1, hours=8))


async def _logged(town: Living, event: str) -> bool:
    return event in town.log()


async def everything(store: Storage) -> str:
    tables = raw(
        "SELECT name FROM sqlite_master WHERE type = 'table'",
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    )
    [names] = await store.inbox.database.read(tables)
    several = await store.inbox.database.read(*(raw(f"SELECT * FROM {each['name']}") for each in names))
    return "\n".join(str([*row]) for rows in several for row in rows)  # type: ignore[misc]  # a driver's row


def found(where: str) -> set[str]:
    """The canaries in a text."""
    return set(re.findall(r"(?:anneke|marieke|joris|fatima|daan|henk)zq[a-z]*", where, re.IGNORECASE))


def test_the_log_holds_no_name_no_word_and_no_secret(day: Day) -> None:
    for event in ("event_failed", "screen_failed", "updates_interrupted"):
        assert event in day.log, f"{event} must have happened"
    assert found(day.log) == set()
    assert not [each for each in (*day.secrets[:3], *map(str, ADDRESS.values())) if each in day.log]


def test_no_name_no_word_and_no_secret_lies_open_in_the_database(day: Day) -> None:
    assert time_to(FATIMA, "call") in day.columns
    assert found(day.columns) == set()
    assert not [each for each in (*day.secrets[:3], *map(str, ADDRESS.values())) if each in day.columns]


def test_no_name_no_word_and_no_secret_lies_open_in_the_files(day: Day) -> None:
    text = day.files.decode("latin-1")
    assert found(text) == set()
    assert not [each for each in (*day.secrets[:3], *map(str, ADDRESS.values())) if each in text]


def test_nobody_reads_what_is_somebody_elses(day: Day) -> None:
    for reader, chat in day.chats.items():
        text = "\n".join(each.text + str(each.buttons) for each in chat if each.by_bot)
        owners = {each.lower().partition("zq")[0] for each in found(text)}
        assert owners <= MAY_READ[reader], reader
    assert found("".join(each.text for each in day.chats[SUPERVISOR])) <= {canary(SUPERVISOR), canary(FATIMA)}
    assert canary(FATIMA, "othertime") in "".join(each.text for each in day.chats[COACH])


def test_what_staff_read_about_somebody_cannot_be_passed_on(day: Day) -> None:
    """But for the invitation and its card on paper, which are made to be."""
    for reader in STAFF:
        for each in day.chats[reader]:
            about = found(each.text + str(each.labels)) - {canary(reader), canary(reader, "words")}
            made_to_be = "start=" in each.text or ".hand_out." in str(each.buttons)
            if each.by_bot and about and not made_to_be:
                assert each.protected, each.text


def test_no_link_is_opened_by_telegram(day: Day) -> None:
    said = [each["params"] for each in day.calls if each["method"] in {"sendMessage", "editMessageText"}]
    assert len(said) > 20
    for params in said:
        assert "true" in str(params.get("link_preview_options")).lower(), params


def test_a_message_that_stapje_begins_is_neutral_until_told_otherwise(day: Day) -> None:
    begun = [each for each in day.chats[DAAN] if each.by_bot and not each.silent]
    assert begun
    assert found("\n".join(each.text[:80] for each in begun)) <= {canary(DAAN)}
    assert canary(FATIMA, "call") in "".join(each.text[:80] for each in day.chats[FATIMA])
