"""A warm hand-over: nothing is left behind, the participant is asked first, and it begins for all at one moment."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from conversations.examples import ANNEKE, JORIS, MARIEKE, THURSDAY, situation, staff
from conversations.facts import Coached
from conversations.handover import agreeing
from conversations.handover import examples as on
from conversations.handover.beginning import hand_over_due
from conversations.replies import EndRole, Kind, Outcome, PlanDue, Say
from domain.appointments import Appointment
from domain.checklist import Waits, checklist
from domain.dues import Due, Slot
from domain.hand_overs import HandOver
from domain.people import Coaching, Person, Role
from tests.conversations.deciding import Talk, saved, screens, tapped
from tests.conversations.phone import Phone
from tests.promises.people import ADDRESS, COACH, FATIMA, OTHER_COACH, SUPERVISOR, canary, time_to
from tests.promises.people import THURSDAY as NINE_THIRTY
from tests.promises.town import Got, Town, data


def test_everything_that_waits_is_on_the_list_the_most_pressing_first() -> None:
    of = on.with_much()
    assert [each.kind for each in checklist(of, THURSDAY)] == [Waits.MESSAGE, Waits.OBSTACLE, Waits.TALK]


def test_nobody_is_asked_while_something_is_left_behind_and_each_goes_along_with_a_tap() -> None:
    talk = Talk(on.with_much())
    assert not saved(talk.coach_taps("hand_ask"), HandOver)
    for each in checklist(talk.of, THURSDAY):
        assert talk.of.album.hand_over is not None
        assert saved(talk.coach_taps("hand_along", each.thing), HandOver)
    assert screens(talk.coach_taps("hand_ask"), "fatima") == ["hand_over_asked"]
    assert not saved(talk.coach_taps("hand_ask"), HandOver)  # asked once


def test_what_does_not_wait_cannot_go_along() -> None:
    assert screens(Talk(on.with_much()).coach_taps("hand_along", "act-landlord"), "marieke") == ["gone"]


@pytest.mark.parametrize("thing", ["marieke", "anneke", "fatima", ""])
def test_only_another_coach_can_take_over(thing: str) -> None:
    assert screens(Talk(on.with_joris()).coach_taps("hand_to", thing), "marieke") == ["gone"]


def test_the_first_day_is_next_monday_or_the_day_that_is_named() -> None:
    talk = Talk(replace(on.on_its_way(), album=replace(on.on_its_way().album, hand_overs=())))
    [begun] = saved(talk.coach_taps("hand_to", "joris"), HandOver)
    assert begun.starts == date(2026, 4, 20)
    talk.coach_taps("hand_day")
    assert screens(talk.coach_writes("ooit"), "marieke") == ["ask_hand_day"]
    [moved] = saved(talk.coach_writes("vrijdag 24 april"), HandOver)
    assert moved.starts == date(2026, 4, 24)


def test_who_would_rather_talk_first_changes_nothing_and_can_say_yes_later() -> None:
    phone = Phone(on.on_its_way(on.ASKED)).taps("hand_talk", "hand-1")
    assert [(to, screen) for to, screen, _ in phone.to_staff] == [("marieke", "hand_over_talk")]
    phone.presses("Een nieuwe coach is goed")
    assert phone.of.album.asks("joris")
    assert [say.to for say in phone.outcome.says if say.screen == "hand_over_wanted"] == ["joris"]


def test_when_the_coach_has_left_who_would_rather_talk_first_can_still_say_yes() -> None:
    phone = Phone(on.on_its_way(on.LEFT)).taps("hand_talk", "hand-1")
    assert [(to, screen) for to, screen, _ in phone.to_staff] == [("joris", "hand_over_talk")]
    assert "Marieke" not in phone.text
    phone.presses("Een nieuwe coach is goed")
    assert phone.of.album.asks("joris")


def test_an_answer_to_no_question_is_about_nothing() -> None:
    for of, thing in ((on.on_its_way(), "hand-1"), (on.on_its_way(on.ASKED), "other"), (on.with_joris(), "hand-1")):
        assert [say.screen for say in Phone(of).taps("hand_yes", thing).outcome.says] == ["gone"]


def joris_taps(verb: str, of: HandOver) -> Outcome:
    decide = {"hand_accept": agreeing.hand_accept, "hand_decline": agreeing.hand_decline}[verb]
    return decide(Coached(coach=staff(JORIS), of=on.on_its_way(of)), tapped(verb, of.id), THURSDAY)


def test_the_new_coach_accepts_with_one_tap_and_all_three_hear_from_when() -> None:
    outcome = joris_taps("hand_accept", on.AGREED)
    [due] = [each.due for each in saved(outcome, PlanDue)]
    assert (due.slot, due.day) == (Slot.HAND_OVER, date(2026, 4, 20))
    assert [(say.to, say.screen) for say in outcome.says] == [
        ("joris", "hand_over_taken"),
        ("fatima", "hand_over_told"),
        ("marieke", "hand_over_accepted"),
    ]
    assert not saved(joris_taps("hand_accept", on.ACCEPTED), PlanDue)


def test_a_colleague_may_decline_and_the_coach_stays() -> None:
    outcome = joris_taps("hand_decline", on.AGREED)
    assert saved(outcome, HandOver)[0].ended_at == THURSDAY
    assert screens(outcome, "fatima") == ["hand_over_off"]
    assert screens(outcome, "marieke") == ["hand_over_declined"]


def begins(of: HandOver, *colleagues: Person, coach: Person = MARIEKE) -> Outcome:
    due = Due(
        id="due", person="fatima", about="fatima", thing="hand-1", slot=Slot.HAND_OVER, day=of.starts, at=THURSDAY
    )
    situated = replace(on.on_its_way(of), appointments=situation().appointments, coach=coach)
    return hand_over_due(situated, due, colleagues or (JORIS,), THURSDAY, "e")


def test_it_begins_only_when_all_said_yes_and_talks_go_along() -> None:
    assert begins(on.AGREED) == Outcome()
    assert begins(replace(on.ACCEPTED, ended_at=THURSDAY)) == Outcome()
    outcome = begins(on.ACCEPTED)
    assert [(each.coach, each.until) for each in saved(outcome, Coaching)] == [("marieke", THURSDAY), ("joris", None)]
    assert {each.coach for each in saved(outcome, Appointment)} == {"joris"}
    assert "Fatima" not in str([say.words for say in outcome.says if say.to == "marieke"])


@pytest.mark.parametrize("colleagues", [(replace(JORIS, roles=frozenset()), ANNEKE), (ANNEKE,)])
def test_when_the_new_coach_is_none_any_more_the_old_one_stays_and_hears_so(colleagues: tuple[Person, ...]) -> None:
    outcome = begins(on.ACCEPTED, *colleagues)
    assert (saved(outcome, HandOver)[0].ended_at, saved(outcome, Coaching)) == (THURSDAY, [])
    assert [(say.to, say.screen) for say in outcome.says] == [
        ("fatima", "hand_over_off"),
        ("marieke", "hand_over_lost"),
    ]


@pytest.mark.parametrize("by", ["anneke", "marieke"])
def test_when_the_old_coach_has_left_too_a_supervisor_hears_it_and_can_choose_again(by: str) -> None:
    left = replace(MARIEKE, roles=frozenset())
    outcome = begins(replace(on.ACCEPTED, by=by), replace(JORIS, roles=frozenset()), ANNEKE, coach=left)
    assert saved(outcome, HandOver)[0].ended_at == THURSDAY
    assert [(say.to, say.screen, say.thing) for say in outcome.says] == [
        ("fatima", "hand_over_off", "hand-1"),
        ("anneke", "left_lost", "marieke"),
    ]
    assert "Fatima" not in str(outcome.says[1].words)


async def test_a_whole_hand_over_with_what_waits_on_the_way(either_town: Town) -> None:
    """A question for the old coach that waits goes along, a compliment stays hers, and her old buttons know nobody."""
    town, joris = either_town, ADDRESS[OTHER_COACH]
    await prepared(town)
    asked = await town.taps(ADDRESS[COACH], data("hand_ask", subject=FATIMA))
    assert "met jou meekijken" in " ".join(got.text for got in asked if got.address == ADDRESS[FATIMA])
    hand_over = await thing(town)
    agreed = await town.taps(ADDRESS[FATIMA], data("hand_yes", hand_over))
    [wanted] = [got for got in agreed if got.address == joris]
    assert canary(FATIMA) in wanted.text
    [not_yet] = await town.taps(joris, data("person", subject=FATIMA), 31)
    assert canary(FATIMA) not in not_yet.text
    await town.taps(joris, wanted.buttons["Ja, ik neem het over"], wanted.number)
    await town.goes_to(datetime(2026, 4, 19, 20, 0, tzinfo=NINE_THIRTY.tzinfo))
    question = Say(screen="question_asked", to=COACH, about=FATIMA, words={"question": "Wat nu?"}, kind=Kind.STAFF)
    await town.does(says=(question,))
    town.telephones.got.clear()
    await town.goes_to(datetime(2026, 4, 20, 9, 0, tzinfo=NINE_THIRTY.tzinfo))
    assert "Wat nu?" in said(town, OTHER_COACH)
    assert canary(FATIMA) not in said(town, COACH)
    assert "Vanaf nu kijkt" in said(town, COACH)
    assert f"Vanaf vandaag kijkt {canary(OTHER_COACH)} met je mee." in said(town, FATIMA)
    [old] = await town.taps(ADDRESS[COACH], data("person", subject=FATIMA), 41)
    [nobody] = await town.taps(ADDRESS[COACH], data("person", subject="0" * 20), 42)
    assert old.text == nobody.text
    done = await town.taps(ADDRESS[FATIMA], data("door", "talk"))
    assert joris in {got.address for got in done}
    card = [due.person for due in (await town.of(FATIMA)).dues if due.slot is Slot.COACH_TALK_CARD]
    assert card in ([], [OTHER_COACH])


async def test_when_a_coach_has_left_a_supervisor_begins_it_without_a_name_and_each_is_asked(town: Town) -> None:
    await town.taps(ADDRESS[SUPERVISOR], data("left"))
    [page] = await town.taps(ADDRESS[SUPERVISOR], data("left_is", COACH), 31)
    assert "begeleidt 1 persoon" in page.text
    assert canary(FATIMA) not in page.text
    came = await town.taps(ADDRESS[SUPERVISOR], data("left_to", f"{COACH}:{OTHER_COACH}"), 31)
    assert f"{canary(COACH)} werkt hier niet meer." in " ".join(g.text for g in came if g.address == ADDRESS[FATIMA])
    again = await town.taps(ADDRESS[SUPERVISOR], data("left_to", f"{COACH}:{OTHER_COACH}"), 31)
    assert again == []
    assert len((await town.asks(lambda unit: unit.album(FATIMA))).hand_overs) == 1
    [nothing] = await town.taps(ADDRESS[COACH], data("person", subject=FATIMA), 32)
    assert canary(FATIMA) not in nothing.text
    hand_over = await thing(town)
    agreed = await town.taps(ADDRESS[FATIMA], data("hand_yes", hand_over))
    [wanted] = [got for got in agreed if got.address == ADDRESS[OTHER_COACH]]
    town.telephones.got.clear()
    await town.taps(ADDRESS[OTHER_COACH], wanted.buttons["Ja, ik neem het over"], wanted.number)
    await town.goes_to(datetime(2026, 4, 20, 9, 0, tzinfo=NINE_THIRTY.tzinfo))
    assert f"Vanaf vandaag kijkt {canary(OTHER_COACH)} met je mee." in said(town, FATIMA)
    assert said(town, COACH) == ""
    coach = (await town.of(FATIMA)).coach
    assert coach is not None
    assert coach.id == OTHER_COACH


async def test_nobody_else_than_a_supervisor_says_that_a_coach_has_left(town: Town) -> None:
    for who, leaver in ((OTHER_COACH, COACH), (SUPERVISOR, FATIMA), (SUPERVISOR, "nobody")):
        await town.taps(ADDRESS[who], data("left_to", f"{leaver}:{OTHER_COACH}"))
        album = await town.asks(lambda unit: unit.album(FATIMA))
        assert album.hand_overs == ()


async def prepared(town: Town) -> None:
    """The colleague is chosen, and all that waits goes along."""
    await town.taps(ADDRESS[FATIMA], data("done", time_to(FATIMA, "call")))
    came = await town.taps(ADDRESS[COACH], data("hand_to", OTHER_COACH, subject=FATIMA))
    page = came[-1]
    while along := [each for label, each in page.buttons.items() if label.startswith("Gaat mee")]:
        [page] = await town.taps(ADDRESS[COACH], along[0], page.number)
    town.at += timedelta(minutes=1)


async def thing(town: Town) -> str:
    album = await town.asks(lambda unit: unit.album(FATIMA))
    assert album.hand_over is not None
    return album.hand_over.id


def said(town: Town, who: str) -> str:
    got: list[Got] = [each for each in town.telephones.got if each.address == ADDRESS[who]]
    return "\n".join(each.text for each in got)


async def test_the_old_coach_is_told_on_the_first_day_that_the_new_one_is_none_and_may_choose_anew(
    town: Town,
) -> None:
    await prepared(town)
    await town.taps(ADDRESS[COACH], data("hand_ask", subject=FATIMA))
    agreed = await town.taps(ADDRESS[FATIMA], data("hand_yes", await thing(town)))
    [wanted] = [got for got in agreed if got.address == ADDRESS[OTHER_COACH]]
    await town.taps(ADDRESS[OTHER_COACH], wanted.buttons["Ja, ik neem het over"], wanted.number)
    await town.does(EndRole(person=OTHER_COACH, role=Role.COACH))
    town.telephones.got.clear()
    await town.goes_to(datetime(2026, 4, 20, 9, 0, tzinfo=NINE_THIRTY.tzinfo))
    assert "blijft jouw coach" in said(town, FATIMA)
    [lost] = [got for got in town.telephones.got if got.address == ADDRESS[COACH] and "geen coach meer" in got.text]
    assert canary(OTHER_COACH) in lost.text
    [page] = await town.taps(ADDRESS[COACH], lost.buttons["Iemand anders"], lost.number)
    assert page.text == "Er is nog geen andere coach."  # in this town
