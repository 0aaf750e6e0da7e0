"""Erasing as part of an event: in its own transaction, with a receipt that still arrives."""

from pathlib import Path

from conversations.replies import Erase, PlanDue, Say
from domain.dues import Due, Slot
from domain.situations import Place
from storage.store import open_store
from tests.storage import values
from tests.storage.conftest import KEY, Desk
from tests.storage.raw import raw
from tests.storage.values import DAY, FATIMA, MARIEKE, NOW

ADDRESS = 7_123_456_789


async def erase(desk: Desk, *says: Say) -> str:
    """Fatima has a plan, a message that waits and one that is planned, and is erased."""
    chat = await desk.link(FATIMA, ADDRESS)
    bundle = Due(id="d", person=MARIEKE, about=FATIMA, thing="x", slot=Slot.BUNDLE, day=NOW.date(), at=NOW + DAY)
    await desk.do(values.GOAL, values.PLACE, PlanDue(due=bundle), says=[Say(screen="today", to=FATIMA)])
    await desk.do(Place(person=MARIEKE, verb="note", subject=FATIMA, draft={"words": "x"}, since=NOW))
    await desk.do(Erase(person=FATIMA), says=[*says, Say(screen="erased", chat=chat, words={"language": "nl"})])
    return chat


async def test_nothing_of_the_person_is_found_any_more(desk: Desk) -> None:
    await erase(desk)
    assert await desk.ask(lambda unit: unit.situation(FATIMA, NOW)) is None
    staff = await desk.ask(lambda unit: unit.staff(MARIEKE, NOW))
    assert staff is not None
    assert staff.caseload == ()
    counts = await desk.ask(lambda unit: unit.counts(NOW))
    assert counts.get("participants", 0) == 0
    dues, places = await desk.store.inbox.database.read(raw("SELECT id FROM dues"), raw("SELECT person FROM places"))
    assert (dues, places) == ([], [])


async def test_only_the_receipt_is_still_said(desk: Desk) -> None:
    await erase(desk)
    [row] = await desk.store.outbox.heads(NOW, 9, [])
    assert (row.screen, row.person, row.address) == ("erased", None, ADDRESS)
    assert row.words == {"language": "nl"}


async def test_their_chat_is_a_strangers(desk: Desk) -> None:
    chat = await erase(desk)
    actor = await desk.ask(lambda unit: unit.actor(chat, NOW))
    assert actor.person is None


async def test_the_lines_of_history_and_money_stay_without_words(desk: Desk) -> None:
    await desk.do(values.LEDGER)
    await erase(desk)
    [ledger] = await desk.store.inbox.database.read(raw("SELECT cents FROM ledger"))
    assert [row["cents"] for row in ledger] == [values.LEDGER.cents]


async def test_the_key_is_gone_from_the_files_when_the_event_is_done(sqlite_url: str, tmp_path: Path) -> None:
    def on_disk() -> bytes:
        return b"".join(path.read_bytes() for path in sorted(tmp_path.iterdir()) if path.is_file())

    async with open_store(sqlite_url, KEY) as store:
        desk = Desk(store)
        await desk.do(values.PERSON)
        [[row]] = await store.inbox.database.read(raw("SELECT key_wrapped FROM person_keys WHERE person = 'fatima'"))
        wrapped = bytes(row["key_wrapped"])
        assert wrapped in on_disk()
        await desk.do(Erase(person=FATIMA))
        assert wrapped not in on_disk()
