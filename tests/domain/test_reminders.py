"""What is planned about a participant, and when: the stories' days as tables."""

# ruff: noqa: ANN401, DTZ001  # fields of a dataclass, which checks them; hypothesis wants bounds without a zone

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations import examples
from conversations.examples import FATIMA, MONDAY, PRECIOUS, TALK, action, with_steps
from domain import moments, reminders
from domain.absences import Absence
from domain.appointments import AppointmentStatus
from domain.calls import Call, Door
from domain.dues import OWNED, Due, Slot
from domain.people import Rest, StaffProfile, Wishes
from domain.plans import ActionStatus, Occurrence, Report
from domain.policies import Policy
from domain.reminders import named
from domain.situations import Situation

ZONE = "Europe/Amsterdam"
STEP = "occ-1"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An hour of April 2026 in Amsterdam: the 13th is a Monday, the 27th is King's day."""
    return moments.instant(date(2026, 4, day), time(hour, minute), ZONE)


def one_step(day: int | None = 16, hour: time | None = None, by: str | None = None, **more: Any) -> Situation:
    """Fatima with one open step, made on Monday the 13th; `more` are fields of the occurrence."""
    on = date(2026, 4, day) if day else None
    step = action("act-1", "Bellen", day=on, hour=hour, hour_named_by=by)
    occurrence = Occurrence(id=STEP, action="act-1", participant="fatima", day=on, **more)
    return examples.situation(actions=(step,), occurrences=(occurrence,), appointments=(), recent=())


def wanted(situation: Situation, now: datetime) -> tuple[Due, ...]:
    """All but what watches over silence, which has tests of its own."""
    dues = reminders.wanted(situation, now)
    return tuple(due for due in dues if due.slot not in (Slot.QUIET_CHECK, Slot.QUIET_NOTICE))


def told(situation: Situation, now: datetime) -> list[tuple[str, datetime]]:
    return [(due.slot.value, due.at) for due in wanted(situation, now)]


def test_e1_fatima_s_week_is_planned_on_monday() -> None:
    dues = [(due.person, due.slot.value, due.at) for due in wanted(examples.situation(), MONDAY)]
    assert dues == [
        ("fatima", "step", at(16, 10)),
        ("fatima", "talkcard", at(17, 10)),
        ("fatima", "notice3", at(17, 10)),
        ("marieke", "coachcard", at(20, 8, 30)),
        ("fatima", "notice1", at(20, 10)),
        ("fatima", "week", at(20, 10)),
    ]


@pytest.mark.parametrize(
    ("situation", "expected"),
    [
        pytest.param(one_step(), [("step", at(16, 10))], id="no hour: the usual moment"),
        pytest.param(one_step(hour=time(14), by="bram"), [("step", at(16, 14))], id="the coach's hour, in the window"),
        pytest.param(one_step(hour=time(8), by="bram"), [("step", at(16, 9))], id="the coach's hour, before it opens"),
        pytest.param(one_step(hour=time(20, 30), by="bram"), [("nudge1", at(17, 10))], id="after it closes: next day"),
        pytest.param(one_step(hour=time(20, 30), by="fatima"), [("step", at(16, 20, 30))], id="her own late hour"),
        pytest.param(one_step(hour=time(23), by="fatima"), [("step", at(16, 21))], id="her own hour, kept until 21"),
        pytest.param(one_step(hour=time(5), by="fatima"), [("step", at(16, 8))], id="her own hour, kept from 8"),
        pytest.param(one_step(day=18), [("nudge1", at(20, 10))], id="on a closed Saturday: Monday, how did it go"),
        pytest.param(one_step(day=18, hour=time(11), by="fatima"), [("step", at(18, 11))], id="her own Saturday hour"),
        pytest.param(one_step(day=27), [("nudge1", at(28, 10))], id="on King's day"),
        pytest.param(one_step(day=None), [("week", at(20, 10))], id="no day: the question of the week"),
        pytest.param(one_step(asked_at=at(16, 10)), [("nudge1", at(17, 10))], id="asked, no answer: once more"),
        pytest.param(one_step(asked_at=at(17, 10)), [("nudge1", at(20, 10))], id="asked on Friday: on Monday"),
        pytest.param(one_step(asked_at=at(16, 10), nudges=1), [], id="nudged: then silence"),
        pytest.param(one_step(report=Report.DONE), [], id="done"),
        pytest.param(one_step(report=Report.NOT_YET, asked_at=at(16, 10)), [], id="not yet: nothing more is asked"),
        pytest.param(
            one_step(asked_at=at(16, 10), snoozed_until=at(16, 18, 30)), [("later", at(16, 18, 30))], id="tonight"
        ),
        pytest.param(
            one_step(report=Report.NOT_YET, snoozed_until=at(19, 11)), [("later", at(19, 11))], id="later, on a Sunday"
        ),
    ],
)
def test_when_a_step_is_asked_about(situation: Situation, expected: list[tuple[str, datetime]]) -> None:
    assert told(situation, at(13, 11)) == expected


