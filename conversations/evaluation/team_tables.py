"""Teams beside each other, and how many people their coaches have; never one coach beside another."""

from conversations.evaluation.naming import Naming, PlainWords
from conversations.evaluation.table import Table, all_together, caseload, left_out, of_team, parts
from domain.evaluation import COACHES, Evaluation


def spread(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """What the teams of enough coaches did and gave."""
    cell = found.teams
    note = w(
        "A team has own figures from {coaches} coaches and {people} people up.", coaches=COACHES, people=found.least
    )
    return Table(
        code="teams",
        title=w("Teams"),
        heads=(w("Team"), w("Coaches"), w("People"), w("Steps"), w("Part that worked"), w("Rewards"),
               w("Rewards a person"), w("Cost")),
        rows=tuple((names.of(part, names.team), *of_team(part)) for part in parts(cell, names.in_teams)),
        sum=all_together(cell, of_team(cell), w),
        note=" ".join(each for each in (note, left_out(cell, names.team, w) if cell else "") if each),
    )  # fmt: skip


def caseloads(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """How many people each team has; a caseload above twenty is worth a talk, and stands here without a name."""
    cell = found.caseloads
    full = (w("One coach has {n} people: good to talk about.", n=each.people) for each in found.full)
    return Table(
        code="caseloads",
        title=w("Caseload per team"),
        heads=(w("Team"), w("Coaches"), w("People"), w("People a coach")),
        rows=tuple((names.of(part, names.team), *caseload(part)) for part in parts(cell, names.in_teams)),
        sum=all_together(cell, caseload(cell), w),
        note=" ".join(each for each in (*full, left_out(cell, names.team, w)) if each),
    )
