"""How the bot introduces itself: in every language, and not at every start."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.introducing import TOLD, introduce, tell_of_languages
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.transport import AiohttpRequest
from conversations.introduction import introduction
from conversations.languages import spoken
from stories.telegram import Simulator

BOT = "StapjeBot"


@pytest.fixture
async def messenger(simulator: Simulator) -> AsyncIterator[TelegramMessenger]:
    line = AiohttpRequest(connect_seconds=0.5, answer_seconds=0.3)
    async with TelegramMessenger(simulator.token, simulator.url, line) as messenger:
        yield messenger


async def told(simulator: Simulator) -> set[tuple[str, str]]:
    calls = await simulator.journal()
    set_ = (each for each in calls if each["method"].startswith("setMy"))
    return {(each["method"], each["params"].get("language_code", "")) for each in set_}


async def test_menu_and_descriptions_are_there_in_each_language_and_for_everybody_else(
    messenger: TelegramMessenger, simulator: Simulator, tmp_path: Path
) -> None:
    await introduce(messenger, BOT, tuple(spoken()), tmp_path)
    methods = ("setMyCommands", "setMyDescription", "setMyShortDescription")
    assert await told(simulator) == {(method, each) for method in methods for each in ("", *spoken())}
    assert messenger.missed == 0


async def test_a_language_may_have_a_name_of_its_own_for_the_bot(
    messenger: TelegramMessenger, simulator: Simulator
) -> None:
    await messenger.introduce(replace(introduction("ar"), name="خطوة"), usual=False)
    [named] = await simulator.journal(method="setMyName")
    assert named["params"] == {"name": "خطوة", "language_code": "ar"}


async def test_telegram_is_told_again_only_when_something_changed(
    messenger: TelegramMessenger, simulator: Simulator, tmp_path: Path
) -> None:
    await introduce(messenger, BOT, ("nl",), tmp_path)
    calls = len(await simulator.journal())
    await introduce(messenger, BOT, ("nl",), tmp_path)
    assert len(await simulator.journal()) == calls
    await introduce(messenger, BOT, ("nl", "ar"), tmp_path)
    assert ("setMyCommands", "ar") in await told(simulator)


async def test_what_telegram_did_not_take_is_tried_at_the_next_start(tmp_path: Path) -> None:
    async with TelegramMessenger("1:x", "http://127.0.0.1:9") as nowhere:
        await introduce(nowhere, BOT, ("nl",), tmp_path)
    assert not (tmp_path / TOLD).exists()


async def test_a_start_goes_on_when_it_cannot_be_written_down(
    messenger: TelegramMessenger, simulator: Simulator, tmp_path: Path
) -> None:
    (tmp_path / TOLD).mkdir()
    await introduce(messenger, BOT, ("nl",), tmp_path)
    assert ("setMyCommands", "nl") in await told(simulator)


async def test_the_operator_hears_once_what_a_language_lacks_and_which_nobody_read() -> None:
    with capture_logs() as told:
        await tell_of_languages(("nl", "fr"))
    missing, unread = told
    assert (missing["event"], missing["language"]) == ("language_incomplete", "fr")
    assert missing["count"] > 1000
    assert (unread["event"], unread["language"]) == ("languages_not_read", ["fr"])
