"""What one can read in one go: sizes and names of files."""

import ast

import pytest

from tests.house.source import CHECKOUT, modules, nodes

LONGEST_FILE, LONGEST_FUNCTION, MEDIAN_FILE = 300, 50, 140
DRAWERS = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}


def lines(path: str) -> int:
    return len((CHECKOUT / path).read_text("utf-8").splitlines())


def test_no_file_is_too_long_to_read() -> None:
    assert not {path: lines(path) for path in modules() if lines(path) > LONGEST_FILE}


def test_the_usual_file_is_short() -> None:
    sizes = sorted(lines(path) for path in modules())
    assert sizes[len(sizes) // 2] <= MEDIAN_FILE


def test_no_function_is_too_long_to_read() -> None:
    functions = ((at, node) for at, node in nodes() if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    sizes = {f"{at} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1 for at, node in functions}
    assert not {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION}


def test_no_file_is_a_drawer_for_everything() -> None:
    names = {path: set(path.removesuffix(".py").split("/")) for path in modules()}
    assert not {path for path, parts in names.items() if parts & DRAWERS}


@pytest.mark.parametrize("path", sorted(modules()))
def test_every_file_says_what_lives_in_it(path: str) -> None:
    assert ast.get_docstring(modules()[path])
