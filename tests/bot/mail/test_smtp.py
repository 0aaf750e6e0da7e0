"""The knock by e-mail against a real mail server on this machine."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword

from bot.config.settings import EmailSettings
from bot.mail.smtp import MailServer
from conversations.workday.letters import Letter
from domain.staff_mail import LetterKind
from scheduler.knocking import Knocker
from scheduler.ports import NoSuchAddressError, NotPostedError

NOW = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)
LETTER = Letter(person="marieke", address="m@gemeente.example", kind=LetterKind.CALL, given_at=NOW)
NEWS = Letter(person="joris", address="j@x.example", kind=LetterKind.NEWS, given_at=NOW)


@dataclass
class Mailbox:
    """What the mail server took, and what it answers."""

    answer: str = "250 OK"
    mails: list[EmailMessage] = field(default_factory=list)

    async def handle_RCPT(self, *told: Any) -> str:  # noqa: ANN401, N802  # named and called by the server
        _server, _session, envelope, address, _options = told
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, _server: object, _session: object, envelope: Envelope) -> str:  # noqa: N802  # as above
        assert isinstance(envelope.content, bytes)
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


def authenticated(*told: object) -> AuthResult:
    login = told[-1]
    good = isinstance(login, LoginPassword) and (login.login, login.password) == (b"stapje", b"geheim")
    return AuthResult(success=good, handled=False)


@asynccontextmanager
async def mail_server(box: Mailbox, **options: Any) -> AsyncIterator[int]:  # noqa: ANN401  # options of the server
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(box, hostname="test", loop=loop, **options), "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await server.wait_closed()


def settings(port: int, **more: Any) -> EmailSettings:  # noqa: ANN401  # fields of the settings
    return EmailSettings(host="127.0.0.1", port=port, tls="none", sender="stapje@gemeente.example", **more)


async def test_a_knock_arrives_without_a_name_and_without_content() -> None:
    box = Mailbox()
    async with mail_server(box) as port:
        await MailServer(settings(port)).post(LETTER, NOW)
    [mail] = box.mails
    assert (mail["To"], mail["From"], mail["Auto-Submitted"]) == (
        LETTER.address,
        "stapje@gemeente.example",
        "auto-generated",
    )
    assert mail["Subject"] == "Er staat iets voor je klaar in Stapje."
    assert mail.get_content().splitlines()[2] == "Eén vraag om contact."
    assert "marieke" not in mail.as_string()


async def test_the_name_and_password_of_the_settings_open_the_mail_server() -> None:
    box = Mailbox()
    options = {"auth_require_tls": False, "authenticator": authenticated}
    async with mail_server(box, **options) as port:
        good, wrong = (MailServer(settings(port, user="stapje", password=each)) for each in ("geheim", "anders"))
        await good.greet()
        await good.post(LETTER, NOW)
        for refused in (wrong.greet(), wrong.post(LETTER, NOW)):
            with pytest.raises(NotPostedError):
                await refused
    assert len(box.mails) == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [("550 no such user", NoSuchAddressError), ("452 mailbox full", NotPostedError), ("554 go away", NotPostedError)],
)
async def test_only_an_address_that_does_not_exist_is_given_up(answer: str, error: type[Exception]) -> None:
    async with mail_server(Mailbox(answer)) as port:
        with pytest.raises(error):
            await MailServer(settings(port)).post(LETTER, NOW)


@pytest.mark.parametrize("address", ["jan@[gemeente.nl", "josé@gemeente.example", "("])
async def test_an_address_that_no_mail_can_be_written_to_is_given_up_and_ends_nothing(address: str) -> None:
    box, letters = Mailbox(), Letters([replace(LETTER, address=address), LETTER])
    async with mail_server(box) as port:
        await Knocker(letters, MailServer(settings(port)), Still()).look()
    assert letters.became == [("marieke", "refused"), ("marieke", "posted")]


async def test_a_mail_server_that_is_not_there_is_tried_later() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(NotPostedError):
            await MailServer(settings(taken.getsockname()[1])).post(LETTER, NOW)


@dataclass
class Letters:
    """The rows, in memory; storage has tests of its own."""

    waiting: list[Letter]
    became: list[tuple[str, str]] = field(default_factory=list)

    async def due(self, _now: datetime) -> list[Letter]:
        return self.waiting

    async def posted(self, sent: Letter, _now: datetime) -> None:
        self.became.append((sent.person, "posted"))

    async def put_off(self, tried: Letter, _now: datetime) -> None:
        self.became.append((tried.person, "put off"))

    async def refused(self, tried: Letter, _now: datetime) -> None:
        self.became.append((tried.person, "refused"))


@dataclass
class Still:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


async def test_a_call_for_help_waits_for_no_other_mail() -> None:
    box = Mailbox()
    async with mail_server(box) as port:
        await Knocker(Letters([NEWS, LETTER]), MailServer(settings(port)), Still()).look()
    assert [mail["To"] for mail in box.mails] == [LETTER.address, NEWS.address]


async def test_one_mail_that_does_not_leave_holds_up_no_other() -> None:
    box, letters = Mailbox(), Letters([LETTER, NEWS])
    async with mail_server(box) as port:
        post = MailServer(settings(port))
        await Knocker(letters, post, Still()).look()
        box.answer = "550 no such user"
        await Knocker(letters, post, Still()).look()
    assert letters.became == [
        ("marieke", "posted"),
        ("joris", "posted"),
        ("marieke", "refused"),
        ("joris", "refused"),
    ]
