"""When a staff member is mailed: once an hour at most, a call for help at once, a code only while it waits."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.staff_mail import Letterbox, LetterKind, StaffMail, letter

NOW = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
GIVEN = StaffMail(person="m", address="m@gemeente.example", made_at=NOW - 90 * MINUTE, code="012345")
WORKS = replace(GIVEN, code="", confirmed_at=NOW - 80 * MINUTE)


@pytest.mark.parametrize(
    ("box", "mailed"),
    [
        pytest.param(Letterbox(mail=GIVEN), LetterKind.CODE, id="a code that was not mailed"),
        pytest.param(Letterbox(mail=GIVEN, sent_at=NOW - 89 * MINUTE), None, id="it goes once"),
        pytest.param(
            Letterbox(mail=replace(GIVEN, made_at=NOW), sent_at=NOW - MINUTE / 2), None, id="another one not at once"
        ),
        pytest.param(
            Letterbox(mail=replace(GIVEN, made_at=NOW - MINUTE), sent_at=NOW - 2 * MINUTE),
            LetterKind.CODE,
            id="but after a minute",
        ),
        pytest.param(Letterbox(mail=replace(GIVEN, code="")), None, id="too often wrong"),
        pytest.param(Letterbox(mail=GIVEN, news_until=NOW), LetterKind.CODE, id="no knock before it was confirmed"),
        pytest.param(Letterbox(mail=WORKS), None, id="nothing came"),
        pytest.param(Letterbox(mail=WORKS, news_until=NOW), LetterKind.NEWS, id="the first knock"),
        pytest.param(Letterbox(mail=WORKS, news_until=NOW, sent_at=NOW - 59 * MINUTE), None, id="not within an hour"),
        pytest.param(
            Letterbox(mail=WORKS, news_until=NOW, sent_at=NOW - 60 * MINUTE), LetterKind.NEWS, id="after an hour"
        ),
        pytest.param(
            Letterbox(mail=WORKS, news_until=NOW, call_until=NOW, sent_at=NOW - MINUTE),
            LetterKind.CALL,
            id="a call for help at once",
        ),
        pytest.param(Letterbox(mail=replace(WORKS, refused_at=NOW), news_until=NOW), None, id="no such address"),
        pytest.param(Letterbox(mail=replace(WORKS, address=""), call_until=NOW), None, id="taken back"),
    ],
)
def test_what_is_mailed(box: Letterbox, mailed: LetterKind | None) -> None:
    assert letter(box, NOW) is mailed
