"""The first invitation, from the command line: a link, its QR picture and when it ends."""

import secrets
import sys

import segno

from bot.beside import CannotError, beside
from bot.config import Settings
from conversations.events import InviteAsked
from storage.store import DatabaseFault


async def print_invitation(settings: Settings, role: str, name: str, language: str) -> int:
    """Makes one invitation and prints it. Answers the exit code."""
    try:
        async with beside(settings) as bot:
            code = secrets.token_urlsafe(16)
            await bot.put(InviteAsked(id=bot.new_id(), nonce=code, role=role, name=name, language=language))
            _show(f"https://t.me/{bot.username}?start={code}", code, name)
    except (CannotError, DatabaseFault) as error:
        print(error, file=sys.stderr)  # noqa: T201  a person reads it
        return 1
    return 0


def _show(link: str, code: str, name: str) -> None:
    print(f"Invitation for {name}: open this link on their phone, or scan the picture.\n\n  {link}\n")  # noqa: T201  a person reads it
    segno.make(link, error="m").terminal(out=sys.stdout, compact=True)
    print(f"\n  code: {code}\n\nIt works once, for 14 days. Anyone who has it can come in: pass it on with care.")  # noqa: T201  a person reads it
