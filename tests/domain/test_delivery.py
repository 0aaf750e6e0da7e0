"""The gate before every message: law 3's kinds, told as a truth table."""

# ruff: noqa: DTZ001  # hypothesis wants bounds without a zone, and the tables here are read in one

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import moments
from domain.delivery import Drop, Kind, Ruling, Send, Wait, gate, sounds
from domain.people import Person, Rest, StaffProfile, Wishes
from domain.policies import Policy

ZONE = "Europe/Amsterdam"
PERSON = Person(id="p", name="Fatima", joined_at=datetime(2026, 1, 1, tzinfo=UTC))
COACH = Person(id="c", name="Marieke")
HOURS = StaffProfile(person="c", days_off=frozenset({date(2026, 4, 17)}))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An hour of April 2026 in Amsterdam: the 16th is a Thursday, the 27th is King's day."""
    return moments.instant(date(2026, 4, day), time(hour, minute), ZONE)


THURSDAY, SUNDAY, NIGHT = at(16, 10), at(19, 15), at(16, 22)


def said(
    kind: Kind, now: datetime, person: Person = PERSON, *, made_at: datetime | None = None, **more: object
) -> Ruling:
    return gate(kind, person, Policy(), made_at=made_at or now, now=now, **more)  # type: ignore[arg-type]  # as given


@pytest.mark.parametrize(
    ("kind", "now", "expected"),
    [
        pytest.param(Kind.ANSWER, THURSDAY, None, id="an answer by day goes"),
        pytest.param(Kind.ANSWER, NIGHT, None, id="an answer by night goes"),
        pytest.param(Kind.ANSWER, SUNDAY, None, id="an answer on Sunday goes"),
        pytest.param(Kind.CALL, NIGHT, None, id="a call by night goes"),
        pytest.param(Kind.APPOINTMENT, THURSDAY, None, id="an appointment by day goes"),
        pytest.param(Kind.APPOINTMENT, NIGHT, at(17, 9), id="an appointment by night waits for the window"),
        pytest.param(Kind.APPOINTMENT, SUNDAY, at(20, 9), id="an appointment on Sunday waits for Monday"),
        pytest.param(Kind.WORDS, NIGHT, at(17, 9), id="the coach's words by night wait"),
        pytest.param(Kind.WORDS, at(27, 12), at(28, 9), id="the coach's words on King's day wait"),
        pytest.param(Kind.STEP, THURSDAY, None, id="a step by day goes"),
        pytest.param(Kind.STEP, NIGHT, at(17, 9), id="a step by night waits"),
        pytest.param(Kind.QUIET, SUNDAY, at(20, 9), id="praise on Sunday waits"),
    ],
)
def test_what_reaches_a_participant_when(kind: Kind, now: datetime, expected: datetime | None) -> None:
    ruling = said(kind, now)
    assert ruling.trail
    assert (ruling.until if isinstance(ruling, Wait) else None) == expected
    assert isinstance(ruling, Wait if expected else Send)


@pytest.mark.parametrize("kind", Kind)
def test_only_steps_appointments_and_help_make_a_sound(kind: Kind) -> None:
    ruling = said(kind, THURSDAY)
    assert isinstance(ruling, Send)
    assert ruling.silent is not sounds(kind)
    assert sounds(kind) is (kind in {Kind.STEP, Kind.NAMED, Kind.APPOINTMENT, Kind.CALL})


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [pytest.param(30, Send, id="half an hour old"), pytest.param(31, Wait, id="older")],
)
def test_an_answer_passes_the_night_while_it_is_fresh(minutes: int, expected: type[Ruling]) -> None:
    ruling = said(Kind.ANSWER, NIGHT, made_at=NIGHT - timedelta(minutes=minutes))
    assert isinstance(ruling, expected)


