"""Recorded voices over a real line: uploaded once, then known; a file that went meanwhile is no trouble."""

from dataclasses import replace
from pathlib import Path

from structlog.testing import capture_logs

from bot.doctor import voices
from bot.introducing import tell_of_recordings
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.transport import AiohttpRequest
from conversations.recorded.files import PREFIX
from conversations.replies import Shown, Voice
from scheduler.ports import Delivered, Refused
from stories.telegram import Simulator
from tests.conversations.recorded.ogg import BEGIN
from tests.outbox_row import ROW

LOST = "Dezelfde woorden staan hierboven."
DOORS = Shown(text="▶ Luister", voice=Voice(file=f"{PREFIX}nl/doors", lost=""))


async def test_a_recording_is_uploaded_once_and_one_that_is_gone_is_left_out(
    simulator: Simulator, tmp_path: Path
) -> None:
    file = tmp_path / "doors.ogg"
    file.write_bytes(BEGIN)
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
    asked = replace(DOORS, voice=Voice(file=f"{PREFIX}nl/doors", lost=LOST))
    async with TelegramMessenger(simulator.token, simulator.url, AiohttpRequest(), recorded=recorded) as restarted:
        with capture_logs() as told:
            assert isinstance(await restarted.deliver(henk, request), Refused)
            assert isinstance(await restarted.deliver(henk, restarted.compose(ROW, asked)), Delivered)
    assert {(each["event"], each["language"], each["kind"]) for each in told} == {("recording_lost", "nl", "doors")}
    [instead] = await simulator.journal(method="sendMessage")
    assert instead["params"]["text"] == LOST


async def test_the_operator_hears_at_the_start_and_from_the_doctor_what_is_never_played(tmp_path: Path) -> None:
    audio = tmp_path / "nl" / "audio"
    audio.mkdir(parents=True)
    nothing = voices(tmp_path / "nothing")
    assert (nothing.well, nothing.says) == (True, "none recorded")
    for name, content in (("doors", b""), ("privacy", BEGIN), ("today", BEGIN)):
        (audio / f"{name}.ogg").write_bytes(content)
    with capture_logs() as told:
        await tell_of_recordings(tmp_path)
    [line] = told
    assert (line["event"], line["kind"], line["reason"]) == ("recording_not_played", "doors", "is-empty")
    found = voices(tmp_path)
    assert not found.well
    assert found.says.startswith("nl/doors is empty; nl/today is no text that can be heard; see docs/translating.md")
