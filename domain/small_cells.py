"""Figures of groups: a group of too few people joins its neighbours, and no subtraction brings it back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

REST = "rest"
"""The code of what was taken together."""


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """What one participant adds to the figures at one place."""

    path: tuple[str, ...]
    """Codes from the outermost group to the innermost, such as tier and type."""
    person: str
    coach: str = ""
    """Empty: nobody coaches them."""
    steps: int = 0
    worked: int = 0
    rewards: int = 0
    cents: int = 0


@dataclass(frozen=True, kw_only=True)
class Least:
    """How many must stand behind a figure (house rule g16)."""

    people: int = 5
    coaches: int = 0

    def holds(self, leaves: Sequence[Leaf]) -> bool:
        """Whether they are enough together."""
        return len(_people(leaves)) >= self.people and len(_coaches(leaves)) >= self.coaches


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A group that may be shown; its parts add up to it exactly, or it has none."""

    code: str = ""
    """Empty: the whole."""
    people: int
    coaches: int
    steps: int = 0
    worked: int = 0
    rewards: int = 0
    cents: int = 0
    parts: tuple["Cell", ...] = ()
    """In the order of their codes, `REST` last."""
    together: tuple[str, ...] = ()
    """Codes of what has no figure of its own here: of `REST` what it holds, else what only the whole tells."""


def cell_of(leaves: Iterable[Leaf], least: Least) -> Cell | None:
    """The whole with its parts; None when even the whole is too small.

    Every part, and what is left when others are subtracted, is `least` or more: the parts that are shown split a cell
    completely, and `REST` takes shown neighbours in, smallest first, until it is large enough itself.
    """
    found = tuple(leaves)
    return _cell("", found, 0, least) if least.holds(found) else None


def _cell(code: str, leaves: Sequence[Leaf], depth: int, least: Least) -> Cell:
    groups: dict[str, list[Leaf]] = {}
    for leaf in leaves:
        if len(leaf.path) <= depth:
            return _sums(code, leaves)
        groups.setdefault(leaf.path[depth], []).append(leaf)
    shown, rest = _split(groups, least)
    if not shown:
        return replace(_sums(code, leaves), together=tuple(sorted(groups)))
    parts = [_cell(name, groups[name], depth + 1, least) for name in sorted(shown)]
    if rest:
        taken = [leaf for name in rest for leaf in groups[name]]
        parts.append(replace(_sums(REST, taken), together=tuple(sorted(rest))))
    return replace(_sums(code, leaves), parts=tuple(parts))


def _split(groups: dict[str, list[Leaf]], least: Least) -> tuple[set[str], set[str]]:
    shown = {name for name, leaves in groups.items() if least.holds(leaves)}
    rest = set(groups) - shown
    while rest and shown and not least.holds([leaf for name in rest for leaf in groups[name]]):
        smallest = min(shown, key=lambda name: (len(_people(groups[name])), len(groups[name]), name))
        shown.remove(smallest)
        rest.add(smallest)
    return shown, rest


def _sums(code: str, leaves: Sequence[Leaf]) -> Cell:
    return Cell(
        code=code,
        people=len(_people(leaves)),
        coaches=len(_coaches(leaves)),
        steps=sum(leaf.steps for leaf in leaves),
        worked=sum(leaf.worked for leaf in leaves),
        rewards=sum(leaf.rewards for leaf in leaves),
        cents=sum(leaf.cents for leaf in leaves),
    )


def _people(leaves: Sequence[Leaf]) -> set[str]:
    return {leaf.person for leaf in leaves}


def _coaches(leaves: Sequence[Leaf]) -> set[str]:
    return {leaf.coach for leaf in leaves if leaf.coach}
