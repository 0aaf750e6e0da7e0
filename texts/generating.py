"""The files and tables that are written by `stapje texts write`, and compared by the tests."""

from collections.abc import Callable, Mapping
from pathlib import Path

from conversations.msgids import CHECKOUT
from texts import readability_tables, status, template, understanding_tables

UNDERSTANDING = "docs/understanding.md"
"""The one that takes seconds: thousands of phrases are read for it."""
_PARTS: Mapping[str, Mapping[str, Callable[[], str]]] = {
    "docs/translating.md": {"status": status.table},
    "docs/readability.md": {"figures": readability_tables.figures, "hardest": readability_tables.hardest},
    UNDERSTANDING: {"figures": understanding_tables.summary, "tables": understanding_tables.matrices},
}
"""By paper: what stands between the two comments of this name, and what writes it."""


def outdated() -> dict[Path, str]:
    """All of these files that hold something else now, with what they should hold."""
    return {**outdated_templates(), **outdated_papers(*_PARTS)}


def outdated_templates() -> dict[Path, str]:
    """The templates for translators among them."""
    return _other(template.generated())


def outdated_papers(*papers: str) -> dict[Path, str]:
    """Those of the papers with these names."""
    return _other({CHECKOUT / paper: _filled(CHECKOUT / paper, _PARTS[paper]) for paper in papers})


def _other(wanted: Mapping[Path, str]) -> dict[Path, str]:
    return {path: text for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text}


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
