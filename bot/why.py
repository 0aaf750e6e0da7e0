"""`stapje why MESSAGE`: what was decided about a message, and by whom; of what it says nothing is opened."""

from bot.beside import CannotError, beside
from bot.config import Settings
from bot.refusals import refused
from conversations.queued import Decided
from conversations.whys import why
from conversations.wording import Wording
from storage.store import DatabaseFault

MOST = 20


async def tell_why(settings: Settings, asked: str, language: str) -> int:
    """Prints the trail of a message, or of the newest ones to a person. Answers the exit code."""
    try:
        async with beside(settings, ask_telegram=False) as bot:
            found = await bot.storage.outbox.why(asked, MOST)
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    if not found:
        return refused(f"No message is known by {asked}. Give its id, Telegram's number of it, or the id of a person.")
    words = Wording(language, zone=settings.programme.zone)
    for each in reversed(found):
        _show(each, words)
    return 0


def _show(decided: Decided, words: Wording) -> None:
    about = f", about {decided.about}" if decided.about else ""
    print(f"{decided.id}: {decided.screen} ({decided.kind}) to {decided.to}{about}")  # noqa: T201  a person reads it
    for line in why(decided, words):
        print(f"  {line}")  # noqa: T201  as above
