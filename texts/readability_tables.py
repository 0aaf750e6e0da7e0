"""The figures of docs/readability.md."""

from collections.abc import Iterator

from texts.readability import Readers, everyone


def figures() -> str:
    """One row for each kind of reader and reading level, in Markdown."""
    head = ("| who reads | level | texts | all together | median | a tenth is below |", "|---|---|---|---|---|---|")
    return "\n".join((*head, *map(_row, everyone())))


def hardest() -> str:
    """The texts with the lowest figures, by who reads them."""
    return "\n\n".join("\n".join(_lines(each)) for each in everyone())


def _row(of: Readers) -> str:
    return f"| {of.who} | {of.level} | {len(of.texts)} | {of.together:.0f} | {of.median:.0f} | {of.tenth:.0f} |"


def _lines(of: Readers) -> Iterator[str]:
    yield f"**{of.who}, {of.level}**"
    yield ""
    for each in of.hardest:
        yield f"- {each.measured.score:.0f}: {each.said.replace(chr(10), ' / ')}"
