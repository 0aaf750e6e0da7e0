"""A row that nobody can read stops nobody: whoever asks gets a kind answer, and all others go on."""

from datetime import timedelta

from conversations.events import RulesInForce, RuleToTell
from conversations.replies import Kind, Say
from scheduler.upkeep import Upkeep
from tests.promises.people import ADDRESS, DAAN, FATIMA, THURSDAY, canary, step, time_to
from tests.promises.town import Town, data
from tests.storage.raw import raw

SORRY = "Dat ging bij mij mis."


async def spoil(town: Town, action: str, day: str) -> None:
    """A row that no decision and no screen can read, or a good one again."""
    database = town.store.inbox.database
    await database.write(raw(f"UPDATE actions SET day = '{day}' WHERE id = '{action}'"))


async def test_a_person_who_cannot_be_read_is_answered_kindly(either_town: Town) -> None:
    town = either_town
    await spoil(town, step(FATIMA, "call"), canary(FATIMA, "someday"))
    [sorry] = await town.writes(ADDRESS[FATIMA], "gelukt")
    assert sorry.address == ADDRESS[FATIMA]
    assert (await town.store.pulse(town.at)).alarms == 1


async def test_others_are_answered_and_reminded_meanwhile(either_town: Town) -> None:
    town = either_town
    await spoil(town, step(FATIMA, "call"), canary(FATIMA, "someday"))
    await town.writes(ADDRESS[FATIMA], "gelukt")
    answers = await town.taps(ADDRESS[DAAN], data("done", time_to(DAAN, "call")))
    assert canary(DAAN, "gift") in answers[0].text


async def test_what_cannot_be_drawn_ends_and_the_next_message_comes(either_town: Town) -> None:
    town = either_town
    broken = Say(screen="appointment_off", to=FATIMA, words={"at": canary(FATIMA, "never")}, kind=Kind.APPOINTMENT)
    await town.does(says=(broken,))
    await town.goes_to(THURSDAY + timedelta(hours=1))
    assert [got for got in town.telephones.got if canary(FATIMA, "call") in got.text]


async def test_new_rules_are_planned_for_all_but_who_cannot_be_read(town: Town) -> None:
    await spoil(town, step(DAAN, "call"), canary(DAAN, "someday"))
    await town.store.inbox.database.write(
        raw("DELETE FROM dues"), raw("INSERT INTO upkeep VALUES ('planned_under', 7)")
    )

    async def put(event: RulesInForce | RuleToTell) -> None:
        await town.puts(event)

    await Upkeep(town.store.household, town, put).look()
    [rows] = await town.store.inbox.database.read(raw("SELECT DISTINCT about FROM dues"))
    assert [row["about"] for row in rows] == [FATIMA]
