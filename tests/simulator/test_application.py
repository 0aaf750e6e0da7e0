"""An unmodified python-telegram-bot application lives here without noticing."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from stories.telegram import Simulator, until
from tests.simulator.conftest import TOKEN, line

ASK = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Gelukt", callback_data="1"))
Context = ContextTypes.DEFAULT_TYPE


async def begin(update: Update, context: Context) -> None:
    assert update.message
    await update.message.reply_text(f"Welkom {(context.args or ['zonder code'])[0]}", reply_markup=ASK)


async def done(update: Update, _context: Context) -> None:
    assert update.callback_query
    await update.callback_query.answer("Mooi!")
    await update.callback_query.edit_message_text("Gelukt!")


async def echo(update: Update, _context: Context) -> None:
    assert update.message
    assert update.message.text
    await update.message.reply_text(update.message.text)


async def remember(update: Update, context: Context) -> None:
    assert update.my_chat_member
    context.bot_data["status"] = update.my_chat_member.new_chat_member.status


@pytest.fixture
async def application(url: str) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    """A stock bot that polls."""
    builder = Application.builder().token(TOKEN).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")
    app = builder.request(line()).get_updates_request(line()).build()
    app.add_handlers([CommandHandler("start", begin), CallbackQueryHandler(done), MessageHandler(filters.TEXT, echo)])
    app.add_handler(ChatMemberHandler(remember, ChatMemberHandler.MY_CHAT_MEMBER))
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling(timeout=5, allowed_updates=Update.ALL_TYPES)
        yield app
        await app.updater.stop()
        await app.stop()


async def test_a_stock_bot_welcomes_answers_and_echoes(
    application: Application[Any, Any, Any, Any, Any, Any], control: Simulator
) -> None:
    person = await control.person("Samira")
    await control.start(person, "abc")
    await control.heard(person, "Welkom abc")
    await control.tap(person, "Gelukt")
    await control.heard(person, "Gelukt!")
    await control.text(person, "dank je")
    await control.heard(person, "dank je")
    await control.block(person)

    async def told() -> str | None:
        status: str | None = application.bot_data.get("status")
        return status

    assert await until(told, "the block to be told") == "kicked"


@pytest.mark.usefixtures("application")
async def test_a_stock_bot_survives_an_outage(control: Simulator) -> None:
    person = await control.person("Samira")
    await control.outage()
    await control.start(person)
    await control.outage(on=False)
    await control.heard(person, "Welkom zonder code")


async def test_fifty_people_are_all_answered(
    application: Application[Any, Any, Any, Any, Any, Any], control: Simulator
) -> None:
    assert application.running
    people = [await control.person(f"P{number}") for number in range(50)]
    await asyncio.gather(*(control.start(person) for person in people))
    await asyncio.gather(*(control.heard(person, "Welkom") for person in people))