@pytest.mark.parametrize("status", [ActionStatus.PROPOSED, ActionStatus.PARKED, ActionStatus.DONE])
def test_only_open_steps_are_asked_about(status: ActionStatus) -> None:
    situation = one_step()
    resting = replace(situation.actions[0], status=status)
    dues = wanted(replace(situation, actions=(resting,)), at(13, 11))
    assert STEP not in {due.thing for due in dues}


def test_e4_a_step_timed_by_the_coach_moves_into_precious_s_window() -> None:
    night = one_step(hour=time(20, 30), by="bram")
    window = replace(night, person=replace(FATIMA, wishes=Wishes(window=(time(13), time(19)))))
    assert told(window, at(13, 11)) == [("nudge1", at(17, 13))]
    assert told(replace(window, policy=Policy(default_moment=time(9))), at(13, 11)) == [("nudge1", at(17, 13))]


@pytest.mark.parametrize(
    ("change", "slots"),
    [
        pytest.param({}, {"talkcard", "notice3", "notice1", "step", "week", "coachcard"}, id="nothing special"),
        pytest.param({"stopped_at": MONDAY}, {"coachcard"}, id="stopped"),
        pytest.param({"unreachable_since": MONDAY}, {"coachcard"}, id="unreachable"),
        pytest.param({"joined_at": None}, {"coachcard"}, id="not joined"),
        pytest.param({"paused_at": MONDAY}, {"talkcard", "notice3", "notice1", "coachcard"}, id="auto-paused"),
        pytest.param(
            {"rest": Rest(since=MONDAY)},
            {"talkcard", "notice3", "notice1", "coachcard"},
            id="resting, with appointments",
        ),
        pytest.param({"rest": Rest(since=MONDAY, appointments=False)}, {"coachcard"}, id="resting wholly"),
    ],
)
def test_who_wants_no_messages_has_none_planned(change: dict[str, Any], slots: set[str]) -> None:
    situation = examples.situation(replace(FATIMA, **change))
    assert {due.slot.value for due in wanted(situation, MONDAY)} == slots


def test_a_rest_with_an_end_holds_until_then() -> None:
    resting = replace(FATIMA, rest=Rest(since=MONDAY, until=at(17, 0)))
    assert told(replace(one_step(), person=resting), at(13, 11)) == [("nudge1", at(17, 10))]


def test_a_proposal_waits_for_a_free_place_in_the_question_of_the_week() -> None:
    proposal = action("act-2", "Een map maken", ActionStatus.PROPOSED)
    situation = one_step(report=Report.DONE)
    busy = tuple(replace(situation.actions[0], id=f"act-{n}", day=date(2026, 4, 16)) for n in range(3, 6))
    assert told(replace(situation, actions=(*situation.actions, proposal)), at(13, 11)) == [("week", at(20, 10))]
    assert told(replace(situation, actions=(*busy, proposal)), at(13, 11)) == []


def test_a_closed_monday_moves_the_question_of_the_week_to_tuesday() -> None:
    assert told(one_step(day=None), at(21, 11)) == [("week", at(28, 10))]


