"""Steps and plans as coaches paste them: dashes, numbers, tables, and lines that are not clear."""

from datetime import date, time

import pytest

from conversations.planning.pasted import FITS, Part, Pasted, Unclear, plan, steps
from conversations.planning.spoken import Line, Moment

MONDAY = date(2026, 4, 13)
NEXT = Moment(date(2026, 4, 20), time(10))


def read(text: str, *, goals: tuple[str, ...] = (), most: int = 2) -> Pasted:
    return plan(text, MONDAY, goals=goals, most=most)


def why(pasted: Pasted) -> list[tuple[int, Unclear]]:
    return [(each.number, each.why) for each in pasted.wrong]


def test_bullets_numbers_and_empty_lines_are_left_out() -> None:
    text = (
        "- Doos pakken\n\n2. Brieven sorteren morgen\n• Bellen\n–Fiets maken\n[ ] Map kopen\n12) Lezen\na) Slapen\n\n"
    )
    words = ["Doos pakken", "Brieven sorteren", "Bellen", "Fiets maken", "Map kopen", "Lezen", "Slapen"]
    assert [each.words for each in steps(text, MONDAY).steps] == words


@pytest.mark.parametrize("written", ["ma 10 uur", "ma 10:00", "ma om 10 uur", "maandag 10.00 uur", "20 april 10:00"])
def test_a_moment_at_the_end_is_read_however_it_is_written(written: str) -> None:
    assert steps(f"- Huurbaas bellen {written} | na de koffie", MONDAY).steps == (
        Line("Huurbaas bellen", NEXT, "na de koffie"),
    )


def test_a_time_at_the_beginning_is_no_number_of_a_list() -> None:
    assert [each.words for each in steps("10.30 uur bellen met Jan", MONDAY).steps] == ["10.30 uur bellen met Jan"]


def test_every_line_that_is_not_clear_is_named_by_its_number_as_typed() -> None:
    text = f"Doos pakken\n\nma 10:00\n{'x' * 151}\na / b / c / d\nBellen"
    assert why(steps(text, MONDAY)) == [(3, Unclear.NO_WORDS), (4, Unclear.LONG), (5, Unclear.OPTIONS)]


def test_more_than_fits_is_said_and_not_cut() -> None:
    text = "\n".join(f"Stap {number}" for number in range(FITS + 2))
    assert why(steps(text, MONDAY)) == [(FITS + 1, Unclear.MANY), (FITS + 2, Unclear.MANY)]
    assert why(steps("Een\nTwee", MONDAY, room=1)) == [(2, Unclear.MANY)]


@pytest.mark.parametrize(
    "text",
    [
        "Doel: Rust\n- Huurbaas bellen ma 10 uur\nDoel 2: Buiten\nWandelen",
        "Rust:\n1. Huurbaas bellen ma 10 uur\n\nBuiten:\n1. Wandelen",
        "doel;stap;wanneer\nRust;Huurbaas bellen;ma 10:00\nBuiten;Wandelen;",
        'Doel\tStap\tWanneer\n"Rust"\tHuurbaas bellen\tma 10:00\nBuiten\tWandelen\t',
        "stap,wanneer,doel\nHuurbaas bellen,ma 10:00,Rust\nWandelen,,Buiten",
    ],
)
def test_goals_and_steps_are_read_from_lines_and_from_tables(text: str) -> None:
    expected = (Part("Rust", (Line("Huurbaas bellen", NEXT),)), Part("Buiten", (Line("Wandelen"),)))
    assert read(text) == Pasted(expected)


@pytest.mark.parametrize("mark", [";", "\t", ","])
def test_a_goal_cell_that_is_empty_is_the_goal_above_it(mark: str) -> None:
    text = "doel;stap;wanneer\nRust;Bellen;\n;Schrijven;ma 10:00".replace(";", mark)
    assert read(text) == Pasted((Part("Rust", (Line("Bellen"), Line("Schrijven", NEXT))),))


def test_steps_without_a_goal_belong_to_the_only_one_there_is() -> None:
    assert read("Bellen", goals=("Rust",)).parts == (Part("Rust", (Line("Bellen"),)),)
    assert why(read("Bellen")) == why(read("Bellen", goals=("Rust", "Buiten"))) == [(1, Unclear.NO_GOAL)]


def test_a_goal_that_is_there_takes_no_room_and_one_too_many_is_named() -> None:
    there = ("Rust", "Buiten")
    assert read("Doel: rust\nBellen", goals=there).parts == (Part("Rust", (Line("Bellen"),)),)
    assert why(read("Doel: Werk\nBellen", goals=there)) == [(1, Unclear.GOALS), (2, Unclear.NO_GOAL)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("doel;stap;wanneer\nRust;Bellen;gauw", [(2, Unclear.WHEN)]),
        ("doel;stap;wanneer\nRust;;ma 10:00", [(2, Unclear.NO_WORDS)]),
        ("doel;stap;kleur\nRust;Bellen;rood", [(1, Unclear.COLUMNS)]),
        ("doel;stap\n;Bellen", [(2, Unclear.NO_GOAL)]),
        ("Doel:\nBellen", [(1, Unclear.NO_GOAL), (2, Unclear.NO_GOAL)]),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_nothing_is_left_out_in_silence(
    text: str, wrong: list[tuple[int, Unclear]]
) -> None:
    assert why(read(text)) == wrong


@pytest.mark.parametrize("text", ["", "\n\n", "doel;stap;wanneer"])
def test_nothing_is_read_from_nothing(text: str) -> None:
    assert read(text) == Pasted()
