"""*Mijn stap*: at most one step in front, success first; and short answers without a step."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.checkin.keyboard import key_meaning, keys
from conversations.checkin.own_step import in_front
from conversations.drawing import draw
from conversations.events import Started
from conversations.examples import FATIMA, THURSDAY, situation
from conversations.verbs import Meaning
from conversations.wording import Wording
from domain.people import Rest
from domain.plans import ActionStatus, Report
from domain.situations import Situation
from tests.conversations.phone import Phone


def front(of: Situation) -> str | None:
    found = in_front(of, THURSDAY)
    return found.action.id if found else None


def test_the_step_of_today_stands_in_front_then_one_without_a_day() -> None:
    assert front(situation()) == "act-landlord"
    later = tuple(
        replace(each, day=THURSDAY.date() + timedelta(days=4)) if each.id == "act-landlord" else each
        for each in examples.ACTIONS
    )
    assert front(situation(actions=later)) == "act-letters"


def test_a_step_that_was_put_off_waits_behind_the_others_and_shows_its_new_moment() -> None:
    phone = Phone(situation()).taps("tomorrow", "occ-landlord")
    assert front(phone.of) == "act-letters"
    assert "vrijdag 17 april om 10:00" in phone.taps("step", "occ-landlord", revision=1).text


def test_what_was_partly_done_makes_place_for_the_next() -> None:
    partly = tuple(
        replace(each, report=Report.PARTLY) if each.action == "act-landlord" else each for each in examples.OCCURRENCES
    )
    assert front(situation(occurrences=partly)) == "act-letters"


@pytest.mark.parametrize("words", ["Mijn stap", "mijn stap", "wat is mijn stap?"])
def test_mijn_stap_shows_one_step_with_its_buttons_and_the_next_talk(words: str) -> None:
    phone = Phone(situation()).writes(words)
    assert phone.labels == ["Gelukt", "Later", "Meer", "Mijn plan", "Mijn dingen"]
    assert "De huurbaas bellen, samen" in phone.text
    assert "Vijf brieven" not in phone.text
    assert phone.text.endswith("Je gesprek met Marieke: dinsdag 21 april om 11:00.")


def test_what_worked_is_shown_from_the_second_success_on_and_stands_first() -> None:
    assert "gelukt sinds" not in Phone(situation()).writes("mijn stap").text
    assert (
        Phone(examples.done_landlord())
        .writes("mijn stap")
        .text.startswith("🌷 2 dingen gelukt sinds dinsdag 14 april.")
    )


def test_a_proposal_can_begin_when_nothing_is_open() -> None:
    phone = Phone(situation(actions=(examples.SAVING,), occurrences=())).writes("mijn stap")
    assert phone.labels[0] == "Beginnen: Elke week € 2 in een potje do…"


def test_at_rest_and_after_stop_the_way_back_comes_first() -> None:
    resting = situation(replace(FATIMA, rest=Rest(since=THURSDAY)))
    assert Phone(resting).writes("mijn stap").labels[0] == "Ik wil weer verder"
    stopped = situation(replace(FATIMA, stopped_at=THURSDAY))
    assert Phone(stopped).writes("mijn stap").labels[0] == "Weer beginnen"


def test_the_quiet_after_a_crisis_word_is_not_spoken_of() -> None:
    after = situation(replace(FATIMA, rest=Rest(since=THURSDAY, until=THURSDAY + timedelta(days=1))))
    assert Phone(after).writes("mijn stap").labels[0] == "Gelukt"


def test_simple_mode_shows_the_step_alone() -> None:
    assert Phone(examples.henk()).writes("mijn stap").labels == ["Gelukt", "Later", "Hulp"]


def test_start_pressed_by_someone_who_is_in_shows_today() -> None:
    phone = Phone(situation()).does(Started(id="", chat="chat-1"))
    assert "De huurbaas bellen" in phone.text


def test_a_greeting_is_answered_by_name_and_asks_nothing() -> None:
    assert Phone(situation()).writes("hoi").text == "Hoi Fatima. Fijn dat je er bent."


def test_thanks_and_a_short_ok_do_not_start_anything() -> None:
    phone = Phone(situation()).writes("oké")
    assert (phone.text, phone.outcome.changes, phone.kinds) == ("Graag gedaan.", (), [])


def test_what_is_not_understood_gets_at_most_three_ways_on_and_is_not_kept() -> None:
    phone = Phone(situation()).writes("de kat van de buren zat weer in de boom")
    assert 1 <= len(phone.labels) <= 3
    assert phone.outcome.changes == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_keys_mean_what_they_say_whoever_the_coach_was(language: str) -> None:
    ((step, contact),) = keys(Wording(language), "Marieke")
    assert key_meaning(step, language) is Meaning.MY_STEP
    assert key_meaning(contact, language) is Meaning.HELP
    assert key_meaning(contact.replace("Marieke", "Jan de Vries"), language) is Meaning.HELP
    assert key_meaning("Contact", language) is None
    assert key_meaning("gelukt", language) is None


def test_a_day_that_has_passed_is_not_named_any_more() -> None:
    """It would read as a reproach; what the step is and after what it comes stays."""
    today, tomorrow = THURSDAY, THURSDAY + timedelta(days=1)
    for verb in ("today", "my_plan", "step"):
        assert "donderdag 16 april 10:00" in Phone(situation(), today).taps(verb, "occ-landlord").text
        text = Phone(situation(), tomorrow).taps(verb, "occ-landlord").text
        assert "De huurbaas bellen, samen" in text
        assert "donderdag" not in text
    for now, named in ((today, True), (tomorrow, False)):
        page = draw("person", replace(examples.coach_view(situation()), now=now))
        assert page is not None
        assert ("donderdag 16 april 10:00" in page.text) is named


def test_a_proposal_of_a_day_that_has_passed_is_offered_without_it() -> None:
    proposed = tuple(replace(each, status=ActionStatus.PROPOSED) for each in examples.ACTIONS)
    of = situation(actions=proposed, occurrences=())
    shown = draw("plan_proposed", replace(examples.view(of), now=THURSDAY + timedelta(days=1)))
    assert shown is not None
    assert "De huurbaas bellen, samen" in shown.text
    assert "donderdag" not in shown.text
