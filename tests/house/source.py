"""The source files of the house, for the tests that read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
ROOMS = ("bench", "bot", "conversations", "domain", "scheduler", "simulator", "storage", "stories", "texts")


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of every room, by its path in the checkout."""
    paths = (path for room in ROOMS for path in sorted((CHECKOUT / room).rglob("*.py")))
    return {str(path.relative_to(CHECKOUT)): ast.parse(path.read_text("utf-8")) for path in paths}


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every node of every module, with where it stands."""
    for path, module in modules().items():
        for node in ast.walk(module):
            yield f"{path}:{getattr(node, 'lineno', 1)}", node
