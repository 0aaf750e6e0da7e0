"""The town itself: its hours pass, and its people are reminded and answered."""

from datetime import timedelta

from tests.promises.people import ADDRESS, DAAN, FATIMA, THURSDAY, canary
from tests.promises.town import Town


async def test_the_town_lives(town: Town) -> None:
    await town.goes_to(THURSDAY + timedelta(hours=1))
    asked, asked_daan = town.telephones.got
    assert {asked.address, asked_daan.address} == {ADDRESS[FATIMA], ADDRESS[DAAN]}
    if asked.address == ADDRESS[DAAN]:
        asked = asked_daan
    answer, *_ = await town.taps(ADDRESS[FATIMA], asked.buttons["Gelukt"], asked.number)
    assert (answer.number, answer.changed) == (asked.number, True)
    assert canary(FATIMA, "gift") in answer.text
