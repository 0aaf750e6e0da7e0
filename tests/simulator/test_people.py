"""People do what people with telephones do, and the page is told at once."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from telegram import Bot, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from simulator.wire import Json
from stories.telegram import ControlError, Simulator

LINKS = InlineKeyboardMarkup([
    [InlineKeyboardButton("Site", url="https://amsterdam.nl/")],
    [InlineKeyboardButton("Code", copy_text=CopyTextButton("42"))],
])  # fmt: skip
ASK = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Gelukt", callback_data="1"))


async def test_the_same_id_is_the_same_person(control: Simulator) -> None:
    first = await control.person("Samira", id=7)
    assert await control.person("Someone else", id=7) == first
    assert [person["first_name"] for person in await control.people()] == ["Samira"]


async def test_a_tap_without_a_number_finds_the_newest_such_button(bot: Bot, control: Simulator, samira: int) -> None:
    await bot.send_message(samira, "Eerst", reply_markup=ASK)
    newest = await bot.send_message(samira, "Toen", reply_markup=ASK)
    await control.tap(samira, "Gelukt")
    tapped = (await control.journal(method="callback_query"))[-1]
    assert tapped["params"]["callback_query"]["message"]["message_id"] == newest.message_id


async def test_a_button_that_is_not_there_cannot_be_tapped(control: Simulator, samira: int) -> None:
    with pytest.raises(ControlError, match=r"404.*There is no button 'Gelukt' on the telephone of Samira"):
        await control.tap(samira, "Gelukt")


async def test_a_button_that_an_edit_took_away_can_still_be_tapped_by_force(
    bot: Bot, control: Simulator, samira: int
) -> None:
    sent = await bot.send_message(samira, "Gelukt?", reply_markup=ASK)
    await bot.edit_message_text("Klaar", samira, sent.message_id)
    late: Json = {"message_id": sent.message_id, "data": "1", "force": True}
    assert (await control.post(f"/sim/people/{samira}/tap", late))["query_id"]


async def test_links_and_copies_send_nothing(bot: Bot, control: Simulator, samira: int) -> None:
    await bot.send_message(samira, "Kijk", reply_markup=LINKS)
    assert (await control.tap(samira, "Site"))["url"] == "https://amsterdam.nl/"
    assert (await control.tap(samira, "Code")) == {"update_id": None, "url": None, "copy": "42"}


async def test_who_blocked_the_bot_cannot_write_but_can_start_again(control: Simulator, samira: int) -> None:
    await control.block(samira)
    with pytest.raises(ControlError, match="has blocked the bot"):
        await control.text(samira, "hoi")
    await control.start(samira)
    kinds = [entry["method"] for entry in await control.journal() if entry["kind"] == "update"]
    assert kinds == ["message", "my_chat_member", "my_chat_member", "message"]


async def test_a_telephone_shows_safe_html_that_links(bot: Bot, control: Simulator, samira: int) -> None:
    await bot.send_message(samira, "<b>Zie</b> t.me/StapjeBot?start=x &lt;script&gt;", "HTML")
    shown = (await control.chat(samira))[-1]
    assert shown.html == (
        '<b>Zie</b> <a href="https://t.me/StapjeBot?start=x">t.me/StapjeBot?start=x</a> &lt;script&gt;'
    )


@asynccontextmanager
async def listening(url: str) -> AsyncIterator["asyncio.Queue[tuple[str, Json]]"]:
    """The events a page would get."""
    heard: asyncio.Queue[tuple[str, Json]] = asyncio.Queue()
    async with aiohttp.ClientSession(trust_env=False) as session, session.get(f"{url}/sim/events") as stream:
        assert (await stream.content.readline()).startswith(b":")
        reader = asyncio.ensure_future(_read(stream, heard))
        yield heard
        reader.cancel()


async def _read(stream: aiohttp.ClientResponse, heard: "asyncio.Queue[tuple[str, Json]]") -> None:
    kind = ""
    async for line in stream.content:
        if line.startswith(b"event: "):
            kind = line[7:-1].decode()
        if line.startswith(b"data: "):
            heard.put_nowait((kind, json.loads(line[6:])))


async def test_the_page_hears_messages_edits_toasts_and_deletions(
    url: str, bot: Bot, control: Simulator, samira: int
) -> None:
    async with listening(url) as heard, asyncio.timeout(5):
        sent = await bot.send_message(samira, "Gelukt?", reply_markup=ASK)
        query = (await control.tap(samira, "Gelukt"))["query_id"]
        await bot.answer_callback_query(query, "Mooi!", show_alert=True)
        await bot.edit_message_text("Klaar", samira, sent.message_id)
        await bot.delete_message(samira, sent.message_id)
        kinds = [await heard.get() for _ in range(4)]
    assert [kind for kind, _ in kinds] == ["message", "toast", "edit", "delete"]
    assert kinds[0][1]["message"]["buttons"] == [[{"text": "Gelukt", "data": "1"}]]
    assert (kinds[1][1]["text"], kinds[1][1]["alert"]) == ("Mooi!", True)


async def test_the_page_hears_of_people_clock_and_faults(url: str, control: Simulator) -> None:
    async with listening(url) as heard, asyncio.timeout(5):
        await control.start(await control.person("Samira"))
        await control.jump(by=60)
        await control.outage()
        kinds = {(await heard.get())[0] for _ in range(6)}
    assert kinds == {"person", "message", "control", "clock"}
