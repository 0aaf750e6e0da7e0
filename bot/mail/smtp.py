"""Hands a mail to the mail server that the operator named."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

import aiosmtplib

from bot.config.settings import EmailSettings
from conversations.workday.letters import Letter, written
from scheduler.ports import NoSuchAddressError, NotPostedError

_PATIENCE = 20.0
"""Seconds that a mail server may take for one step."""
_GONE = frozenset({510, 511, 521, 550, 551, 553})
"""What a mail server says of an address that does not exist."""


@dataclass(frozen=True)
class MailServer:
    """A mail server, a new connection for each mail: there are few."""

    settings: EmailSettings

    async def post(self, letter: Letter, now: datetime) -> None:
        """Hands one mail over. Raises NoSuchAddressError or NotPostedError."""
        settings = self.settings
        try:
            await aiosmtplib.send(
                message(letter, settings, now),
                hostname=settings.host,
                port=settings.port,
                username=settings.user or None,
                password=settings.password.get_secret_value() or None,
                use_tls=settings.tls == "tls",
                start_tls=settings.tls == "starttls",
                timeout=_PATIENCE,
            )
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
