"""Logs: five hundred canaries by every road, and not one arrives."""

import asyncio
import io
import json
import logging
import subprocess
import sys
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

import pytest
import structlog

from bot.logs import configure_logs, failure, get_logger

AT = datetime(2026, 10, 1, 7, 50, tzinfo=UTC)
LIBRARIES = (
    "telegram",
    "telegram.ext.Updater",
    "aiohttp.client",
    "aiosqlite",
    "asyncpg",
    "apscheduler.scheduler",
    "asyncio",
)
CANARY = "Fatima Kanarie"
TOKEN = "123456789:AAkanarie-token"

Style = Literal["text", "json"]


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is written, with everything put back afterwards."""
    root, hooks = logging.getLogger(), (sys.excepthook, sys.unraisablehook)
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    configure_logs(level="DEBUG", style="json", now=lambda: AT, stream=stream)
    yield stream
    root.handlers[:], root.level = handlers, level
    sys.excepthook, sys.unraisablehook = hooks
    logging.captureWarnings(False)
    structlog.reset_defaults()


def last(stream: io.StringIO) -> dict[str, object]:
    line: dict[str, object] = json.loads(stream.getvalue().splitlines()[-1])
    return line


def test_a_line_keeps_what_is_allowed_and_drops_the_rest(lines: io.StringIO) -> None:
    get_logger("bot.desk").info("row done", tries=2, update_id=7, name=CANARY, text=CANARY, token=TOKEN)
    assert last(lines) == {
        "at": "2026-10-01T07:50:00.000+00:00",
        "level": "info",
        "logger": "bot.desk",
        "event": "row done",
        "tries": 2,
        "update_id": 7,
    }


@pytest.mark.parametrize("value", [CANARY, TOKEN, f"http://h/bot{TOKEN}/getMe", {"a": 1}, [CANARY], b"x", "a\nb", "é"])
def test_under_an_allowed_key_only_a_plain_word_passes(lines: io.StringIO, value: object) -> None:
    get_logger("bot").info("seen", state=value)
    assert last(lines)["state"] in ("withheld", ["withheld"])


def test_an_event_that_is_a_sentence_loses_its_words(lines: io.StringIO) -> None:
    get_logger("bot").info(f"Hallo {CANARY}")
    assert last(lines)["event"] == "unnamed"


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_is_heard_from_warning_on_without_its_words(lines: io.StringIO, library: str) -> None:
    log = logging.getLogger(library)
    log.info("quiet")
    assert lines.getvalue() == ""
    log.warning("%s said %s", CANARY, TOKEN)
    assert last(lines).keys() == {"at", "level", "logger", "event", "where"}
    assert "anarie" not in lines.getvalue()


def test_an_error_is_told_by_class_and_place_only(lines: io.StringIO) -> None:
    try:
        try:
            raise KeyError(CANARY)
        except KeyError as error:
            raise ExceptionGroup(TOKEN, [ValueError(CANARY)]) from error
    except ExceptionGroup as error:
        get_logger("bot").exception("event failed")
        told = last(lines)
        get_logger("bot").error("event failed", **failure(error))
    assert last(lines) == told
    assert (told["error"], told["causes"]) == ("ExceptionGroup", ["KeyError", "ValueError"])
    assert str(told["where"]).startswith("tests/bot/test_logs.py:")
    assert "anarie" not in lines.getvalue()


async def test_what_the_event_loop_and_warnings_say_is_stripped_too(lines: io.StringIO) -> None:
    context = {"message": CANARY, "exception": ValueError(CANARY)}
    asyncio.get_running_loop().call_exception_handler(context)
    assert last(lines)["error"] == "ValueError"
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logging.captureWarnings(True)
        warnings.warn(CANARY, stacklevel=1)
    assert "anarie" not in lines.getvalue()


@pytest.mark.parametrize("style", ["text", "json"])
def test_five_hundred_canaries_do_not_arrive(lines: io.StringIO, style: Style) -> None:
    configure_logs(level="DEBUG", style=style, now=lambda: AT, stream=lines)
    for number in range(100):
        word = f"Kanarie {number}"
        error = RuntimeError(word)
        get_logger("bot").info(word, name=word, kind=word)
        get_logger("storage").error("failed", error=error, exc_info=error)
        logging.getLogger("telegram").critical(word, exc_info=error)
        logging.getLogger("somewhere.else").error("%d", word)
        logging.getLogger().error(word, extra={"kind": word}, stack_info=True)
    assert len(lines.getvalue().splitlines()) == 500
    assert "Kanarie" not in lines.getvalue()


def test_a_crash_is_a_log_line_and_no_traceback() -> None:
    program = (
        "from datetime import UTC, datetime\nfrom bot.logs import configure_logs\n"
        "configure_logs(level='INFO', style='json', now=lambda: datetime.now(UTC))\n"
        "raise SystemError('Kanarie')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert json.loads(done.stderr)["error"] == "SystemError"
    assert "Kanarie" not in done.stderr
