"""Looks at everything the bot needs, and says what is wrong and what to do."""

import shutil
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.clock import SystemClock
from bot.config import Faults, Settings
from bot.folders import prepare_folders
from bot.mail.smtp import MailServer
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.states import NoAnswer, Revoked
from conversations.drawing import can_be_heard
from conversations.languages import lacking, spoken
from conversations.recorded.files import faulty, recordings
from conversations.wording import LOCALES
from scheduler.ports import NotPostedError
from scheduler.presence import BACK
from storage.store import Storage, open_store

LATE = timedelta(minutes=15)
"""Planned messages that leave later than this after their moment are a fault."""
_LOOKED_BACK = timedelta(days=1)
ROOM_BYTES = 200 * 1024 * 1024
"""Free disk below which the bot may soon be unable to store what people send."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    about: str
    well: bool
    says: str


async def examine(settings: Settings) -> int:
    """Prints a line for each finding; answers 0 when all is well."""
    around = [await look(settings) for look in (_folders, _disk, _token, _email)]
    stored = await _stored(settings, _database, _clock, _lateness)
    return _told([*around, *stored, *map(_language, settings.programme.languages), voices()])


async def show_clock(settings: Settings, *, accept: bool) -> int:
    """Prints how the clock is; with `accept` it counts as right from now on."""

    async def look(storage: Storage) -> Finding:
        if accept:
            await storage.household.alive()
        return await _clock(storage)

    return _told(await _stored(settings, look))


def _told(findings: Sequence[Finding]) -> int:
    for each in findings:
        print(f"{'ok  ' if each.well else 'LOOK'}  {each.about}: {each.says}", file=sys.stdout)  # noqa: T201  a person reads it
    return 0 if all(each.well for each in findings) else 1


async def _folders(settings: Settings) -> Finding:
    key = prepare_folders(settings)
    if isinstance(key, Faults):
        return Finding("folders", False, "; ".join(str(fault) for fault in key.all))
    mode = settings.key_file.stat().st_mode & 0o777
    if mode & 0o077:
        return Finding("folders", False, f"others can read the key; run chmod 0400 {settings.key_file}")
    return Finding("folders", True, f"{settings.data_dir} is ours, and the key is readable for us alone")


async def _disk(settings: Settings) -> Finding:
    free = shutil.disk_usage(settings.data_dir if settings.data_dir.exists() else settings.data_dir.parent).free
    says = f"{free // 1024 // 1024} MB free"
    return Finding(
        "disk", free >= ROOM_BYTES, says if free >= ROOM_BYTES else f"{says}; make room, 200 MB is the least"
    )


async def _token(settings: Settings) -> Finding:
    token = settings.telegram.token.get_secret_value()
    if not token:
        return Finding("token", False, "not set; write STAPJE_TELEGRAM__TOKEN or STAPJE_TELEGRAM__TOKEN_FILE")
    async with TelegramMessenger(token, settings.telegram.api_url) as messenger:
        try:
            me = await messenger.me()
        except Revoked as error:
            return Finding("token", False, str(error))
        except (TimeoutError, NoAnswer):
            return Finding(
                "token", False, f"{settings.telegram.api_url} does not answer; check the network and telegram.api_url"
            )
    return Finding("token", True, f"the bot is @{me.username}")


async def _email(settings: Settings) -> Finding:
    host = settings.email.host
    if not host:
        return Finding("e-mail", True, "not set, so staff are reached in Telegram alone")
    try:
        await MailServer(settings.email).greet()
    except NotPostedError as error:
        why = type(error.__cause__).__name__
        todo = "check email.host, email.port, email.tls, email.user and the password"
        return Finding("e-mail", False, f"{host} does not let us in ({why}); {todo}")
    return Finding("e-mail", True, f"{host} lets us in")


async def _stored(settings: Settings, *looks: Callable[[Storage], Awaitable[Finding]]) -> list[Finding]:
    """What can only be seen in an open database."""
    key = prepare_folders(settings)
    if isinstance(key, Faults):
        return [Finding("database", False, "not looked at, because the folders come first")]
    try:
        async with open_store(settings.database.url.get_secret_value(), key) as storage:
            return [await look(storage) for look in looks]
    except Exception as error:  # noqa: BLE001  whatever it is, the operator gets a line and the other findings
        says = f"cannot be opened ({type(error).__name__}); check database.url and permissions"
        return [Finding("database", False, says)]


async def _database(storage: Storage) -> Finding:
    report = await storage.examine()
    says = "sound" if report.sound else "damaged; stop the bot and put the newest backup back"
    waits = f"; {report.alarms} alarms to look at" if report.alarms else ""
    trial = "; a trial: only to practise, no real residents yet" if report.trial else ""
    return Finding("database", report.sound, says + waits + trial)


async def _lateness(storage: Storage) -> Finding:
    """How long after their moment planned messages left; what rules put off counts from when they allow it."""
    late = await storage.outbox.lateness(SystemClock().now() - _LOOKED_BACK)
    if not late:
        return Finding("planned messages", True, "none left in the last day")
    most = late[len(late) * 95 // 100]
    says = f"{len(late)} left in the last day, 95 of 100 within {_seconds(most)}, the latest after {_seconds(late[-1])}"
    return Finding("planned messages", most <= LATE, says + ("" if most <= LATE else "; look what holds them up"))


def _language(code: str) -> Finding:
    """Never a fault: what is missing is said in Dutch, and people are helped."""
    missing, read_by = lacking(code), spoken()[code].read_by
    says = f"{missing} sentences missing, said in Dutch; see docs/translating.md" if missing else "complete"
    not_read = "read by no native speaker yet, so Dutch stands beneath information, help and crisis"
    return Finding(f"language {code}", True, f"{says}; {f'read by {read_by}' if read_by else not_read}")


def voices(folder: Path = LOCALES) -> Finding:
    """The recorded voices beside fixed texts; of one that cannot be played people get the text alone."""
    faults = [f"{name} {fault}" for name, fault in faulty(folder).items()]
    unknown = [f"{name} is no text that can be heard" for name in recordings(folder) if not can_be_heard(name)]
    if wrong := [*faults, *unknown]:
        return Finding("voices", False, f"{'; '.join(wrong)}; see docs/translating.md, and start again after it")
    return Finding("voices", True, ", ".join(recordings(folder)) or "none recorded")


def _seconds(late: timedelta) -> str:
    return f"{max(late.total_seconds(), 0):.0f} s"


async def _clock(storage: Storage) -> Finding:
    beat = await storage.household.heartbeat()
    behind = beat.at - SystemClock().unmoved() if beat else timedelta(0)
    if behind <= BACK:
        return Finding("clock", True, "not behind the last heartbeat")
    says = f"{behind // timedelta(minutes=1)} minutes behind the last heartbeat, so nothing is begun; "
    todo = "set this machine's clock, or run stapje clock --accept if it is right now"
    return Finding("clock", False, says + todo)
