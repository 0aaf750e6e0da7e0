"""The coach's bundle and praise."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import conversations.activities  # noqa: F401  # registers
from conversations import examples
from conversations.coaching.bundling import staff_became_due
from conversations.coaching.praise import OF_A_LITTLE, VARIANTS
from conversations.drawing import draw
from conversations.replies import DropDue, Kind
from domain.dues import BUNDLE, Due, Slot
from domain.people import Coaching, StaffProfile
from tests.conversations.deciding import NOW, Talk, Work, saved, screens

DUE = Due(
    id="due-bundle", person="marieke", about="marieke", thing=BUNDLE, slot=Slot.BUNDLE, day=date(2026, 4, 16), at=NOW
)  # fmt: skip


def test_a_bundle_tells_what_worked_once() -> None:
    outcome = staff_became_due(examples.staff(), (examples.done_landlord(),), (DUE,), NOW, "event")
    assert screens(outcome, "marieke") == ["bundle"]
    [told] = saved(outcome, Coaching)
    assert told.told_until == NOW


def test_what_a_bundle_told_is_not_told_again() -> None:
    of = examples.done_landlord()
    assert of.coaching is not None
    told = replace(of, coaching=replace(of.coaching, told_until=NOW))
    outcome = staff_became_due(examples.staff(), (told,), (DUE,), NOW, "event")
    assert not outcome.says


def test_a_bundle_is_never_empty() -> None:
    outcome = staff_became_due(examples.staff(), (examples.situation(recent=()),), (DUE,), NOW, "event")
    assert not outcome.says
    assert [change.id for change in saved(outcome, DropDue)] == ["due-bundle"]


def test_a_coach_whose_role_ended_gets_no_bundle() -> None:
    assert not staff_became_due(None, (), (DUE,), NOW, "event").says


def test_one_tap_praises_in_the_coachs_name_with_the_participants_own_step() -> None:
    talk = Talk(examples.done_landlord())
    outcome = talk.coach_taps("praise", "act-landlord")
    [praise] = [say for say in outcome.says if say.to == "fatima"]
    assert (praise.kind, praise.silent) == (Kind.WORDS, True)
    shown = draw("praise", examples.view(examples.done_landlord(), thing=praise.thing, words=praise.words))
    assert shown is not None
    assert shown.text.startswith("Van Marieke:")
    assert "De huurbaas bellen" in shown.text


def test_of_a_little_it_is_never_said_that_it_worked() -> None:
    of = examples.done_landlord()
    a_little = replace(of, recent=(("partly", "act-landlord", NOW),))
    for used in range(len(OF_A_LITTLE)):
        talk = Talk(replace(a_little, praise_used=frozenset(range(100, 100 + used))))
        [praise] = [say for say in talk.coach_taps("praise", "act-landlord").says if say.to == "fatima"]
        assert int(praise.words["variant"]) == 100 + used
    later = replace(a_little, recent=(*a_little.recent, ("done", "act-landlord", NOW + timedelta(hours=1))))
    [praise] = [say for say in Talk(later).coach_taps("praise", "act-landlord").says if say.to == "fatima"]
    assert praise.words["variant"] == "0"


def test_the_same_step_is_praised_once() -> None:
    talk = Talk(examples.done_landlord())
    talk.coach_taps("praise", "act-landlord")
    assert not talk.coach_taps("praise", "act-landlord").says


def test_a_variant_that_was_used_never_comes_back() -> None:
    talk = Talk(replace(examples.done_landlord(), praise_used=frozenset({0, 1, 2})))
    [praise] = [say for say in talk.coach_taps("praise", "act-landlord").says if say.to == "fatima"]
    assert praise.words["variant"] == "3"


def test_after_all_variants_the_coach_writes_an_own_sentence() -> None:
    talk = Talk(replace(examples.done_landlord(), praise_used=frozenset(range(len(VARIANTS)))))
    assert screens(talk.coach_taps("praise", "act-landlord"), "marieke") == ["write_praise"]
    outcome = talk.coach_writes("Wat dapper dat je belde!")
    [words] = [say for say in outcome.says if say.to == "fatima"]
    assert words.words["text"] == "Wat dapper dat je belde!"


def test_an_action_of_someone_else_is_not_there() -> None:
    assert screens(Talk(examples.done_landlord()).coach_taps("praise", "act-of-henk"), "marieke") == ["gone"]


def test_an_undone_step_is_not_in_the_bundle() -> None:
    of = examples.done_landlord()
    undone = replace(of, recent=(*of.recent, ("undone", "act-landlord", NOW + timedelta(minutes=1))))
    shown = draw("bundle", examples.coach_view(undone, people=(undone,), words={"people": "fatima", "fatima": ""}))
    assert shown is None or "De huurbaas bellen" not in shown.text


def test_a_coach_names_a_stand_in_among_the_other_coaches() -> None:
    work = Work(examples.staff())
    [profile] = saved(work.taps("stand_in_is", "joris"), StaffProfile)
    assert (profile.person, profile.stand_in) == ("marieke", "joris")


@pytest.mark.parametrize("nobody", ["marieke", "fatima", "anneke", ""])
def test_nobody_but_another_coach_can_stand_in(nobody: str) -> None:
    outcome = Work(examples.staff()).taps("stand_in_is", nobody)
    assert screens(outcome, "marieke") == ["gone"]


@pytest.mark.parametrize(("author", "told"), [("fatima", "koos zelf een stap"), ("marieke", "zei ja tegen het plan")])
def test_a_step_of_ones_own_is_not_told_as_a_yes_to_the_coach(author: str, told: str) -> None:
    of = examples.situation(recent=(("agreed", examples.LETTERS.id, NOW),))
    of = replace(of, actions=tuple(replace(each, author=author) for each in of.actions))
    words = {"people": of.person.id, of.person.id: "", "until": NOW.isoformat()}
    shown = draw("bundle", examples.coach_view(of, people=(of,), words=words))
    assert shown is not None
    assert shown.text.endswith(told)
