"""Several situations are read at once, each with its own people and plan."""

from dataclasses import replace

from domain.absences import Absence
from domain.appointments import AppointmentStatus
from domain.calls import Call, Door
from domain.people import Coaching, Person, Role, RoleHeld, StaffProfile
from domain.plans import ActionStatus, GoalStatus, Report
from domain.policies import Policy
from domain.rewards import Entry
from domain.situations import Situation
from storage.store import Storage
from storage.unit_of_work import Unit
from tests.storage import values
from tests.storage.conftest import Desk
from tests.storage.raw import raw
from tests.storage.values import DAY, FATIMA, JORIS, MARIEKE, NOW


async def test_situations_come_in_the_given_order_without_those_who_do_not_exist(desk: Desk) -> None:
    await desk.do(Person(id="ada", name="Ada"), RoleHeld(id="r9", person="ada", role=Role.PARTICIPANT, since=NOW))
    read = await desk.ask(lambda unit: unit.situations(["ada", "nobody", FATIMA], NOW))
    assert [each.person.name for each in read] == ["Ada", "Fatima"]
    assert [each.coach.name if each.coach else None for each in read] == [None, "Marieke"]
    assert await desk.ask(lambda unit: unit.situations([], NOW)) == []


async def test_one_situation_holds_nothing_of_another(desk: Desk) -> None:
    await desk.do(
        Person(id="ada", name="Ada"),
        *(values.GOAL, values.ACTION, values.OCCURRENCE, values.APPOINTMENT, values.LEDGER, values.CALL),
    )
    ada = await desk.ask(lambda unit: unit.situation("ada", NOW))
    assert ada == Situation(person=Person(id="ada", name="Ada"), programme=values.SMALL_PROGRAMME, policy=Policy())


async def test_the_people_around_a_participant_are_coach_profile_and_stand_in(desk: Desk) -> None:
    fatima = await desk.fatima()
    assert fatima.coach is not None
    assert fatima.stand_in is not None
    assert (fatima.coach.name, fatima.stand_in.name) == ("Marieke", "Joris")
    assert fatima.coach_profile == StaffProfile(person=MARIEKE, stand_in=JORIS)
    assert fatima.coaching == Coaching(id="coaching", coach=MARIEKE, participant=FATIMA, since=NOW - 60 * DAY)


async def test_another_coach_takes_over(desk: Desk) -> None:
    ended = Coaching(id="coaching", coach=MARIEKE, participant=FATIMA, since=NOW - DAY, until=NOW)
    await desk.do(ended, Coaching(id="new", coach=JORIS, participant=FATIMA, since=NOW))
    fatima = await desk.fatima()
    assert fatima.coach is not None
    assert (fatima.coach.name, fatima.stand_in) == ("Joris", None)


async def test_dropped_steps_and_what_hangs_on_them_are_left_out(desk: Desk) -> None:
    await desk.do(values.ACTION, values.OCCURRENCE, replace(values.SMALL_ACTION, id="kept", position=1))
    await desk.do(replace(values.ACTION, status=ActionStatus.DROPPED))
    fatima = await desk.fatima()
    assert ([each.id for each in fatima.actions], fatima.occurrences) == (["kept"], ())


async def test_steps_come_by_position(desk: Desk) -> None:
    await desk.do(*(replace(values.ACTION, id=f"a{number}", position=-number) for number in range(3)))
    assert [each.id for each in (await desk.fatima()).actions] == ["a2", "a1", "a0"]


async def test_talks_are_the_planned_ones_and_the_last_that_was_discussed(desk: Desk) -> None:
    talks = [replace(values.APPOINTMENT, id=f"t{number}", at=NOW + number * DAY) for number in range(3)]
    cancelled = replace(values.SMALL_APPOINTMENT, id="c", status=AppointmentStatus.CANCELLED)
    await desk.do(*talks, cancelled, replace(values.SMALL_APPOINTMENT, id="p", at=NOW + 9 * DAY))
    assert [each.id for each in (await desk.fatima()).appointments] == ["t2", "p"]


