"""Who asks for figures gets those that are theirs, and nobody reads what points at a person."""

from conversations.replies import Change, Kind, Say
from domain.people import Role, RoleHeld
from tests.promises.people import ADDRESS, COACH, FATIMA, LONG_AGO, OTHER_COACH, SUPERVISOR, canary
from tests.promises.town import Got, Town, data

ASKED = ("evaluation", "evaluation_file", "evaluation_picture")


async def test_a_supervisor_of_two_people_reads_how_many_they_are_and_no_more(town: Town) -> None:
    for verb in ASKED:
        [got] = await town.taps(ADDRESS[SUPERVISOR], data(verb, "quarter"))
        assert got.address == ADDRESS[SUPERVISOR]
        assert "€" not in got.text
        assert "zq" not in got.text
    [lines] = await town.taps(ADDRESS[SUPERVISOR], data("evaluation", "year"))
    assert "• 2 deelnemers" in lines.text


async def test_a_coach_and_who_takes_part_get_no_figures_of_everyone(town: Town) -> None:
    for someone in (COACH, OTHER_COACH, FATIMA):
        for verb in ASKED:
            heard = await town.taps(ADDRESS[someone], data(verb, "year"))
            assert not [got for got in heard if "deelnemers" in got.text]


async def test_a_coach_reads_only_what_they_gave_themselves(town: Town) -> None:
    for someone in (COACH, OTHER_COACH):
        [got] = await town.taps(ADDRESS[someone], data("given"))
        assert "Alleen jij ziet deze cijfers." in got.text
        other = FATIMA if someone == OTHER_COACH else "daan"
        assert canary(other) not in got.text


async def test_who_is_no_supervisor_any_more_when_it_would_leave_gets_nothing(town: Town) -> None:
    was = RoleHeld(id=f"{SUPERVISOR}-role", person=SUPERVISOR, role=Role.SUPERVISOR, since=LONG_AGO, until=town.at)
    coach = RoleHeld(id="another-role", person=SUPERVISOR, role=Role.COACH, since=LONG_AGO)
    words = {"since": "2026-01-01", "until": "2026-03-31"}
    asked = Say(screen="evaluation_file", to=SUPERVISOR, thing="year", words=words, kind=Kind.ANSWER)
    assert len(await sent(town, says=(asked,))) == 1
    assert await sent(town, was, coach, says=(asked,)) == []


async def sent(town: Town, *changes: Change, says: tuple[Say, ...]) -> list[Got]:
    """What came on any telephone once this is true and waits to leave."""
    before = len(town.telephones.got)
    await town.does(*changes, says=says)
    town.delivery.wake()
    await town.rests()
    return town.telephones.got[before:]
