"""The address of a staff member: read as saved, knocked for once, and gone with the person."""

from dataclasses import replace
from datetime import timedelta

from conversations.queued import Sending, Sent
from conversations.replies import EndRole, Kind, Say
from conversations.workday.letters import Letter
from domain.people import Person, Role, RoleHeld
from domain.staff_mail import LetterKind, StaffMail
from storage.unit_of_work import Unit
from tests.storage.conftest import Desk
from tests.storage.raw import raw
from tests.storage.values import DAY, JORIS, MARIEKE, NOW

MAIL = StaffMail(person=MARIEKE, address="m@gemeente.example", made_at=NOW - DAY, confirmed_at=NOW - DAY)
MINUTE = timedelta(minutes=1)


async def with_mail(desk: Desk, mail: StaffMail = MAIL) -> None:
    await desk.do(Person(id=MARIEKE, name="Marieke"))
    await desk.link(MARIEKE, 303)
    await desk.do(mail)


async def read(desk: Desk) -> StaffMail | None:
    async def work(unit: Unit) -> StaffMail | None:
        return await unit.staff_mail(MARIEKE)

    return await desk.store.transact(work)


async def came(desk: Desk, kind: Kind, number: int) -> None:
    """A message of this kind arrived in Telegram, so many minutes after the address was given."""
    at = NOW + number * MINUTE
    await desk.do(says=[Say(screen="call", to=MARIEKE, kind=kind, key=f"{kind}-{number}")])
    rows = await desk.store.outbox.heads(NOW + DAY, 9, [])
    await desk.store.outbox.mark([Sending(id=row.id, rendered=b"x") for row in rows])
    await desk.store.outbox.mark([Sent(id=row.id, at=at, message=number) for row in rows])


async def due(desk: Desk, minutes: int) -> list[Letter]:
    return await desk.store.letters.due(NOW + minutes * MINUTE)


async def test_an_address_is_read_as_saved_and_taken_back(desk: Desk) -> None:
    await with_mail(desk, replace(MAIL, code="012345", confirmed_at=None))
    for mail in (replace(MAIL, code="012345", confirmed_at=None), MAIL, replace(MAIL, address="", confirmed_at=None)):
        await desk.do(mail)
        assert await read(desk) == mail


async def test_a_knock_tells_of_what_came_once(desk: Desk) -> None:
    await with_mail(desk)
    assert await due(desk, 1) == []
    await came(desk, Kind.ANSWER, 1)
    assert await due(desk, 2) == []
    await came(desk, Kind.STAFF, 3)
    [knock] = await due(desk, 4)
    assert (knock.kind, knock.address, knock.until) == (LetterKind.NEWS, MAIL.address, NOW + 3 * MINUTE)
    await desk.store.letters.posted(knock, NOW + 4 * MINUTE)
    await came(desk, Kind.STAFF, 5)
    assert await due(desk, 6) == []
    await came(desk, Kind.CALL, 7)
    assert [each.kind for each in await due(desk, 8)] == [LetterKind.CALL]


async def test_a_mail_that_did_not_leave_goes_later_and_one_that_cannot_never(desk: Desk) -> None:
    await with_mail(desk)
    await came(desk, Kind.STAFF, 1)
    [knock] = await due(desk, 2)
    await desk.store.letters.put_off(knock, NOW + 2 * MINUTE)
    assert await due(desk, 2) == []
    [again] = await due(desk, 3)
    assert again.tries == 1
    await desk.store.letters.refused(again, NOW + 3 * MINUTE)
    assert await due(desk, 90) == []
    kept = await read(desk)
    assert kept is not None
    assert (kept.refused_at, kept.works) == (NOW + 3 * MINUTE, False)


async def test_what_became_of_a_mail_says_nothing_about_a_later_address(desk: Desk) -> None:
    await with_mail(desk)
    await came(desk, Kind.STAFF, 1)
    [knock] = await due(desk, 2)
    other = StaffMail(person=MARIEKE, address="x@werk.example", code="012345", made_at=NOW)
    await desk.do(other)
    await desk.store.letters.refused(knock, NOW + 2 * MINUTE)
    [code] = await due(desk, 3)
    assert (code.kind, code.code) == (LetterKind.CODE, "012345")


async def test_an_address_that_does_not_open_any_more_holds_up_no_other(desk: Desk) -> None:
    await with_mail(desk)
    joris = StaffMail(person=JORIS, address="j@gemeente.example", code="012345", made_at=NOW)
    await desk.do(Person(id=JORIS, name="Joris"), joris)
    await desk.do(replace(MAIL, code="543210", confirmed_at=None, made_at=NOW))
    await desk.store.inbox.database.write(
        raw("UPDATE staff_mail SET address_sealed = code_sealed WHERE person = 'marieke'")
    )
    assert [each.person for each in await due(desk, 1)] == [JORIS]


async def test_it_goes_with_the_last_role_of_who_has_left(desk: Desk) -> None:
    await with_mail(desk)
    await desk.do(RoleHeld(id="r8", person=MARIEKE, role=Role.SUPERVISOR, since=NOW - DAY))
    await desk.do(EndRole(person=MARIEKE, role=Role.COACH))
    assert await read(desk) == MAIL
    await desk.do(EndRole(person=MARIEKE, role=Role.SUPERVISOR))
    assert await read(desk) is None


async def test_it_goes_with_the_person(desk: Desk) -> None:
    await with_mail(desk)
    await desk.store.erase(MARIEKE, NOW)
    assert await read(desk) is None
