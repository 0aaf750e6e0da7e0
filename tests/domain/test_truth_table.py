"""The truth table of settings and levels: each setting is a gate or a plan that changes, whichever level chose it.

A setting without a row fails; so does one that is registered and does nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from conversations import examples
from conversations.aftercare.examples import ended
from conversations.bridge.keeping import offered_again
from conversations.checkin.fading import may_ask
from conversations.drawing import draw
from conversations.planning.plan import is_full
from conversations.replies import PlanDue
from domain import policies, reminders, workhours
from domain.delivery import Drop, Kind, Send, gate
from domain.due_message import is_silent
from domain.dues import Slot
from domain.people import BundleTime, Person, StaffProfile, Wishes
from domain.plans import ActionStatus, Occurrence
from domain.policies import Policy, PolicyLevel
from domain.policy_fields import Calmer
from domain.policy_levels import FRAME, merged, value_of
from domain.policy_settings import FIELDS
from domain.situations import Situation

THURSDAY = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)  # 10:00 in Amsterdam
AT_THE_END = StaffProfile(person="m", bundle=BundleTime.END)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
FATIMA = examples.FATIMA


def leaves(
    policy: Policy, person: Person = FATIMA, *, at: datetime = THURSDAY, late: timedelta = timedelta(0), sent: int = 0
) -> tuple[str, str]:
    """What becomes of a step's message, and the gate that decided with its level."""
    begun = tuple(at - (number + 1) * DAY for number in range(sent))
    ruling = gate(Kind.STEP, person, policy, begun=begun, made_at=at - late, now=at)
    decided = ruling.trail[-1] if not isinstance(ruling, Send) and ruling.trail else ("", "")
    return ("sent" if isinstance(ruling, Send) else decided[0], decided[1].split(" ")[0])


def planned(policy: Policy, of: Situation, now: datetime, *slots: Slot) -> list[tuple[Slot, datetime]]:
    """The sends of these kinds that are planned."""
    dues = reminders.wanted(replace(of, policy=policy), now)
    return [(due.slot, due.at) for due in dues if due.slot in slots]


def one_step(**more: object) -> Situation:
    """Fatima with one step, that is there to be done."""
    step = examples.action("act-1", "Bellen", day=more.pop("day", None))
    occurrence = Occurrence(id="occ-1", action="act-1", participant="fatima", day=step.day, **more)  # type: ignore[arg-type]  # its fields
    return examples.situation(actions=(step,), occurrences=(occurrence,), appointments=(), recent=())


def week_questions(policy: Policy) -> list[tuple[Slot, datetime]]:
    return planned(policy, one_step(), THURSDAY, Slot.WEEK_QUESTION)


def snoozed_twice(policy: Policy) -> bool:
    """Whether a smaller step is offered after *later* was tapped twice."""
    of = one_step(snoozed_until=THURSDAY + DAY)
    of = replace(of, policy=policy, actions=(replace(of.actions[0], snoozes=2),))
    shown = draw("snoozed", examples.view(of, thing="occ-1", now=THURSDAY))
    assert shown is not None
    return any(button.verb == "smaller" for row in shown.buttons for button in row)


def evenings_before(policy: Policy) -> int:
    """Messages the evening before a step, to somebody who wants them."""
    wants = replace(one_step(day=date(2026, 4, 21)), person=replace(FATIMA, wishes=Wishes(eve=True)))
    return len(planned(policy, wants, THURSDAY, Slot.EVE))


def silence(policy: Policy, slot: Slot, joined: timedelta) -> int:
    """After how many days of silence something is said."""
    person = replace(FATIMA, joined_at=THURSDAY - joined, last_sign_at=THURSDAY)
    of = examples.situation(person, actions=(), occurrences=(), appointments=(), policy=policy)
    due = next(due for due in reminders.wanted(of, THURSDAY) if due.slot is slot)
    return (due.day - THURSDAY.date()).days


def notices(policy: Policy, *slots: Slot) -> int:
    return len(planned(policy, examples.situation(), examples.MONDAY, *slots))


def unanswered(policy: Policy) -> bool:
    begun = (THURSDAY - 2 * HOUR, THURSDAY - DAY)
    person = replace(FATIMA, last_sign_at=THURSDAY - 3 * DAY)
    return is_silent(examples.situation(person, begun=begun, policy=policy))


def looks_back(policy: Policy) -> int:
    """Months until it is offered to look back again."""
    [plan] = [each for each in offered_again(examples.situation(policy=policy), THURSDAY) if isinstance(each, PlanDue)]
    return (plan.due.day.year - 2026) * 12 + plan.due.day.month - 4


def aftercare(policy: Policy) -> date:
    of = replace(ended(), policy=policy)
    return next(due.day for due in reminders.wanted(of, THURSDAY) if due.slot is Slot.AFTERCARE)


def asks_at_once(policy: Policy) -> bool:
    """Whether another step is proposed to be begun while two are open."""
    step = examples.action("act-2", "Schrijven")
    proposed = examples.action("act-3", "Lezen", ActionStatus.PROPOSED)
    of = one_step(day=date(2026, 4, 17))
    of = replace(of, policy=policy, actions=(*of.actions, step, proposed))
    return bool(planned(policy, of, THURSDAY, Slot.WEEK_QUESTION))


