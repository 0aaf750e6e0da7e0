"""After an outage each person gets one message at most, nothing stale; who may have tapped in vain is asked once."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from conversations import examples
from conversations.aftermath import replanned
from conversations.examples import FATIMA, LANDLORD, PROGRAMME, TALK, THURSDAY, situation
from conversations.reminding.steps import became_due
from conversations.replies import DropDue, Kind, PlanDue
from domain import catch_up, reminders
from domain.dues import Due, Slot
from domain.outages import Outage
from domain.people import Ending, Person
from domain.plans import Action, Occurrence, Report
from domain.situations import Situation
from tests.conversations.phone import Phone

TEN = THURSDAY
"""The hour that Fatima named for today's step."""


def asked(at: datetime) -> tuple[Occurrence, ...]:
    return (replace(examples.OCCURRENCES[1], asked_at=at),)


def open_button(person: Person = FATIMA) -> Situation:
    """Her step of today was asked about at ten, and she last gave a sign the day before."""
    return situation(person, appointments=(), occurrences=asked(TEN), actions=(LANDLORD,))


def steps(*actions: Action) -> Situation:
    occurrences = tuple(Occurrence(id=f"occ-{a.id}", action=a.id, participant="fatima", day=a.day) for a in actions)
    return situation(appointments=(), actions=actions, occurrences=occurrences)


def away(of: Situation, since: datetime, until: datetime) -> Situation:
    """Stapje is back: what was planned before the outage is planned again."""
    of = replace(of, dues=reminders.wanted(of, since))
    of = replace(of, programme=replace(PROGRAMME, away=(Outage(since=since, until=until),)))
    return planned(of, until)


def planned(of: Situation, now: datetime) -> Situation:
    changes = tuple(replanned(of, now))
    gone = {change.id for change in changes if isinstance(change, DropDue)}
    new = tuple(change.due for change in changes if isinstance(change, PlanDue))
    return replace(of, dues=(*(due for due in of.dues if due.id not in gone), *new))


def own(of: Situation, slot: Slot | None = None) -> list[Due]:
    return [due for due in of.dues if due.person == of.person.id and (slot is None or due.slot is slot)]


def comes(of: Situation, at: datetime) -> Phone:
    dues = tuple(due for due in of.dues if due.at <= at)
    return Phone(of, now=at).takes(became_due(of, dues, at, "0event"))


def test_who_had_an_open_button_is_asked_once_to_tap_again() -> None:
    back = TEN + timedelta(minutes=5)
    of = away(open_button(), TEN + timedelta(minutes=2), back)
    [due] = own(of, Slot.TAP_AGAIN)
    assert due.at == back + timedelta(minutes=1)
    phone = comes(of, due.at)
    assert phone.text == (
        "Ik was even weg. Als je op een knop tikte, tik dan nog een keer.\n\n"
        "Hoi Fatima, vandaag is je stap: De huurbaas bellen, samen."
        " Jouw plan: na de koffie, met Marieke erbij."
    )
    assert phone.labels == ["Gelukt", "Later", "Meer"]
    assert phone.outcome.says[0].kind is Kind.QUIET
    assert not own(planned(phone.of, due.at), Slot.TAP_AGAIN)


def test_that_counts_as_the_one_nudge() -> None:
    of = away(open_button(), TEN + timedelta(minutes=2), TEN + timedelta(minutes=5))
    phone = comes(of, own(of, Slot.TAP_AGAIN)[0].at)
    assert not own(planned(phone.of, phone.now), Slot.NUDGE)


def test_who_answered_since_is_not_asked() -> None:
    back = TEN + timedelta(minutes=5)
    of = away(open_button(), TEN + timedelta(minutes=2), back)
    now = back + timedelta(seconds=20)
    of = replace(of, person=replace(of.person, last_sign_at=now))
    assert own(planned(of, now), Slot.TAP_AGAIN)
    told = replace(of, occurrences=(replace(of.occurrences[0], report=Report.NOT_YET),))
    assert not own(planned(told, now), Slot.TAP_AGAIN)


def test_who_was_only_busy_with_stapje_is_not_asked_after_a_sign() -> None:
    busy = situation(replace(FATIMA, last_sign_at=TEN), appointments=(), actions=(), occurrences=())
    of = away(busy, TEN + timedelta(minutes=1), TEN + timedelta(minutes=6))
    alive = replace(of, person=replace(of.person, last_sign_at=TEN + timedelta(minutes=6)))
    assert not own(planned(alive, TEN + timedelta(minutes=6)), Slot.TAP_AGAIN)


def test_at_a_moment_that_was_named_all_goes_together_also_on_a_closed_day() -> None:
    saturday = datetime(2026, 4, 18, 8, 0, tzinfo=UTC)
    named = replace(LANDLORD, id="act-saturday", day=saturday.date())
    of = steps(LANDLORD, named)
    asked_about = replace(of.occurrences[0], asked_at=saturday - timedelta(days=1), nudges=1)
    of = replace(of, occurrences=(asked_about, of.occurrences[1]))
    of = away(of, saturday - timedelta(hours=1), saturday + timedelta(hours=1))
    at = saturday + timedelta(hours=1, minutes=1)
    assert {due.slot for due in own(of) if due.at == at} == {Slot.STEP, Slot.TAP_AGAIN}
    assert comes(of, at).outcome.says[0].words["parts"] == "tapagain:occ-act-landlord step:occ-act-saturday"


@pytest.mark.parametrize(
    "of",
    [
        pytest.param(steps(LANDLORD), id="not asked yet"),
        pytest.param(
            situation(appointments=(), occurrences=asked(TEN - timedelta(days=3)), actions=(LANDLORD,)), id="long ago"
        ),
    ],
)
def test_who_had_no_open_button_is_not_asked(of: Situation) -> None:
    assert not own(away(of, TEN - timedelta(hours=1), TEN - timedelta(minutes=30)), Slot.TAP_AGAIN)


