"""The e-mail of a staff member: a knock beside Telegram, without a name and without content."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

AT_MOST_EVERY = timedelta(hours=1)
"""A second knock within it is left out; a call for help is not."""
CODE_LASTS = timedelta(hours=24)
CODES_AT_MOST_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class StaffMail:
    """Where one staff member is knocked for."""

    person: str
    address: str = field(repr=False)
    """Empty: nowhere any more."""
    code: str = field(default="", repr=False)
    """What the mail tells them to write in the chat; empty once they did."""
    made_at: datetime
    """When the address was given."""
    confirmed_at: datetime | None = None
    refused_at: datetime | None = None
    """When their mail server said that there is no such address; None: it never did."""

    @property
    def works(self) -> bool:
        """Whether knocks go there."""
        return bool(self.address) and self.confirmed_at is not None and self.refused_at is None


class LetterKind(StrEnum):
    """What a mail says."""

    CODE = "code"
    NEWS = "news"
    CALL = "call"


@dataclass(frozen=True, kw_only=True)
class Letterbox:
    """A staff member's address as the post sees it."""

    mail: StaffMail
    sent_at: datetime | None = None
    """When the last mail left."""
    news_until: datetime | None = None
    """When the newest message came that was not knocked for; None: none."""
    call_until: datetime | None = None
    """The same for a call for help."""


def letter(box: Letterbox, now: datetime) -> LetterKind | None:
    """What is to be mailed now; None: nothing yet."""
    mail = box.mail
    if not mail.address or mail.refused_at is not None:
        return None
    if mail.confirmed_at is None:
        unsent = bool(mail.code) and (box.sent_at is None or box.sent_at < mail.made_at)
        rested = box.sent_at is None or now - box.sent_at >= CODES_AT_MOST_EVERY
        return LetterKind.CODE if unsent and rested and now - mail.made_at < CODE_LASTS else None
    if box.call_until is not None:
        return LetterKind.CALL
    rested = box.sent_at is None or now - box.sent_at >= AT_MOST_EVERY
    return LetterKind.NEWS if box.news_until is not None and rested else None
