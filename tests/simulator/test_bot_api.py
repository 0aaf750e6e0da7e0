"""python-telegram-bot reads everything the simulator says."""

import io

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    MenuButtonCommands,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
)
from telegram.constants import ChatAction, MessageEntityType, ParseMode

from simulator.files import image_size
from simulator.people import SENDABLE
from stories.telegram import Simulator

PICTURE = SENDABLE["photo"].content
BUTTONS = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Gelukt", callback_data="1.done"), InlineKeyboardButton("Later", callback_data="1.later")]]
)


async def updates(bot: Bot, offset: int = 0) -> list[Update]:
    """What waits, with every kind asked for."""
    return list(await bot.get_updates(offset=offset, timeout=2, allowed_updates=Update.ALL_TYPES))


async def test_the_bot_learns_who_it_is(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username) == (123456, True, "StapjeBot")


async def test_a_deep_link_arrives_as_a_start_command(bot: Bot, control: Simulator) -> None:
    person = await control.person("Samira", language_code="ar")
    await control.start(person, "abc-DEF_1")
    (update,) = await updates(bot)
    assert update.message is not None
    assert update.effective_user is not None
    assert update.message.text == "/start abc-DEF_1"
    assert list(update.message.parse_entities([MessageEntityType.BOT_COMMAND]).values()) == ["/start"]
    assert update.effective_user.language_code == "ar"


async def test_a_sent_message_comes_back_as_telegram_returns_it(bot: Bot, samira: int) -> None:
    sent = await bot.send_message(
        samira, "Dag <b>Samira</b> 🌷 <i>hoi</i>", ParseMode.HTML, reply_markup=BUTTONS, protect_content=True
    )
    assert sent.text == "Dag Samira 🌷 hoi"
    assert sent.text_html == "Dag <b>Samira</b> 🌷 <i>hoi</i>"
    assert sent.reply_markup == BUTTONS
    assert sent.has_protected_content is True
    assert sent.from_user is not None
    assert sent.from_user.is_bot


async def test_only_inline_keyboards_are_echoed(bot: Bot, control: Simulator, samira: int) -> None:
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("Mijn stap")]], is_persistent=True, resize_keyboard=True)
    sent = await bot.send_message(samira, "Hier is je knop.", reply_markup=keyboard)
    assert sent.reply_markup is None
    assert (await control.phone(samira))["reply_keyboard"]["keyboard"] == [[{"text": "Mijn stap"}]]
    await bot.send_message(samira, "Weg.", reply_markup=ReplyKeyboardRemove())
    assert (await control.phone(samira))["reply_keyboard"] is None


async def test_a_tap_carries_its_message_and_is_answered_once(bot: Bot, control: Simulator, samira: int) -> None:
    sent = await bot.send_message(samira, "Is het gelukt?", reply_markup=BUTTONS)
    await control.tap(samira, "Gelukt")
    query = (await updates(bot))[-1].callback_query
    assert query is not None
    assert isinstance(query.message, Message)
    assert (query.data, query.message.message_id, query.message.reply_markup) == ("1.done", sent.message_id, BUTTONS)
    assert await query.answer("Mooi!")


async def test_an_edit_shows_and_drops_the_keyboard_that_is_not_given_again(
    bot: Bot, control: Simulator, samira: int
) -> None:
    sent = await bot.send_message(samira, "Is het gelukt?", reply_markup=BUTTONS)
    edited = await bot.edit_message_text("Gelukt!", samira, sent.message_id)
    assert isinstance(edited, Message)
    assert edited.edit_date is not None
    assert edited.reply_markup is None
    shown = (await control.chat(samira))[-1]
    assert (shown.text, shown.edited, shown.labels) == ("Gelukt!", True, [])


async def test_a_keyboard_alone_can_be_changed(bot: Bot, control: Simulator, samira: int) -> None:
    sent = await bot.send_message(samira, "Is het gelukt?")
    await bot.edit_message_reply_markup(samira, sent.message_id, reply_markup=BUTTONS)
    assert (await control.chat(samira))[-1].labels == ["Gelukt", "Later"]


