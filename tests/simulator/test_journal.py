"""The journal tells what happened and brings the world back."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import BadRequest

from simulator.clock import Clock
from simulator.journal import Journal
from simulator.people import SENDABLE
from simulator.server import running
from simulator.simulation import Simulation
from stories.telegram import Simulator
from tests.simulator.conftest import TOKEN, stock_bot

ASK = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Gelukt", callback_data="1"))


@asynccontextmanager
async def run(folder: Path) -> AsyncIterator[tuple[Bot, Simulator]]:
    """One run of the simulator on the journal in this folder."""
    sim = Simulation(Clock(folder / "offset"), Journal(folder / "journal.jsonl"), TOKEN)
    sim.resume()
    async with running(sim) as url, stock_bot(url) as bot, Simulator(url) as control:
        yield bot, control


async def live(bot: Bot, control: Simulator) -> int:
    """A life of one person with a bit of everything; the last tap is still open."""
    person = await control.person("Samira", language_code="ar")
    await control.start(person)
    await bot.send_message(person, "Kies", reply_markup=ReplyKeyboardMarkup([["Mijn stap"]]))
    sent = await bot.send_message(person, "Gelukt?", reply_markup=ASK)
    await bot.edit_message_text("Is het <b>gelukt</b>?", person, sent.message_id, parse_mode="HTML", reply_markup=ASK)
    gone = await bot.send_photo(person, SENDABLE["photo"].content, caption="Weg")
    await bot.delete_message(person, gone.message_id)
    await bot.send_photo(person, gone.photo[-1].file_id)
    await bot.set_my_commands([("help", "Hulp")])
    await control.tap(person, "Gelukt")
    return person


async def test_a_new_run_finds_the_world_as_it_was(tmp_path: Path) -> None:
    async with run(tmp_path) as (bot, control):
        person = await live(bot, control)
        await control.jump(by=86_400 * 3)
        before = (await control.phone(person), await control.people(), await control.queue())
    async with run(tmp_path) as (_, control):
        after = (await control.phone(person), await control.people(), await control.queue())
        assert after == before
        assert (await control.clock())["offset"] == 86_400 * 3


async def test_what_waited_and_what_was_confirmed_is_remembered(tmp_path: Path) -> None:
    async with run(tmp_path) as (bot, control):
        person = await live(bot, control)
        first, tap = await bot.get_updates(timeout=1)
        await bot.get_updates(offset=first.update_id + 1, timeout=1)
    async with run(tmp_path) as (bot, control):
        (again,) = await bot.get_updates(timeout=1)
        assert again.to_dict() == tap.to_dict()
        assert again.callback_query is not None
        await again.callback_query.answer()
        text = await control.text(person, "ik ben er weer")
        assert text["update_id"] == again.update_id + 1
    async with run(tmp_path) as (bot, _):
        with pytest.raises(BadRequest, match="too old"):
            await bot.answer_callback_query(again.callback_query.id)


async def test_a_file_can_be_fetched_in_a_later_run(tmp_path: Path) -> None:
    async with run(tmp_path) as (bot, control):
        person = await control.person("Samira")
        await control.start(person)
        file_id = (await bot.send_photo(person, SENDABLE["photo"].content)).photo[-1].file_id
    async with run(tmp_path) as (bot, _):
        assert bytes(await (await bot.get_file(file_id)).download_as_bytearray()) == SENDABLE["photo"].content


async def test_a_line_cut_short_by_a_kill_is_dropped(tmp_path: Path) -> None:
    async with run(tmp_path) as (_, control):
        await control.person("Samira")
    with (tmp_path / "journal.jsonl").open("a") as file:
        file.write('{"n": 2, "kind": "con')
    async with run(tmp_path) as (_, control):
        await control.person("Fatima")
    async with run(tmp_path) as (_, control):
        assert [person["first_name"] for person in await control.people()] == ["Samira", "Fatima"]


async def test_a_reset_holds_after_a_restart(tmp_path: Path) -> None:
    async with run(tmp_path) as (_, control):
        await control.person("Samira")
        await control.reset()
        await control.person("Fatima")
    async with run(tmp_path) as (_, control):
        assert [person["first_name"] for person in await control.people()] == ["Fatima"]


async def test_every_call_is_told_with_its_outcome(bot: Bot, control: Simulator, samira: int) -> None:
    await control.fault("cut", method="sendChatAction")
    sent = await bot.send_message(samira, "Gelukt?", reply_markup=ASK)
    with pytest.raises(BadRequest):
        await bot.delete_message(samira, 99)
    calls = [entry for entry in await control.journal() if entry["kind"] == "call" and entry["method"] != "getMe"]
    assert [(c["method"], c["chat"], c["outcome"], c["accepted"], c["message_id"]) for c in calls] == [
        ("sendMessage", samira, "ok", True, sent.message_id),
        ("deleteMessage", samira, "error", False, None),
    ]
    assert calls[0]["params"]["reply_markup"] == {"inline_keyboard": [[{"text": "Gelukt", "callback_data": "1"}]]}
    assert calls[1]["error"] == "400 Bad Request: message to delete not found"


async def test_the_journal_can_be_read_on_from_a_number(control: Simulator, samira: int) -> None:
    last = (await control.journal())[-1]["n"]
    await control.text(samira, "gedaan")
    (entry,) = await control.journal(after=last)
    assert (entry["kind"], entry["method"], entry["params"]["message"]["text"]) == ("update", "message", "gedaan")


async def test_each_line_of_the_file_is_one_entry(tmp_path: Path) -> None:
    async with run(tmp_path) as (bot, control):
        await live(bot, control)
        told = [entry["n"] for entry in await control.journal()]
    lines = [json.loads(line) for line in (tmp_path / "journal.jsonl").read_text().splitlines()]
    assert [line["n"] for line in lines] == told
