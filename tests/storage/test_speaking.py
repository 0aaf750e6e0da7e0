"""What is read ahead of those who speak at the same moment is what would be read when their turn comes."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from conversations.replies import Change, LeavePlace, PlanDue
from domain.dues import BUNDLE, Due, Slot
from domain.history import HistoryEntry
from domain.people import Coaching, Person, Role, RoleHeld, StaffProfile
from domain.plans import Goal
from domain.situations import Place
from storage.inbox import Received
from storage.unit_of_work import Unit
from tests.storage.conftest import Desk
from tests.storage.values import DAY, FATIMA, JORIS, MARIEKE, NOW

DAAN = "daan"
A_GOAL = Goal(id="goal", participant=FATIMA, words="Rust in huis", author=MARIEKE, made_at=NOW)
A_PLACE = Place(person=FATIMA, verb="tell", since=NOW)
NEWS = Due(id="news", person=MARIEKE, about=MARIEKE, thing=BUNDLE, slot=Slot.BUNDLE, day=NOW.date(), at=NOW + DAY)


async def both_speak(desk: Desk) -> tuple[str, str]:
    """Chats of Daan and of Fatima, who were heard before and say something more."""
    await desk.do(
        Person(id=DAAN, name="Daan"),
        RoleHeld(id="r4", person=DAAN, role=Role.PARTICIPANT, since=NOW - DAY),
        Coaching(id="daans", coach=MARIEKE, participant=DAAN, since=NOW - DAY),
        Place(person=DAAN, verb="tell", since=NOW),
    )
    chats = await desk.link(DAAN, 105), await desk.link(FATIMA, 104)
    for chat in chats:
        await desk.ask(lambda unit, chat=chat: desk.store.inbox.claim(unit, chat, NOW))  # type: ignore[misc]  # bound
        await desk.ask(lambda unit, chat=chat: unit.actor(chat, NOW))  # type: ignore[misc]  # bound now
    await desk.store.inbox.keep([Received(900, 105, b"a"), Received(901, 104, b"b")], NOW)
    return chats


async def daan_then_fatima(
    desk: Desk, changes: Sequence[Change], history: Sequence[HistoryEntry] = ()
) -> tuple[object, object, int]:
    """What is true about Fatima after Daan's turn in the same transaction, what is read anew, and the hops before."""
    daan, fatima = await both_speak(desk)

    async def work(unit: Unit) -> tuple[object, object, int]:
        claimed = await desk.store.inbox.claim_all(unit, [daan, fatima], NOW)
        assert [each.chat for each in claimed] == [daan, fatima]
        first = await unit.actor(daan, NOW)
        assert (first.person and first.person.id, first.place and first.place.verb) == (DAAN, "tell")
        assert await unit.situation(DAAN, NOW)
        await unit.apply(claimed[0].event, changes, (), history, NOW)
        ahead = await unit.actor(fatima, NOW), await unit.situation(FATIMA, NOW)
        hops = unit.transaction.hops
        return ahead, (await unit.actor(fatima, NOW), await unit.situation(FATIMA, NOW)), hops

    return await desk.ask(work)


@pytest.mark.parametrize(
    "change",
    [
        A_GOAL,
        A_PLACE,
        Person(id=FATIMA, name="Fatima", language="en"),
        Person(id=MARIEKE, name="Mara"),
        StaffProfile(person=MARIEKE, stand_in=None),
        Coaching(id="coaching", coach=MARIEKE, participant=FATIMA, since=NOW - 60 * DAY, until=NOW),
        RoleHeld(id="r1", person=FATIMA, role=Role.PARTICIPANT, since=NOW - 90 * DAY, until=NOW),
        PlanDue(due=replace(NEWS, id="hers", person=FATIMA, about=FATIMA, thing="step", slot=Slot.STEP)),
    ],
    ids=lambda change: type(change).__name__,
)
async def test_what_one_changes_about_another_is_seen_in_the_others_turn(desk: Desk, change: Change) -> None:
    ahead, anew, _ = await daan_then_fatima(desk, [change])
    assert ahead == anew


async def test_whom_a_coach_has_changed_before_their_turn_is_read_anew(desk: Desk) -> None:
    daan, fatima = await both_speak(desk)

    async def work(unit: Unit) -> str:
        await desk.store.inbox.claim_all(unit, [daan, fatima], NOW)
        await unit.actor(daan, NOW)
        about = await unit.situation(FATIMA, NOW)
        assert about is not None
        await unit.apply("event", [replace(about.person, language="en")], (), (), NOW)
        actor = await unit.actor(fatima, NOW)
        assert actor.person is not None
        return actor.person.language

    assert await desk.ask(work) == "en"


async def test_what_is_told_about_another_is_seen_too(desk: Desk) -> None:
    entry = HistoryEntry(id="h", at=NOW, actor=DAAN, subject=FATIMA, kind="praised", thing="step")
    ahead, anew, _ = await daan_then_fatima(desk, [], [entry])
    assert ahead == anew


async def test_what_is_ones_own_costs_the_others_nothing(desk: Desk) -> None:
    own = Goal(id="own", participant=DAAN, words="Rust", author=DAAN, made_at=NOW)
    changes: list[Change] = [
        Person(id=DAAN, name="Daan", last_sign_at=NOW),
        own,
        LeavePlace(person=DAAN),
        PlanDue(due=NEWS),
    ]
    entry = HistoryEntry(id="h", at=NOW, actor=DAAN, subject=DAAN, kind="done", thing="step")
    ahead, anew, hops = await daan_then_fatima(desk, changes, [entry])
    assert ahead == anew
    assert hops == 1


async def test_a_chat_that_is_somebody_elses_by_now_is_theirs(desk: Desk) -> None:
    _, chat = await both_speak(desk)
    await desk.link(FATIMA, 204)
    await desk.link(JORIS, 104)
    claimed, actor = await desk.ask(lambda unit: speaks(unit, desk, chat))
    assert (claimed, actor) == (chat, JORIS)


async def speaks(unit: Unit, desk: Desk, chat: str) -> tuple[str, str]:
    [claimed] = await desk.store.inbox.claim_all(unit, [chat], NOW)
    actor = await unit.actor(chat, NOW)
    assert actor.person is not None
    return claimed.chat, actor.person.id
