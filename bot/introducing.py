"""The bot introduces itself: menu and descriptions in every language, told to Telegram again only when they changed."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from bot.logs import get_logger
from bot.telegram.messenger import TelegramMessenger
from conversations.introduction import Introduction, introduction
from conversations.languages import is_read, lacking
from conversations.recorded.files import faulty
from conversations.wording import LOCALES

TOLD = "introduced"
"""A file in the data folder, with a digest of what Telegram has: it takes such changes only now and then."""
log = get_logger(__name__)


async def introduce(messenger: TelegramMessenger, bot: str, languages: Sequence[str], data_dir: Path) -> None:
    """For everyone in the first language, for the others in their own; what fails is tried at the next start."""
    texts = await asyncio.to_thread(lambda: list(map(introduction, languages)))
    path, digest = data_dir / TOLD, _digest(f"{messenger.api_url} {bot}", texts)
    if _known(path) == digest:
        return
    took = [await messenger.introduce(each, usual=number == 0) for number, each in enumerate(texts)]
    if all(took):
        with suppress(OSError):  # a full disk is no reason to end the bot: the next start tells Telegram again
            path.write_bytes(digest)


async def tell_of_languages(languages: Sequence[str]) -> None:
    """One line for each that lacks sentences, and one that names those no native speaker has read (house rule g20)."""
    missing = await asyncio.to_thread(lambda: {each: lacking(each) for each in languages})
    for language, count in missing.items():
        if count:
            log.warning("language_incomplete", action="start", language=language, count=count)
    if unread := [each for each in languages if not is_read(each)]:
        log.info("languages_not_read", action="start", language=unread)


async def tell_of_recordings(folder: Path = LOCALES) -> None:
    """One line for each recorded voice that is never played; `stapje doctor` says what to do."""
    for name, fault in (await asyncio.to_thread(faulty, folder)).items():
        language, _, screen = name.partition("/")
        reason = fault.replace(" ", "-")  # a log takes single words
        log.warning("recording_not_played", action="start", language=language, kind=screen, reason=reason)


def _known(path: Path) -> bytes:
    """What was written before; empty when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _digest(bot: str, texts: Sequence[Introduction]) -> bytes:
    return sha256(f"{bot}\n{texts}".encode()).hexdigest().encode()