async def test_a_picture_is_uploaded_shown_and_fetched_again(bot: Bot, control: Simulator, samira: int) -> None:
    sent = await bot.send_photo(samira, io.BytesIO(PICTURE), caption="Je <b>stap</b>", parse_mode=ParseMode.HTML)
    assert (sent.photo[-1].width, sent.photo[-1].height) == image_size(PICTURE)
    assert sent.caption_html == "Je <b>stap</b>"
    again = await bot.send_photo(samira, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    assert bytes(await (await bot.get_file(sent.photo[-1].file_id)).download_as_bytearray()) == PICTURE
    assert str((await control.chat(samira))[-1].photo).startswith("/sim/files/")


async def test_files_of_every_kind_come_back_as_what_they_are(bot: Bot, samira: int) -> None:
    assert (await bot.send_document(samira, b"brief", filename="brief.txt")).document.file_name == "brief.txt"  # type: ignore[union-attr]
    assert (await bot.send_voice(samira, b"stem")).voice is not None
    assert (await bot.send_animation(samira, b"dans")).animation is not None
    assert (await bot.send_sticker(samira, b"plakker")).sticker is not None
    assert (await bot.send_dice(samira, emoji="🎯")).dice.value in range(1, 7)  # type: ignore[union-attr]
    assert (await bot.send_location(samira, 52.3, 4.9)).location is not None
    assert (await bot.send_contact(samira, "+31612345678", "Coach")).contact is not None


async def test_an_album_is_one_message_each_in_one_group(bot: Bot, samira: int) -> None:
    album = await bot.send_media_group(samira, [InputMediaPhoto(PICTURE), InputMediaPhoto(PICTURE)], caption="Samen")
    assert len({message.media_group_id for message in album}) == 1
    assert album[0].caption == "Samen"


async def test_a_picture_can_take_another_ones_place(bot: Bot, samira: int) -> None:
    sent = await bot.send_photo(samira, PICTURE, caption="Eerst")
    edited = await bot.edit_message_caption(samira, sent.message_id, caption="Toen")
    assert isinstance(edited, Message)
    assert edited.caption == "Toen"
    other = await bot.edit_message_media(InputMediaPhoto(PICTURE, caption="Nu"), samira, sent.message_id)
    assert isinstance(other, Message)
    assert other.caption == "Nu"


async def test_deleted_messages_leave_the_telephone(bot: Bot, control: Simulator, samira: int) -> None:
    first, second = [await bot.send_message(samira, text) for text in ("een", "twee")]
    assert await bot.delete_message(samira, first.message_id)
    assert await bot.delete_messages(samira, [second.message_id])
    assert [m.text for m in await control.chat(samira) if m.by_bot and not m.deleted] == []


async def test_a_reply_names_what_it_answers(bot: Bot, samira: int) -> None:
    first = await bot.send_message(samira, "Vraag")
    reply = await bot.send_message(samira, "Antwoord", reply_parameters=ReplyParameters(first.message_id))
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "Vraag"


async def test_copies_are_the_bots_own_and_forwards_name_their_writer(bot: Bot, samira: int) -> None:
    first = await bot.send_message(samira, "Bericht")
    assert (await bot.copy_message(samira, samira, first.message_id)).message_id > first.message_id
    assert (await bot.forward_message(samira, samira, first.message_id)).forward_origin is not None


async def test_typing_reactions_pins_and_drafts_are_taken(bot: Bot, control: Simulator, samira: int) -> None:
    sent = await bot.send_message(samira, "Bericht")
    assert await bot.send_chat_action(samira, ChatAction.TYPING)
    assert (await control.phone(samira))["typing"] == "typing"
    assert await bot.set_message_reaction(samira, sent.message_id, "❤")
    assert await bot.pin_chat_message(samira, sent.message_id)
    assert (await bot.get_chat(samira)).pinned_message is not None
    assert await bot.unpin_chat_message(samira)
    assert await bot.send_message_draft(samira, 1, "Even denken")


async def test_the_narrowest_command_menu_is_shown_in_the_readers_language(
    bot: Bot, control: Simulator, samira: int
) -> None:
    await bot.set_my_commands([BotCommand("help", "Hulp")], language_code="nl")
    await bot.set_my_commands([BotCommand("help", "Help")])
    assert (await control.phone(samira))["commands"] == [{"command": "help", "description": "Hulp"}]
    await bot.set_my_commands([BotCommand("lijst", "Deelnemers")], scope=BotCommandScopeChat(samira))
    assert (await control.phone(samira))["commands"] == [{"command": "lijst", "description": "Deelnemers"}]
    assert await bot.get_my_commands(BotCommandScopeChat(samira)) == (BotCommand("lijst", "Deelnemers"),)
    await bot.delete_my_commands(BotCommandScopeChat(samira))
    assert (await control.phone(samira))["commands"] == [{"command": "help", "description": "Hulp"}]


async def test_the_bot_can_name_and_describe_itself(bot: Bot, samira: int) -> None:
    assert await bot.set_my_name("Kleine stap")
    assert await bot.set_my_description("Dit is een computer.")
    assert (await bot.get_my_name()).name == "Kleine stap"
    assert (await bot.get_my_description()).description == "Dit is een computer."
    assert (await bot.get_my_short_description()).short_description == ""
    assert await bot.set_chat_menu_button(samira, MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(samira), MenuButtonCommands)


async def test_membership_is_told_and_can_be_asked(bot: Bot, control: Simulator, samira: int) -> None:
    assert (await bot.get_chat_member(samira, samira)).status == "member"
    await control.block(samira)
    member = (await updates(bot))[-1].my_chat_member
    assert member is not None
    assert (member.old_chat_member.status, member.new_chat_member.status) == ("member", "kicked")
    assert (await bot.get_chat_member(samira, bot.id)).status == "kicked"
    assert await bot.get_chat_member_count(samira) == 2


@pytest.mark.parametrize("kind", ["voice", "photo", "document", "sticker", "location", "contact"])
async def test_whatever_a_person_sends_can_be_read(bot: Bot, control: Simulator, samira: int, kind: str) -> None:
    await control.send(samira, kind)
    message = (await updates(bot))[-1].message
    assert message is not None
    assert getattr(message, kind)


async def test_edits_and_reactions_of_people_can_be_read(bot: Bot, control: Simulator, samira: int) -> None:
    (begun,) = await updates(bot)  # from here on reactions are asked for
    written = await control.text(samira, "gedaaan")
    await control.edit(samira, written["message_id"], "gedaan")
    await control.post(f"/sim/people/{samira}/react", {"message_id": written["message_id"], "emoji": "👍"})
    edited, reacted = (await updates(bot, begun.update_id + 1))[-2:]
    assert edited.edited_message is not None
    assert edited.edited_message.text == "gedaan"
    assert reacted.message_reaction is not None
    assert reacted.message_reaction.new_reaction


async def test_a_reply_key_arrives_as_text(bot: Bot, control: Simulator, samira: int) -> None:
    await bot.send_message(samira, "Kies.", reply_markup=ReplyKeyboardMarkup([["Mijn stap"]], one_time_keyboard=True))
    await control.tap(samira, "Mijn stap")
    message = (await updates(bot))[-1].message
    assert message is not None
    assert message.text == "Mijn stap"
    assert (await control.phone(samira))["reply_keyboard"] is None


async def test_message_numbers_count_for_the_account_not_for_the_chat(
    bot: Bot, control: Simulator, samira: int
) -> None:
    other = await control.person("Fatima")
    await control.start(other)
    first, second = await bot.send_message(samira, "een"), await bot.send_message(other, "twee")
    assert second.message_id == first.message_id + 1
