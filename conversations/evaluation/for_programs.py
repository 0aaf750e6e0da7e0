"""The evaluation as JSON: codes instead of words, the same in each language."""

import json
from collections.abc import Mapping

from domain.evaluation import Evaluation
from domain.evaluation_facts import Came
from domain.small_cells import Cell

SCHEMA = "stapje.evaluation.1"


def for_programs(found: Evaluation) -> bytes:
    """UTF-8. `null` is of too few people; `together` names the groups without figures of their own."""
    made = {
        "schema": SCHEMA,
        "since": found.period.since.isoformat(),
        "until": found.period.until.isoformat(),
        "participants": found.participants,
        "coaches": found.coaches,
        "steps": _cell(found.steps, "steps", "worked"),
        "came": None if found.came is None else {each.value: found.came.get(each) for each in sorted(Came)},
        "rewards": _cell(found.rewards, "rewards", "cents"),
        "rewards_by_subject": _cell(found.by_subject, "rewards", "cents"),
        "rewards_waiting": found.waiting,
        "days_to_hand_over": None if found.days is None else vars(found.days),
        "teams": _cell(found.teams, "coaches", "people", "steps", "worked", "rewards", "cents"),
        "caseloads": _cell(found.caseloads, "coaches", "people"),
        "caseloads_above_twenty": [each.people for each in found.full],
        "missing": {each.value: n for each, n in (found.lacking or {}).items()},
        "names_of_teams": dict(found.names),
    }
    return json.dumps(made, ensure_ascii=False, indent=2).encode()


def _cell(cell: Cell | None, *figures: str) -> Mapping[str, object] | None:
    """How many people stand behind a subject or a kind is not among its figures: two of those can be subtracted."""
    if cell is None:
        return None
    own: dict[str, object] = {"code": cell.code, **{name: getattr(cell, name) for name in figures}}
    if cell.together:
        own["together"] = list(cell.together)
    if cell.parts:
        own["parts"] = [_cell(part, *figures) for part in cell.parts]
    return own
