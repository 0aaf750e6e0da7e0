"""What a supervisor and a coach read of a period in the chat."""

from dataclasses import replace

import conversations.activities  # noqa: F401  # registers
from conversations import examples
from conversations.drawing import draw
from conversations.evaluation.example import december, facts, own_rewards
from conversations.screens import View
from conversations.verbs import TAPS
from domain.evaluation import evaluate
from domain.people import Role
from tests.conversations.deciding import Work


def text(screen: str, view: View) -> str:
    shown = draw(screen, view)
    assert shown is not None
    return shown.text


def test_a_year_is_told_in_a_dozen_lines_and_fits_under_a_picture() -> None:
    told = text("evaluation", december()())
    assert "• 41 deelnemers, 11 coaches" in told
    assert "• De helft is binnen 6 dagen gegeven" in told
    assert "• Marieke heeft 24 mensen. Goed om samen over te praten." in told
    assert len(told.splitlines()) <= 13
    assert len(told) <= 1024


def test_of_four_people_only_their_number_is_told() -> None:
    told = text("evaluation", december(few=True)())
    assert "• 4 deelnemers" in told
    assert "gelukt" not in told
    assert "€" not in told


def test_the_longest_figures_still_fit_under_a_picture() -> None:
    many = facts(300)
    wide = replace(many, teams=dict.fromkeys(many.teams, "Wijkteam Noord-Oost en omgeving, " * 5))
    shown = draw("evaluation_picture", replace(december()(), evaluation=evaluate(wide)))
    assert shown is not None
    assert shown.drawing is not None
    assert len(shown.text) <= 1024


def test_a_picture_travels_so_it_names_no_coach() -> None:
    assert "Marieke" in text("evaluation", december()())
    assert "Marieke" not in text("evaluation_picture", december()())


def test_the_year_ends_with_last_month_so_that_two_days_cannot_be_subtracted() -> None:
    [say] = Work(examples.staff(examples.ANNEKE)).taps("evaluation", "year").says
    assert (say.words["since"], say.words["until"]) == ("2026-01-01", "2026-03-31")
    [say] = Work(examples.staff(examples.ANNEKE)).taps("evaluation_file", "quarter").says
    assert (say.screen, say.edit, say.words["until"]) == ("evaluation_file", 0, "2026-03-31")


def test_figures_of_everyone_are_for_supervisors_and_own_rewards_for_coaches() -> None:
    assert TAPS["evaluation"].roles == TAPS["evaluation_file"].roles == frozenset({Role.SUPERVISOR})
    assert TAPS["given"].roles == frozenset({Role.COACH})


def test_a_coach_reads_their_own_sum_and_names_only_of_their_own_people() -> None:
    told = text("given", own_rewards(many=True)())
    assert "Samen 15" in told
    assert "☕ bloemetje voor Fatima" in told
    assert "voor iemand van eerder" in told
    assert "En nog 3 van daarvoor." in told
    assert "Alleen jij ziet deze cijfers." in told


def test_words_about_somebody_of_before_are_not_read_any_more() -> None:
    told = text("given", own_rewards(many=True)())
    assert "☕ druiven voor Fatima" in told
    assert "druiven, voor iemand van eerder" not in told
    assert "Leeg vakje, voor iemand van eerder" in told
