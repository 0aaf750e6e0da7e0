"""What is missing for a step becomes a task for the coach, with a yes and without one more message."""

from dataclasses import replace

import pytest

from conversations import examples
from conversations.aftermath import after_all, aftermath
from conversations.checkin.obstacle_screens import WAITING, needing
from conversations.coaching.bundling import staff_became_due
from conversations.examples import HENK, LANDLORD, THURSDAY
from conversations.replies import Outcome, PlanDue
from domain.obstacles import Needed
from domain.situations import Place, Situation
from tests.conversations.coaching.test_coaching import DUE
from tests.conversations.deciding import Talk, kinds, screens
from tests.conversations.phone import Phone

OCC = "occ-landlord"


def twice(of: Situation, time_to_do: str = OCC) -> Phone:
    return Phone(of).taps("not_yet", time_to_do).taps("not_yet", time_to_do, revision=1)


def asked() -> Phone:
    return twice(examples.situation()).presses("Ik mis iets").presses("Vervoer").presses("Ja")


def test_nothing_reaches_the_coach_before_a_yes() -> None:
    phone = twice(examples.situation()).presses("Ik mis iets")
    assert phone.labels == ["Geld", "Vervoer", "Opvang", "Hulp bij een brief", "Terug naar mijn stap"]
    phone.presses("Vervoer")
    assert phone.text == "Dat is echt lastig. Mag ik dit aan Marieke vragen?"
    assert phone.of.obstacles == ()


def test_a_yes_is_a_task_for_the_coach_and_no_call() -> None:
    phone = asked()
    [task] = phone.of.obstacles
    assert (task.action, task.needed) == (LANDLORD.id, Needed.TRANSPORT)
    assert phone.of.calls == ()
    assert phone.to_staff == []
    assert phone.text == "Het staat op het lijstje van Marieke. Tot dan mag deze stap wachten."


def test_the_step_is_not_asked_about_meanwhile() -> None:
    phone = asked()
    planned = [each.due for each in aftermath(phone.of, Outcome(), THURSDAY) if isinstance(each, PlanDue)]
    assert not [due for due in planned if due.thing == OCC]


def test_asking_twice_is_one_task() -> None:
    phone = asked().taps("ask_coach", f"{OCC}:{Needed.TRANSPORT}", revision=2)
    assert phone.outcome.changes == ()
    assert len(phone.of.obstacles) == 1


def test_a_no_tells_nobody_and_shows_the_other_ways() -> None:
    phone = twice(examples.situation()).presses("Ik mis iets").presses("Geld").presses("Nee")
    assert (phone.outcome.changes, phone.outcome.history) == ((), ())
    assert phone.labels == ["Ander moment", "Maak kleiner"]


def test_in_simple_mode_one_question_is_enough() -> None:
    phone = twice(examples.with_steps(HENK, ("act-box", "De post pakken")), "occ-box").presses("Ik mis iets")
    assert phone.labels == ["Ja", "Nee", "Hulp"]
    assert phone.presses("Ja").of.obstacles[0].needed is Needed.OTHER


@pytest.mark.parametrize("thing", [OCC, f"{OCC}:gold", "occ-of-someone-else:money", "", ":"])
def test_what_no_button_carries_changes_nothing(thing: str) -> None:
    for verb in ("hard", "needs", "ask_coach", "ask_nobody"):
        phone = Phone(examples.situation()).taps(verb, thing)
        assert not [each for each in phone.outcome.changes if not isinstance(each, Place)]


def test_the_bundle_tells_the_coach_and_leads_to_the_page() -> None:
    of = replace(needing(), recent=(("needed", LANDLORD.id, THURSDAY),))
    outcome = staff_became_due(examples.staff(), (of,), (DUE,), THURSDAY, "event")
    assert screens(outcome, "marieke") == ["bundle"]


def test_gedaan_takes_it_off_the_list_and_the_participant_hears_it() -> None:
    talk = Talk(needing())
    outcome = talk.coach_taps("arranged", WAITING.id)
    assert talk.of.obstacles == ()
    assert kinds(outcome) == ["arranged"]
    phone = Phone(needing()).takes(outcome)
    assert "Van Marieke:" in phone.text
    assert "De huurbaas bellen, samen" in phone.text
    assert talk.coach_taps("arranged", WAITING.id).changes == ()


def test_the_page_shows_what_was_asked_until_it_is_done() -> None:
    of = needing()
    page = Talk(of).coach_taps("person")
    shown = Phone(of).takes(page).to_staff[0][2]
    assert "Vervoer nodig voor: De huurbaas bellen, samen" in shown.text
    done = after_all(of, Talk(of).coach_taps("arranged", WAITING.id))
    assert "Vervoer nodig" not in Phone(done).takes(page).to_staff[0][2].text


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("ik heb geen geld voor de bus", "money"),
        ("geen oppas", "childcare"),
        ("ik begrijp de brief niet", "letter"),
        ("fiets kapot", "transport"),
        ("de hond is ziek", "other"),
    ],
)
def test_what_is_missing_may_be_said_in_words_and_nothing_goes_on_without_a_yes(words: str, asks: str) -> None:
    phone = Phone(examples.situation()).taps("hard", OCC).writes(words)
    assert phone.button("Ja").thing == f"{OCC}:{asks}"
    assert phone.of.obstacles == ()
    assert phone.place is None
    assert [each.needed for each in phone.presses("Ja").of.obstacles] == [asks]
