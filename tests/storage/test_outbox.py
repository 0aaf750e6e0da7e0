"""The queue of messages: order, one at a time, and what became of each."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from conversations.queued import Ended, PutOff, Sending, Sent, Waiting
from conversations.replies import Ambiguity, Kind, LinkChat, Say
from storage.outbox import Outbox
from tests.storage.conftest import Desk
from tests.storage.raw import raw
from tests.storage.values import FATIMA, JORIS, MARIEKE, NOW

MINUTE = timedelta(minutes=1)
WHY = {"gate": "window"}


@pytest.fixture
async def linked(desk: Desk) -> Desk:
    """All three have a chat."""
    for address, person in ((101, FATIMA), (102, MARIEKE), (103, JORIS)):
        await desk.link(person, address)
    return desk


async def heads(desk: Desk, now: datetime = NOW, limit: int = 10, busy: Sequence[str] = ()) -> list[Waiting]:
    return await desk.store.outbox.heads(now, limit, busy)


async def screens(desk: Desk, now: datetime = NOW) -> list[str]:
    return [row.screen for row in await heads(desk, now)]


async def sending(desk: Desk) -> Waiting:
    """The one head, marked as leaving."""
    [row] = await heads(desk)
    assert await desk.store.outbox.mark([Sending(id=row.id, rendered=b"request")]) == []
    return row


async def test_a_message_waits_as_it_was_said(linked: Desk) -> None:
    say = Say(
        screen="praise", to=FATIMA, thing="action", words={"step": "één"}, kind=Kind.STEP, edit=7, silent=True,
        key="own", expires_at=NOW + MINUTE,
    )  # fmt: skip
    await linked.do(says=[say])
    [row] = await heads(linked)
    assert row == Waiting(
        id=row.id, person=FATIMA, chat=row.chat, address=101, about="", screen="praise", thing="action",
        words={"step": "één"}, kind=Kind.STEP, ambiguity=Ambiguity.ONCE, lane=2, edit=7, silent=True, made_at=NOW,
        expires_at=NOW + MINUTE, tries=0, rendered=None,
    )  # fmt: skip


async def test_each_chat_has_one_head_its_oldest_and_the_best_lane_comes_first(linked: Desk) -> None:
    await linked.do(
        says=[
            Say(screen="bundle", to=MARIEKE, kind=Kind.STAFF),
            Say(screen="step", to=FATIMA, kind=Kind.STEP),
            Say(screen="answer", to=FATIMA),
            Say(screen="call", to=JORIS, kind=Kind.CALL),
        ]
    )
    assert await screens(linked) == ["call", "step", "bundle"]
    assert [row.screen for row in await heads(linked, limit=1)] == ["call"]


async def test_messages_of_one_event_keep_their_order(linked: Desk) -> None:
    await linked.do(says=[Say(screen=f"s{number}", to=FATIMA) for number in range(9)])
    for number in range(9):
        row = await sending(linked)
        assert row.screen == f"s{number}"
        await linked.store.outbox.mark([Sent(id=row.id, at=NOW, message=number)])
    assert await heads(linked) == []


async def test_a_message_for_later_lets_newer_ones_pass(linked: Desk) -> None:
    await linked.do(says=[Say(screen="later", to=FATIMA, not_before=NOW + MINUTE), Say(screen="now", to=FATIMA)])
    assert await screens(linked) == ["now"]
    assert await screens(linked, NOW + MINUTE) == ["later"]


async def test_nothing_more_leaves_for_a_chat_while_one_is_on_its_way(linked: Desk) -> None:
    await linked.do(says=[Say(screen="one", to=FATIMA), Say(screen="two", to=FATIMA)])
    row = await sending(linked)
    assert await heads(linked) == []
    await linked.store.outbox.mark([Sent(id=row.id, at=NOW, message=1)])
    assert await screens(linked) == ["two"]


async def test_busy_chats_are_left_out_and_take_no_room(linked: Desk) -> None:
    await linked.do(says=[Say(screen="one", to=FATIMA), Say(screen="two", to=MARIEKE)])
    [first] = await heads(linked, limit=1)
    assert [row.screen for row in await heads(linked, limit=1, busy=[first.chat])] == ["two"]


async def test_the_same_key_is_said_once(linked: Desk) -> None:
    for screen in ("first", "second"):
        await linked.do(says=[Say(screen=screen, to=FATIMA, key="fatima/plan/2026-04-14/step")])
    assert await screens(linked) == ["first"]


async def test_a_newer_change_of_a_message_replaces_one_that_waits(linked: Desk) -> None:
    await linked.do(says=[Say(screen="old", to=FATIMA, edit=7), Say(screen="other", to=FATIMA, edit=8)])
    await linked.do(says=[Say(screen="new", to=FATIMA, edit=7)])
    assert await screens(linked) == ["other"]
    row = await sending(linked)
    await linked.store.outbox.mark([Sent(id=row.id, at=NOW, message=8)])
    assert await screens(linked) == ["new"]


async def test_a_message_without_a_chat_has_no_address(desk: Desk) -> None:
    await desk.do(says=[Say(screen="hello", to=FATIMA)])
    [row] = await heads(desk)
    assert (row.address, row.chat) == (None, FATIMA)


async def test_a_stranger_is_answered_in_their_chat(desk: Desk) -> None:
    chat = await desk.chat(999)
    await desk.do(says=[Say(screen="dead_end", chat=chat, words={"x": "y"})])
    [row] = await heads(desk)
    assert (row.person, row.chat, row.address, row.words) == (None, chat, 999, {"x": "y"})


async def test_a_message_put_off_comes_back_then(linked: Desk) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA)])
    [row] = await heads(linked)
    await linked.store.outbox.mark([PutOff(id=row.id, until=NOW + MINUTE, trail=WHY)])
    assert await heads(linked) == []
    assert await linked.store.outbox.next_at() == NOW + MINUTE
    [again] = await heads(linked, NOW + MINUTE)
    assert (again.tries, again.rendered) == (0, None)


async def test_a_refused_request_is_drawn_again(linked: Desk) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA)])
    row = await sending(linked)
    await linked.store.outbox.mark([PutOff(id=row.id, until=NOW, trail=WHY)])
    [again] = await heads(linked)
    assert (again.tries, again.rendered) == (0, None)


async def test_a_request_that_is_never_repeated_is_not_kept(linked: Desk) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA)])
    [row] = await heads(linked)
    await linked.store.outbox.mark([Sending(id=row.id, rendered=b"request", repeatable=False)])
    await linked.store.outbox.mark([PutOff(id=row.id, until=NOW, trail=WHY, tried=True)])
    [again] = await heads(linked)
    assert again.rendered is None


async def test_a_request_of_unknown_end_is_kept_also_through_a_refusal(linked: Desk) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA)])
    row = await sending(linked)
    await linked.store.outbox.mark([PutOff(id=row.id, until=NOW, trail=WHY, tried=True)])
    for _ in range(2):
        [again] = await heads(linked)
        assert (again.tries, again.rendered) == (1, b"request")
        await linked.store.outbox.mark([Sending(id=again.id, rendered=b"request")])
        await linked.store.outbox.mark([PutOff(id=row.id, until=NOW, trail=WHY)])


async def test_a_message_that_cannot_be_changed_any_more_becomes_a_new_one(linked: Desk) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA, edit=7)])
    row = await sending(linked)
    await linked.store.outbox.mark([PutOff(id=row.id, until=NOW, trail=WHY, anew=True)])
    [again] = await heads(linked)
    assert (again.edit, again.rendered) == (0, None)


async def test_a_message_that_ended_is_over(linked: Desk) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA)])
    row = await sending(linked)
    await linked.store.outbox.mark([Ended(id=row.id, at=NOW, state="dropped", trail=WHY)])
    assert await heads(linked) == []
    assert await linked.store.outbox.next_at() is None


async def test_what_ended_between_the_look_and_the_mark_is_told(linked: Desk) -> None:
    await linked.do(says=[Say(screen="old", to=FATIMA, edit=7)])
    [row] = await heads(linked)
    await linked.do(says=[Say(screen="new", to=FATIMA, edit=7)])
    assert list(await linked.store.outbox.mark([Sending(id=row.id, rendered=b"request")])) == [row.id]
    assert await screens(linked) == ["new"]


async def test_several_marks_are_one_transaction(linked: Desk) -> None:
    await linked.do(says=[Say(screen="one", to=FATIMA), Say(screen="two", to=MARIEKE), Say(screen="three", to=JORIS)])
    one, two, three = await heads(linked)
    await linked.store.outbox.mark(
        [
            Sending(id=one.id, rendered=b"a"),
            Ended(id=two.id, at=NOW, state="dropped", trail=WHY),
            PutOff(id=three.id, until=NOW + MINUTE, trail=WHY),
        ]
    )
    pulse = await linked.store.pulse(NOW)
    assert (pulse.outbox, pulse.next_at) == (1, NOW + MINUTE)


@pytest.mark.parametrize(
    ("ambiguity", "edit", "returns"),
    [(Ambiguity.ONCE, 0, 0), (Ambiguity.CONFIRM, 0, 1), (Ambiguity.MUST, 0, 3), (Ambiguity.ONCE, 7, 3)],
)
async def test_after_a_restart_the_class_says_how_often_a_message_is_repeated(
    linked: Desk, ambiguity: Ambiguity, edit: int, returns: int
) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA, ambiguity=ambiguity, edit=edit)])
    for number in range(returns + 1 if returns < 3 else 3):
        row = await sending(linked)
        assert row.rendered == (b"request" if number else None)
        linked.store.outbox = Outbox(linked.store.inbox.database, linked.store.inbox.keys)  # it remembers nothing
        assert await linked.store.outbox.recover(NOW) == 1
    assert len(await heads(linked)) == (1 if returns == 3 else 0)


async def test_messages_that_cost_budget_are_counted_for_four_weeks(linked: Desk) -> None:
    """So that three Mondays without a sign are three in a row."""
    at = NOW - timedelta(days=28)
    await linked.do(says=[Say(screen=f"s{number}", to=FATIMA, kind=Kind.STEP) for number in range(2)])
    for when in (at - MINUTE, at):
        row = await sending(linked)
        await linked.store.outbox.mark([Sent(id=row.id, at=when, message=1)])
    await linked.do(says=[Say(screen="praise", to=FATIMA, kind=Kind.QUIET)])
    row = await sending(linked)
    await linked.store.outbox.mark([Sent(id=row.id, at=NOW, message=2)])
    assert (await linked.fatima()).begun == (at,)


async def test_another_chat_takes_over_and_the_queue_of_the_one_before_is_cancelled(linked: Desk) -> None:
    await linked.do(says=[Say(screen="old", to=FATIMA)])
    chat = await linked.chat(202)
    await linked.do(LinkChat(chat=chat, person=FATIMA), says=[Say(screen="welcome", to=FATIMA)])
    [row] = await heads(linked)
    assert (row.screen, row.address) == ("welcome", 202)


async def test_linking_the_same_chat_again_cancels_nothing(linked: Desk) -> None:
    await linked.do(says=[Say(screen="old", to=FATIMA)])
    [row] = await heads(linked)
    await linked.do(LinkChat(chat=row.chat, person=FATIMA))
    assert await screens(linked) == ["old"]


async def test_words_are_forgotten_two_days_after_the_end(linked: Desk) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA, words={"x": "y"})])
    await linked.store.household.forget(NOW + timedelta(days=30))
    row = await sending(linked)
    assert row.words == {"x": "y"}  # it still waits
    await linked.store.outbox.mark([Ended(id=row.id, at=NOW, state="uncertain", trail=WHY)])
    await linked.store.household.forget(NOW + timedelta(days=3))
    [[kept]] = await linked.store.inbox.database.read(raw("SELECT COUNT(words_sealed) AS words FROM outbox"))
    assert kept["words"] == 0


async def test_a_covered_message_is_shown_to_its_own_recipient_until_its_words_are_forgotten(linked: Desk) -> None:
    await linked.do(says=[Say(screen="moment", to=FATIMA, thing="occ", words={"step": "één"}, kind=Kind.STEP)])
    row = await sending(linked)
    await linked.store.outbox.mark([Sent(id=row.id, at=NOW, message=1)])

    async def covered(person: str, now: datetime) -> Say | None:
        return await linked.store.transact(lambda unit: unit.covered(row.id, person, now))

    found = await covered(FATIMA, NOW)
    assert found is not None
    assert (found.screen, found.thing, found.words) == ("moment", "occ", {"step": "één"})
    assert await covered(MARIEKE, NOW) is None
    assert await covered(FATIMA, NOW + timedelta(hours=49)) is None


async def test_lateness_counts_from_when_the_rules_let_a_planned_message_leave(linked: Desk) -> None:
    told = (Say(screen=name, to=FATIMA, key=name, planned_at=NOW - 3 * MINUTE) for name in ("one", "two"))
    await linked.do(says=[*told, Say(screen="three", to=FATIMA)])
    outbox = linked.store.outbox
    first = await sending(linked)
    await outbox.mark([Sent(id=first.id, at=NOW, message=8)])
    [second] = await heads(linked)
    await outbox.mark([PutOff(id=second.id, until=NOW + MINUTE, trail=WHY, by_rule=True)])
    third = await sending(linked)
    await outbox.mark([Sent(id=third.id, at=NOW, message=9)])
    [again] = await heads(linked, NOW + MINUTE)
    await outbox.mark([Sending(id=again.id, rendered=b"{}")])
    await outbox.mark([Sent(id=again.id, at=NOW + 2 * MINUTE, message=10)])
    assert await outbox.lateness(NOW) == [MINUTE, 3 * MINUTE]
    assert await outbox.lateness(NOW + MINUTE) == [MINUTE]


async def test_why_is_known_of_a_message_by_its_id_its_number_and_its_reader(linked: Desk) -> None:
    await linked.do(says=[Say(screen="step", to=FATIMA, kind=Kind.STEP)])
    outbox = linked.store.outbox
    [row] = await heads(linked)
    await outbox.mark([PutOff(id=row.id, until=NOW + MINUTE, trail=WHY)])
    [waiting] = await outbox.why(row.id, 5)
    assert (waiting.state, waiting.not_before, waiting.trail) == ("ready", NOW + MINUTE, WHY)
    [again] = await heads(linked, NOW + MINUTE)
    assert again.before == WHY
    await outbox.mark([Sending(id=row.id, rendered=b"request", trail={"fresh": "programme"})])
    await outbox.mark([Sent(id=row.id, at=NOW + MINUTE, message=4711)])
    for asked in (row.id, "4711", FATIMA):
        [sent] = await outbox.why(asked, 5)
        assert (sent.id, sent.state, sent.to) == (row.id, "sent", FATIMA)
    assert await outbox.why("nobody", 5) == []
