"""Cards and the question of a week: asked for, private, shared with one tap, never pushed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.drawing import draw, seen
from conversations.pictures.values import ValuesPaper
from conversations.reminding.steps import became_due
from conversations.replies import DropDue, PlanDue
from conversations.understanding import read
from conversations.verbs import Meaning
from domain.dues import Slot
from domain.people import Rest, Wishes
from domain.situations import Situation
from tests.conversations.deciding import saved
from tests.conversations.phone import Phone

WEEK = timedelta(days=7)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("over stress", Meaning.STRESS),
        ("onze afspraken", Meaning.AGREEMENTS),
        ("/afspraken", Meaning.AGREEMENTS),
        ("een vraag voor mij", Meaning.WEEK_QUESTION),
        ("Even bijpraten", Meaning.WEEK_QUESTION),
        ("even praten", Meaning.HELP),
        ("ik heb stress", Meaning.UNKNOWN),
        ("hoe gaat het nu?", Meaning.BRIDGE),
    ],
)
def test_words_lead_to_the_card_that_was_asked_for(words: str, meaning: Meaning) -> None:
    assert read(words, "nl") is meaning


def test_the_first_stress_card_stands_as_in_the_house_rules() -> None:
    phone = Phone(examples.situation()).writes("over stress")
    assert phone.text == (
        "Veel stress? Dan lukt plannen minder goed. Dat heeft iedereen. Daarom doen we één klein stapje."
    )
    assert "vast moment" in phone.presses("Wat helpt dan?").text


def test_agreements_say_nothing_of_support_that_nobody_decided() -> None:
    undecided = replace(examples.PROGRAMME, promise_decided=None)
    assert "uitkering" not in Phone(examples.situation(programme=undecided)).taps("agreements").text
    assert "blijven gelijk" in Phone(examples.situation()).taps("agreements").text


def test_simple_agreements_are_read_two_at_a_time_to_their_end() -> None:
    phone, pages = Phone(examples.henk()).taps("agreements"), 1
    while "Verder lezen" in phone.labels:
        assert phone.text.count("•") <= 2
        phone, pages = phone.presses("Verder lezen"), pages + 1
    assert pages == 4


@pytest.mark.parametrize(("person", "taps"), [(examples.situation, 0), (examples.henk, 3)])
def test_agreements_end_with_a_page_to_print_that_holds_them_all(person: Callable[[], Situation], taps: int) -> None:
    phone = Phone(person()).taps("agreements")
    for _ in range(taps):
        phone.presses("Verder lezen")
    assert phone.labels[0] == "Om te printen"
    page = phone.presses("Om te printen").shown[0].drawing
    assert isinstance(page, ValuesPaper)
    assert (len(page.values), len(page.more)) == (4, 4)


def test_who_reads_without_pictures_still_gets_the_page_that_was_asked_for() -> None:
    view = examples.view()
    assert view.to
    calm = replace(view, to=replace(view.to, wishes=Wishes(calm=True, pictures=False)))
    sheet, card = draw("agreements_paper", calm), draw("agreements", calm)
    assert sheet
    assert card
    assert seen("agreements_paper", sheet, calm).drawing is not None
    assert seen("agreements", card, calm).drawing is None


def answered(words: str = "Buiten lopen") -> Phone:
    return Phone(examples.situation()).writes("een vraag voor mij").writes(words)


def test_an_answer_is_kept_for_the_participant_alone() -> None:
    phone = answered()
    [kept] = phone.of.album.check_ins
    assert (kept.words, kept.shared_at) == ("Buiten lopen", None)
    assert (phone.to_staff, phone.kinds) == ([], [])


def test_sharing_is_one_tap_and_tells_the_coach_once() -> None:
    phone = answered("Buiten & lopen").presses("Delen met Marieke")
    [(to, screen, shown)] = phone.to_staff
    assert (to, screen, shown.protect) == ("marieke", "answer_read", True)
    assert "Buiten &amp; lopen" in shown.text
    assert len(phone.taps("answer_share", phone.of.album.check_ins[0].id).to_staff) == 1


def test_an_answer_of_somebody_else_is_not_there() -> None:
    assert Phone(examples.situation()).taps("answer_share", "elsewhere").outcome.says[0].screen == "gone"


def test_crisis_words_in_an_answer_are_heard_first_and_not_kept() -> None:
    phone = Phone(examples.situation()).taps("week_question").writes("ik wil dood")
    assert phone.of.album.check_ins == ()
    assert "113" in phone.text


def weekly() -> Phone:
    return Phone(examples.situation()).taps("week_question").presses("Elke week een vraag")


def test_a_weekly_question_comes_only_to_who_asked_for_it_and_plans_the_next() -> None:
    phone = weekly()
    [due] = [each for each in phone.of.dues if each.slot is Slot.CHECK_IN]
    outcome = became_due(phone.of, (due,), due.at, "0event-due-000000000")
    assert [say.screen for say in outcome.says] == ["week_question_begun"]
    assert [each.due.at for each in saved(outcome, PlanDue)] == [due.at + WEEK]


def test_in_rest_the_week_passes_without_a_question() -> None:
    phone = weekly()
    due = phone.of.dues[-1]
    resting: Situation = replace(phone.of, person=replace(phone.of.person, rest=Rest(since=due.at)))
    outcome = became_due(resting, (due,), due.at, "0event-due-000000000")
    assert outcome.says == ()
    assert len(saved(outcome, PlanDue)) == 1


def test_no_more_questions_is_one_tap() -> None:
    phone = weekly()
    assert saved(phone.taps("weekly").outcome, DropDue)
    assert [each for each in phone.of.dues if each.slot is Slot.CHECK_IN] == []


@pytest.mark.parametrize(
    ("thing", "why"),
    [
        ("question", "Jij vroeg om elke week een vraag."),
        ("bridge", "Een half jaar geleden keek je hoe het gaat. Dat vraag ik één keer per half jaar."),
    ],
)
def test_what_comes_by_itself_says_why(thing: str, why: str) -> None:
    for of, way in ((examples.situation(), "more"), (examples.henk(), "help")):
        phone = Phone(of).taps(way, thing)
        phone = phone.turns_to("Over de berichtjes").presses("Over de berichtjes") if way == "help" else phone
        assert phone.presses("Waarom krijg ik dit?").text == why


def test_a_greeting_is_no_request_for_a_card() -> None:
    assert read("Hoe gaat het?", "nl") is read("how are you", "en") is Meaning.HELLO