def test_who_was_busy_with_stapje_is_asked_without_a_step() -> None:
    busy = situation(replace(FATIMA, last_sign_at=TEN), appointments=(), actions=(), occurrences=())
    of = away(busy, TEN + timedelta(minutes=1), TEN + timedelta(minutes=6))
    phone = comes(of, own(of, Slot.TAP_AGAIN)[0].at)
    assert phone.text == "Ik was even weg. Als je op een knop tikte, tik dan nog een keer."
    assert phone.labels == ["Mijn stap"]


def test_all_that_was_due_in_the_outage_is_one_message_with_the_line_above_it() -> None:
    letter = replace(LANDLORD, id="act-letter", words="De brief posten", hour=time(11), position=9)
    of = steps(LANDLORD, letter)
    of = replace(of, occurrences=(replace(of.occurrences[0], asked_at=TEN), of.occurrences[1]))
    of = away(of, TEN + timedelta(minutes=2), TEN + timedelta(hours=2))
    assert len({due.at for due in own(of) if due.day == TEN.date()}) == 1
    phone = comes(of, TEN + timedelta(hours=2, minutes=1))
    assert len(phone.shown) == 1
    assert phone.text.startswith("Ik was even weg.")
    assert "De brief posten" in phone.text
    assert phone.text.count("De huurbaas bellen") == 0


def test_a_step_that_is_stale_by_then_is_asked_about_the_next_day() -> None:
    of = away(steps(LANDLORD), TEN - timedelta(hours=1), TEN + timedelta(hours=6))
    assert [(due.slot, due.day.day) for due in own(of) if due.thing == "occ-act-landlord"] == [(Slot.NUDGE, 17)]


def test_nothing_leaves_at_night() -> None:
    night = datetime(2026, 4, 16, 22, 0, tzinfo=UTC)
    of = away(open_button(), TEN + timedelta(hours=1), night)
    [due] = own(of, Slot.TAP_AGAIN)
    assert due.at == datetime(2026, 4, 17, 7, 0, tzinfo=UTC)


def test_an_appointment_that_passed_meanwhile_is_not_announced() -> None:
    of = situation(actions=(), occurrences=())
    of = away(of, TALK.at - timedelta(days=2), TALK.at + timedelta(hours=1))
    assert not [due for due in own(of) if due.thing == TALK.id]


def test_the_last_word_before_a_talk_still_comes_when_the_talk_is_ahead() -> None:
    of = situation(actions=(), occurrences=())
    back = TALK.at - timedelta(hours=3)
    of = away(of, TALK.at - timedelta(days=2), back)
    at = [due.at for due in own(of) if due.slot is Slot.NOTICE_1]
    assert at == [TALK.at - timedelta(hours=2)]


def test_what_waited_from_before_has_no_place_beside_the_one_message() -> None:
    back = TEN + timedelta(minutes=5)
    of = away(open_button(), TEN + timedelta(minutes=2), back)
    returns = reminders.catching_up(of, back)
    before, after = TEN - timedelta(hours=1), back + timedelta(seconds=1)
    assert catch_up.folded(of, returns, before)
    assert not catch_up.folded(of, returns, after)
    said = comes(of, own(of, Slot.TAP_AGAIN)[0].at)
    assert catch_up.folded(planned(said.of, said.now), returns, before)
    nothing_else = replace(of, dues=())
    assert not catch_up.folded(nothing_else, returns, before)


def test_who_was_told_that_it_grows_quiet_is_asked_to_tap_again_and_about_no_step() -> None:
    paused = replace(open_button(replace(FATIMA, paused_at=TEN)), recent=(("paused", "", TEN),))
    of = away(paused, TEN + timedelta(minutes=2), TEN + timedelta(minutes=5))
    assert [due.thing for due in own(of, Slot.TAP_AGAIN)] == [catch_up.AGAIN]


def test_in_aftercare_a_tap_in_vain_is_asked_again_too() -> None:
    ended = replace(FATIMA, ending=Ending(since=TEN - timedelta(days=40), agreed_at=TEN - timedelta(days=31)))
    asked_how = replace(open_button(ended), recent=(("asked", "aftercare", TEN),))
    of = away(asked_how, TEN + timedelta(minutes=2), TEN + timedelta(minutes=5))
    phone = comes(of, own(of, Slot.TAP_AGAIN)[0].at)
    assert phone.text == "Ik was even weg. Als je op een knop tikte, tik dan nog een keer."


def test_a_talk_card_of_just_before_two_weeks_away_may_have_been_tapped() -> None:
    talk = replace(TALK, answer="coming", at=TEN + timedelta(days=2, hours=1))
    person = replace(FATIMA, last_sign_at=TEN - timedelta(days=2))
    of = away(situation(person, actions=(), occurrences=(), appointments=(talk,)), TEN, TEN + timedelta(days=14))
    assert [due.thing for due in own(of, Slot.TAP_AGAIN)] == [catch_up.AGAIN]


def test_a_soft_message_of_just_before_two_weeks_away_may_have_been_tapped_and_does_not_come_twice() -> None:
    person = replace(FATIMA, joined_at=TEN - timedelta(days=20), last_sign_at=TEN - timedelta(days=7, hours=-8))
    of = situation(person, actions=(), occurrences=(), appointments=())
    of = away(of, TEN + timedelta(minutes=20), TEN + timedelta(days=14, minutes=20))
    assert [due.thing for due in own(of, Slot.TAP_AGAIN)] == [catch_up.AGAIN]
    assert not own(of, Slot.QUIET_CHECK)
