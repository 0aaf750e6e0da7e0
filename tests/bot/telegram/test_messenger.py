"""The messenger speaks Bot API over a real line, and knows of every call whether it arrived."""

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.telegram.messenger import TelegramMessenger
from bot.telegram.requests import PARTY, from_bytes, request_of
from bot.telegram.states import Revoked
from bot.telegram.transport import AiohttpRequest
from conversations.introduction import introduction, staff_commands
from conversations.replies import Button, Document, Shown, Voice
from conversations.wording import Wording
from scheduler.ports import Delivered, End, MessageGone, Refused, TryLater, Unknown, Unreachable, Waiting
from stories.processes import free_port
from stories.telegram import Message, Simulator
from tests.outbox_row import ROW

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
PAGE = Document(name="stapje.json", content=b'{"goals": []}')
HELLO = Shown(text="<b>Hoi</b> Fatima")


def row(*, edit: int = 0, silent: bool = False) -> Waiting:
    return replace(ROW, edit=edit, silent=silent)


@pytest.fixture
async def messenger(simulator: Simulator) -> AsyncIterator[TelegramMessenger]:
    line = AiohttpRequest(connect_seconds=0.5, answer_seconds=0.3)
    async with TelegramMessenger(simulator.token, simulator.url, line) as messenger:
        yield messenger


@pytest.fixture
async def fatima(simulator: Simulator) -> int:
    person = await simulator.person("Fatima")
    await simulator.start(person)
    return person


async def say(messenger: TelegramMessenger, to: int, shown: Shown = HELLO, **how: Any) -> End:  # noqa: ANN401  # fields of Waiting
    return await messenger.deliver(to, messenger.compose(row(**how), shown))


async def last(simulator: Simulator, person: int) -> Message:
    return [message for message in await simulator.chat(person) if message.by_bot][-1]


async def test_the_bot_learns_its_name_and_that_this_is_the_simulator(messenger: TelegramMessenger) -> None:
    assert not messenger.is_simulator
    assert (await messenger.me()).username == "StapjeBot"
    assert messenger.is_simulator


async def test_another_token_is_told_in_a_sentence_without_it(simulator: Simulator) -> None:
    async with TelegramMessenger("123456:other", simulator.url) as messenger:
        with pytest.raises(Revoked, match="@BotFather") as told:
            await messenger.me()
    assert "other" not in str(told.value)
    assert "other" not in repr(messenger)