def test_the_question_of_the_week_comes_at_the_person_s_own_moment() -> None:
    own = replace(one_step(day=None), person=replace(FATIMA, wishes=Wishes(moment=time(15))))
    assert told(own, at(13, 15)) == [("week", at(20, 15))]


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        pytest.param(at(23, 11), {"notice3": 20, "talkcard": 21, "notice1": 22}, id="on a Thursday"),
        pytest.param(at(21, 11), {"notice3": 17, "talkcard": 17, "notice1": 20}, id="E1: on a Tuesday"),
        pytest.param(at(20, 11), {"talkcard": 16, "notice1": 17}, id="on a Monday: two notices meet and become one"),
        pytest.param(at(28, 11), {"notice1": 24, "talkcard": 23}, id="after King's day and a weekend"),
    ],
)
def test_notices_and_cards_go_earlier_and_never_later(talk: datetime, expected: dict[str, int]) -> None:
    situation = examples.situation(actions=(), appointments=(replace(TALK, at=talk),))
    own = [due for due in wanted(situation, at(13, 11)) if due.person == "fatima"]
    assert {due.slot.value: due.at for due in own} == {slot: at(day, 10) for slot, day in expected.items()}


@given(
    talk=st.datetimes(datetime(2026, 4, 14), datetime(2026, 12, 31), timezones=st.just(UTC)),
    moment=st.times(time(8), time(20, 59)),
    quiet=st.frozensets(st.integers(1, 7), max_size=5),
)
def test_every_notice_lies_before_its_appointment_inside_the_person_s_window(
    talk: datetime, moment: time, quiet: frozenset[int]
) -> None:
    person = replace(FATIMA, wishes=Wishes(moment=moment, quiet_days=quiet))
    situation = examples.situation(person, actions=(), appointments=(replace(TALK, at=talk),))
    for due in wanted(situation, MONDAY):
        assert MONDAY < due.at < talk
        if due.person == "fatima":
            assert moments.local(due.at, ZONE).isoweekday() not in quiet
            assert not moments.public_holiday(due.day)


@pytest.mark.parametrize("status", [AppointmentStatus.DISCUSSED, AppointmentStatus.CANCELLED])
def test_only_planned_appointments_are_announced(status: AppointmentStatus) -> None:
    situation = examples.situation(actions=(), appointments=(replace(TALK, status=status),))
    assert wanted(situation, MONDAY) == ()


def test_the_coach_s_card_comes_on_the_last_day_they_work_before_the_talk() -> None:
    off = StaffProfile(person="marieke", works_from=time(9), days_off=frozenset({date(2026, 4, 20)}))
    situation = examples.situation(actions=(), coach_profile=off)
    assert ("coachcard", at(17, 9)) in told(situation, MONDAY)


def away(since: int, until: int) -> StaffProfile:
    days = Absence(id="a", coach="marieke", stand_in="joris", since=date(2026, 4, since), until=date(2026, 4, until))
    return StaffProfile(person="marieke", stand_in="joris", absences=(days,))


def called(made: datetime, **more: Any) -> Situation:
    fields = {key: more.pop(key) for key in ("carried_to", "opened_at") if key in more}
    call = Call(id="call-1", participant="fatima", door=Door.TALK, made_at=made, **fields)
    return examples.situation(actions=(), appointments=(), calls=(call,), **more)


@pytest.mark.parametrize(
    ("situation", "expected"),
    [
        pytest.param(
            called(at(13, 10)),
            [("joris", "callstandin", at(14, 12)), ("anneke", "callteam", at(15, 12))],
            id="in the coach's hours",
        ),
        pytest.param(
            called(at(18, 20)),
            [
                ("marieke", "callagain", at(20, 8, 30)),
                ("joris", "callstandin", at(20, 12)),
                ("anneke", "callteam", at(21, 12)),
            ],
            id="E2: on Saturday evening",
        ),
        pytest.param(called(at(13, 10), stand_in=None), [("anneke", "callteam", at(14, 12))], id="without a stand-in"),
        pytest.param(called(at(13, 10), coach=None), [("anneke", "callteam", at(14, 12))], id="without a coach"),
        pytest.param(
            called(at(18, 20), coach=replace(examples.MARIEKE, roles=frozenset())),
            [("anneke", "callteam", at(20, 12))],
            id="the coach has left, the stand-in has it",
        ),
        pytest.param(
            called(at(18, 20), coach_profile=away(20, 24)),
            [("joris", "callstandin", at(20, 8, 30)), ("anneke", "callteam", at(21, 12))],
            id="on Saturday evening, the coach is away from Monday",
        ),
        pytest.param(
            called(at(14, 20), coach_profile=away(13, 24)),
            [("joris", "callagain", at(15, 8, 30)), ("anneke", "callteam", at(15, 12))],
            id="in an absence the stand-in has it at once",
        ),
        pytest.param(
            called(at(13, 10), coach_profile=away(13, 13)),
            [("anneke", "callteam", at(14, 12))],
            id="on a day away, inside the hours",
        ),
        pytest.param(called(at(13, 10), carried_to=1), [("anneke", "callteam", at(15, 12))], id="the stand-in has it"),
        pytest.param(called(at(13, 10), carried_to=2), [], id="the team has it"),
        pytest.param(called(at(13, 10), opened_at=at(13, 11)), [], id="opened"),
    ],
)
def test_the_clock_of_a_call(situation: Situation, expected: list[tuple[str, str, datetime]]) -> None:
    now = max(call.made_at for call in situation.calls)
    assert [(due.person, due.slot.value, due.at) for due in wanted(situation, now)] == expected


