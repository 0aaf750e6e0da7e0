"""Somebody who has never seen Stapje comes to a first *gelukt* in under two minutes and twelve taps."""

from pathlib import Path

from bench.first_step import MOST_SECONDS, MOST_TAPS, Way, count_first_steps
from domain.people import Level
from stories.transcript import Line
from tests.promises.people import THURSDAY


async def test_the_first_step_is_near_for_whoever_sits_beside_the_coach(tmp_path: Path) -> None:
    found = await count_first_steps(tmp_path)
    told = "\n".join(str(each.as_json()) for each in found)
    assert all(each.arrived for each in found), told
    assert all(each.seconds < MOST_SECONDS for each in found if not each.alone), told  # waiting is this machine's
    assert all(each.taps + len(each.typed) < MOST_TAPS for each in found if not each.alone), told


def test_what_is_counted_is_what_was_done_and_read() -> None:
    way = Way("Henk", "made up", level=Level.SIMPLE)
    for what, text in [("presses START", ""), ("gets", "een twee"), ("writes", "Mijn stap"), ("writes", "vijf!")]:
        way.saw(Line(at=THURSDAY, who="Henk", what=what, text=text, buttons=(("drie", "vier vijf"),)))
    way.saw(Line(at=THURSDAY, who="Henk", what="taps", text="[Gelukt]"))
    way.saw(Line(at=THURSDAY, who="Henk", what="reads", text="dit telt niet meer"))
    assert (way.taps, way.typed, way.words) == (3, ["vijf!"], 5)
    assert round(way.seconds, 1) == round(3 * 2.5 + 5 / 175 * 60 + 60 / 20, 1)
