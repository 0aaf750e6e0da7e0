"""Where a staff member may choose settings, and how a button names that place."""

from collections.abc import Mapping

from domain.people import Role, Team
from domain.policies import PolicyLevel
from domain.policy_changes import Scope
from domain.policy_settings import FIELDS
from domain.rulebook import Rulebook
from domain.situations import Staff

EVERYONE, OWN = "p", "c"
"""Codes of the programme and of one's own participants; a team's is *t* and its id."""


def scopes(staff: Staff, book: Rulebook) -> Mapping[str, Scope]:
    """By code: a supervisor for everyone and for teams, a team lead for the team, a coach for own participants."""
    me, found = staff.person, {}
    supervises = Role.SUPERVISOR in me.roles
    if supervises:
        found[EVERYONE] = Scope()
    for team in book.teams:
        if supervises or team.lead == me.id:
            found[f"t{team.id}"] = Scope(level=PolicyLevel.TEAM, id=team.id)
    if Role.COACH in me.roles:
        found[OWN] = Scope(level=PolicyLevel.COACH, id=me.id, team=staff.profile.team or "")
    return found


def chosen(staff: Staff, book: Rulebook, thing: str) -> tuple[str, Scope, str] | None:
    """Code, scope and the rest of what a button carries; without a code the widest scope. None: not theirs."""
    code, colon, rest = thing.partition(":")
    open_to = scopes(staff, book)
    if not colon or "-" in code:  # a colon of an hour
        code, rest = next(iter(open_to), ""), thing
    return (code, open_to[code], rest) if code in open_to else None


def chosen_field(staff: Staff, book: Rulebook, thing: str) -> tuple[str, Scope, str] | None:
    """The same where the rest is the name of a setting; None also when there is no such setting."""
    found = chosen(staff, book, thing)
    return found if found and found[2] in FIELDS else None


def team_of(book: Rulebook, id_: str) -> Team | None:
    """A team by id."""
    return next((team for team in book.teams if team.id == id_), None)


def name_of(book: Rulebook, scope: Scope) -> str:
    """The name of a team's scope; empty for the others, which have words of their own."""
    team = team_of(book, scope.id) if scope.level is PolicyLevel.TEAM else None
    return team.name if team else ""