async def test_calls_are_those_not_opened_and_those_opened_in_the_last_week(desk: Desk) -> None:
    def call(name: str, days: int, *, opened: int | None) -> Call:
        at = None if opened is None else NOW - opened * DAY
        return Call(id=name, participant=FATIMA, door=Door.TALK, made_at=NOW - days * DAY, opened_at=at)

    await desk.do(call("old", 8, opened=8), call("waits", 30, opened=None), call("week", 7, opened=7))
    await desk.do(call("just read", 20, opened=0))
    assert [each.id for each in (await desk.fatima()).calls] == ["waits", "just read", "week"]


async def test_the_same_line_of_the_ledger_is_added_once(desk: Desk) -> None:
    await desk.do(values.LEDGER)
    await desk.do(replace(values.LEDGER, id="again"), replace(values.LEDGER, id="next", round=2))
    assert [each.id for each in (await desk.fatima()).ledger] == ["entry", "next"]


async def test_a_report_completes_its_round_once(desk: Desk) -> None:
    done = replace(values.OCCURRENCE, report=Report.DONE)
    await desk.do(values.ACTION, values.OCCURRENCE, done, done, replace(done, round=2, report=Report.PARTLY))
    [rows] = await desk.store.inbox.database.read(raw("SELECT round, report FROM completions ORDER BY round"))
    assert [(row["round"], row["report"]) for row in rows] == [(1, "done"), (2, "partly")]


async def test_staff_see_their_own_people_by_name(desk: Desk) -> None:
    for name in ("Zoë", "Ada", "emre"):
        person = Person(id=name, name=name)
        await desk.do(person, Coaching(id=f"c{name}", coach=MARIEKE, participant=name, since=NOW))
    away = Absence(id="away", coach=MARIEKE, stand_in=JORIS, since=NOW.date(), until=NOW.date())
    await desk.do(away)
    marieke = await desk.ask(lambda unit: unit.staff(MARIEKE, NOW))
    joris = await desk.ask(lambda unit: unit.staff(JORIS, NOW))
    assert marieke is not None
    assert joris is not None
    assert [each.name for each in marieke.caseload] == ["Ada", "emre", "Fatima", "Zoë"]
    assert (marieke.standing_in_for, joris.caseload) == ((), ())
    assert joris.standing_in_for == marieke.caseload
    assert [each.name for each in marieke.colleagues] == ["Joris", "Marieke"]


async def test_staff_see_whom_they_invited_until_they_are_in(desk: Desk) -> None:
    invitation = replace(values.SMALL_INVITATION, person="ada", by=MARIEKE)
    await desk.do(Person(id="ada", name="Ada"), invitation)
    marieke = await desk.ask(lambda unit: unit.staff(MARIEKE, NOW))
    assert marieke is not None
    assert marieke.invitations == ("ada",)
    await desk.do(replace(invitation, used_at=NOW))
    marieke = await desk.ask(lambda unit: unit.staff(MARIEKE, NOW))
    assert marieke is not None
    assert marieke.invitations == ()


async def test_a_participant_is_no_staff(desk: Desk) -> None:
    assert await desk.ask(lambda unit: unit.staff(FATIMA, NOW)) is None


async def test_figures_of_the_programme_hold_no_name(desk: Desk) -> None:
    given = replace(values.LEDGER, entry=Entry.HANDED)
    open_ = replace(values.GOAL, private=False)
    hidden = replace(values.GOAL, id="g3", status=GoalStatus.ACTIVE), replace(values.ACTION, id="a3", goal="g3")
    await desk.do(open_, replace(open_, id="g2", status=GoalStatus.ACTIVE), values.ACTION, *hidden, given)
    counts = await desk.ask(lambda unit: unit.counts(NOW))
    assert counts == {
        "participants": 1,
        "coaches": 2,
        "joined": 0,
        "actions": 1,
        "worked": 0,
        "handed": 1,
        "pillar_money": 1,
    }


async def test_a_chat_is_known_by_who_speaks_there(desk: Desk) -> None:
    chat = await desk.link(FATIMA, 101)
    actor = await desk.ask(lambda unit: unit.actor(chat, NOW))
    assert actor.person == (await desk.fatima()).person
    assert actor.person.linked


async def test_a_transaction_that_only_asks_writes_nothing(store: Storage) -> None:
    async def work(unit: Unit) -> str:
        return (await unit.programme()).name

    assert await store.transact(work) == "Stapje"
