"""Four levels with ceilings: each chooses inside what the one above leaves, and a choice below survives above."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import policies, policy_changes, policy_levels
from domain.people import Wishes
from domain.policies import Policy, PolicyLevel
from domain.policy_changes import Asked, PolicyChange, Rules, Scope, tellings
from domain.policy_fields import Calmer, Field, Value, shown
from domain.policy_levels import FRAME, Refusal, merged, value_of
from domain.policy_settings import FIELDS
from domain.rulebook import Rulebook, Taker

NOW = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)  # a Thursday
DAY = timedelta(days=1)
PROGRAMME = Scope()
TEAM = Scope(level=PolicyLevel.TEAM, id="noord")
COACH = Scope(level=PolicyLevel.COACH, id="marieke", team="noord")


def others(field: Field) -> st.SearchStrategy[Value]:
    """Values of a setting, inside and outside its range."""
    match field.low:
        case int():
            return st.integers(0, 45)
        case time():
            return st.sampled_from([time(hour) for hour in range(7, 23)])
        case frozenset() as always:
            everything = field.high
            assert isinstance(everything, frozenset)
            several = st.frozensets(st.sampled_from(sorted(everything, key=str)))
            return several.map(lambda some: frozenset(some) | always)  # type: ignore[arg-type, return-value]  # one kind a setting
        case _:
            return st.sampled_from([(), ((3, time(9), time(12)),), ((6, time(8), time(21)),)])


chosen = st.lists(
    st.sampled_from(sorted(FIELDS)).flatmap(lambda name: st.tuples(st.just(name), others(FIELDS[name]))), max_size=6
).map(lambda several: tuple(sorted(dict(several).items())))


@given(chosen, chosen, chosen)
def test_no_level_gets_more_than_the_one_above_leaves(programme: tuple, team: tuple, coach: tuple) -> None:  # type: ignore[type-arg]  # of names and values
    steps = [merged(programme), merged(programme, team), merged(programme, team, coach)]
    for above, below in pairwise(steps):
        for name, field in FIELDS.items():
            calm = field.calmer is Calmer.NEITHER or field.no_busier(value_of(above, name), value_of(below, name))
            assert calm, (name, value_of(above, name), value_of(below, name))
    for policy in steps:
        assert all(FIELDS[name].fits(value_of(policy, name)) for name in FIELDS)
        assert not policy_levels.contradiction(policy)


@given(chosen, chosen, chosen)
def test_a_setting_says_which_level_decided_it(programme: tuple, team: tuple, coach: tuple) -> None:  # type: ignore[type-arg]  # as above
    policy = merged(programme, team, coach)
    for name in FIELDS:
        if value_of(policy, name) != value_of(merged(programme), name):
            assert policy.level(name) in (PolicyLevel.TEAM, PolicyLevel.COACH)


@pytest.mark.parametrize(("per_week", "expected"), [(4, 3), (2, 2), (7, 3)])
def test_a_participants_own_lower_number_survives_every_change_above(per_week: int, expected: int) -> None:
    policy = merged((("per_week", per_week),), (("per_week", 5),))
    rules = policies.for_person(policy, Wishes(per_week=3), NOW - 60 * DAY, NOW)
    assert rules.per_week == expected


def asked(rules: Rules, field: str, value: str | None, scope: Scope = PROGRAMME, now: datetime = NOW) -> Rules:
    change = policy_changes.proposed(rules, Asked(scope=scope, field=field, value=value, by="anneke"), now)
    assert isinstance(change, PolicyChange), change
    return rules.having(change)


def refused(rules: Rules, field: str, value: str, scope: Scope = PROGRAMME) -> Refusal:
    refusal = policy_changes.proposed(rules, Asked(scope=scope, field=field, value=value, by="anneke"), NOW)
    assert isinstance(refusal, Refusal)
    return refusal


def test_a_team_is_refused_more_than_the_programme_leaves_and_told_the_range() -> None:
    refusal = refused(asked(Rules(), "per_week", "3"), "per_week", "4", TEAM)
    assert (refusal.low, refusal.high, refusal.why) == ("0", "3", "That is more than the level above leaves.")


def test_a_coach_is_held_to_the_team_and_the_team_to_the_programme() -> None:
    rules = asked(asked(Rules(), "window_until", "19:00"), "window_until", "18:00", TEAM)
    assert refused(rules, "window_until", "18:30", COACH).high == "18:00"
    assert asked(rules, "window_until", "17:00", COACH).policy(COACH, NOW).window_until == time(17)


def test_a_choice_below_returns_when_there_is_room_again() -> None:
    low = asked(asked(Rules(), "per_week", "3", TEAM), "per_week", "2")
    assert low.policy(TEAM, NOW).per_week == 2
    later = NOW + 14 * DAY
    assert asked(low, "per_week", "4").policy(TEAM, later).per_week == 3


def test_a_choice_that_became_impossible_is_passed_over() -> None:
    rules = asked(asked(Rules(), "default_moment", "19:00", TEAM, NOW - 30 * DAY), "window_until", "18:00")
    assert rules.policy(TEAM, NOW).default_moment == FRAME.default_moment


def test_a_proposal_does_not_come_into_force_with_a_calmer_change_of_something_else() -> None:
    rules = asked(asked(Rules(), "per_week", "5"), "per_day", "0")
    assert (rules.policy(PROGRAMME, NOW).per_week, rules.policy(PROGRAMME, NOW).per_day) == (4, 0)
    assert rules.policy(PROGRAMME, NOW + 14 * DAY).per_week == 5


def test_a_newer_choice_replaces_a_waiting_proposal() -> None:
    rules = asked(asked(Rules(), "per_week", "5"), "per_week", "3")
    assert rules.policy(PROGRAMME, NOW + 14 * DAY).per_week == 3


def undo(rules: Rules, now: datetime) -> Rules:
    back = policy_changes.undone(rules, rules.changes[-1], PROGRAMME, "anneke", now)
    assert back is not None
    return rules.having(back)


def test_an_undo_within_a_day_holds_at_once_though_it_asks_more() -> None:
    rules = undo(asked(Rules(), "per_week", "3"), NOW + 23 * timedelta(hours=1))
    assert rules.policy(PROGRAMME, NOW + DAY).per_week == 4


def test_an_undo_after_a_day_waits_like_any_change() -> None:
    rules = undo(asked(Rules(), "per_week", "3"), NOW + 2 * DAY)
    assert rules.policy(PROGRAMME, NOW + 3 * DAY).per_week == 3
    assert rules.policy(PROGRAMME, NOW + 14 * DAY).per_week == 4


def test_a_proposal_can_be_taken_back_until_it_holds() -> None:
    rules = undo(asked(Rules(), "per_week", "5"), NOW + 2 * DAY)
    assert rules.policy(PROGRAMME, NOW + 14 * DAY).per_week == 4


def test_what_was_replaced_cannot_be_undone_any_more() -> None:
    rules = asked(asked(Rules(), "per_week", "3"), "per_week", "2")
    assert policy_changes.undone(rules, rules.changes[0], PROGRAMME, "anneke", NOW) is None


def test_participants_are_told_after_a_day_and_never_of_what_was_undone_by_then() -> None:
    rules = asked(Rules(), "per_week", "3")
    [telling] = tellings(rules)
    assert (telling.at, telling.known) == (NOW + DAY, None)
    assert list(tellings(undo(rules, NOW + timedelta(hours=5)))) == []


def test_a_proposal_is_told_the_day_before_it_holds() -> None:
    rules = asked(Rules(), "per_week", "5")
    [telling] = tellings(rules)
    assert telling.at == rules.changes[0].from_at - DAY


def test_a_change_reaches_those_under_it_and_leaves_own_choices_alone() -> None:
    joined = NOW - 60 * DAY
    takers = (
        Taker(person="fatima", wishes=Wishes(), joined_at=joined, coach="marieke", team="noord"),
        Taker(person="precious", wishes=Wishes(per_week=2), joined_at=joined, coach="marieke", team="noord"),
        Taker(person="henk", wishes=Wishes(), joined_at=joined, coach="soraya", team="zuid"),
        Taker(person="new", wishes=Wishes(), joined_at=None, coach="marieke", team="noord"),
    )
    rules = asked(Rules(), "per_week", "3", TEAM)
    reach = Rulebook(rules=Rules(), takers=takers).reach(rules.changes[0], NOW)
    assert (reach.noticing, reach.keeping) == (("fatima",), ("precious",))


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_every_setting_has_a_value_of_its_kind_that_can_be_typed_and_read_back(name: str) -> None:
    value = value_of(Policy(), name)
    assert FIELDS[name].read(shown(value)) == value
    assert policy_levels.refusal(name, value, None, replace(Policy())) == value
