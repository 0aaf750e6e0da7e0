"""What ends an open question: the next text is an answer only while nothing else was done since."""

import pytest

from conversations import examples, routing
from conversations.facts import Own
from conversations.replies import LeavePlace, Outcome
from domain.plans import Goal
from domain.situations import Place
from tests.conversations.deciding import NOW, saved, screens, tapped, wrote

ASKED = Place(person="fatima", verb="own_goal", since=NOW)


def texts(text: str) -> Outcome:
    return routing.own(Own(me=examples.situation(), place=ASKED), wrote(text), NOW)


def test_a_text_answers_the_open_question() -> None:
    assert [goal.words for goal in saved(texts("Iets met fietsen"), Goal)] == ["Iets met fietsen"]


@pytest.mark.parametrize("key", ["Mijn stap", "Contact met Marieke"])
def test_a_key_is_no_answer_and_ends_the_question(key: str) -> None:
    outcome = texts(key)
    assert (saved(outcome, Goal), saved(outcome, LeavePlace)) == ([], [LeavePlace(person="fatima")])


@pytest.mark.parametrize("text", ["stop", "ik wil dood"], ids=["STOP", "a crisis word"])
def test_what_always_holds_is_no_answer(text: str) -> None:
    assert saved(texts(text), Goal) == []


LIMITED = (
    "topic_words", "week_answer", "bridge_well", "first_question", "own_if_then", "other_time_words", "own_step",
    "own_goal", "goal_words_other", "choose_words",
)  # fmt: skip


@pytest.mark.parametrize("question", LIMITED)
def test_what_is_too_long_is_asked_for_again_and_never_cut(question: str) -> None:
    place = Place(person="fatima", verb=question, thing="app-talk", since=NOW)
    outcome = routing.own(Own(me=examples.situation(), place=place), wrote("woord " * 500), NOW)
    assert (outcome.changes, screens(outcome, "fatima")) == ((), ["too_much"])


def test_a_tap_on_something_else_ends_the_question() -> None:
    outcome = routing.own(Own(me=examples.situation(), place=ASKED), tapped("my_plan"), NOW)
    assert (saved(outcome, LeavePlace), screens(outcome, "fatima")) == ([LeavePlace(person="fatima")], ["my_plan"])


def test_a_tap_that_asks_the_next_question_keeps_it_open() -> None:
    place = Place(person="fatima", verb="own_when", thing="goal-rent", draft={"words": "Bellen"}, since=NOW)
    outcome = routing.own(Own(me=examples.situation(), place=place), tapped("own_day", "today"), NOW)
    assert saved(outcome, LeavePlace) == []
    assert [each.verb for each in saved(outcome, Place)] == ["own_if_then"]
