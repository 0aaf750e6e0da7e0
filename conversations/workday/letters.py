"""What a mail to a staff member says: that something is there, never about whom or what."""

from dataclasses import dataclass, field
from datetime import datetime

from conversations.wording import Wording
from domain.staff_mail import LetterKind


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One mail on its way."""

    person: str
    address: str = field(repr=False)
    kind: LetterKind
    language: str = "nl"
    code: str = field(default="", repr=False)
    given_at: datetime
    """When the address was given: what became of the mail says nothing about a later one."""
    until: datetime | None = None
    """Up to which message it knocks; None for a code."""
    tries: int = 0
    """How often it was tried before."""


def written(letter: Letter, link: str = "") -> tuple[str, str]:
    """Subject and plain text; `link` is where one can read on in a browser, empty: in Telegram only."""
    w = Wording(letter.language)
    subject = w("Something is ready for you in Stapje.")
    if letter.kind is LetterKind.CODE:
        code = w("Your code is {code}. Write it in your chat with Stapje.", code=letter.code)
        return w("Your code for Stapje"), "\n\n".join((code, w("Did you not ask for this? Then do nothing.")))
    lines = [subject]
    if letter.kind is LetterKind.CALL:
        lines.append(w("One question for contact."))
    lines.append(w("Read it here: {link}", link=link) if link else w("Open Telegram to read it."))
    return subject, "\n\n".join(lines)
