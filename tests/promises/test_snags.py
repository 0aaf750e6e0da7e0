"""What a coach says is stuck reaches the supervisor through the real desk, without a name on the way."""

from tests.promises.people import ADDRESS, COACH, FATIMA, SUPERVISOR, canary
from tests.promises.town import Town, data


async def test_what_is_stuck_comes_on_the_supervisors_list_and_goes_when_it_was_arranged(town: Town) -> None:
    await town.taps(ADDRESS[COACH], data("snag", "forms"))
    [listed] = await town.taps(ADDRESS[SUPERVISOR], data("snags"))
    assert "• Formulieren en brieven: 1" in listed.text
    assert not {canary(FATIMA), canary(COACH)} & set(listed.text.split())
    [arranged] = await town.taps(ADDRESS[SUPERVISOR], listed.buttons["Geregeld: Formulieren en brieven"])
    assert "Formulieren" not in arranged.text
    [again] = await town.taps(ADDRESS[SUPERVISOR], data("snags"))
    assert "Formulieren" not in again.text
