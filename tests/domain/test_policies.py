"""A supervisor is free within frames; wishes only make things calmer or move them."""

# ruff: noqa: DTZ001  # hypothesis wants bounds without a zone, and the tables here are read in one

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import policies, policy_changes, policy_levels
from domain.moments import Window
from domain.people import Wishes
from domain.policies import NAMED, Policy
from domain.policy_changes import Asked, PolicyChange, Rules, Scope
from domain.policy_fields import Value
from domain.policy_levels import Refusal
from domain.policy_settings import FIELDS

NOW = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=30)
DEFAULT = Policy()
PROGRAMME = Scope()

whole_minutes = st.times().map(lambda hour: hour.replace(second=0, microsecond=0))
weekdays = st.frozensets(st.integers(1, 7))
wishes = st.builds(
    Wishes,
    moment=st.none() | whole_minutes,
    window=st.none() | st.tuples(whole_minutes, whole_minutes),
    per_day=st.none() | st.integers(0, 9),
    per_week=st.none() | st.integers(0, 9),
    quiet_days=st.none() | weekdays,
)
values = st.integers(-1, 50) | whole_minutes | weekdays
changes = st.lists(st.tuples(st.sampled_from(sorted(FIELDS)), values), max_size=6)


def change(policy: Policy, field: str, value: str | Value) -> Policy | Refusal:
    """What the programme's supervisor makes of a policy with one value."""
    read = policy_levels.refusal(field, value, None, policy)
    return read if isinstance(read, Refusal) else replace(policy, **{field: read})  # type: ignore[arg-type]  # of its kind


def changed(start: Policy, several: list[tuple[str, Value]]) -> Policy:
    for name, value in several:
        after = change(start, name, value)
        start = after if isinstance(after, Policy) else start
    return start


def test_every_setting_of_the_policy_is_registered() -> None:
    assert set(FIELDS) == {each.name for each in fields(Policy)} - {"chosen"}


def test_the_defaults_lie_inside_their_own_ranges() -> None:
    for name in FIELDS:
        assert change(DEFAULT, name, policy_levels.value_of(DEFAULT, name)) == DEFAULT


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        pytest.param("per_week", "3", 3, id="a number"),
        pytest.param("window_from", "13:00", time(13), id="an hour"),
        pytest.param("bundle_at", "15.30", time(15, 30), id="an hour with a point"),
        pytest.param("window_until", "19 uur", time(19), id="an hour in words"),
        pytest.param("quiet_days", "5, 6 7", frozenset({5, 6, 7}), id="days"),
    ],
)
def test_what_is_typed_becomes_the_value(field: str, typed: str, expected: Value) -> None:
    start = replace(DEFAULT, default_moment=time(14), week_question_at=time(14))
    after = change(start, field, typed)
    assert isinstance(after, Policy)
    assert policy_levels.value_of(after, field) == expected


@pytest.mark.parametrize(
    ("field", "typed", "low", "high"),
    [
        pytest.param("per_week", "9", "0", "7", id="E5: nine a week"),
        pytest.param("per_day", "-1", "0", "2", id="less than nothing"),
        pytest.param("window_from", "7:59", "08:00", "21:00", id="before eight"),
        pytest.param("window_until", "21:01", "08:00", "21:00", id="after nine"),
        pytest.param("quiet_days", "6", "7", "1 2 3 4 5 6 7", id="Sunday opened"),
        pytest.param("open_actions_first_days", "2", "1", "1", id="two steps in the first days"),
        pytest.param("nudges", "veel", "0", "2", id="no number"),
    ],
)
def test_a_refusal_names_the_range(field: str, typed: str, low: str, high: str) -> None:
    refusal = change(DEFAULT, field, typed)
    assert isinstance(refusal, Refusal)
    assert (refusal.field, refusal.low, refusal.high) == (field, low, high)
    assert refusal.why


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("window_from", time(20), id="opens when it closes"),
        pytest.param("window_from", time(11), id="the usual moment falls before it"),
        pytest.param("default_moment", time(20), id="the usual moment falls after it"),
        pytest.param("week_question_at", time(8), id="the question of the week falls before it"),
        pytest.param("quiet_days", frozenset(range(1, 8)), id="no day stays open"),
    ],
)
def test_a_contradiction_is_refused_in_its_own_words(field: str, value: Value) -> None:
    refusal = change(DEFAULT, field, value)
    assert isinstance(refusal, Refusal)
    assert "outside what the programme allows" not in refusal.why


@given(changes)
def test_no_row_of_changes_leads_to_a_policy_that_cannot_be(several: list[tuple[str, Value]]) -> None:
    after = changed(DEFAULT, several)
    assert all(FIELDS[name].fits(policy_levels.value_of(after, name)) for name in FIELDS)
    assert after.window_from <= after.default_moment < after.window_until


