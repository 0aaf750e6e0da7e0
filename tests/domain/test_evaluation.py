"""The figures of a period, from plain facts."""

from dataclasses import replace
from datetime import date, timedelta

from domain.evaluation import OUTSIDE, Caseload, Lacking, evaluate
from domain.evaluation_facts import OWN, Came, Facts, Period, RewardFact, StepFact, Taker, last_quarter, this_year
from domain.small_cells import REST

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
EARNED = date(2026, 5, 4)


def taker(number: int, coach: int, team: str = "north") -> Taker:
    return Taker(id=f"p{number}", coach=f"c{coach}", team=team)


def reward(person: int, days: int = 6, tier: str = "heart", item: str = "card", cents: int = 200) -> RewardFact:
    handed = EARNED + timedelta(days=days)
    return RewardFact(participant=f"p{person}", tier=tier, item=item, cents=cents, earned=EARNED, handed=handed)


def facts() -> Facts:
    """Ten people of five coaches in the north, four people of two coaches in the south; two steps each."""
    north = [taker(n, n % 5) for n in range(10)]
    south = [taker(10 + n, 5 + n % 2, "south") for n in range(4)]
    came = (Came.DONE, Came.PARTLY, Came.OPEN, Came.DROPPED)
    steps = [StepFact(participant=f"p{n}", pillar="money", came=came[n % 4]) for n in range(14)]
    return Facts(
        period=YEAR, takers=(*north, *south), steps=tuple(steps), caseloads={f"c{n}": 2 for n in range(7)},
        teams={"north": "Noord", "south": "Zuid"},
    )  # fmt: skip


def test_a_step_that_is_no_longer_needed_counts_in_no_share() -> None:
    found = evaluate(facts())
    assert found.steps is not None
    assert (found.steps.steps, found.steps.worked) == (11, 8)
    assert found.share == 8 / 11


def test_what_became_of_steps_is_told_where_nobody_stands_alone_not_even_after_subtracting() -> None:
    """As often as a code stands below, by another person each time; what worked in all is told anyway."""
    often = {Came.DONE: 9, Came.PARTLY: 1, Came.OPEN: 6, Came.PARKED: 5, Came.DROPPED: 4}
    codes = [code for code, times in often.items() for _ in range(times)]
    steps = tuple(StepFact(participant=f"p{n}", came=code) for n, code in enumerate(codes))
    found = evaluate(replace(facts(), steps=steps))
    assert found.steps is not None
    assert found.steps.worked == 10
    assert found.came == {Came.OPEN: 6, Came.PARKED: 5}


def test_the_time_to_hand_over_is_a_median_with_its_quartiles() -> None:
    given = tuple(reward(n, days) for n, days in enumerate((2, 4, 6, 7, 9)))
    found = evaluate(replace(facts(), rewards=given))
    assert found.days is not None
    assert (found.days.low, found.days.median, found.days.high) == (4, 6, 7)
    assert evaluate(replace(facts(), rewards=given[:4])).days is None


def test_a_team_of_fewer_than_five_coaches_has_no_figures_of_its_own() -> None:
    found = evaluate(facts())
    assert found.teams is not None
    assert found.teams.parts == ()
    assert found.teams.together == ("north", "south")


def test_two_teams_that_are_large_enough_stand_side_by_side() -> None:
    south = tuple(taker(20 + n, 10 + n % 5, "south") for n in range(6))
    base = facts()
    found = evaluate(replace(base, takers=base.takers[:10] + south))
    assert found.teams is not None
    assert [(part.code, part.coaches, part.people) for part in found.teams.parts] == [("north", 5, 10), ("south", 5, 6)]


def test_a_caseload_above_twenty_is_flagged_and_no_coach_is_ranked() -> None:
    found = evaluate(replace(facts(), caseloads={"c0": 20, "c1": 24, "c2": 21}))
    assert found.full == (Caseload(coach="c1", people=24), Caseload(coach="c2", people=21))


