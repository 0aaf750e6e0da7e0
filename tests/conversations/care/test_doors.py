"""Help in simple mode: two doors at a time, a call is one tap away, and whoever types finds all of them at once."""

from dataclasses import replace

import pytest

from conversations.examples import HENK, THURSDAY, henk
from conversations.queued import InFront
from conversations.replies import Kind, Say
from conversations.typed import tap_for
from domain.people import Level
from tests.conversations.deciding import wrote
from tests.conversations.phone import Phone

STEP = "occ-box"


def help_below_the_step(level: Level = Level.SIMPLE) -> Phone:
    return Phone(replace(henk(), person=replace(HENK, level=level))).taps("help", STEP)


@pytest.mark.parametrize("level", [Level.SIMPLE, Level.PICTURES])
def test_somebody_to_talk_with_and_the_gravest_door_are_one_tap_away(level: Level) -> None:
    phone = help_below_the_step(level)
    assert phone.labels == ["Ik wil even praten", "Huis, stroom, gas of water kwijt", "Meer"]
    assert [screen for _, screen, _ in phone.presses("Ik wil even praten").to_staff] == ["call"]


def test_the_rest_comes_two_at_a_time_each_once_and_the_way_ends_where_it_began() -> None:
    phone = help_below_the_step()
    first, seen = phone.labels, []
    while phone.labels[-1] == "Meer":
        seen += phone.labels[:-1]
        assert len(phone.labels) == 3
        assert phone.presses("Meer").text.endswith("Is er gevaar? Bel 112.")
    seen += phone.labels[:-1]
    assert seen == [
        "Ik wil even praten", "Huis, stroom, gas of water kwijt", "Iets lukt niet", "Deze stap veranderen",
        "Een berichtje sturen", "Mijn dingen", "Andere manier van lezen", "Over de berichtjes",
    ]  # fmt: skip
    assert phone.presses("Terug").labels == first


def test_the_pages_follow_each_other_in_one_message() -> None:
    [page] = help_below_the_step().presses("Meer").outcome.says
    assert page.edit


@pytest.mark.parametrize(
    ("text", "tap"),
    [
        ("Iets lukt niet", ("door", "stuck")),
        ("deze stap veranderen", ("more_step", STEP)),
        ("een berichtje", ("message", "")),
        ("Andere manier van lezen", ("mine_pick", "level")),
        ("over de berichtjes", ("more_messages", STEP)),
        ("meer", ("doors", f"2:{STEP}")),
    ],
)
def test_whoever_types_what_another_page_says_need_not_go_there(text: str, tap: tuple[str, str]) -> None:
    front = InFront(id="row", say=Say(screen="doors", to="henk", thing=STEP, kind=Kind.ANSWER), at=THURSDAY)
    meant = tap_for(wrote(text), (front,), henk(), None, THURSDAY)
    assert meant is not None
    assert (meant.verb, meant.thing) == tap


def test_a_page_that_is_not_there_any_more_is_the_last_one_and_one_that_never_was_is_gone() -> None:
    without_step = help_below_the_step().taps("doors", "4:")
    assert without_step.labels[-1] == "Terug"
    assert [say.screen for say in without_step.taps("doors", "x:").outcome.says] == ["gone"]
