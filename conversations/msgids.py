"""Finds every sentence in the source: what translators are given, and what the tests compare the catalogues with."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent
ROOMS = ("conversations", "domain", "scheduler")
KEYWORDS = frozenset({"toast", "says", "why"})
"""Arguments that hold a msgid where there are no words at hand yet."""
_MAKERS = frozenset({"Wording", "wording_for"})


@dataclass(frozen=True, order=True)
class Msgid:
    """One sentence, and where it stands; `many` is its plural, or empty."""

    one: str
    many: str
    line: int


def msgids(source: str | bytes) -> Iterator[Msgid]:
    """The sentences of one module."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        for keyword in node.keywords:
            if keyword.arg in KEYWORDS and (said := _literal(keyword.value)):
                yield Msgid(said, "", keyword.value.lineno)
        if _speaks(node.func) and node.args and (said := _literal(node.args[0])):
            many = _literal(node.args[1]) if len(node.args) > 1 else ""
            yield Msgid(said, many, node.lineno)


@cache
def found() -> Mapping[str, tuple[Msgid, ...]]:
    """The sentences of every module that has any, in their order, by its path in the checkout."""
    paths = sorted(path for room in ROOMS for path in (CHECKOUT / room).rglob("*.py"))
    read = ((path, sorted(set(msgids(path.read_bytes())), key=lambda each: each.line)) for path in paths)
    return {path.relative_to(CHECKOUT).as_posix(): tuple(said) for path, said in read if said}


def all_msgids() -> frozenset[tuple[str, str]]:
    """Every sentence of the house with its plural."""
    return frozenset((each.one, each.many) for said in found().values() for each in said)


def _speaks(called: ast.expr) -> bool:
    """Whether it is `w(…)`, `w.html(…)`, `w.plural(…)`, or the words made on the spot."""
    match called:
        case ast.Name(id="w"):
            return True
        case ast.Attribute(value=ast.Name(id="w" | "self"), attr="html" | "plural"):
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in _MAKERS
        case _:
            return False


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