async def test_a_message_arrives_with_its_markup(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    end = await say(messenger, fatima)
    shown = await last(simulator, fatima)
    assert end == Delivered(message=shown.number)
    assert (shown.text, shown.html, shown.silent, shown.protected) == ("Hoi Fatima", "<b>Hoi</b> Fatima", False, False)


async def test_manners_travel_along(messenger: TelegramMessenger, simulator: Simulator, fatima: int) -> None:
    await say(messenger, fatima, Shown(text="https://example.org", protect=True), silent=True)
    shown = await last(simulator, fatima)
    assert (shown.silent, shown.protected) == (True, True)
    [call] = await simulator.journal(method="sendMessage")
    assert call["params"]["link_preview_options"] == {"is_disabled": True}


async def test_a_button_can_be_tapped(messenger: TelegramMessenger, simulator: Simulator, fatima: int) -> None:
    link = Button(label="Lees", url="https://example.org")
    await say(messenger, fatima, Shown(text="Hoi", buttons=((Button(label="Gelukt", verb="done"), link),)))
    assert (await last(simulator, fatima)).labels == ["Gelukt", "Lees"]
    await simulator.tap(fatima, "Gelukt")
    _start, update = await messenger.updates(0, 1)
    assert update["callback_query"]["data"] == "1.done.0.."


async def test_labels_are_read_as_written(messenger: TelegramMessenger, simulator: Simulator, fatima: int) -> None:
    await say(messenger, fatima, Shown(text="Wie?", buttons=((Button(label="Jan &amp; Jo&#x27;s", verb="who"),),)))
    assert (await last(simulator, fatima)).labels == ["Jan & Jo's"]


async def test_the_reply_keyboard_stays_and_goes(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    await say(messenger, fatima, Shown(text="Hoi", keys=(("Mijn stap", "Hulp"),)), edit=1)
    keyboard = (await simulator.phone(fatima))["reply_keyboard"]
    assert [key["text"] for key in keyboard["keyboard"][0]] == ["Mijn stap", "Hulp"]
    assert keyboard["is_persistent"]
    await say(messenger, fatima, Shown(text="Dag", keys=()))
    assert not (await simulator.phone(fatima))["reply_keyboard"]


async def test_an_edit_changes_the_message(messenger: TelegramMessenger, simulator: Simulator, fatima: int) -> None:
    first = await say(messenger, fatima, Shown(text="Hoi", buttons=((Button(label="Gelukt", verb="done"),),)))
    assert isinstance(first, Delivered)
    assert await say(messenger, fatima, Shown(text="Mooi!"), edit=first.message) == first
    shown = await last(simulator, fatima)
    assert (shown.number, shown.text, shown.labels) == (first.message, "Mooi!", [])


async def test_an_edit_that_changes_nothing_counts_as_done(messenger: TelegramMessenger, fatima: int) -> None:
    first = await say(messenger, fatima)
    assert isinstance(first, Delivered)
    assert await say(messenger, fatima, edit=first.message) == first


async def test_a_picture_arrives_with_its_words(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    assert isinstance(await say(messenger, fatima, Shown(text="<b>Kaart</b>", picture=PIXEL)), Delivered)
    shown = await last(simulator, fatima)
    assert shown.photo
    assert shown.text == "Kaart"


async def test_a_picture_takes_the_place_of_a_picture(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    first = await say(messenger, fatima, Shown(text="Kaart", picture=PIXEL))
    assert isinstance(first, Delivered)
    assert await say(messenger, fatima, Shown(text="Nieuwe kaart", picture=PIXEL), edit=first.message) == first
    assert (await last(simulator, fatima)).text == "Nieuwe kaart"


async def test_a_text_cannot_take_the_place_of_a_picture(messenger: TelegramMessenger, fatima: int) -> None:
    first = await say(messenger, fatima, Shown(text="Kaart", picture=PIXEL))
    assert isinstance(first, Delivered)
    assert await say(messenger, fatima, Shown(text="Mooi!"), edit=first.message) == MessageGone()


async def test_a_document_arrives_under_its_name_with_its_words_and_buttons(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    sent = Shown(text="<b>Alles</b>", document=PAGE, buttons=((Button(label="Terug", verb="mine"),),))
    assert isinstance(await say(messenger, fatima, sent), Delivered)
    shown = (await simulator.phone(fatima))["messages"][-1]
    assert (shown["kind"], shown["file_name"], shown["caption"]) == ("document", "stapje.json", "Alles")
    assert (await last(simulator, fatima)).labels == ["Terug"]


async def test_messages_are_gone_before_it_is_said_so(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    standing = [await say(messenger, fatima) for _ in range(3)]
    numbers = tuple(each.message for each in standing if isinstance(each, Delivered))
    await simulator.fault("cut", method="deleteMessages")
    gone = Shown(text="Weg.", clears=(*numbers, 999))
    assert isinstance(await say(messenger, fatima, gone), TryLater)
    assert (await last(simulator, fatima)).text != "Weg."
    assert isinstance(await say(messenger, fatima, gone), Delivered)
    assert [each.text for each in await simulator.chat(fatima) if each.by_bot and not each.deleted] == ["Weg."]


async def test_a_document_never_takes_the_place_of_a_message(messenger: TelegramMessenger, fatima: int) -> None:
    first = await say(messenger, fatima)
    assert isinstance(first, Delivered)
    second = await say(messenger, fatima, Shown(text="Alles", document=PAGE), edit=first.message)
    assert isinstance(second, Delivered)
    assert second.message > first.message


def test_a_document_is_kept_whole_and_repeated_as_it_was() -> None:
    request = request_of(Shown(text="Alles", document=PAGE), edit=0, silent=True, mark="(twice)")
    again = from_bytes(request.to_bytes())
    assert again == request
    assert again.files == {"stapje.json": PAGE.content}
    assert again.marked().params["caption"] == "Alles\n\n<i>(twice)</i>"


async def test_a_repeat_says_so_and_is_otherwise_the_same(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    request = messenger.compose(row(), HELLO, mark="(mogelijk dubbel)")
    await messenger.deliver(fatima, request)
    await messenger.deliver(fatima, request, maybe_double=True)
    first, second = (await simulator.chat(fatima))[1:]
    assert second.html == f"{first.html}\n\n<i>(mogelijk dubbel)</i>"


async def test_markup_that_telegram_cannot_read_arrives_as_plain_text(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    assert isinstance(await say(messenger, fatima, Shown(text="<b>1 &lt; 2 <blink>ja</blink>")), Delivered)
    assert (await last(simulator, fatima)).text == "1 < 2 ja"


async def test_the_request_is_kept_whole(messenger: TelegramMessenger) -> None:
    shown = Shown(text="Kaart", picture=PIXEL)
    request = messenger.compose(row(), shown)
    assert request == messenger.compose(row(), shown)
    assert base64.b64decode(json.loads(request)["picture"]) == PIXEL


async def test_a_message_that_is_gone_is_told(messenger: TelegramMessenger, fatima: int) -> None:
    assert await say(messenger, fatima, edit=4242) == MessageGone()


async def test_who_blocked_the_bot_is_unreachable(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    await simulator.block(fatima)
    assert await say(messenger, fatima) == Unreachable()


async def test_who_left_telegram_is_unreachable(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    await simulator.delete(fatima)
    assert await say(messenger, fatima) == Unreachable()


async def test_who_never_started_is_unreachable(messenger: TelegramMessenger) -> None:
    assert await say(messenger, 4242) == Unreachable()


@pytest.mark.parametrize(
    ("fault", "end"),
    [
        ({"do": "error", "status": 429, "retry_after": 17}, TryLater(seconds=17, flood=True)),
        (
            {"do": "error", "status": 400, "description": "Bad Request: message is too long"},
            Refused(why="message is too long"),
        ),
        ({"do": "error", "status": 400, "description": "Bad Request: geheim"}, Refused(why="another reason")),
        ({"do": "error", "status": 400, "description": "Bad Request: message can't be edited"}, MessageGone()),
        ({"do": "error", "status": 403, "description": "Forbidden: user is deactivated"}, Unreachable()),
        ({"do": "error", "status": 401, "description": "Unauthorized"}, TryLater(seconds=60, flood=False)),
        (
            {"do": "error", "status": 413, "description": "Request Entity Too Large"},
            Refused(why="request entity too large"),
        ),
        ({"do": "error", "status": 500}, Unknown()),
        ({"do": "html", "status": 502}, Unknown()),
        ({"do": "html", "status": 200}, Unknown()),
        ({"do": "cut"}, Unknown()),
        ({"do": "cut", "when": "after"}, Unknown()),
        ({"do": "hang", "when": "after"}, Unknown()),
    ],
    ids=lambda value: "-".join(map(str, value.values())) if isinstance(value, dict) else None,
)
async def test_every_fault_has_its_end(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int, fault: dict[str, Any], end: End
) -> None:
    await simulator.fault(**fault, method="sendMessage")
    assert await say(messenger, fatima) == end
    assert isinstance(await say(messenger, fatima), Delivered)


async def test_without_a_line_it_surely_did_not_leave() -> None:
    async with TelegramMessenger("123456:demo", f"http://127.0.0.1:{free_port()}") as messenger:
        assert await say(messenger, 101) == TryLater(seconds=2, flood=False)


async def test_a_revoked_token_shows_until_a_message_arrives(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    await simulator.fault("error", status=401, description="Unauthorized", method="sendMessage")
    await say(messenger, fatima)
    assert messenger.revoked
    await say(messenger, fatima)
    assert not messenger.revoked


async def test_a_tap_is_answered(messenger: TelegramMessenger, simulator: Simulator, fatima: int) -> None:
    await say(messenger, fatima, Shown(text="Hoi", buttons=((Button(label="Gelukt", verb="done"),),)))
    tapped = await simulator.tap(fatima, "Gelukt")
    await messenger.toast(tapped["query_id"], "Mooi! " * 50)
    [call] = await simulator.journal(method="answerCallbackQuery")
    assert (call["outcome"], len(call["params"]["text"]), messenger.missed) == ("ok", 200, 0)


async def test_an_answer_to_a_tap_that_comes_too_late_is_counted_and_forgotten(messenger: TelegramMessenger) -> None:
    await messenger.toast("4242", "Mooi!")
    assert messenger.missed == 1


async def test_typing_is_shown(messenger: TelegramMessenger, simulator: Simulator, fatima: int) -> None:
    await messenger.typing(fatima)
    assert (await simulator.phone(fatima))["typing"]


async def test_the_command_menu_speaks_the_persons_language(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    await messenger.introduce(introduction("en"), usual=True)
    await messenger.introduce(introduction("nl"), usual=False)
    menu = (await simulator.phone(fatima))["commands"]
    assert menu[0] == {"command": "stap", "description": "Mijn stap"}


async def test_who_works_here_gets_a_menu_of_their_own_with_the_welcome(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    await messenger.introduce(introduction("nl"), usual=True)
    await say(messenger, fatima, Shown(text="Welkom", commands=staff_commands(Wording("ar"))))
    [only] = (await simulator.phone(fatima))["commands"]
    assert only == {"command": "menu", "description": Wording("ar")("Everything I can do here")}


async def test_the_words_of_a_row_do_not_show_in_a_traceback(messenger: TelegramMessenger) -> None:
    with pytest.raises(ValueError, match="not both") as error:
        messenger.compose(row(), Shown(text="geheim", keys=(("Hulp",),), buttons=((Button(label="x", verb="y"),),)))
    assert "geheim" not in str(error.value)


async def effects(simulator: Simulator) -> list[str | None]:
    return [call["params"].get("message_effect_id") for call in await simulator.journal(method="sendMessage")]


async def test_a_reached_goal_comes_with_an_effect(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    assert isinstance(await say(messenger, fatima, Shown(text="Bereikt", celebrates=True)), Delivered)
    assert await effects(simulator) == [PARTY]


async def test_an_effect_that_telegram_does_not_know_is_left_out(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    await simulator.fault("error", status=400, description="Bad Request: EFFECT_ID_INVALID", method="sendMessage")
    assert isinstance(await say(messenger, fatima, Shown(text="Bereikt", celebrates=True)), Delivered)
    assert await effects(simulator) == [PARTY, None]


async def test_a_voice_goes_by_its_id_with_words_and_buttons(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    await simulator.send(fatima, "voice")
    [update] = [each for each in await messenger.updates(0, 0) if "voice" in each.get("message", {})]
    voice = Voice(file=update["message"]["voice"]["file_id"], lost="weg")
    sent = Shown(text="<b>Je stap</b>", voice=voice, buttons=((Button(label="Mijn stap", verb="today"),),))
    first = await say(messenger, fatima)
    assert isinstance(first, Delivered)
    assert isinstance(await say(messenger, fatima, sent, edit=first.message), Delivered)
    shown = (await simulator.phone(fatima))["messages"][-1]
    assert (shown["kind"], shown["caption"]) == ("voice", "Je stap")
    assert (await last(simulator, fatima)).labels == ["Mijn stap"]


async def test_a_voice_that_telegram_does_not_have_becomes_words(
    messenger: TelegramMessenger, simulator: Simulator, fatima: int
) -> None:
    sent = Shown(text="Je stap", voice=Voice(file="of-another-bot", lost="De opname is er <i>niet</i> meer."))
    assert isinstance(await say(messenger, fatima, sent), Delivered)
    assert (await last(simulator, fatima)).text == "De opname is er niet meer."


def test_a_voice_is_kept_whole_and_repeated_as_it_was() -> None:
    sent = Shown(text="Je stap", voice=Voice(file="file-1", lost="weg"))
    assert from_bytes(request_of(sent, edit=7, silent=False, mark="(twice)").to_bytes()) == request_of(
        sent, edit=0, silent=False, mark="(twice)"
    )
