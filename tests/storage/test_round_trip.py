"""Everything that a decision saves is read again as it was."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, replace
from typing import Any

import pytest

from conversations.replies import LeavePlace, Saved
from domain.absences import Absence
from domain.history import HistoryEntry
from domain.people import Person, Role, RoleHeld
from domain.policies import Policy, PolicyLevel
from domain.policy_fields import Value
from domain.policy_levels import value_of
from domain.situations import Place, Situation
from storage.store import Storage
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.values import DAY, FATIMA, MARIEKE, NOW


def default_of(field: Field[Any]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


@pytest.mark.parametrize("value", [*values.FULL, values.WISHES], ids=lambda each: type(each).__name__)
def test_the_full_examples_leave_no_field_at_its_default(value: Saved) -> None:
    left = [field.name for field in fields(value) if getattr(value, field.name) == default_of(field)]
    assert left in ([], ["absences"])  # which are saved one by one


IN_SITUATION: list[tuple[str, Saved, Saved, Callable[[Situation], object]]] = [
    ("person", values.PERSON, values.SMALL_PERSON, lambda of: of.person),
    ("goal", values.GOAL, values.SMALL_GOAL, lambda of: of.goals[0]),
    ("action", values.ACTION, values.SMALL_ACTION, lambda of: of.actions[0]),
    ("appointment", values.APPOINTMENT, values.SMALL_APPOINTMENT, lambda of: of.appointments[0]),
    ("call", values.CALL, values.SMALL_CALL, lambda of: of.calls[0]),
    ("profile", values.PROFILE, values.SMALL_PROFILE, lambda of: of.coach_profile),
    ("programme", values.PROGRAMME, values.SMALL_PROGRAMME, lambda of: of.programme),
]


@pytest.mark.parametrize(
    ("full", "small", "read"), [case[1:] for case in IN_SITUATION], ids=[c[0] for c in IN_SITUATION]
)
async def test_a_value_is_read_as_saved_new_and_changed(
    desk: Desk, full: Saved, small: Saved, read: Callable[[Situation], object]
) -> None:
    await desk.link(FATIMA, 101)
    for value in (full, small, full):
        await desk.do(value)
        assert read(await desk.fatima()) == value


async def test_an_occurrence_is_read_as_saved_with_its_step(desk: Desk) -> None:
    await desk.do(values.ACTION)
    for value in (values.OCCURRENCE, values.SMALL_OCCURRENCE, values.OCCURRENCE):
        await desk.do(value)
        assert (await desk.fatima()).occurrences == (value,)


async def test_a_line_of_the_ledger_is_read_as_added(desk: Desk) -> None:
    await desk.do(values.LEDGER)
    assert (await desk.fatima()).ledger == (values.LEDGER,)


async def test_an_absence_is_read_with_the_profile_as_saved_new_and_changed(desk: Desk) -> None:
    away = Absence(id="away", coach=MARIEKE, stand_in="joris", since=NOW.date(), until=NOW.date(), told_until=NOW)
    for value in (away, replace(away, stand_in="", told_until=None)):
        await desk.do(values.SMALL_PROFILE, value)
        profile = (await desk.fatima()).coach_profile
        assert profile is not None
        assert profile.absences == (value,)


async def test_a_coaching_is_read_as_saved(desk: Desk) -> None:
    await desk.do(values.COACHING)
    assert (await desk.fatima()).coaching == values.COACHING


async def test_an_invitation_is_found_by_its_code_its_person_and_its_chat(desk: Desk) -> None:
    await desk.do(values.INVITATION)
    assert await desk.ask(lambda unit: unit.invitation(values.INVITATION.code_hash)) == values.INVITATION
    assert await desk.ask(lambda unit: unit.invitation_of(FATIMA)) == values.INVITATION
    assert await desk.ask(lambda unit: unit.invitation_waiting("chat")) is None  # it was used
    await desk.do(values.SMALL_INVITATION)
    assert await desk.ask(lambda unit: unit.invitation(values.SMALL_INVITATION.code_hash)) == values.SMALL_INVITATION


async def test_an_unused_invitation_waits_in_the_chat_that_opened_it(desk: Desk) -> None:
    waiting = replace(values.SMALL_INVITATION, claimed_chat="chat")
    await desk.do(waiting)
    assert await desk.ask(lambda unit: unit.invitation_waiting("chat")) == waiting
    assert await desk.ask(lambda unit: unit.invitation_waiting("other")) is None


async def test_a_place_is_read_with_its_draft_until_it_is_left(desk: Desk) -> None:
    chat = await desk.link(FATIMA, 101)

    async def place() -> Place | None:
        return (await desk.ask(lambda unit: unit.actor(chat, NOW))).place

    for value in (values.PLACE, values.SMALL_PLACE):
        await desk.do(value)
        assert await place() == value
    await desk.do(LeavePlace(person=FATIMA))
    assert await place() is None


async def test_a_coachs_participants_have_the_newest_that_holds(desk: Desk) -> None:
    assert (await desk.fatima()).policy == Policy()
    await desk.do(values.RULE, replace(values.RULE, number=4, value=2, from_at=NOW + DAY))
    staff = await desk.ask(lambda unit: unit.staff(MARIEKE, NOW))
    assert staff is not None
    policy = (await desk.fatima()).policy
    assert policy == staff.policy
    assert (policy.per_week, policy.level("per_week")) == (3, PolicyLevel.COACH)


async def test_a_team_stands_between_programme_and_coach(desk: Desk) -> None:
    await desk.do(values.PROFILE, values.TEAM)
    team = replace(values.RULE, level=PolicyLevel.TEAM, scope=values.TEAM.id)
    await desk.do(team, replace(values.RULE, number=4, field="per_day", value=0))
    await desk.do(replace(team, number=5, scope="another team", value=1))
    policy = (await desk.fatima()).policy
    assert (policy.per_week, policy.level("per_week")) == (3, PolicyLevel.TEAM)
    assert (policy.per_day, policy.level("per_day")) == (0, PolicyLevel.COACH)


@pytest.mark.parametrize(("field", "value"), values.VALUES.items())
async def test_a_value_of_every_kind_is_read_as_chosen(desk: Desk, field: str, value: Value) -> None:
    await desk.do(replace(values.RULE, level=PolicyLevel.PROGRAMME, scope="", field=field, value=value, by=""))
    assert value_of((await desk.fatima()).policy, field) == value


async def test_the_rulebook_holds_every_change_team_and_participant(desk: Desk) -> None:
    await desk.do(values.PROFILE, values.TEAM, values.RULE, replace(values.RULE, number=4, value=None, by=""))
    book = await desk.ask(lambda unit: unit.rulebook(NOW))
    assert book.rules.changes == (values.RULE, replace(values.RULE, number=4, value=None, by=""))
    assert book.teams == (values.TEAM,)
    [taker] = book.takers
    assert (taker.person, taker.coach, taker.team) == (FATIMA, MARIEKE, values.TEAM.id)


async def test_history_is_read_of_the_last_fortnight_and_praise_of_always(desk: Desk) -> None:
    def entry(number: int, days: int, kind: str) -> HistoryEntry:
        at = NOW - days * DAY
        facts = {"variant": number}
        return HistoryEntry(id=f"h{number}", at=at, actor="clock", subject=FATIMA, kind=kind, thing="x", facts=facts)

    await desk.do(history=[entry(1, 40, "praised"), entry(2, 40, "done"), entry(3, 2, "done"), entry(4, 1, "praised")])
    fatima = await desk.fatima()
    assert fatima.recent == (("done", "x", NOW - 2 * DAY), ("praised", "x", NOW - DAY))
    assert fatima.praise_used == {1, 4}


async def test_the_same_history_twice_is_a_fault(desk: Desk) -> None:
    entry = HistoryEntry(id="h", at=NOW, actor=FATIMA, subject=FATIMA, kind="done")
    await desk.do(history=[entry])
    with pytest.raises(Exception, match=r"(?i)unique|repeat"):
        await desk.do(history=[entry])


async def test_saving_a_person_leaves_their_roles_alone(desk: Desk) -> None:
    await desk.do(Person(id=FATIMA, name="Fatima", roles=frozenset()))
    assert (await desk.fatima()).person.roles == values.PERSON.roles


async def test_a_role_counts_only_while_it_is_held(desk: Desk) -> None:
    role = RoleHeld(id="r9", person=FATIMA, role=Role.COACH, since=NOW, until=NOW + DAY)
    await desk.do(role)
    for at, held in ((NOW - DAY, False), (NOW, True), (NOW + DAY, False)):
        person = await desk.ask(lambda unit, at=at: unit.person(FATIMA, at))  # type: ignore[misc]  # bound now
        assert person is not None
        assert (Role.COACH in person.roles) is held


async def test_nobody_is_read_who_does_not_exist(store: Storage) -> None:
    assert await store.transact(lambda unit: unit.situation("nobody", NOW)) is None
    assert await store.transact(lambda unit: unit.person("nobody", NOW)) is None
    assert await store.transact(lambda unit: unit.staff("nobody", NOW)) is None
