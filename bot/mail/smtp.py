"""Hands a mail to the mail server that the operator named."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import TypedDict

import aiosmtplib

from bot.config.settings import EmailSettings
from conversations.workday.letters import Letter, written
from scheduler.ports import NoSuchAddressError, NotPostedError

_PATIENCE = 20.0
"""Seconds that a mail server may take for one step."""
_GONE = frozenset({510, 511, 521, 550, 551, 553})
"""What a mail server says of an address that does not exist."""

_UNWRITABLE = (ValueError, LookupError, TypeError, AttributeError)
"""What Python's own mail raises of an address that it cannot read."""


class _Way(TypedDict):
    """How the mail server is reached."""

    hostname: str
    port: int
    username: str | None
    password: str | None
    use_tls: bool
    start_tls: bool
    timeout: float


@dataclass(frozen=True)
class MailServer:
    """A mail server, a new connection for each mail: there are few."""

    settings: EmailSettings

    @property
    def _way(self) -> _Way:
        return {
            "hostname": self.settings.host,
            "port": self.settings.port,
            "username": self.settings.user or None,
            "password": self.settings.password.get_secret_value() or None,
            "use_tls": self.settings.tls == "tls",
            "start_tls": self.settings.tls == "starttls",
            "timeout": _PATIENCE,
        }

    async def greet(self) -> None:
        """Sees whether it would take a mail. Raises NotPostedError."""
        try:
            async with aiosmtplib.SMTP(**self._way):
                pass
        except (aiosmtplib.SMTPException, OSError) as error:
            raise NotPostedError from error

    async def post(self, letter: Letter, now: datetime) -> None:
        """Hands one mail over. Raises NoSuchAddressError or NotPostedError."""
        try:
            mail = message(letter, self.settings, now)
            mail.as_bytes()  # raises now what it would raise halfway
            letter.address.encode("ascii")
        except _UNWRITABLE as error:
            raise NoSuchAddressError from error
        try:
            await aiosmtplib.send(mail, sender=self.settings.sender, recipients=[letter.address], **self._way)
        except aiosmtplib.SMTPRecipientsRefused as error:
            if all(each.code in _GONE for each in error.recipients):
                raise NoSuchAddressError from error
            raise NotPostedError from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise NotPostedError from error


def message(letter: Letter, settings: EmailSettings, now: datetime) -> EmailMessage:
    """The mail as it leaves: plain text, marked as written by a program."""
    subject, text = written(letter, settings.link)
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = subject, settings.sender, letter.address
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = make_msgid(domain=settings.sender.rpartition("@")[2])
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text)
    return mail
