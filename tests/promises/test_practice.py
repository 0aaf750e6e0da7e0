"""What a coach practises is in no table that anything is counted from; a typed name finds one of their people."""

from tests.promises.people import ADDRESS, COACH, FATIMA
from tests.promises.town import Town, data
from tests.storage.raw import raw

COUNTED = (
    "people", "roles", "coachings", "goals", "actions", "occurrences", "completions", "appointments", "ledger", "calls",
    "obstacles", "history", "dues", "chats", "messages",
)  # fmt: skip


async def counted(town: Town) -> list[list[str]]:
    found = await town.store.inbox.database.read(*(raw(f"SELECT * FROM {table}") for table in COUNTED))
    return [[str([*row]) for row in rows] for rows in found]  # type: ignore[misc]  # a driver's row


async def test_a_practice_changes_no_row_that_is_counted_and_ends_with_one_tap(town: Town) -> None:
    me = ADDRESS[COACH]
    before = await counted(town)
    await town.taps(me, data("practice"))
    for thing in ("d", "n:done:practice-time1", "c:new_steps:"):
        await town.taps(me, data("try", thing))
    await town.writes(me, "Bellen morgen 10:00")
    [sent] = await town.taps(me, data("try", "c:send_plan:"))
    assert "Noor" in sent.text
    [over] = await town.taps(me, data("practice_off"))
    assert "Er blijft niets van over." in over.text
    assert await counted(town) == before


async def test_a_coach_finds_somebody_by_typing_the_beginning_of_a_name(town: Town) -> None:
    [found] = await town.writes(ADDRESS[COACH], (await town.of(FATIMA)).person.name[:4])
    assert [value for value in found.buttons.values() if value.startswith("1.person.")]
