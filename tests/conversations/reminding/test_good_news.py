"""Where things come together in one message, what worked is said first; nothing is said twice, nor after an undo."""

from dataclasses import replace
from datetime import date, timedelta

from conversations.examples import (
    CREDITOR,
    FATIMA,
    LANDLORD,
    THURSDAY,
    done_landlord,
    situation,
)  # fmt: skip
from conversations.reminding.steps import became_due
from domain.dues import PLAN, Slot
from domain.good_news import good_news
from domain.people import Level
from domain.plans import GoalStatus
from domain.reminders import wanted
from domain.situations import Situation
from tests.conversations.phone import Phone

MONDAY = THURSDAY + timedelta(days=4)
DONE = ("done", LANDLORD.id, THURSDAY)


def on_monday(of: Situation, **more: object) -> Phone:
    """What comes on Monday at ten: the question of the week, perhaps with word of a talk."""
    of = replace(of, **more)  # type: ignore[arg-type]  # fields by name
    dues = tuple(due for due in wanted(of, MONDAY - timedelta(days=3)) if due.person == "fatima" and due.at <= MONDAY)
    dues = tuple(due for due in dues if due.day == date(2026, 4, 20))
    return Phone(replace(of, dues=dues), now=MONDAY).takes(became_due(replace(of, dues=dues), dues, MONDAY, "0event"))


def test_what_worked_and_what_is_there_for_somebody_stand_above_what_is_asked() -> None:
    phone = on_monday(done_landlord(), recent=(DONE, ("granted", "pro-flowers", THURSDAY)))
    [news, *rest] = phone.text.split("\n\n")
    assert news == (
        "🌷 Gelukt: De huurbaas bellen, samen\nVoor jou: bloemetje van Marieke. Je krijgt het bij het volgende gesprek."
    )
    assert rest[-1] == "Welke stap kies je deze week?"


def test_a_goal_that_was_reached_is_good_news() -> None:
    of = done_landlord()
    reached = replace(of.goals[0], status=GoalStatus.REACHED)
    goals = (*of.goals, replace(reached, id="goal-old"))
    phone = on_monday(of, goals=goals, recent=(("goal_reached", "goal-old", THURSDAY),))
    assert phone.text.startswith("🌷 Bereikt: Ik wil rust rond de huur")


def test_what_was_taken_back_is_no_news() -> None:
    assert "gelukt" not in on_monday(situation(), recent=(DONE, ("undone", LANDLORD.id, THURSDAY))).text


def test_what_a_former_question_of_the_week_told_is_not_told_again() -> None:
    before = (("done", CREDITOR.id, THURSDAY - timedelta(days=2)), ("asked", PLAN, THURSDAY - timedelta(days=1)), DONE)
    of = replace(done_landlord(), recent=before)
    dues = [due for due in wanted(of, THURSDAY) if due.slot is Slot.WEEK_QUESTION]
    assert good_news(of, dues, MONDAY) == (f"done:{LANDLORD.id}",)


def test_one_thing_alone_comes_without_it() -> None:
    of = done_landlord()
    [week] = [due for due in wanted(of, THURSDAY) if due.slot is Slot.WEEK_QUESTION]
    step = replace(week, slot=Slot.STEP, thing="occ-letters")
    assert good_news(of, [step], MONDAY) == ()
    assert good_news(of, [step, replace(step, thing="other")], MONDAY)


def test_in_simple_mode_it_is_one_line() -> None:
    of = done_landlord()
    simple = replace(FATIMA, level=Level.SIMPLE)
    phone = on_monday(replace(of, person=simple), recent=(("done", CREDITOR.id, THURSDAY), DONE))
    assert phone.text.split("\n\n")[0] == "🌷 Gelukt: De huurbaas bellen, samen"