def test_the_empty_box_is_told_by_tier_and_value_only_where_enough_people_had_one() -> None:
    own = tuple(reward(n, tier="treat", item=OWN, cents=(450, 750)[n // 5]) for n in range(10))
    flowers = tuple(reward(n, tier="treat", item="flowers", cents=800) for n in range(7))
    few = tuple(reward(n, tier="heart", item=OWN, cents=100) for n in range(2))
    cards = tuple(reward(n) for n in range(2, 9))
    found = evaluate(replace(facts(), rewards=(*own, *flowers, *few, *cards)))
    [(tier, box)] = found.empty_box
    assert (tier, box.rewards, [(part.code, part.rewards) for part in box.parts]) == (
        "treat",
        10,
        [("05", 5), ("10", 5)],
    )
    assert found.rewards is not None
    hearts = found.rewards.parts[0]
    assert (hearts.rewards, hearts.parts, hearts.together) == (9, (), ("card", OWN))


def test_what_lacks_is_counted_but_of_a_few_people_it_is_only_said_that_there_is_some() -> None:
    steps = tuple(StepFact(participant=f"p{n}", came=Came.OPEN) for n in range(6))
    found = evaluate(replace(facts(), steps=steps, rewards=(reward(1, item=OWN, cents=0),)))
    assert found.lacking == {
        Lacking.SUBJECT: 6, Lacking.VALUE: None, Lacking.EARNED: 0, Lacking.COACH: 0, Lacking.TEAM: 0,
    }  # fmt: skip


def test_a_programme_of_four_people_has_no_figures_but_how_many_they_are() -> None:
    base = facts()
    found = evaluate(replace(base, takers=base.takers[:4], steps=base.steps[:4], rewards=(reward(1), reward(2))))
    assert found.participants == 4
    assert (found.steps, found.came, found.share, found.rewards, found.days, found.teams) == (None,) * 6


def test_a_figure_that_travels_needs_ten_people() -> None:
    base = facts()
    steps = tuple(StepFact(participant=f"p{n}", pillar=("money", "income")[n // 9], came=Came.DONE) for n in range(14))
    base = replace(base, steps=steps, rewards=tuple(reward(n) for n in range(9)))
    inside, outside = evaluate(base), evaluate(base, OUTSIDE)
    assert inside.steps is not None
    assert outside.steps is not None
    assert [part.code for part in inside.steps.parts] == ["income", "money"]
    assert (outside.steps.steps, outside.steps.parts) == (14, ())
    assert inside.rewards is not None
    assert (outside.rewards, outside.days) == (None, None)
    assert outside.came == {Came.DONE: 14, Came.PARTLY: 0} | dict.fromkeys((Came.OPEN, Came.PARKED, Came.DROPPED), 0)


def test_rewards_of_one_subject_with_few_people_are_taken_together() -> None:
    given = [replace(reward(n), pillar="money") for n in range(8)] + [
        replace(reward(n), pillar="income") for n in (8, 9)
    ]
    given += [replace(reward(n), pillar="home_family") for n in range(6)]
    found = evaluate(replace(facts(), rewards=tuple(given)))
    assert found.by_subject is not None
    assert [(part.code, part.together) for part in found.by_subject.parts] == [
        ("money", ()), (REST, ("home_family", "income")),
    ]  # fmt: skip


def test_periods_end_with_a_month() -> None:
    assert this_year(date(2026, 12, 14)) == Period(date(2026, 1, 1), date(2026, 11, 30))
    assert this_year(date(2027, 1, 5)) == YEAR
    assert last_quarter(date(2026, 12, 14)) == Period(date(2026, 7, 1), date(2026, 9, 30))
    assert last_quarter(date(2026, 2, 1)) == Period(date(2025, 10, 1), date(2025, 12, 31))
    assert all(each.whole_months for each in (YEAR, this_year(date(2026, 3, 3)), last_quarter(date(2026, 3, 3))))
    assert not Period(date(2026, 1, 1), date(2026, 1, 30)).whole_months
