"""The figures of docs/understanding.md: what was meant against what was read, in every language."""

from collections.abc import Iterator

from bench.understanding import EVERYDAY, GRAVE, NEVER_DONE, UNSEEN, Understood, languages, phrases, tables, understood

_COLUMNS = (
    "language",
    "crises seen",
    "daily life taken for one",
    "reports understood",
    "denials taken as done",
    "*unseen* crises seen",
    "*unseen* daily life taken for one",
)


def summary() -> str:
    """One row for each language, in Markdown."""
    rows = (_row(understood(each)) for each in languages())
    return "\n".join((f"| {' | '.join(_COLUMNS)} |", "|---" * len(_COLUMNS) + "|", *rows))


def matrices() -> str:
    """All tables, as text."""
    return "\n".join(("```text", *_lines(), "```"))


def _row(of: Understood) -> str:
    sets = (GRAVE, EVERYDAY, NEVER_DONE, UNSEEN[:1], UNSEEN[1:])
    grave, daily, denied, unseen, usual = (sum(len(phrases(of.language)[name]) for name in each) for each in sets)
    cells = (
        f"{grave - len(of.missed)} of {grave}",
        f"{len(of.alarms)} of {daily}",
        f"{of.reports_right} of {of.reports}",
        f"{len(of.taken_as_done)} of {denied}",
        f"{unseen - of.unseen_missed} of {unseen}",
        f"{of.unseen_alarms} of {usual}",
    )
    return f"| `{of.language}` | {' | '.join(cells)} |"


def _lines() -> Iterator[str]:
    every = [table for each in languages() for table in tables(each)]
    for table in every:
        yield from table.lines()
        if table is not every[-1]:
            yield ""
