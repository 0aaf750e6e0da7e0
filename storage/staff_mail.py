"""Addresses of staff, and what became of the mail to them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.workday.letters import Letter
from domain.staff_mail import Letterbox, StaffMail, letter
from storage.columns import Row, instant, micros
from storage.database import Database
from storage.queries import Statement, load
from storage.sealing import Keys, Seal, UnreadableError

STAFF_MAIL = load("staff_mail")
_AGAIN_AFTER = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
"""How long a mail waits after each try that failed; after more of them the last."""


def mail_from(row: Row, seal: Seal) -> StaffMail:
    """An address, opened."""
    person = row["person"]
    return StaffMail(
        person=person,
        address=seal.open_words("staff_mail.address", person, row["address_sealed"]),
        code=seal.open_words("staff_mail.code", person, row["code_sealed"]),
        made_at=instant(row["made_at"]),
        confirmed_at=instant(row["confirmed_at"]),
        refused_at=instant(row["refused_at"]),
    )


def save_mail(mail: StaffMail, seal: Seal, now: int) -> Statement:
    """An address with its code, sealed."""
    return STAFF_MAIL["save_mail"](
        person=mail.person,
        address_sealed=seal.close_words("staff_mail.address", mail.person, mail.address),
        code_sealed=seal.close_words("staff_mail.code", mail.person, mail.code),
        made_at=micros(mail.made_at),
        confirmed_at=micros(mail.confirmed_at),
        refused_at=micros(mail.refused_at),
        now=now,
    )


@dataclass(frozen=True)
class Letters:
    """What is to be mailed, and what became of it."""

    database: Database
    keys: Keys

    async def due(self, now: datetime) -> list[Letter]:
        """Every mail that may leave now."""
        [rows] = await self.database.read(STAFF_MAIL["boxes"](now=micros(now)))
        found = (self._letter(row, now) for row in rows)
        return [each for each in found if each is not None]

    def _letter(self, row: Row, now: datetime) -> Letter | None:
        try:
            mail = mail_from(row, self.keys.person(row["person"], bytes(row["key_wrapped"])))
        except UnreadableError:
            return None  # the others still get theirs
        box = Letterbox(
            mail=mail,
            sent_at=instant(row["sent_at"]),
            news_until=instant(row["news_until"]),
            call_until=instant(row["call_until"]),
        )
        kind = letter(box, now)
        if kind is None:
            return None
        return Letter(
            person=mail.person,
            address=mail.address,
            kind=kind,
            language=row["language"],
            code=mail.code,
            given_at=mail.made_at,
            until=box.news_until,
            tries=row["tries"],
        )

    async def posted(self, sent: Letter, now: datetime) -> None:
        """It left."""
        until = micros(sent.until) if sent.until else 0
        await self.database.write(STAFF_MAIL["posted"](**_which(sent), until=until, now=micros(now)))

    async def put_off(self, tried: Letter, now: datetime) -> None:
        """It did not, and goes later."""
        later = now + _AGAIN_AFTER[min(tried.tries, len(_AGAIN_AFTER) - 1)]
        await self.database.write(STAFF_MAIL["put_off"](**_which(tried), until=micros(later)))

    async def refused(self, tried: Letter, now: datetime) -> None:
        """It never will: the staff member sees that the address does not work."""
        await self.database.write(STAFF_MAIL["refused"](**_which(tried), now=micros(now)))


def _which(of: Letter) -> dict[str, str | int]:
    return {"person": of.person, "made_at": micros(of.given_at)}
