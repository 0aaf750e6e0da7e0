"""*Hoe gaat het nu?* on the participant's own telephone: any subset, by tap and in words, private until shared."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.bridge.walk import How, Walk, walk_of
from conversations.reminding.steps import became_due
from conversations.replies import PlanDue
from domain.dues import Due, Slot
from domain.people import Rest
from domain.situations import Situation
from tests.conversations.deciding import saved
from tests.conversations.phone import Phone


def together(of: Situation | None = None) -> Phone:
    return Phone(of or examples.situation()).taps("bridge", "t")


def placements(phone: Phone) -> dict[str, int]:
    [moment] = phone.of.album.bridge
    return dict(moment.placements)


def test_any_subset_is_enough_and_stays_private() -> None:
    phone = together().presses("Sla over").presses("4 🙂").presses("2 🙁").presses("Klaar")
    assert placements(phone) == {"wellbeing": 4, "money": 2}
    assert (phone.of.album.bridge[0].shared_at, phone.to_staff, phone.kinds) == (None, [], ["placed"])
    assert "Geld en papieren: 2 🙁" in phone.text


def test_it_can_be_typed_from_begin_to_end() -> None:
    phone = together().writes("sla over").writes("4").writes("2").writes("klaar")
    assert placements(phone) == {"wellbeing": 4, "money": 2}


def test_at_the_last_subject_it_is_done_by_itself() -> None:
    phone = together()
    for _ in range(6):
        phone.presses("3 😐")
    assert len(placements(phone)) == 6


def test_nothing_placed_keeps_nothing() -> None:
    phone = together().presses("Sla over").presses("Nu niet")
    assert (phone.of.album.bridge, phone.place) == ((), None)


def test_words_that_are_no_answer_are_read_as_always() -> None:
    phone = together().writes("ik wil even praten")
    assert phone.outcome.says[0].screen == "doors"
    assert phone.place is None


def test_crisis_words_come_first() -> None:
    phone = together().presses("1 😟").writes("ik wil niet meer leven")
    assert "113" in phone.text
    assert phone.place is None


def test_a_second_tap_on_ready_keeps_one_moment() -> None:
    phone = together().taps("bridge_done", "t03").taps("bridge_done", "t03")
    assert len(phone.of.album.bridge) == 1


@pytest.mark.parametrize("data", ["", "x1", "t9", "t0000000", "p12", "tabc"])
def test_data_we_never_wrote_is_gone(data: str) -> None:
    assert together().taps("bridge_at", data).outcome.says[0].screen == "gone"


def test_alone_it_begins_with_what_goes_well_and_only_before_a_talk() -> None:
    phone = Phone(examples.situation()).taps("bridge")
    assert "Wat gaat nu goed?" in phone.text
    phone.writes("De kinderen zijn blij")
    assert phone.of.album.check_ins[0].words == "De kinderen zijn blij"
    assert "Thuis en gezin" in phone.text
    without = Phone(examples.situation(appointments=())).taps("bridge")
    assert without.text == "Dit doe je samen met Marieke, in een gesprek."


def test_two_low_faces_alone_lead_to_the_coach_and_the_talk_card() -> None:
    phone = Phone(examples.situation()).taps("bridge_at", "a12")
    assert phone.text == "Zullen we dit samen met Marieke bekijken?"
    phone.presses("Ja, samen")
    assert phone.of.appointments[0].topic == "Hoe gaat het nu?"
    assert phone.of.album.bridge[0].shared_at is None
    assert phone.to_staff == []


def test_after_two_low_faces_one_may_go_on_and_is_not_asked_again() -> None:
    phone = Phone(examples.situation()).taps("bridge_at", "a12").presses("Ik ga zelf door").presses("1 😟")
    assert "Inkomen" not in phone.text
    assert "Zullen we" not in phone.text


def test_together_nobody_is_sent_to_the_coach_who_sits_there() -> None:
    assert "Zullen we" not in together().presses("1 😟").presses("1 😟").text


@pytest.mark.parametrize("rest", [Rest(since=examples.THURSDAY), Rest(since=examples.JOINED, until=examples.THURSDAY)])
def test_in_rest_and_the_week_after_a_crisis_no_face_is_asked(rest: Rest) -> None:
    resting = examples.situation(replace(examples.FATIMA, rest=rest))
    for phone in (together(resting), Phone(resting).taps("bridge_at", "t1")):
        assert phone.text == "Dat kan wachten. Nu eerst rust."


def test_sharing_is_one_tap_and_tells_once() -> None:
    phone = together().presses("2 🙁").presses("Klaar").presses("Delen met Marieke")
    [(to, screen, shown)] = phone.to_staff
    assert (to, screen, shown.protect) == ("marieke", "brug_shared", True)
    assert len(phone.taps("bridge_share", phone.of.album.bridge[0].id).to_staff) == 1


def test_a_goal_can_stand_under_a_subject() -> None:
    phone = together().presses("Sla over").presses("2 🙁").presses("Klaar")
    phone.presses(next(label for label in phone.labels if label.startswith("Een doel bij: Lijf")))
    phone.presses("Ik wil rust rond de huur")
    assert phone.of.goals[0].also == ("home_family", "wellbeing")


def test_it_is_offered_again_once_after_six_months() -> None:
    phone = together().presses("2 🙁").presses("Klaar")
    [due] = [each for each in phone.of.dues if each.slot is Slot.BRIDGE]
    assert due.at.date().isoformat() == "2026-10-16"
    outcome = became_due(phone.of, (due,), due.at, "0event-due-000000000")
    assert [say.screen for say in outcome.says] == ["bridge_offer"]
    assert [each.due.at.date().isoformat() for each in saved(outcome, PlanDue)] == ["2027-04-16"]
    phone.takes(outcome)
    assert phone.labels == ["Ja, voor ons gesprek", "Nu niet", "Niet meer vragen", "Meer"]
    phone.presses("Niet meer vragen")
    assert [each for each in phone.of.dues if each.slot is Slot.BRIDGE] == []


def test_where_it_does_not_suit_the_offer_waits_a_week_without_a_word() -> None:
    now = examples.THURSDAY
    due = Due(id="d", person="fatima", about="fatima", thing="bridge", slot=Slot.BRIDGE, day=now.date(), at=now)
    resting = examples.situation(replace(examples.FATIMA, rest=Rest(since=now)), dues=(due,))
    outcome = became_due(resting, (due,), now, "0event-due-000000000")
    assert outcome.says == ()
    assert [each.due.at for each in saved(outcome, PlanDue)] == [now + timedelta(days=7)]


def test_a_walk_reads_what_it_wrote() -> None:
    walk = Walk(How.ALONE).placed("0").placed("5")
    assert walk_of(walk.data, How.ALONE) == walk
    assert walk.placements == {"wellbeing": 5}
    assert walk.subject == "money"