def test_a_call_goes_on_when_the_participant_stopped() -> None:
    stopped = replace(called(at(13, 10)), person=replace(FATIMA, stopped_at=at(13, 11)))
    assert [due.slot for due in wanted(stopped, at(13, 11))] == [Slot.CALL_STAND_IN, Slot.CALL_TEAM]


def planned(situation: Situation, now: datetime) -> Situation:
    return replace(situation, dues=wanted(situation, now))


def test_what_was_handled_does_not_come_back() -> None:
    monday = planned(one_step(day=None), at(17, 11))
    assert told(monday, at(20, 10, 1)) == [("week", at(20, 10))]
    assert told(replace(monday, dues=()), at(20, 10, 1)) == [("week", at(28, 10))]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(at(16, 13), [("step", at(16, 10))], id="three hours late"),
        pytest.param(at(16, 13, 1), [("nudge1", at(17, 10))], id="later: the next day, how did it go"),
        pytest.param(at(20, 9), [("nudge1", at(20, 10))], id="after a long outage: once"),
        pytest.param(at(24, 9), [], id="a week later it is left alone"),
    ],
)
def test_a_late_step_becomes_the_next_day_s_question(now: datetime, expected: list[tuple[str, datetime]]) -> None:
    assert told(planned(one_step(), at(13, 11)), now) == expected


def test_a_call_and_the_last_notice_are_never_too_late() -> None:
    call = planned(called(at(13, 10)), at(13, 10))
    assert ("callstandin", at(14, 12)) in told(call, at(15, 9))
    talk = planned(examples.situation(actions=()), MONDAY)
    assert ("notice1", at(20, 10)) in told(talk, at(21, 9))


def test_a_moved_moment_asks_no_twice_on_one_day() -> None:
    handled = examples.situation(
        replace(FATIMA, wishes=Wishes(moment=time(15))), actions=(), recent=(("asked", TALK.id, at(20, 10)),)
    )
    assert told(handled, at(20, 11)) == []


def test_what_costs_budget_joins_the_day_s_first_step() -> None:
    steps = with_steps(FATIMA, ("act-1", "Bellen"), ("act-2", "Mailen"), ("act-3", "Lezen"), appointments=(), recent=())
    first, second, third = steps.actions
    on = date(2026, 4, 20)
    dated = (replace(first, day=on, hour=time(14)), replace(second, day=on, hour=time(16)), third)
    dues = wanted(replace(steps, actions=dated), at(17, 11))
    assert {(due.thing, due.at) for due in dues} == {("occ-1", at(20, 14)), ("occ-2", at(20, 14)), ("plan", at(20, 14))}


def test_how_did_it_go_waits_for_the_later_step_of_that_day() -> None:
    """Today's step comes before the nudge in the budget of a day, so the nudge joins it and not the other way round."""
    steps = with_steps(FATIMA, ("act-1", "Bellen"), ("act-2", "Mailen"), appointments=(), recent=())
    step = replace(steps.actions[0], day=date(2026, 4, 17), hour=time(14))
    asked = replace(steps.actions[1], day=date(2026, 4, 16))
    occurrences = (steps.occurrences[0], replace(steps.occurrences[1], asked_at=at(16, 10)))
    situation = replace(steps, actions=(step, asked), occurrences=occurrences)
    assert set(told(situation, at(16, 11))) == {("step", at(17, 14)), ("nudge1", at(17, 14))}
    noon = replace(situation, dues=wanted(situation, at(16, 11)))
    assert set(told(noon, at(17, 13, 30))) == {("step", at(17, 14)), ("nudge1", at(17, 14))}


