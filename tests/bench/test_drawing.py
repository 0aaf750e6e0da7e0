"""`stapje bench draw` measures what it says; its figures are no claim of a test."""

from bench.drawing import Delays, cost, delays, different
from conversations.pictures.examples import EVERY


def test_every_template_can_be_drawn_anew() -> None:
    assert all(len({one.sketch.key for one in different(each, 2)}) == 2 for each in EVERY.values())


def test_later_pictures_are_really_drawn_and_not_known_from_before() -> None:
    found = cost("values", 3)
    assert found.median > 1
    assert found.kilobytes > 5


async def test_all_cards_are_drawn_while_somebody_looks() -> None:
    found = await delays(20)
    assert found.cards == 20
    assert found.answer_p95 > 1


def test_fifty_milliseconds_is_the_most() -> None:
    assert Delays(200, 4.0, 0.6, 0.2, 50.0, 90.0, 40.0).holds
    assert not Delays(200, 4.0, 0.6, 0.2, 50.1, 90.0, 40.0).holds
