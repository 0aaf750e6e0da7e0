"""One table of an evaluation, and what its rows are made of."""

from collections.abc import Iterable
from dataclasses import dataclass

from conversations.evaluation.figures import Amount, Days, Figure, Share
from conversations.evaluation.naming import Name, PlainWords, listed
from domain.small_cells import REST, Cell

Row = tuple[Figure, ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """Its texts are plain."""

    code: str
    """For programs: the same in each language."""
    title: str
    """At most 31 letters: a sheet of the workbook is called by it."""
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    sum: Row = ()
    """The row of all together; empty: there is none."""
    note: str = ""
    """What is left out, and why."""


def parts(cell: Cell | None, order: Iterable[str]) -> tuple[Cell, ...]:
    """The groups that have figures of their own, by the order of their codes; what was taken together comes last."""
    place = {code: number for number, code in enumerate(order)}
    last = len(place)
    found = cell.parts if cell else ()
    return tuple(sorted(found, key=lambda each: (each.code == REST, place.get(each.code, last), each.code)))


def left_out(cell: Cell | None, name: Name, w: PlainWords) -> str:
    """Which groups have no figures of their own; empty: all have."""
    if cell is None:
        return w("Too few people: nothing can be told.")
    return w("Too few people to tell apart: {names}.", names=listed(cell.together, name)) if cell.together else ""


def all_together(cell: Cell | None, figures: Row, w: PlainWords) -> Row:
    """The last row; none where nothing can be told."""
    return (w("All together"), *figures) if cell else ()


def worked(cell: Cell | None) -> Row:
    """Steps, how many of them worked, and which part."""
    if cell is None:
        return ()
    return cell.steps, cell.worked, Share(cell.worked / cell.steps) if cell.steps else None


def given(cell: Cell | None) -> Row:
    """How many rewards, and what they cost."""
    return (cell.rewards, Amount(cell.cents)) if cell else ()


def of_team(cell: Cell | None) -> Row:
    """What a team did and gave."""
    if cell is None:
        return ()
    steps, _, part = worked(cell)
    each = Days(round(cell.rewards / cell.people, 1))
    return cell.coaches, cell.people, steps, part, cell.rewards, each, Amount(cell.cents)


def caseload(cell: Cell | None) -> Row:
    """How many people a team's coaches have."""
    if cell is None:
        return ()
    return cell.coaches, cell.people, Days(round(cell.people / cell.coaches, 1)) if cell.coaches else None
