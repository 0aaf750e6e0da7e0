"""Weeks of a life, lived at random speed: nothing planned is handled twice, and nobody is flooded."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from conversations import examples
from conversations.aftermath import after_all, aftermath
from conversations.examples import FATIMA, MONDAY, TALK, action
from conversations.replies import Change, DropDue, Outcome, PlanDue
from domain import moments
from domain.dues import Due, Slot
from domain.history import HistoryEntry
from domain.people import Person, Rest, Wishes
from domain.plans import Occurrence
from domain.reminders import named
from domain.situations import Situation

ASKING = (Slot.STEP, Slot.NUDGE, Slot.SNOOZED)
STEPS = tuple(
    action(f"act-{n}", "Bellen", day=day, hour=hour, hour_named_by=by)
    for n, (day, hour, by) in enumerate(
        [
            (date(2026, 4, 16), None, None),
            (date(2026, 4, 16), time(20, 30), "marieke"),
            (date(2026, 4, 18), time(11), "fatima"),
            (date(2026, 4, 21), time(14), "marieke"),
            (None, None, None),
        ]
    )
)
LIFE = examples.situation(
    actions=STEPS,
    occurrences=tuple(Occurrence(id=f"occ-{s.id}", action=s.id, participant="fatima", day=s.day) for s in STEPS),
    appointments=(TALK, replace(TALK, id="app-next", at=TALK.at + timedelta(days=9))),
    recent=(),
)


def handled(situation: Situation, due: Due, now: datetime) -> tuple[Change, ...]:
    """What the beat does with a due: the row goes, and an occurrence remembers that it was asked about."""
    asked = [
        replace(each, asked_at=now, nudges=each.nudges + (due.slot is Slot.NUDGE))
        for each in situation.occurrences
        if each.id == due.thing and due.slot in ASKING
    ]
    return (DropDue(id=due.id), *asked)


def remembered(due: Due, now: datetime) -> HistoryEntry:
    return HistoryEntry(id=due.id, at=now, actor="clock", subject=due.about, kind="asked", thing=due.thing)


def lived(situation: Situation, paces: list[timedelta]) -> list[tuple[datetime, Due]]:
    """All that was handled while time went on in these paces."""
    now, done = MONDAY, []
    situation = _with_aftermath(situation, Outcome(), now)
    for pace in paces:
        now += pace
        due_now = [due for due in situation.dues if due.at <= now]
        done += [(now, due) for due in due_now]
        changes = tuple(change for due in due_now for change in handled(situation, due, now))
        asked = tuple(remembered(due, now) for due in due_now)
        situation = _with_aftermath(situation, Outcome(changes=changes, history=asked), now)
    return done


def _with_aftermath(situation: Situation, outcome: Outcome, now: datetime) -> Situation:
    changes = aftermath(situation, outcome, now)
    assert all(isinstance(change, PlanDue | DropDue) for change in changes)
    return after_all(after_all(situation, outcome), Outcome(changes=changes))


paces = st.lists(
    st.one_of(
        st.integers(0, 120).map(lambda n: timedelta(minutes=n)),
        st.integers(1, 72).map(lambda n: timedelta(hours=n)),
    ),
    max_size=120,
)
people = st.builds(
    lambda moment, rest: replace(FATIMA, wishes=Wishes(moment=moment), rest=rest),
    st.none() | st.times(time(6), time(22)),
    st.none() | st.integers(1, 200).map(lambda n: Rest(since=MONDAY, until=MONDAY + timedelta(hours=n))),
)


@settings(max_examples=40)
@given(paces=paces, person=people)
def test_nothing_planned_is_handled_twice(paces: list[timedelta], person: Person) -> None:
    done = lived(replace(LIFE, person=person), paces)
    times = Counter((due.person, due.thing, due.day, due.slot) for _, due in done)
    assert max(times.values(), default=1) == 1


@settings(max_examples=40)
@given(paces=paces)
def test_a_step_is_asked_about_twice_at_most(paces: list[timedelta]) -> None:
    times = Counter(due.thing for _, due in lived(LIFE, paces) if due.slot in ASKING)
    assert max(times.values(), default=0) <= 2


@settings(max_examples=40)
@given(paces=paces)
def test_what_costs_budget_comes_at_one_moment_a_day(paces: list[timedelta]) -> None:
    """Planned together, so that it can be said in one message."""
    counted = {
        (due.day, due.at)
        for _, due in lived(LIFE, paces)
        if due.person == "fatima" and due.slot in (Slot.STEP, Slot.NUDGE, Slot.WEEK_QUESTION) and not named(due, LIFE)
    }
    assert len(counted) == len({day for day, _ in counted})


@settings(max_examples=40)
@given(paces=paces)
def test_the_planned_local_day_is_the_day_of_the_instant(paces: list[timedelta]) -> None:
    assert all(moments.local_day(due.at, FATIMA.zone) == due.day for _, due in lived(LIFE, paces))


def test_two_weeks_lived_hour_by_hour() -> None:
    done = lived(LIFE, [timedelta(hours=1)] * 24 * 14)
    told = [(f"{moments.local(due.at, FATIMA.zone):%a %d %H:%M}", due.slot.value, due.thing) for _, due in done]
    assert sorted(told, key=lambda each: (each[0][4:], each)) == [
        ("Thu 16 10:00", "step", "occ-act-0"),
        ("Fri 17 10:00", "notice3", "app-talk"),  # Saturday is closed, so it went earlier
        ("Fri 17 10:00", "nudge1", "occ-act-0"),
        ("Fri 17 10:00", "nudge1", "occ-act-1"),  # the coach's 20:30 is after the window
        ("Fri 17 10:00", "talkcard", "app-talk"),
        ("Sat 18 11:00", "step", "occ-act-2"),  # her own hour on a Saturday
        ("Mon 20 08:30", "coachcard", "app-talk"),
        ("Mon 20 10:00", "notice1", "app-talk"),
        ("Mon 20 10:00", "nudge1", "occ-act-2"),
        ("Mon 20 10:00", "week", "plan"),
        ("Tue 21 14:00", "step", "occ-act-3"),
        ("Wed 22 10:00", "nudge1", "occ-act-3"),
        ("Thu 23 10:00", "quietcheck", "silence"),  # a week without a sign, on a day without another message
        ("Fri 24 10:00", "notice3", "app-next"),  # Monday is King's day, and the weekend before it is closed
    ]
