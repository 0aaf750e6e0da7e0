"""The e-mail beside Telegram: given in the chat, confirmed by the code of the mail, without a name or content."""

from dataclasses import replace

import pytest

from conversations import examples
from conversations.facts import Working
from conversations.replies import Outcome
from conversations.verbs import TAPS
from conversations.workday.letters import Letter, written
from conversations.workday.mail import AGAIN, GONE, TRIES
from domain.staff_mail import LetterKind, StaffMail
from tests.conversations.deciding import NOW, Work, saved, screens, tapped

ADDRESS = "m.devries@gemeente.example"


class Desk(Work):
    """Keeps the e-mail too."""

    mail: StaffMail | None = None

    def _facts(self) -> Working:
        return replace(super()._facts(), mail=self.mail)

    def _kept(self, outcome: Outcome) -> Outcome:
        for change in saved(outcome, StaffMail):
            self.mail = change
        return super()._kept(outcome)


def given() -> Desk:
    desk = Desk(examples.staff())
    desk.taps("wd_mail")
    desk.writes(f" {ADDRESS} ")
    return desk


def test_an_address_works_after_the_code_of_the_mail() -> None:
    desk = given()
    assert desk.mail is not None
    assert (desk.mail.address, len(desk.mail.code), desk.mail.works) == (ADDRESS, 6, False)
    outcome = desk.writes(f"{desk.mail.code[:3]} {desk.mail.code[3:]}")
    assert screens(outcome, "marieke") == ["mail_works"]
    assert (desk.mail.works, desk.mail.code, desk.place) == (True, "", None)


@pytest.mark.parametrize(
    "typed",
    ["marieke", "m@gemeente", "a b@c.nl", "x" * 250 + "@c.nl", "a@b.nl, c@d.nl", "", "jan@[gemeente.nl", "m(@c.nl",
     "a@b..nl", "a.@b.nl", "\x00a@b.nl", "josé@b.nl"],
)  # fmt: skip
def test_what_is_no_address_is_asked_again(typed: str) -> None:
    desk = Desk(examples.staff())
    desk.taps("wd_mail")
    assert screens(desk.writes(typed), "marieke") == ["wd_mail"]
    assert desk.mail is None


def test_a_code_that_is_wrong_too_often_works_no_more() -> None:
    desk = given()
    assert desk.mail is not None
    code = desk.mail.code
    for _ in range(TRIES):
        desk.writes("x" + code)
    assert (desk.mail.code, desk.place) == ("", None)
    desk.taps("wd_mail", AGAIN)
    assert len(desk.mail.code) == 6


def test_the_code_is_welcome_too_where_the_coach_comes_back_for_it() -> None:
    desk = given()
    desk.taps("menu")
    desk.taps("wd_mail")
    assert desk.mail is not None
    assert screens(desk.writes(desk.mail.code), "marieke") == ["mail_works"]


def test_who_may_write_no_code_any_more_is_asked_for_an_address() -> None:
    desk = given()
    assert desk.mail is not None
    desk.mail = replace(desk.mail, code="")
    desk.taps("wd_mail")
    assert screens(desk.writes("123456"), "marieke") == ["wd_mail"]


def test_another_address_may_be_written_where_the_code_is_asked() -> None:
    desk = given()
    desk.writes("marieke@werk.example")
    assert desk.mail is not None
    assert desk.mail.address == "marieke@werk.example"


def test_an_address_is_taken_back_with_one_tap() -> None:
    desk = given()
    desk.taps("wd_mail", GONE)
    assert desk.mail is not None
    assert (desk.mail.address, desk.mail.code, desk.mail.works) == ("", "", False)


@pytest.mark.parametrize("thing", [AGAIN, GONE, "gold"])
def test_without_an_address_there_is_nothing_to_mail_again_or_take_back(thing: str) -> None:
    outcome = TAPS["wd_mail"].decide(Working(me=examples.staff()), tapped("wd_mail", thing), NOW)  # type: ignore[arg-type]
    assert screens(outcome, "marieke") == ["gone"]


def test_a_knock_holds_no_name_and_no_content() -> None:
    letter = Letter(person="marieke", address=ADDRESS, kind=LetterKind.CALL, given_at=NOW)
    assert written(letter) == (
        "Er staat iets voor je klaar in Stapje.",
        "Er staat iets voor je klaar in Stapje.\n\nEén vraag om contact.\n\nOpen Telegram om het te lezen.",
    )
    _, text = written(replace(letter, kind=LetterKind.NEWS), "https://stapje.example")
    assert text.endswith("Lees het hier: https://stapje.example")
    assert "vraag" not in text