def test_an_older_answer_still_goes_on_sunday_inside_the_hours() -> None:
    assert isinstance(said(Kind.ANSWER, SUNDAY, made_at=SUNDAY - timedelta(hours=2)), Send)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(THURSDAY, None, id="in work hours"),
        pytest.param(at(16, 8), at(16, 8, 30), id="before they begin"),
        pytest.param(at(16, 17), at(20, 8, 30), id="after them, and Friday is a day off"),
        pytest.param(SUNDAY, at(20, 8, 30), id="on Sunday"),
        pytest.param(at(24, 18), at(28, 8, 30), id="before King's day"),
    ],
)
def test_messages_to_staff_obey_their_hours(now: datetime, expected: datetime | None) -> None:
    ruling = said(Kind.STAFF, now, COACH, staff=HOURS)
    assert (ruling.until if isinstance(ruling, Wait) else None) == expected


@pytest.mark.parametrize(("now", "silent"), [(THURSDAY, False), (SUNDAY, True), (at(17, 10), True)])
def test_a_call_reaches_the_coach_at_once_and_silently_outside_their_hours(now: datetime, silent: bool) -> None:
    ruling = said(Kind.CALL, now, COACH, staff=HOURS)
    assert isinstance(ruling, Send)
    assert ruling.silent is silent


STOPPED = replace(PERSON, stopped_at=THURSDAY)
GONE = replace(PERSON, unreachable_since=THURSDAY)
PAUSED = replace(PERSON, paused_at=THURSDAY)
RESTING = replace(PERSON, rest=Rest(since=THURSDAY))
RESTING_WHOLLY = replace(PERSON, rest=Rest(since=THURSDAY, appointments=False))
ALL_BUT_ANSWERS = set(Kind) - {Kind.ANSWER}


@pytest.mark.parametrize(
    ("person", "dropped"),
    [
        pytest.param(STOPPED, ALL_BUT_ANSWERS, id="stopped"),
        pytest.param(GONE, ALL_BUT_ANSWERS, id="unreachable"),
        pytest.param(PAUSED, {Kind.STEP, Kind.NAMED}, id="paused"),
        pytest.param(RESTING, {Kind.STEP, Kind.NAMED}, id="resting"),
        pytest.param(RESTING_WHOLLY, {Kind.STEP, Kind.NAMED, Kind.APPOINTMENT}, id="resting, appointments too"),
        pytest.param(replace(PERSON, rest=Rest(since=at(1, 9), until=at(2, 9))), set(), id="rest is over"),
    ],
)
def test_what_stopping_pause_and_rest_end(person: Person, dropped: set[Kind]) -> None:
    rulings = {kind: said(kind, THURSDAY, person) for kind in Kind}
    assert {kind for kind, ruling in rulings.items() if isinstance(ruling, Drop)} == dropped


def test_a_call_for_help_reaches_staff_who_stopped() -> None:
    stopped = replace(COACH, stopped_at=at(1, 9))
    assert isinstance(said(Kind.CALL, THURSDAY, stopped, staff=HOURS), Send)


@pytest.mark.parametrize(
    ("begun", "expected"),
    [
        pytest.param([at(15, 10)], None, id="one yesterday"),
        pytest.param([at(16, 9)], at(17, 9), id="one today: tomorrow"),
        pytest.param([at(13, 10), at(14, 10), at(15, 10), at(15, 11)], at(20, 9), id="four this week: Monday"),
        pytest.param([at(12, 10)] * 4, None, id="four, but last week"),
    ],
)
def test_a_step_waits_for_a_day_with_room(begun: list[datetime], expected: datetime | None) -> None:
    ruling = said(Kind.STEP, THURSDAY, begun=begun)
    assert (ruling.until if isinstance(ruling, Wait) else None) == expected
    assert ruling.trail[-1][0] in {"per_day", "per_week"}


def test_whoever_wants_no_messages_gets_none() -> None:
    none = replace(PERSON, wishes=Wishes(per_week=0))
    ruling = said(Kind.STEP, THURSDAY, none)
    assert isinstance(ruling, Drop)
    assert ruling.trail[-1] == ("per_week", "participant 0 of 0")


@pytest.mark.parametrize("now", [SUNDAY, at(19, 8), at(19, 21), at(27, 20, 30)], ids=str)
def test_a_named_moment_is_kept_on_any_day_without_budget(now: datetime) -> None:
    ruling = said(Kind.NAMED, now, begun=[now] * 9)
    assert isinstance(ruling, Send)


