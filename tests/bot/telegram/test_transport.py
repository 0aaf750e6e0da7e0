"""PTB's own methods work over our line, and a failed call says whether it can have arrived."""

import logging
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.telegram.transport import AiohttpRequest, Call, surely_not_sent
from stories.processes import free_port
from stories.telegram import Simulator

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364600000000600023081d02f0000000049454e44ae426082"
)


@pytest.fixture
async def line() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest(connect_seconds=0.5, answer_seconds=0.3) as line:
        yield line


@pytest.fixture
async def ptb(line: AiohttpRequest, simulator: Simulator) -> Bot:
    return Bot(simulator.token, f"{simulator.url}/bot", f"{simulator.url}/file/bot", line, line)


def url(simulator: Simulator, method: str = "sendMessage") -> str:
    return f"{simulator.url}/bot{simulator.token}/{method}"


async def test_ptb_sends_texts_and_files_over_it(ptb: Bot, simulator: Simulator) -> None:
    fatima = await simulator.person("Fatima")
    await simulator.start(fatima)
    said = await ptb.send_message(fatima, "Hoi & welkom")
    shown = await ptb.send_photo(fatima, PIXEL, caption="Kaart")
    assert (said.text, shown.caption) == ("Hoi & welkom", "Kaart")
    file = await ptb.get_file(shown.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == PIXEL


async def test_a_proxy_of_the_environment_is_not_used(
    line: AiohttpRequest, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    assert (await line.call(url(simulator, "getMe"), Call({})))["is_bot"]


async def test_without_a_line_nothing_can_have_arrived(line: AiohttpRequest) -> None:
    with pytest.raises(NetworkError) as failed:
        await line.call(f"http://127.0.0.1:{free_port()}/bot1:a/sendMessage", Call({}))
    assert surely_not_sent(failed.value)


@pytest.mark.parametrize(("do", "kind"), [("cut", NetworkError), ("hang", TimedOut)])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_once_it_left_nobody_knows(
    line: AiohttpRequest, simulator: Simulator, do: str, when: str, kind: type[TelegramError]
) -> None:
    await simulator.fault(do, when=when, method="sendMessage")
    with pytest.raises(kind) as failed:
        await line.call(url(simulator), Call({"chat_id": 1, "text": "Hoi"}))
    assert not surely_not_sent(failed.value)
    assert failed.value.__cause__ is not None


async def test_an_answer_that_cannot_be_read_is_not_written_to_the_log(
    line: AiohttpRequest, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    await simulator.fault("html", status=200, method="sendMessage")
    with caplog.at_level(logging.DEBUG), pytest.raises(TelegramError):
        await line.call(url(simulator), Call({"chat_id": 1, "text": "Hoi"}))
    assert "html" not in caplog.text


async def test_a_closed_line_says_what_to_do(simulator: Simulator) -> None:
    with pytest.raises(NetworkError, match="async with"):
        await AiohttpRequest().call(url(simulator), Call({}))
