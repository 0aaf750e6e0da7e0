"""What Telegram refuses, the simulator refuses in the same words, and python-telegram-bot raises the same for it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from simulator.errors import NOT_MODIFIED, QUERY_TOO_OLD
from stories.telegram import Simulator
from tests.simulator.conftest import stock_bot

Case = Callable[[Bot, int], Awaitable[object]]


def _keyboard(data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Knop", callback_data=data)]])


async def _same_text(bot: Bot, chat: int) -> object:
    sent = await bot.send_message(chat, "Zelfde", reply_markup=_keyboard("1"))
    return await bot.edit_message_text("Zelfde", chat, sent.message_id, reply_markup=_keyboard("1"))


async def _edit_one_with_reply_keys(bot: Bot, chat: int) -> object:
    sent = await bot.send_message(chat, "Kies", reply_markup=ReplyKeyboardMarkup([["a"]]))
    return await bot.edit_message_text("Anders", chat, sent.message_id)


REFUSED: dict[str, tuple[Case, str]] = {
    "unknown chat": (lambda bot, _: bot.send_message(999, "x"), "Chat not found"),
    "no text": (lambda bot, chat: bot.send_message(chat, " \n"), "Message text is empty"),
    "long text": (lambda bot, chat: bot.send_message(chat, "a" * 4097), "Message is too long"),
    "long caption": (
        lambda bot, chat: bot.send_voice(chat, b"x", caption="a" * 1025), "Message caption is too long",
    ),
    "open tag": (
        lambda bot, chat: bot.send_message(chat, "<b>x", ParseMode.HTML),
        "Can't parse entities: can't find end tag corresponding to start tag \"b\"",
    ),
    "long data": (
        lambda bot, chat: bot.send_message(chat, "x", reply_markup=_keyboard("é" * 33)), "Button_data_invalid",
    ),
    "no picture": (lambda bot, chat: bot.send_photo(chat, b"geen plaatje"), "Image_process_failed"),
    "unknown file": (lambda bot, chat: bot.send_photo(chat, "AgADunknown"), "Wrong file identifier/http url specified"),
    "same text": (_same_text, NOT_MODIFIED),
    "edit nothing": (lambda bot, chat: bot.edit_message_text("x", chat, 9999), "Message to edit not found"),
    "edit a person's": (lambda bot, chat: bot.edit_message_text("x", chat, 1), "Message can't be edited"),
    "edit under keys": (_edit_one_with_reply_keys, "Message can't be edited"),
    "delete nothing": (lambda bot, chat: bot.delete_message(chat, 9999), "Message to delete not found"),
    "reply to nothing": (
        lambda bot, chat: bot.send_message(chat, "x", reply_parameters=ReplyParameters(9999)),
        "Message to be replied not found",
    ),
    "react to nothing": (lambda bot, chat: bot.set_message_reaction(chat, 9999, "👍"), "Message to react not found"),
    "react oddly": (lambda bot, chat: bot.set_message_reaction(chat, 1, "✅"), "Reaction_invalid"),
    "unknown query": (lambda bot, _: bot.answer_callback_query("1"), QUERY_TOO_OLD),
    "odd action": (lambda bot, chat: bot.send_chat_action(chat, "dancing"), "Wrong parameter action in request"),
    "odd command": (lambda bot, _: bot.set_my_commands([("Hoi!", "x")]), "Bot_command_invalid"),
    "unknown file id": (lambda bot, _: bot.get_file("AgADunknown"), "Invalid file_id"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
async def test_telegram_refuses_and_says_why(bot: Bot, samira: int, name: str) -> None:
    case, words = REFUSED[name]
    with pytest.raises(BadRequest) as refusal:
        await case(bot, samira)
    assert refusal.value.message.lower() == words.lower()


async def test_a_query_can_be_answered_once_only(bot: Bot, control: Simulator, samira: int) -> None:
    await bot.send_message(samira, "Gelukt?", reply_markup=_keyboard("1"))
    query = (await control.tap(samira, "Knop"))["query_id"]
    await bot.answer_callback_query(query)
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query(query)


async def test_someone_who_blocked_the_bot_cannot_be_reached(bot: Bot, control: Simulator, samira: int) -> None:
    await control.block(samira)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(samira, "x")
    await control.unblock(samira)
    await bot.send_message(samira, "Welkom terug")


async def test_a_deleted_account_cannot_be_reached(bot: Bot, control: Simulator, samira: int) -> None:
    await control.delete(samira)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(samira, "x")


async def test_a_bot_cannot_speak_first(bot: Bot, control: Simulator) -> None:
    stranger, known = await control.person("Stranger"), await control.person("Known", known=True)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(stranger, "x")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(known, "x")


async def test_telegrams_429_names_its_seconds(bot: Bot, control: Simulator, samira: int) -> None:
    await control.fault("error", retry_after=7)
    with pytest.raises(RetryAfter) as refusal:
        await bot.send_message(samira, "x")
    assert refusal.value.retry_after == timedelta(seconds=7)


@pytest.mark.parametrize("token", ["123456:another", "nonsense"])
async def test_a_wrong_token_is_refused(url: str, token: str) -> None:
    bot = stock_bot(url, token)
    with pytest.raises(InvalidToken):
        await bot.initialize()
    for one in bot._request:
        await one.shutdown()


async def test_an_unknown_method_is_not_found(call: Callable[..., Awaitable[object]]) -> None:
    assert await call("makeCoffee") == (
        404, {"ok": False, "error_code": 404, "description": "Not Found: method not found"},
    )  # fmt: skip


async def test_markdown_is_refused_rather_than_guessed_at(bot: Bot, samira: int) -> None:
    with pytest.raises(TelegramError, match="not markdown"):
        await bot.send_message(samira, "*x*", ParseMode.MARKDOWN_V2)
