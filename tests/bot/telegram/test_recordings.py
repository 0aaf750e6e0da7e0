"""Recorded voices over a real line: uploaded once, then known; a file that went meanwhile is no trouble."""

from pathlib import Path

from bot.telegram.messenger import TelegramMessenger
from bot.telegram.transport import AiohttpRequest
from conversations.recorded.files import PREFIX
from conversations.replies import Shown, Voice
from scheduler.ports import Delivered, Refused
from stories.telegram import Simulator
from tests.outbox_row import ROW

DOORS = Shown(text="▶ Luister", voice=Voice(file=f"{PREFIX}nl/doors", lost=""))
TINY = b"OggS\x00\x02" + bytes(20) + b"OpusHead"


async def test_a_recording_is_uploaded_once_and_one_that_is_gone_is_left_out(
    simulator: Simulator, tmp_path: Path
) -> None:
    file = tmp_path / "doors.ogg"
    file.write_bytes(TINY)
    henk = await simulator.person("Henk")
    await simulator.start(henk)
    line, recorded = AiohttpRequest(), {"nl/doors": file}
    async with TelegramMessenger(simulator.token, simulator.url, line, recorded=recorded) as messenger:
        request = messenger.compose(ROW, DOORS)
        assert len(request) < 500  # what waits names the recording, and does not hold it
        for _ in range(2):
            assert isinstance(await messenger.deliver(henk, request), Delivered)
        first, second = (each["params"]["voice"] for each in await simulator.journal(method="sendVoice"))
        assert first.startswith("attach://")
        assert not second.startswith(("attach://", PREFIX))
    file.unlink()
    async with TelegramMessenger(simulator.token, simulator.url, AiohttpRequest(), recorded=recorded) as restarted:
        assert isinstance(await restarted.deliver(henk, request), Refused)
