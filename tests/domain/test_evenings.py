"""The message of the evening before: for who wants it, on an open day, and never in the way of what comes first."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from conversations import examples
from conversations.examples import FATIMA, LANDLORD, THURSDAY, action
from domain import moments
from domain.dues import Due, Slot
from domain.people import Wishes
from domain.plans import Action, Occurrence
from domain.policies import Policy
from domain.reminders import wanted
from domain.rhythms import Weekdays
from domain.situations import Situation

MONDAY = THURSDAY - timedelta(days=3)
YES = Wishes(eve=True)


def wants(*steps: Action, wishes: Wishes = YES, **more: object) -> Situation:
    """Fatima, who wants the message, with these steps."""
    occurrences = tuple(Occurrence(id=f"occ-{a.id}", action=a.id, participant="fatima", day=a.day) for a in steps)
    of = examples.situation(
        replace(FATIMA, wishes=wishes), actions=steps, occurrences=occurrences, appointments=(), recent=()
    )
    return replace(of, **more)  # type: ignore[arg-type]  # fields by name


def eves(of: Situation, now: datetime = MONDAY) -> list[Due]:
    return [due for due in wanted(of, now) if due.slot is Slot.EVE]


def step(day: int, name: str = "act-step") -> Action:
    return action(name, "De brief posten", day=date(2026, 4, day))


def test_it_comes_at_half_past_six_on_the_day_before() -> None:
    [due] = eves(wants(LANDLORD))
    assert moments.local(due.at, FATIMA.zone).replace(tzinfo=None) == datetime(2026, 4, 15, 18, 30)  # noqa: DTZ001  a wall clock
    assert due.thing == f"occ-{LANDLORD.id}"


@pytest.mark.parametrize(
    "of",
    [
        pytest.param(wants(LANDLORD, wishes=Wishes()), id="not asked"),
        pytest.param(wants(LANDLORD, wishes=Wishes(eve=False)), id="declined"),
        pytest.param(wants(LANDLORD, policy=replace(Policy(), eve=0)), id="the policy has none"),
        pytest.param(wants(step(20)), id="the evening before is a Sunday"),
        pytest.param(wants(replace(LANDLORD, repeats=Weekdays(frozenset({4})))), id="it comes back every week"),
        pytest.param(wants(replace(LANDLORD, day=None)), id="it has no day"),
        pytest.param(wants(LANDLORD, begun=(MONDAY,) * 4), id="the budget of the week is used up"),
    ],
)
def test_else_there_is_none(of: Situation) -> None:
    assert not eves(of)


def test_hours_that_end_sooner_are_kept() -> None:
    [due] = eves(wants(LANDLORD, wishes=replace(YES, window=(time(9), time(13)))))
    assert moments.local(due.at, FATIMA.zone).time() == time(12)


def test_it_joins_the_message_of_its_day() -> None:
    of = wants(step(15, "act-wednesday"), step(16, "act-thursday"))
    wednesday = [due for due in wanted(of, MONDAY) if due.day == date(2026, 4, 15)]
    assert {due.slot for due in wednesday} == {Slot.STEP, Slot.EVE}
    assert len({due.at for due in wednesday}) == 1


def test_it_leaves_room_in_the_week_for_the_steps_themselves() -> None:
    steps = [step(day, f"act-{day}") for day in (15, 17)]
    assert [due.day.day for due in eves(wants(*steps, begun=(MONDAY,)))] == [14]
    assert [due.day.day for due in eves(wants(*steps))] == [14, 16]


def test_it_asks_nothing_of_the_step_itself() -> None:
    evening = moments.instant(date(2026, 4, 15), time(18, 30), FATIMA.zone)
    of = wants(LANDLORD)
    told = replace(of, recent=(("asked", f"occ-{LANDLORD.id}", evening),), begun=(evening,))
    assert not eves(told, evening)
    assert [due.slot for due in wanted(told, evening) if due.thing == f"occ-{LANDLORD.id}"] == [Slot.STEP]
