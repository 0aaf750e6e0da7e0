"""A supervisor makes teams; who leads one may choose settings for it."""

import conversations.activities  # noqa: F401  # registers
from conversations import examples
from conversations.supervision.scopes import scopes
from domain.people import StaffProfile, Team
from tests.conversations.deciding import Work, saved, screens


def with_a_team() -> tuple[Work, Team]:
    work = Work(examples.staff(examples.ANNEKE))
    work.taps("team_new")
    [team] = saved(work.writes("Noord"), Team)
    return work, team


def test_a_team_is_named_filled_and_led() -> None:
    work, team = with_a_team()
    work.taps("team_with", f"{team.id}:marieke")
    work.taps("team_lead", f"{team.id}:marieke")
    assert work.book.teams == (Team(id=team.id, name="Noord", lead="marieke"),)
    assert work.book.profiles == (StaffProfile(person="marieke", team=team.id),)
    assert list(scopes(examples.staff(examples.MARIEKE), work.book)) == [f"t{team.id}", "c"]


def test_who_leaves_a_team_leads_it_no_more() -> None:
    work, team = with_a_team()
    work.taps("team_with", f"{team.id}:marieke")
    work.taps("team_lead", f"{team.id}:marieke")
    work.taps("team_with", f"{team.id}:marieke")
    assert (work.book.teams[0].lead, work.book.profiles[0].team) == (None, None)


def test_only_who_works_in_a_team_can_lead_it() -> None:
    work, team = with_a_team()
    assert screens(work.taps("team_lead", f"{team.id}:bram"), "anneke") == ["gone"]
    assert screens(work.taps("team_with", f"{team.id}:fatima"), "anneke") == ["gone"]


def test_a_name_that_fits_no_button_is_asked_again_and_one_that_is_there_makes_no_second_team() -> None:
    work, _ = with_a_team()
    work.taps("team_new")
    assert saved(work.writes("N" * 31), Team) == []
    assert saved(work.writes("noord"), Team) == []