def test_a_named_moment_in_the_night_waits_for_eight() -> None:
    ruling = said(Kind.NAMED, at(19, 23))
    assert isinstance(ruling, Wait)
    assert ruling.until == at(20, 8)


def test_lateness_counts_from_the_first_allowed_moment() -> None:
    """E4: made at 20:30 in an own window of 13–19, it may go next day from 13:00, three hours late at most."""
    precious = replace(PERSON, wishes=Wishes(window=(time(13), time(19))))
    made = at(16, 20, 30)
    waits = said(Kind.STEP, made, precious)
    assert isinstance(waits, Wait)
    assert waits.until == at(17, 13)
    assert waits.trail[-1] == ("window", "participant 13:00–19:00")
    assert isinstance(said(Kind.STEP, at(17, 16), precious, made_at=made), Send)
    late = said(Kind.STEP, at(17, 16, 1), precious, made_at=made)
    assert isinstance(late, Drop)
    assert late.reason == "late"


def test_what_cannot_go_before_it_expires_is_dropped() -> None:
    ruling = said(Kind.APPOINTMENT, NIGHT, expires_at=at(17, 8, 30))
    assert isinstance(ruling, Drop)
    assert ruling.reason == "expired"


PARTICIPANT_KINDS = st.sampled_from(sorted(set(Kind) - {Kind.STAFF}))


@given(
    kind=PARTICIPANT_KINDS,
    now=st.datetimes(datetime(2026, 10, 1), datetime(2027, 4, 30), timezones=st.just(UTC)),
    begun=st.lists(st.integers(0, 7 * 24 * 60).map(lambda m: timedelta(minutes=m)), max_size=6),
)
def test_asked_again_when_it_said_a_message_is_not_kept_waiting_for_ever(
    kind: Kind, now: datetime, begun: list[timedelta]
) -> None:
    sent = [now - ago for ago in begun]
    ruling = said(kind, now, begun=sent)
    if isinstance(ruling, Wait):
        assert ruling.until > now
        assert isinstance(said(kind, ruling.until, begun=sent, made_at=now), Send)


@given(
    kind=st.sampled_from([Kind.STEP, Kind.QUIET, Kind.WORDS, Kind.APPOINTMENT]),
    minute=st.integers(0, 1500),
    day=st.sampled_from([date(2026, 10, 25), date(2026, 10, 26), date(2027, 3, 28), date(2027, 3, 29)]),
)
def test_nothing_that_stapje_begins_leaves_in_quiet_hours_when_clocks_change(
    kind: Kind, minute: int, day: date
) -> None:
    now = moments.instant(day, time(0), ZONE) + timedelta(minutes=minute)
    here = moments.local(now, ZONE)
    if isinstance(said(kind, now), Send):
        assert 9 <= here.hour < 20
        assert here.isoweekday() <= 5


@pytest.mark.parametrize("kind", list(Kind))
def test_calm_mode_makes_no_sound_but_for_help(kind: Kind) -> None:
    ruling = said(kind, THURSDAY, replace(PERSON, wishes=Wishes(calm=True)))
    assert isinstance(ruling, Send)
    assert ruling.silent == (kind is not Kind.CALL)
    assert (("calm", "participant") in ruling.trail) == (sounds(kind) and kind is not Kind.CALL)


@pytest.mark.parametrize("kind", [Kind.STEP, Kind.NAMED])
def test_who_is_busy_with_stapje_is_not_interrupted(kind: Kind) -> None:
    busy = replace(PERSON, last_sign_at=THURSDAY - timedelta(minutes=3))
    assert said(kind, THURSDAY, busy) == Wait(
        until=THURSDAY + timedelta(minutes=2), trail=(("talking", "participant 09:57"),)
    )
    assert isinstance(said(kind, THURSDAY + timedelta(minutes=2), busy), Send)
    assert isinstance(said(Kind.WORDS, THURSDAY, busy), Send)


def test_nothing_is_asked_of_who_has_not_said_yes() -> None:
    invited = replace(PERSON, joined_at=None)
    assert said(Kind.STEP, THURSDAY, invited) == Drop(reason="consent", trail=(("consent", "participant"),))
    assert isinstance(said(Kind.ANSWER, THURSDAY, invited), Send)
