"""What is stuck because of the organisation: without a person, and small teams together."""

from dataclasses import fields, replace

from conversations.examples import ANNEKE, MARIEKE, staff
from domain.people import StaffProfile, Team
from domain.rulebook import Rulebook
from domain.snags import COACHES, Snag, Stuck, listed
from tests.conversations.deciding import Work, kinds, saved, screens

LARGE, SMALL = Team(id="large", name="Noord"), Team(id="small", name="Zuid")
IN_TEAMS = (
    *(StaffProfile(person=f"c{n}", team=LARGE.id) for n in range(COACHES)),
    StaffProfile(person="alone", team=SMALL.id),
)
SAID = (
    Stuck(id="1", snag=Snag.FORMS, team=LARGE.id, month="2026-04"),
    Stuck(id="2", snag=Snag.FORMS, team=SMALL.id, month="2026-04"),
    Stuck(id="3", snag=Snag.FORMS, team=None, month="2026-04"),
    Stuck(id="4", snag=Snag.WAITING, team=LARGE.id, month="2026-03"),
)


def test_a_coach_says_it_in_two_taps_and_nothing_about_a_person_is_kept() -> None:
    marieke = Work(staff(profile=replace(staff().profile, team="large")))
    assert screens(marieke.taps("snag"), MARIEKE.id) == ["snag"]
    outcome = marieke.taps("snag", Snag.FORMS)
    [made] = saved(outcome, Stuck)
    assert (made.snag, made.team, made.month) == (Snag.FORMS, "large", "2026-04")
    assert kinds(outcome) == []
    assert {field.name for field in fields(Stuck)} == {"id", "snag", "team", "month", "settled_at"}


def test_a_team_of_fewer_than_five_coaches_is_not_named() -> None:
    told = [(row.snag, row.month.month, row.team, row.times) for row in listed(SAID, (LARGE, SMALL), IN_TEAMS)]
    assert told == [(Snag.FORMS, 4, "", 2), (Snag.FORMS, 4, "Noord", 1), (Snag.WAITING, 3, "Noord", 1)]


def test_what_was_arranged_is_off_the_list_for_good() -> None:
    anneke = Work(staff(ANNEKE), book=Rulebook(teams=(LARGE, SMALL), profiles=IN_TEAMS))
    anneke.snags = SAID
    outcome = anneke.taps("snag_over", Snag.FORMS)
    assert [each.id for each in saved(outcome, Stuck)] == ["1", "2", "3"]
    assert list(outcome.says[0].words) == ["0 waiting 2026-03-01 Noord"]