def alone_twice(policy: Policy) -> bool:
    return may_ask(policy, alone=2)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A value that is calmer, or only other, than the usual one, and what it changes."""

    value: object
    probe: Callable[[Policy], object]
    usual: object
    changed: object
    wish: Wishes | None = None
    """With which a participant gets the same; None: not theirs to choose."""


NEW = replace(FATIMA, joined_at=THURSDAY - 5 * DAY)
THREE_WEEKS = replace(FATIMA, joined_at=THURSDAY - 20 * DAY)
WEEKS, MONTHS = timedelta(weeks=2), timedelta(days=90)
LIBERATION = datetime(2026, 5, 5, 8, 0, tzinfo=UTC)
MONDAY_AT = datetime(2026, 4, 20, 8, 0, tzinfo=UTC)

TABLE = {
    "per_day": Row(value=0, probe=lambda p: leaves(p)[0], usual="sent", changed="per_day", wish=Wishes(per_day=0)),
    "per_week": Row(
        value=2, probe=lambda p: leaves(p, sent=2)[0], usual="sent", changed="per_week", wish=Wishes(per_week=2)
    ),
    "per_week_first_days": Row(
        value=2, probe=lambda p: leaves(p, NEW, sent=2)[0], usual="sent", changed="per_week", wish=Wishes(per_week=2)
    ),
    "first_days": Row(value=28, probe=lambda p: leaves(p, THREE_WEEKS, sent=3)[0], usual="sent", changed="per_week"),
    "nudges": Row(
        value=0,
        probe=lambda p: len(planned(p, one_step(day=date(2026, 4, 16), asked_at=THURSDAY), THURSDAY, Slot.NUDGE)),
        usual=1,
        changed=0,
    ),
    "eve": Row(value=0, probe=evenings_before, usual=1, changed=0),
    "lateness_hours": Row(
        value=1, probe=lambda p: leaves(p, at=THURSDAY + 3 * HOUR, late=2 * HOUR)[0], usual="sent", changed="late"
    ),
    "window_from": Row(
        value=time(10),
        probe=lambda p: leaves(p, at=THURSDAY - timedelta(minutes=30))[0],
        usual="sent",
        changed="window",
        wish=Wishes(window=(time(10), time(20))),
    ),
    "window_until": Row(
        value=time(17),
        probe=lambda p: leaves(p, at=THURSDAY + 8 * HOUR)[0],
        usual="sent",
        changed="window",
        wish=Wishes(window=(time(9), time(17))),
    ),
    "day_windows": Row(value=((4, time(12), time(14)),), probe=lambda p: leaves(p)[0], usual="sent", changed="window"),
    "quiet_days": Row(
        value=frozenset({4, 6, 7}),
        probe=lambda p: leaves(p)[0],
        usual="sent",
        changed="quiet_days",
        wish=Wishes(quiet_days=frozenset({4})),
    ),
    "holidays": Row(
        value=frozenset({"public", "liberation"}),
        probe=lambda p: leaves(p, at=LIBERATION)[0],
        usual="sent",
        changed="holidays",
        wish=Wishes(holidays=frozenset({"liberation"})),
    ),
    "default_moment": Row(
        value=time(12),
        probe=lambda p: planned(p, one_step(day=date(2026, 4, 17)), THURSDAY, Slot.STEP),
        usual=[(Slot.STEP, THURSDAY + DAY)],
        changed=[(Slot.STEP, THURSDAY + DAY + 2 * HOUR)],
        wish=Wishes(moment=time(12)),
    ),
    "week_question_at": Row(
        value=time(12),
        probe=week_questions,
        usual=[(Slot.WEEK_QUESTION, MONDAY_AT)],
        changed=[(Slot.WEEK_QUESTION, MONDAY_AT + 2 * HOUR)],
    ),
    "week_question_weeks": Row(
        value=2,
        probe=week_questions,
        usual=[(Slot.WEEK_QUESTION, MONDAY_AT)],
        changed=[(Slot.WEEK_QUESTION, MONDAY_AT + 8 * DAY)],  # after King's day
    ),
    "open_actions": Row(value=2, probe=asks_at_once, usual=True, changed=False),
    "open_actions_first_days": Row(
        value=1,  # g12 allows no other
        probe=lambda p: policies.for_person(p, Wishes(), NEW.joined_at, THURSDAY).open_actions,
        usual=1,
        changed=1,
    ),
    "active_goals": Row(value=1, probe=lambda p: is_full(examples.situation(policy=p)), usual=False, changed=True),
    "smaller_after": Row(value=2, probe=snoozed_twice, usual=False, changed=True),
    "fading_after": Row(value=2, probe=alone_twice, usual=False, changed=True),
    "pause_after": Row(value=2, probe=unanswered, usual=False, changed=True),
    "silence_check_early": Row(value=8, probe=lambda p: silence(p, Slot.QUIET_CHECK, WEEKS), usual=7, changed=8),
    "silence_notice_early": Row(value=15, probe=lambda p: silence(p, Slot.QUIET_NOTICE, WEEKS), usual=14, changed=15),
    "silence_check": Row(value=15, probe=lambda p: silence(p, Slot.QUIET_CHECK, MONTHS), usual=14, changed=15),
    "silence_notice": Row(value=22, probe=lambda p: silence(p, Slot.QUIET_NOTICE, MONTHS), usual=21, changed=22),
    "appointment_notices": Row(value=1, probe=lambda p: notices(p, Slot.NOTICE_1, Slot.NOTICE_3), usual=2, changed=1),
    "talk_card_days": Row(value=0, probe=lambda p: notices(p, Slot.TALK_CARD), usual=1, changed=0),
    "coach_card_days": Row(value=0, probe=lambda p: notices(p, Slot.COACH_TALK_CARD), usual=1, changed=0),
    "bundle_at": Row(
        value=time(15),
        probe=lambda p: workhours.next_bundle(AT_THE_END, p.bundle_at, THURSDAY, FATIMA.zone)[1],
        usual=THURSDAY + 6 * HOUR,
        changed=THURSDAY + 5 * HOUR,
    ),
    "bridge_months": Row(value=3, probe=looks_back, usual=6, changed=3),
    "aftercare_months": Row(
        value=frozenset({2, 3}), probe=aftercare, usual=date(2026, 5, 18), changed=date(2026, 6, 16)
    ),
}
LEVELS = tuple(PolicyLevel)


def chosen_at(level: PolicyLevel, name: str, value: object) -> Policy:
    """What holds when one level chose this, and the others nothing."""
    return merged(*(((name, value),) if each is level else () for each in LEVELS))


def test_every_setting_has_a_row() -> None:
    assert set(TABLE) == set(FIELDS)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_the_usual_value_does_the_usual_thing(name: str) -> None:
    assert TABLE[name].probe(FRAME) == TABLE[name].usual


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_level_can_choose_each_setting(name: str, level: PolicyLevel) -> None:
    row = TABLE[name]
    policy = chosen_at(level, name, row.value)
    assert row.probe(policy) == row.changed
    assert policy.level(name) == (level if row.value != value_of(FRAME, name) else PolicyLevel.PROGRAMME)


@pytest.mark.parametrize("name", sorted(name for name, field in FIELDS.items() if field.calmer is not Calmer.NEITHER))
def test_no_level_below_gives_back_what_one_above_took(name: str) -> None:
    row, usual = TABLE[name], value_of(FRAME, name)
    assert row.probe(merged(((name, row.value),), ((name, usual),), ((name, usual),))) == row.changed
    assert row.probe(merged((), ((name, row.value),), ((name, usual),))) == row.changed


@pytest.mark.parametrize("level", [*LEVELS, "participant"])
@pytest.mark.parametrize(
    ("name", "gate_name", "at", "sent"),
    [
        ("per_day", "per_day", THURSDAY, 0),
        ("per_week", "per_week", THURSDAY, 2),
        ("window_from", "window", THURSDAY - timedelta(minutes=30), 0),
        ("window_until", "window", THURSDAY + 8 * HOUR, 0),
        ("quiet_days", "quiet_days", THURSDAY, 0),
        ("holidays", "holidays", LIBERATION, 0),
    ],
)
def test_a_gate_names_the_level_that_closed_it(name: str, gate_name: str, at: datetime, sent: int, level: str) -> None:
    row = TABLE[name]
    policy, person = FRAME, FATIMA
    if level == "participant":
        assert row.wish is not None
        person = replace(FATIMA, wishes=row.wish)
    else:
        policy = chosen_at(PolicyLevel(level), name, row.value)
    assert leaves(policy, person, at=at, sent=sent) == (gate_name, level)


@pytest.mark.parametrize("name", sorted(name for name, row in TABLE.items() if row.wish is not None))
def test_a_participants_own_choice_survives_whatever_is_chosen_above(name: str) -> None:
    row = TABLE[name]
    assert row.wish is not None
    person = replace(FATIMA, wishes=row.wish)
    rules = [
        policies.for_person(chosen_at(level, other, TABLE[other].value), person.wishes, FATIMA.joined_at, THURSDAY)
        for level in LEVELS
        for other in TABLE
    ]
    usual = policies.for_person(FRAME, person.wishes, FATIMA.joined_at, THURSDAY)
    for each in rules:
        assert each.per_day <= usual.per_day
        assert each.per_week <= usual.per_week
        if row.wish.window is not None:
            assert each.window == usual.window
        if row.wish.quiet_days is not None:
            assert each.quiet_days == usual.quiet_days


def test_a_message_that_is_too_late_names_the_level_too() -> None:
    policy = chosen_at(PolicyLevel.TEAM, "lateness_hours", 1)
    ruling = gate(Kind.STEP, FATIMA, policy, made_at=THURSDAY + HOUR, now=THURSDAY + 3 * HOUR)
    assert isinstance(ruling, Drop)
    assert ruling.trail[-1] == ("late", "team 1 h")
