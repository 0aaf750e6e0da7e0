"""The order of a coach's list: who waits, who is quiet, who had a success, the others; by name inside each."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from conversations.checkin.obstacle_screens import WAITING
from conversations.examples import CALL, CREDITOR, PRECIOUS, TALK, THURSDAY, situation, staff
from domain import caseload
from domain.caseload import Standing, Waits
from domain.people import Ending, Person
from domain.plans import Occurrence, Report
from domain.situations import Situation

# ruff: noqa: ANN401  # changes are fields of a dataclass, which checks their names itself


def called(name: str, **changes: Any) -> Person:
    return replace(PRECIOUS, id=name.lower(), name=name, **changes)


def of(name: str, **changes: Any) -> Situation:
    return replace(situation(PRECIOUS), person=called(name), **changes)


QUIET = replace(of("Ben"), person=called("Ben", last_sign_at=THURSDAY - timedelta(days=30)))
AFTERWARDS = Ending(since=THURSDAY, agreed_at=THURSDAY, back_at=THURSDAY)


def done(days_ago: int) -> Situation:
    at = THURSDAY - timedelta(days=days_ago)
    time = Occurrence(id="o", action=CREDITOR.id, participant="coby", report=Report.PARTLY, reported_at=at)
    return of("Coby", actions=(CREDITOR,), occurrences=(time,))


@pytest.mark.parametrize(
    ("situation_", "waits"),
    [
        (of("A", calls=(CALL,)), Waits.CALL),
        (of("A", calls=(replace(CALL, opened_at=THURSDAY),)), None),
        (replace(of("A"), person=called("A", ending=AFTERWARDS)), Waits.BACK),
        (of("A", appointments=(replace(TALK, answer="other_time"),)), Waits.OTHER_TIME),
        (of("A", appointments=(replace(TALK, answer="coming"),)), None),
        (of("A", obstacles=(WAITING,)), Waits.NEEDED),
    ],
)
def test_somebody_waits_for_what_only_the_coach_can_do(situation_: Situation, waits: Waits | None) -> None:
    assert caseload.waits_for(situation_) is waits


def test_a_success_is_news_for_a_week_and_a_little_is_a_success() -> None:
    standings = [caseload.standing(done(days), THURSDAY) for days in (6, 8)]
    assert standings == [Standing.WORKED, Standing.OTHER]


def test_the_list_is_by_standing_and_inside_it_by_name_whatever_was_done() -> None:
    """No ranking: who did most is not first."""
    several = (of("Zed"), of("élan"), of("Dirk"), done(1), QUIET, of("Wim", calls=(CALL,)), of("Aad", calls=(CALL,)))
    names = [each.person.name for each in caseload.in_order(several, THURSDAY)]
    assert names == ["Aad", "Wim", "Ben", "Coby", "Dirk", "élan", "Zed"]


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("zo", ["Zoë de Wit", "Zohra"]),
        ("ZOE", ["Zoë de Wit"]),
        ("wit", ["Zoë de Wit"]),
        ("de wit", ["Zoë de Wit"]),
        ("marie", ["Anne-Marie"]),
        ("hra", []),
        ("  ", []),
    ],
)
def test_a_name_is_found_by_how_one_of_its_words_begins(part: str, names: list[str]) -> None:
    people = (called("Zoë de Wit"), called("Zohra"), called("Anne-Marie"))
    assert [each.name for each in caseload.found(people, part)] == names


def test_aftercare_does_not_count_for_what_is_much() -> None:
    people = tuple(called(str(number)) for number in range(19))
    resting = called("ended", ending=AFTERWARDS)
    assert not caseload.is_large(staff(caseload=(*people, resting)))
    assert caseload.is_large(staff(caseload=(*people, called("20"))))