def test_an_hour_that_the_person_named_joins_nothing_and_is_named() -> None:
    situation = one_step(hour=time(14), by="fatima")
    (due,) = wanted(situation, at(13, 11))
    assert named(due, situation)
    assert not named(due, one_step(hour=time(14), by="bram"))


@pytest.mark.parametrize("day", [date(2026, 10, 25), date(2027, 3, 28)], ids=str)
def test_an_own_hour_is_kept_on_the_wall_when_clocks_change(day: date) -> None:
    situation = one_step(hour=time(9), by="fatima")
    step = replace(situation.actions[0], day=day)
    occurrence = replace(situation.occurrences[0], day=day)
    (due,) = wanted(replace(situation, actions=(step,), occurrences=(occurrence,)), at(13, 11))
    assert moments.local(due.at, ZONE).time() == time(9)


occurrences = st.builds(
    Occurrence,
    id=st.just(STEP),
    action=st.just("act-1"),
    participant=st.just("fatima"),
    day=st.none() | st.dates(date(2026, 4, 1), date(2026, 4, 30)),
    report=st.none() | st.sampled_from(Report),
    asked_at=st.none() | st.integers(0, 20000).map(lambda m: at(1, 0) + timedelta(minutes=m)),
    nudges=st.integers(0, 2),
    snoozed_until=st.none() | st.integers(0, 40000).map(lambda m: at(1, 0) + timedelta(minutes=m)),
)
nows = st.integers(0, 40000).map(lambda m: at(1, 0) + timedelta(minutes=m))
named_hours = st.tuples(st.none() | st.times(), st.sampled_from([None, "fatima", "bram"]))


@given(occurrence=occurrences, hour=named_hours, now=nows, later=st.integers(0, 3000))
def test_planning_again_changes_nothing_and_makes_nothing_in_the_past(
    occurrence: Occurrence, hour: tuple[time | None, str | None], now: datetime, later: int
) -> None:
    step = replace(action("act-1", "Bellen"), day=occurrence.day, hour=hour[0], hour_named_by=hour[1])
    situation = examples.situation(actions=(step,), occurrences=(occurrence,))
    first = wanted(situation, now)
    assert all(due.at > now for due in first)
    assert len({(due.person, due.thing) for due in first if due.thing == STEP}) <= 1
    assert {due.slot for due in first} <= OWNED
    kept = replace(situation, dues=first)
    assert wanted(kept, now) == first
    then = now + timedelta(minutes=later)
    assert all(due.at > then or due.id in {each.id for each in first} for due in wanted(kept, then))


@given(occurrence=occurrences, hour=named_hours, now=nows)
def test_nothing_is_planned_outside_the_hours_of_the_person(
    occurrence: Occurrence, hour: tuple[time | None, str | None], now: datetime
) -> None:
    step = replace(action("act-1", "Bellen"), day=occurrence.day, hour=hour[0], hour_named_by=hour[1])
    situation = examples.situation(actions=(step,), occurrences=(occurrence,), appointments=())
    for due in wanted(situation, now):
        here = moments.local(due.at, ZONE)
        assert time(8) <= here.time() <= time(21)
        assert named(due, situation) or (here.isoweekday() <= 5 and time(9) <= here.time() < time(20))


def test_the_id_of_a_due_does_not_hang_on_the_hour() -> None:
    def only(situation: Situation) -> Due:
        (due,) = wanted(situation, at(13, 11))
        return due

    morning, evening = only(one_step(hour=time(10), by="fatima")), only(one_step(hour=time(18), by="fatima"))
    assert morning.id == evening.id
    assert morning.id != only(one_step(day=17, hour=time(10), by="fatima")).id


def test_precious_is_asked_in_her_own_afternoon() -> None:
    situation = with_steps(PRECIOUS, ("act-gp", "Book a visit"))
    assert told(situation, at(13, 14)) == [("week", at(20, 14))]
