"""What someone can look back on is read as it was kept, sealed, and wiped when its term ends."""

from dataclasses import replace
from datetime import timedelta

from conversations import activities as _registered  # noqa: F401  # which screens look back
from conversations.replies import Kind, Say
from domain.album import Album
from domain.plans import ActionStatus, Report
from domain.progress import progress
from domain.thread import KEPT
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.raw import raw
from tests.storage.values import FATIMA, MARIEKE, NOW

DONE = replace(values.OCCURRENCE, report=Report.DONE)


async def album(desk: Desk) -> Album:
    return await desk.ask(lambda unit: unit.album(FATIMA))


async def test_a_moment_is_read_as_saved_waiting_declined_and_shared(desk: Desk) -> None:
    waiting = replace(values.BRIDGE_MOMENT, kept_at=None, shared_at=None)
    for value in (waiting, replace(waiting, placements={}), values.BRIDGE_MOMENT):
        await desk.do(value)
        assert (await album(desk)).bridge == (value,)


async def test_an_answer_is_read_as_saved_and_sharing_it_changes_no_word(desk: Desk) -> None:
    for value in (replace(values.CHECK_IN, shared_at=None), values.CHECK_IN):
        await desk.do(value)
        assert (await album(desk)).check_ins == (value,)


async def test_where_papers_lie_is_read_as_saved_changed_and_wiped(desk: Desk) -> None:
    for value in (values.NOTE, replace(values.NOTE, words="Op zolder", at=NOW)):
        await desk.do(value)
        assert (await album(desk)).notes == (value,)
    await desk.do(replace(values.NOTE, words=""))
    assert (await album(desk)).notes == ()
    assert await desk.store.inbox.database.read(raw("SELECT * FROM binder_notes")) == [[]]


async def test_what_does_somebody_good_is_read_as_saved_changed_and_wiped(desk: Desk) -> None:
    for value in (values.JOY, replace(values.JOY, words="een wandeling"), replace(values.JOY, words="")):
        await desk.do(value)
        assert (await album(desk)).joy == value.words
    assert await desk.store.inbox.database.read(raw("SELECT * FROM joys")) == [[]]


async def test_messages_and_hand_overs_are_read_as_saved_and_changed(desk: Desk) -> None:
    for message in (values.MESSAGE, replace(values.MESSAGE, seen_at=None)):
        await desk.do(message)
        assert (await album(desk)).thread == (message,)
    for hand_over in (values.HAND_OVER, replace(values.HAND_OVER, moved=frozenset(), accepted_at=None, done_at=None)):
        await desk.do(hand_over)
        assert (await album(desk)).hand_overs == (hand_over,)


async def test_a_message_is_wiped_after_thirty_days_and_not_before(desk: Desk) -> None:
    await desk.do(values.MESSAGE)
    await desk.store.household.forget(values.MESSAGE.at + KEPT)
    assert (await album(desk)).thread == (values.MESSAGE,)
    await desk.store.household.forget(values.MESSAGE.at + KEPT + timedelta(seconds=1))
    assert (await album(desk)).thread == ()


async def test_placements_and_answers_stand_sealed(desk: Desk) -> None:
    await desk.do(values.BRIDGE_MOMENT, values.CHECK_IN)
    rows = await desk.store.inbox.database.read(
        raw("SELECT placements_sealed AS sealed FROM bridge_moments"),
        raw("SELECT words_sealed AS sealed FROM check_ins"),
    )
    stored = [bytes(row["sealed"]) for [row] in rows]
    assert not [each for each in stored if b"money" in each or b"lopen" in each]


async def test_a_success_stays_in_the_list_when_its_step_leaves_the_plan(desk: Desk) -> None:
    await desk.do(values.ACTION, DONE)
    before = progress(await desk.fatima()).count
    await desk.do(replace(values.ACTION, status=ActionStatus.DROPPED))
    assert [each.words for each in (await album(desk)).successes] == [values.ACTION.words]
    assert before == progress(await desk.fatima()).count == 1


async def test_only_an_undo_takes_a_success_away(desk: Desk) -> None:
    await desk.do(values.ACTION, DONE)
    await desk.do(replace(DONE, round=2, report=None))
    assert (await album(desk)).successes == ()


async def test_two_people_see_their_own_album(desk: Desk) -> None:
    await desk.do(values.BRIDGE_MOMENT, values.CHECK_IN)
    assert await desk.ask(lambda unit: unit.album("joris")) == Album()


async def test_answers_are_wiped_after_thirty_days(desk: Desk) -> None:
    await desk.do(values.CHECK_IN, replace(values.CHECK_IN, id="new", at=NOW))
    await desk.store.household.forget(NOW + timedelta(days=29, hours=1))
    assert [each.id for each in (await album(desk)).check_ins] == ["new"]


async def test_a_screen_that_looks_back_shows_the_coach_only_what_was_shared(desk: Desk) -> None:
    mine = replace(values.BRIDGE_MOMENT, id="mine", by=FATIMA, shared_at=None)
    await desk.link(FATIMA, 101)
    await desk.link(MARIEKE, 102)
    says = (Say(screen="brug", to=MARIEKE, about=FATIMA, kind=Kind.STAFF), Say(screen="bridge_now", to=FATIMA))
    await desk.do(mine, values.BRIDGE_MOMENT, replace(values.CHECK_IN, shared_at=None), says=says)
    rows = {row.screen: row for row in await desk.store.outbox.heads(NOW, 20, [])}
    rows["today"] = replace(rows["bridge_now"], screen="today")
    views = zip(rows, await desk.store.outbox.views(list(rows.values()), NOW), strict=True)
    seen = {screen: view.about.album for screen, view in views if view and view.about}
    assert seen["brug"] == Album(bridge=(values.BRIDGE_MOMENT,))
    assert len(seen["bridge_now"].bridge) == 2
    assert seen["today"] == Album()
