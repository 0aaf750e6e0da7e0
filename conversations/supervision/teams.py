"""Teams: a supervisor names them, says who works in each, and who may choose settings for it."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.replies import Change, LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.supervision.scopes import team_of
from conversations.verbs import staff_tap, staff_text
from domain.ids import derive
from domain.people import Person, Role, StaffProfile, Team
from domain.situations import Place

LONGEST = 30
"""Characters of a team's name: it stands on buttons."""


@staff_tap("teams", Role.SUPERVISOR)
def teams(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """All teams; one can be opened, and a new one made."""
    words = {"teams": " ".join(each.id for each in facts.book.teams), **{e.id: e.name for e in facts.book.teams}}
    leave = (LeavePlace(person=facts.me.person.id),)
    return Outcome(changes=leave, says=(answer(facts, event, "teams", words=words),))


@staff_tap("team_new", Role.SUPERVISOR)
def team_new(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Asks what it is called."""
    place = Place(person=facts.me.person.id, verb="team_name", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "team_name"),))


@staff_text("team_name", Role.SUPERVISOR)
def team_name(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """A team of this name; one that is there already is shown."""
    name = " ".join(event.text.split())
    if not 0 < len(name) <= LONGEST:
        return Outcome(says=(answer(facts, event, "team_name", words={"long": "yes"}),))
    there = next((each for each in facts.book.teams if each.name.casefold() == name.casefold()), None)
    team = there or Team(id=derive(event.id, "team"), name=name)
    made: tuple[Change, ...] = () if there else (team,)
    return Outcome(changes=(LeavePlace(person=facts.me.person.id), *made)) + _shows(facts, event, team)


@staff_tap("team", Role.SUPERVISOR)
def team(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Who works in a team, and who leads it."""
    found = team_of(facts.book, event.thing)
    return _shows(facts, event, found) if found else gone(facts, event)


@staff_tap("team_with", Role.SUPERVISOR)
def team_with(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """A coach comes into the team, or leaves it."""
    found, coach = _meant(facts, event)
    if found is None or coach is None:
        return gone(facts, event)
    profile = _profile(facts, coach.id)
    there = profile.team == found.id
    changed = replace(profile, team=None if there else found.id)
    led = tuple(replace(each, lead=None) for each in facts.book.teams if each.lead == coach.id)  # they leave it
    now_so = next((each for each in led if each.id == found.id), found)
    return Outcome(changes=(changed, *led)) + _shows(facts, event, now_so, changed)


@staff_tap("team_lead", Role.SUPERVISOR)
def team_lead(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Somebody of the team may choose its settings, or no longer."""
    found, coach = _meant(facts, event)
    if found is None or coach is None or _profile(facts, coach.id).team != found.id:
        return gone(facts, event)
    led = replace(found, lead=None if found.lead == coach.id else coach.id)
    return Outcome(changes=(led,)) + _shows(facts, event, led)


def _meant(facts: Working, event: Tapped) -> tuple[Team | None, Person | None]:
    id_, _, person = event.thing.partition(":")
    coach = next((each for each in facts.me.colleagues if each.id == person and Role.COACH in each.roles), None)
    return team_of(facts.book, id_), coach


def _profile(facts: Working, person: str) -> StaffProfile:
    return next((each for each in facts.book.profiles if each.person == person), StaffProfile(person=person))


def _shows(facts: Working, event: Tapped | Wrote, of: Team, changed: StaffProfile | None = None) -> Outcome:
    profiles = {each.person: each for each in facts.book.profiles} | ({changed.person: changed} if changed else {})
    coaches = [each for each in facts.me.colleagues if Role.COACH in each.roles]
    inside = [each.id for each in coaches if each.id in profiles and profiles[each.id].team == of.id]
    words = {
        "name": of.name,
        "lead": of.lead or "",
        "inside": " ".join(inside),
        "others": " ".join(each.id for each in coaches if each.id not in inside),
    }
    return Outcome(says=(answer(facts, event, "team", thing=of.id, words=words),))
