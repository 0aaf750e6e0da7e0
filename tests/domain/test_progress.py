"""What worked comes first, and its count never goes down by itself."""

from dataclasses import replace
from datetime import date, timedelta

from conversations import examples
from conversations.examples import CREDITOR, LANDLORD, LETTERS, OCCURRENCES, TALK, THURSDAY, done_landlord
from domain.appointments import AppointmentStatus
from domain.plans import Report
from domain.progress import Progress, progress, talk_card, worked


def test_done_and_partly_done_both_count_since_the_first() -> None:
    partly = replace(OCCURRENCES[2], report=Report.PARTLY, reported_at=THURSDAY)
    situation = examples.situation(occurrences=(*OCCURRENCES[:2], partly))
    assert progress(situation) == Progress(count=2, since=date(2026, 4, 14))


def test_before_the_first_success_there_is_no_since() -> None:
    assert progress(examples.situation(occurrences=())) == Progress(count=0, since=None)


def test_not_yet_takes_nothing_away() -> None:
    later = replace(OCCURRENCES[1], report=Report.NOT_YET, reported_at=THURSDAY)
    before, after = examples.situation(), examples.situation(occurrences=(OCCURRENCES[0], later, OCCURRENCES[2]))
    assert progress(after).count == progress(before).count


def test_the_newest_success_comes_first() -> None:
    assert [each.id for each in worked(done_landlord())] == [LANDLORD.id, CREDITOR.id]


def test_the_talk_card_holds_what_worked_and_one_open_point() -> None:
    card = talk_card(done_landlord())
    assert [each.id for each in card.worked] == [LANDLORD.id, CREDITOR.id]
    assert card.open_point is not None
    assert card.open_point.id == LETTERS.id


def test_the_talk_card_begins_after_the_last_talk() -> None:
    discussed = replace(TALK, id="app-old", at=THURSDAY - timedelta(days=1), status=AppointmentStatus.DISCUSSED)
    card = talk_card(replace(done_landlord(), appointments=(discussed, TALK)))
    assert [each.id for each in card.worked] == [LANDLORD.id]


def test_a_card_without_open_steps_has_no_open_point() -> None:
    assert talk_card(examples.situation(actions=(CREDITOR,))).open_point is None
