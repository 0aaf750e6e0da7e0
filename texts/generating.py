"""The files and tables that are written by `stapje texts write`, and compared by the tests."""

from collections.abc import Callable, Mapping
from pathlib import Path

from conversations.msgids import CHECKOUT
from texts import readability_tables, status, template, understanding_tables

_PARTS: Mapping[str, Mapping[str, Callable[[], str]]] = {
    "docs/translating.md": {"status": status.table},
    "docs/readability.md": {"figures": readability_tables.figures, "hardest": readability_tables.hardest},
    "docs/understanding.md": {"figures": understanding_tables.summary, "tables": understanding_tables.matrices},
}
"""By paper: what stands between the two comments of this name, and what writes it."""


def generated() -> dict[Path, str]:
    """What each of these files should hold."""
    papers = {CHECKOUT / paper: _filled(CHECKOUT / paper, parts) for paper, parts in _PARTS.items()}
    return {**template.generated(), **papers}


def outdated() -> dict[Path, str]:
    """Those that hold something else now."""
    found = generated()
    return {path: text for path, text in found.items() if not path.exists() or path.read_text("utf-8") != text}


def _filled(path: Path, parts: Mapping[str, Callable[[], str]]) -> str:
    """The paper with the parts anew. Raises ValueError when a comment is missing."""
    text = path.read_text("utf-8")
    for name, made in parts.items():
        begin, end = f"<!-- {name} -->\n", f"\n<!-- end of {name} -->"
        before, begins, rest = text.partition(begin)
        _, ends, after = rest.partition(end)
        if not begins or not ends:
            raise ValueError(f"{path.name} needs the lines {begin.strip()} and {end.strip()}.")
        text = f"{before}{begin}{made()}{end}{after}"
    return text
