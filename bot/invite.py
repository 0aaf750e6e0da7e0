"""The first invitation, from the command line: a link, its QR picture and when it ends."""

import os
import secrets
import sys

import segno

from bot.clock import SystemClock
from bot.config import Faults, Settings
from bot.folders import prepare_folders
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.states import NoAnswer, Revoked
from conversations.dispatch import dispatch
from conversations.events import InviteAsked
from conversations.ports import UnitOfWork
from domain.ids import event_id
from storage.store import open_store


async def print_invitation(settings: Settings, role: str, name: str, language: str) -> int:
    """Makes one invitation and prints it; beside a running bot too. Answers the exit code."""
    key = prepare_folders(settings)
    if isinstance(key, Faults):
        return _sorry(str(key))
    username = await _username(settings)
    if isinstance(username, int):
        return username
    clock = SystemClock()
    asked = InviteAsked(
        id=event_id(clock.now(), os.urandom(16)),
        nonce=secrets.token_urlsafe(16),
        role=role,
        name=name,
        language=language,
    )

    async def work(unit: UnitOfWork) -> None:
        await dispatch(asked, unit, clock.now())

    async with open_store(settings.database.url.get_secret_value(), key) as storage:
        await storage.transact(work)
    _show(f"https://t.me/{username}?start={asked.nonce}", asked.nonce, name)
    return 0


async def _username(settings: Settings) -> str | int:
    """The bot's name at Telegram, or the exit code when nobody can say it."""
    async with TelegramMessenger(settings.telegram.token.get_secret_value(), settings.telegram.api_url) as messenger:
        try:
            return (await messenger.me()).username
        except Revoked as error:
            return _sorry(str(error))
        except (TimeoutError, NoAnswer):
            return _sorry(
                f"{settings.telegram.api_url} does not answer. Check the network and telegram.api_url, then try again."
            )


def _show(link: str, code: str, name: str) -> None:
    print(f"Invitation for {name}: open this link on their phone, or scan the picture.\n\n  {link}\n")  # noqa: T201  a person reads it
    segno.make(link, error="m").terminal(out=sys.stdout, compact=True)
    print(f"\n  code: {code}\n\nIt works once, for 14 days. Anyone who has it can come in: pass it on with care.")  # noqa: T201  a person reads it


def _sorry(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201  a person reads it
    return 1
