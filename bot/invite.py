"""The first invitation, from the command line: a link, its QR picture, when it ends, and a card to print."""

import secrets
import sys
from pathlib import Path

import segno

from bot.beside import Beside, CannotError, beside
from bot.config import Settings
from bot.files import put
from bot.refusals import refused
from conversations.events import InviteAsked
from conversations.onboarding.invitation_card import staff_card
from conversations.pictures.drawing import can_draw, draw
from conversations.pictures.template import Sketch
from storage.store import DatabaseFault

NO_CARD = (
    "The card was not drawn: this installation has no pictures. Install them with "
    "pip install 'stapje[pictures]' and invite again, or copy the link. The invitation above works."
)
NO_LETTERS = "The card was not drawn: it has no letters for this name. The invitation above works: copy its link."


async def print_invitation(settings: Settings, role: str, name: str, language: str, pdf: Path | None = None) -> int:
    """Makes one invitation, prints it, and draws its card into `pdf`. Answers the exit code."""
    try:
        async with beside(settings) as bot:
            code = secrets.token_urlsafe(16)
            await bot.put(InviteAsked(id=bot.new_id(), nonce=code, role=role, name=name, language=language))
            link = f"https://t.me/{bot.username}?start={code}"
            _show(link, code, name)
            organisation = await _organisation(bot) if pdf else ""
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    return print_card(pdf, staff_card(name, organisation, link, language).sketch) if pdf else 0


def print_card(pdf: Path, card: Sketch) -> int:
    """Writes the card; where it cannot be, says what to do instead. Answers the exit code."""
    if not can_draw():
        return refused(NO_CARD)
    if not card.is_legible:
        return refused(NO_LETTERS)
    try:
        put(pdf, draw(card))
    except OSError as error:
        return refused(f"{pdf} cannot be written: {error.strerror}. The invitation above works: copy its link.")
    print(f"\nWritten: {pdf}")  # noqa: T201  a person reads it
    return 0


async def _organisation(bot: Beside) -> str:
    return (await bot.storage.transact(lambda unit: unit.programme())).organisation


def _show(link: str, code: str, name: str) -> None:
    print(f"Invitation for {name}: open this link on their phone, or scan the picture.\n\n  {link}\n")  # noqa: T201  a person reads it
    segno.make(link, error="m").terminal(out=sys.stdout, compact=True)
    print(f"\n  code: {code}\n\nIt works once, for 14 days. Anyone who has it can come in: pass it on with care.")  # noqa: T201  a person reads it
