"""What a screen needs is read at the moment of sending, and only who may see it now sees it."""

from dataclasses import replace

import pytest

from conversations.queued import Waiting
from conversations.replies import EndRole, Kind, LinkChat, Say
from conversations.screens import View
from domain.absences import Absence
from domain.people import Coaching, Person, Role, RoleHeld
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.values import DAY, FATIMA, JORIS, MARIEKE, NOW


async def seen(desk: Desk, *says: Say) -> list[View | None]:
    """The views of these messages, in order."""
    for say in says:
        await desk.do(says=[say])
    rows: list[Waiting] = await desk.store.outbox.heads(NOW, 20, [])
    return await desk.store.outbox.views(rows, NOW)


async def test_a_participant_sees_their_own_situation(desk: Desk) -> None:
    await desk.do(values.GOAL, values.ACTION)
    [view] = await seen(desk, Say(screen="step", to=FATIMA, thing="action", words={"x": "y"}))
    assert view is not None
    assert (view.thing, view.words, view.staff) == ("action", {"x": "y"}, None)
    assert view.about == await desk.fatima()
    assert view.to == view.about.person


async def test_a_coach_sees_their_own_work_and_the_participant_it_is_about(desk: Desk) -> None:
    [view] = await seen(desk, Say(screen="called", to=MARIEKE, about=FATIMA, kind=Kind.CALL))
    assert view is not None
    assert view.staff is not None
    assert view.about == await desk.fatima()
    assert [each.name for each in view.staff.caseload] == ["Fatima"]


async def test_staff_with_nobody_in_particular_see_no_participant(desk: Desk) -> None:
    [view] = await seen(desk, Say(screen="settings", to=MARIEKE, kind=Kind.STAFF))
    assert view is not None
    assert (view.about, view.people) == (None, ())


async def test_a_bundle_holds_the_participants_whom_the_coach_may_see_now(desk: Desk) -> None:
    await desk.do(Person(id="other", name="Other"), RoleHeld(id="r9", person="other", role=Role.PARTICIPANT, since=NOW))
    say = Say(screen="bundle", to=MARIEKE, words={"people": f"other {FATIMA} nobody"}, kind=Kind.STAFF)
    [view] = await seen(desk, say)
    assert view is not None
    assert [each.person.id for each in view.people] == [FATIMA]


@pytest.mark.parametrize("to", [MARIEKE, JORIS])
async def test_coach_and_stand_in_see_a_participant_only_while_the_relation_holds(desk: Desk, to: str) -> None:
    [view] = await seen(desk, Say(screen="news", to=to, about=FATIMA, kind=Kind.STAFF))
    assert (view is not None) is (to == MARIEKE)  # the stand-in of a coach who is there sees nothing
    today = NOW.date()
    await desk.do(Absence(id="away", coach=MARIEKE, stand_in=JORIS, since=today, until=today))
    [view] = await seen(desk)
    assert view is not None
    await desk.do(Coaching(id="coaching", coach=MARIEKE, participant=FATIMA, since=NOW - DAY, until=NOW))
    [view] = await seen(desk)
    assert view is None


async def test_a_supervisor_who_coached_and_was_said_to_have_left_sees_nobody_any_more(desk: Desk) -> None:
    await desk.do(RoleHeld(id="r8", person=MARIEKE, role=Role.SUPERVISOR, since=NOW - DAY))
    await desk.do(EndRole(person=MARIEKE, role=Role.COACH))
    [view] = await seen(desk, Say(screen="question_asked", to=MARIEKE, about=FATIMA, kind=Kind.STAFF))
    assert view is None
    marieke = await desk.ask(lambda unit: unit.staff(MARIEKE, NOW))
    assert marieke is not None
    assert (marieke.caseload, marieke.standing_in_for) == ((), ())


async def test_the_crisis_address_sees_calls_for_help_and_nothing_else(desk: Desk) -> None:
    await desk.do(
        Person(id="anneke", name="Anneke"),
        RoleHeld(id="r9", person="anneke", role=Role.SUPERVISOR, since=NOW),
        replace(values.PROGRAMME, crisis_person="anneke"),
    )
    assert (await seen(desk, Say(screen="call", to="anneke", about=FATIMA, kind=Kind.CALL)))[0] is not None
    await desk.do(replace(values.PROGRAMME, crisis_person=JORIS))
    assert await seen(desk) == [None]


async def test_a_stranger_sees_the_programme_alone(desk: Desk) -> None:
    chat = await desk.chat(999)
    [view] = await seen(desk, Say(screen="dead_end", chat=chat))
    assert view is not None
    assert (view.to, view.about, view.staff) == (None, None, None)
    assert view.programme.name == "Stapje"


async def test_several_views_come_in_the_order_of_their_rows(desk: Desk) -> None:
    for address, person in ((101, FATIMA), (102, MARIEKE), (103, JORIS)):
        await desk.do(LinkChat(chat=await desk.chat(address), person=person))
    views = await seen(desk, *(Say(screen="x", to=person) for person in (JORIS, FATIMA, MARIEKE)))
    assert [view.to.name for view in views if view and view.to] == ["Joris", "Fatima", "Marieke"]
    assert await desk.store.outbox.views([], NOW) == []


async def test_who_was_erased_sees_nothing_and_is_seen_by_nobody(desk: Desk) -> None:
    await desk.link(FATIMA, 101)
    await desk.do(says=[Say(screen="step", to=FATIMA), Say(screen="news", to=MARIEKE, about=FATIMA, words={"x": "y"})])
    await desk.store.erase(FATIMA, NOW)
    [row] = await desk.store.outbox.heads(NOW, 20, [])
    assert (row.person, row.address, row.words) == (MARIEKE, None, {})
    assert await desk.store.outbox.views([row], NOW) == [None]
