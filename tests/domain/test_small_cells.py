"""No group of too few people can be seen, also not by subtracting what is shown."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.small_cells import REST, Cell, Leaf, Least, cell_of

LEAST = Least(people=3, coaches=2)
leaves = st.lists(
    st.builds(
        Leaf,
        path=st.tuples(st.sampled_from("abcd"), st.sampled_from("ab")),
        person=st.integers(0, 11).map(str),
        coach=st.sampled_from(["", "x", "y", "z"]),
        steps=st.integers(1, 3),
        cents=st.integers(0, 9),
    ),
    min_size=6,
    max_size=25,
)


def groups(cell: Cell, several: Sequence[Leaf], depth: int = 0) -> Iterator[tuple[Cell, list[Leaf], int]]:
    """Every cell that is shown, with all that stands behind it and how deep it stands."""
    yield cell, list(several), depth
    for part in cell.parts:
        codes = part.together if part.code == REST else (part.code,)
        yield from groups(part, [leaf for leaf in several if leaf.path[depth] in codes], depth + 1)


@settings(max_examples=40)
@given(leaves)
def test_what_is_shown_and_what_subtraction_leaves_is_never_of_too_few(several: list[Leaf]) -> None:
    whole = cell_of(several, LEAST)
    if whole is None:
        assert not LEAST.holds(several)
        return
    for cell, behind, depth in groups(whole, several):
        assert LEAST.holds(behind)
        shown = [part.code for part in cell.parts if part.code != REST]
        for taken in (some for n in range(1, len(shown) + 1) for some in combinations(shown, n)):
            left = [leaf for leaf in behind if leaf.path[depth] not in taken]
            assert not left or LEAST.holds(left)


@settings(max_examples=40)
@given(leaves)
def test_the_parts_of_a_cell_add_up_to_it_and_name_whatever_they_hold(several: list[Leaf]) -> None:
    whole = cell_of(several, LEAST)
    for cell, behind, _ in groups(whole, several) if whole else ():
        assert cell.steps == sum(leaf.steps for leaf in behind)
        assert cell.cents == sum(leaf.cents for leaf in behind)
        if cell.parts:
            assert sum(part.steps for part in cell.parts) == cell.steps
            assert sum(part.cents for part in cell.parts) == cell.cents


def test_a_small_group_takes_its_smallest_neighbour_along() -> None:
    sizes = {"a": 9, "b": 6, "c": 2}
    several = [Leaf(path=(code,), person=f"{code}{n}", steps=1) for code, size in sizes.items() for n in range(size)]
    whole = cell_of(several, Least(people=5))
    assert whole is not None
    assert [(part.code, part.steps, part.together) for part in whole.parts] == [("a", 9, ()), (REST, 8, ("b", "c"))]


def test_what_cannot_be_told_apart_at_all_is_listed_with_the_whole() -> None:
    several = [Leaf(path=(code,), person=f"{code}{n}", steps=1) for code in "abc" for n in range(3)]
    whole = cell_of(several, Least(people=5))
    assert whole is not None
    assert (whole.steps, whole.parts, whole.together) == (9, (), ("a", "b", "c"))
    assert cell_of(several[:4], Least(people=5)) is None