@pytest.mark.parametrize(
    ("field", "value", "is_calmer"),
    [
        pytest.param("per_week", 3, True, id="fewer messages"),
        pytest.param("per_week", 5, False, id="more messages"),
        pytest.param("window_from", time(10), True, id="a later start"),
        pytest.param("window_from", time(8), False, id="an earlier start"),
        pytest.param("window_until", time(18), True, id="an earlier end"),
        pytest.param("quiet_days", frozenset({5, 6, 7}), True, id="one more quiet day"),
        pytest.param("quiet_days", frozenset({7}), False, id="Saturday opened"),
        pytest.param("first_days", 21, True, id="a longer quiet start"),
        pytest.param("default_moment", time(11), False, id="only moved"),
        pytest.param("lateness_hours", 2, True, id="less late"),
    ],
)
def test_what_is_calmer(field: str, value: Value, is_calmer: bool) -> None:
    after = change(DEFAULT, field, value)
    assert isinstance(after, Policy)
    assert policy_levels.calmer(DEFAULT, after) is is_calmer


@given(changes, changes)
def test_two_policies_are_both_calmer_than_each_other_only_when_they_are_alike(
    one: list[tuple[str, Value]], two: list[tuple[str, Value]]
) -> None:
    a, b = changed(DEFAULT, one), changed(DEFAULT, two)
    assert policy_levels.calmer(a, a)
    assert not (policy_levels.calmer(a, b) and policy_levels.calmer(b, a)) or a == b


def proposed(field: str, value: Value, scope: Scope = PROGRAMME) -> PolicyChange:
    change = policy_changes.proposed(Rules(), Asked(scope=scope, field=field, value=value, by="anneke"), NOW)
    assert isinstance(change, PolicyChange)
    return change


def test_a_calmer_rule_holds_at_once() -> None:
    assert proposed("per_week", 3).from_at == NOW


def test_any_other_rule_holds_five_workdays_later() -> None:
    at = proposed("per_week", 5).from_at
    assert at == datetime(2026, 4, 22, 22, 0, tzinfo=UTC), "the start of Thursday 23 April in Amsterdam"


@given(wishes, st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)))
def test_a_wish_never_asks_for_more_and_stays_inside_eight_to_nine(wish: Wishes, joined: datetime) -> None:
    rules = policies.for_person(DEFAULT, wish, joined, NOW)
    plain = policies.for_person(DEFAULT, Wishes(), joined, NOW)
    assert 0 <= rules.per_day <= plain.per_day
    assert 0 <= rules.per_week <= plain.per_week
    assert NAMED.opens <= rules.window.opens < rules.window.closes <= NAMED.closes
    assert rules.moment in rules.window
    assert rules.week_question_at in rules.window


def test_the_first_fourteen_days_are_quieter() -> None:
    first = policies.for_person(DEFAULT, Wishes(), NOW - timedelta(days=13, hours=23), NOW)
    later = policies.for_person(DEFAULT, Wishes(), NOW - timedelta(days=14), NOW)
    assert (first.open_actions, first.per_week, first.levels["per_week"]) == (1, 3, "first_days")
    assert (later.open_actions, later.per_week, later.levels["per_week"]) == (3, 4, "programme")


def test_an_own_window_is_not_moved_by_the_programme() -> None:
    rules = policies.for_person(
        replace(DEFAULT, default_moment=time(9)), Wishes(window=(time(13), time(19))), LONG_AGO, NOW
    )
    assert rules.window == Window(time(13), time(19))
    assert rules.moment == time(13)


def test_an_own_moment_after_the_window_is_kept_and_opens_its_hour() -> None:
    rules = policies.for_person(DEFAULT, Wishes(moment=time(20, 30)), LONG_AGO, NOW)
    assert rules.moment == time(20, 30)
    assert rules.window == Window(time(9), time(21, 1))


@pytest.mark.parametrize(
    ("day", "quiet", "expected"),
    [
        pytest.param(date(2026, 4, 14), None, Window(time(9), time(20)), id="a Tuesday"),
        pytest.param(date(2026, 4, 18), None, None, id="a Saturday"),
        pytest.param(date(2026, 4, 18), frozenset({7}), Window(time(10), time(16)), id="a chosen Saturday"),
        pytest.param(date(2026, 4, 27), None, None, id="King's day"),
        pytest.param(date(2026, 4, 14), frozenset({2}), None, id="an own quiet day"),
    ],
)
def test_what_is_open_on_a_day(day: date, quiet: frozenset[int] | None, expected: Window | None) -> None:
    assert policies.for_person(DEFAULT, Wishes(quiet_days=quiet), LONG_AGO, NOW).window_on(day) == expected
