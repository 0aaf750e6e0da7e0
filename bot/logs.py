"""Log lines by allow-list: what is not named here is not written, so names, texts and tokens cannot be."""

import logging
import re
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Literal, TextIO

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import EventDict, WrappedLogger

from bot.log_errors import described, place_of

OURS = ("bench", "bot", "conversations", "domain", "scheduler", "storage", "stories")
# fmt: off
ALLOWED = frozenset([
    "action", "attempt", "attempts", "backend", "beat", "commits", "count", "delivery_id", "due", "duration_ms",
    "error", "event_id", "exit_code", "fault", "goal_id", "held", "inbox", "job", "kind", "lag_ms", "lane",
    "language", "lateness_s", "lease", "method", "next_at", "occurrence_id", "outbox", "outcome", "person_id",
    "plan_id", "policy_version", "port", "reason", "rejected", "repeats", "retry_after_s", "row_id", "rows",
    "schema_version", "seconds", "setting", "signal", "state", "status", "step_id", "table", "tries", "update_id",
    "version", "waiting", "worker",
])
# fmt: on
NAMED = re.compile(r"[a-z][a-z0-9 _.-]{0,60}")
PLAIN = re.compile(r"[A-Za-z0-9_.+:/-]{1,80}")  # an id, a state, a class, an instant: one word
TOKEN = re.compile(r"[0-9]{5,}:[A-Za-z0-9_-]{3,}")
WITHHELD = "withheld"


def get_logger(room: str) -> structlog.stdlib.BoundLogger:
    """The log of one module: constant events in lower case, and values under the keys that are allowed."""
    return structlog.stdlib.get_logger(room)


def failure(error: BaseException) -> dict[str, BaseException]:
    """An error for a log line: its class and its places are written, never its message."""
    return {"error": error}


def configure_logs(
    *,
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"],
    style: Literal["text", "json"],
    now: Callable[[], datetime],
    stream: TextIO | None = None,
) -> None:
    """From here on every line, of ours and of every library, goes through the allow-list; None is stderr.

    Libraries are heard from WARNING on, whatever the level.
    """
    renderer = structlog.processors.JSONRenderer() if style == "json" else structlog.dev.ConsoleRenderer(colors=False)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        ProcessorFormatter(
            processors=[_stamp(now), _allow_listed, renderer], use_get_message=False
        )  # a message may not even be made
    )
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for room in (*OURS, "__main__"):
        logging.getLogger(room).setLevel(level)
    logging.captureWarnings(True)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.contextvars.merge_contextvars,
            ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    _hear_crashes()


def _stamp(now: Callable[[], datetime]) -> structlog.typing.Processor:
    def stamp(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {**event, "at": now().isoformat(timespec="milliseconds")}

    return stamp


def _allow_listed(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    record: logging.LogRecord = event["_record"]
    line = {"at": event["at"], "level": record.levelname.lower(), "logger": record.name}
    if event["_from_structlog"]:
        line["event"] = event["event"] if NAMED.fullmatch(str(event["event"])) else "unnamed"
        line |= {key: _plain(value) for key, value in event.items() if key in ALLOWED}
    else:
        line |= {"event": "library", "where": place_of(record.pathname, record.lineno, record.funcName)}
    return line | described(event.get("exc_info") or event.get("error"))


def _plain(value: object) -> object:
    match value:
        case None | bool() | int() | float():
            return value
        case datetime():
            return value.isoformat()
        case str() if PLAIN.fullmatch(value) and not TOKEN.search(value):
            return value
        case list() | tuple():
            return [_plain(part) for part in value]
    return WITHHELD


def _hear_crashes() -> None:
    """An error that nobody caught is a log line too: Python's own traceback would show its message."""
    log = get_logger("bot")

    def crashed(error: BaseException | None) -> None:
        log.critical("crashed", exc_info=error)

    sys.excepthook = lambda _kind, error, _trace: crashed(error)
    sys.unraisablehook = lambda found: crashed(found.exc_value)
    threading.excepthook = lambda found: crashed(found.exc_value)
