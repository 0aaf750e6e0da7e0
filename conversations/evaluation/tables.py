"""An evaluation as tables in the reader's words: the terminal, the workbook and the file of rows show the same ones."""

from conversations.evaluation import reward_tables, step_tables, team_tables
from conversations.evaluation.figures import Amount, Days, Share
from conversations.evaluation.naming import Naming, PlainWords
from conversations.evaluation.table import Row, Table
from conversations.wording import Wording
from domain.evaluation import Evaluation


def tables(found: Evaluation, wording: Wording) -> tuple[Table, ...]:
    """All of it, the whole first."""
    w = PlainWords(wording)
    names = Naming(w, found.names)
    return (
        overview(found, names, w),
        step_tables.by_subject(found, names, w),
        step_tables.by_box(found, names, w),
        reward_tables.by_tier(found, names, w),
        reward_tables.by_type(found, names, w),
        reward_tables.empty_box(found, names, w),
        reward_tables.by_subject(found, names, w),
        team_tables.spread(found, names, w),
        team_tables.caseloads(found, names, w),
        lacking(found, names, w),
    )


def overview(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """The figures of the whole."""
    rows: tuple[Row, ...] = (
        (w("Period"), names.period(found.period)),
        (w("People who took part"), found.participants),
        (w("Coaches"), found.coaches),
        *_steps(found, w),
        *_rewards(found, w),
    )
    few = any(row[1] is None for row in rows)
    return Table(
        code="overview",
        title=w("Overview"),
        heads=(w("What"), w("Figure")),
        rows=rows,
        note=w("A dash: fewer than {n} people, so it is not told.", n=found.least) if few else "",
    )


def _steps(found: Evaluation, w: PlainWords) -> tuple[Row, ...]:
    steps = found.steps
    return (
        (w("Steps that were agreed"), steps.steps if steps else None),
        (w("Steps that worked, whole or a little"), steps.worked if steps else None),
        (w("Part that worked"), None if found.share is None else Share(found.share)),
    )


def _rewards(found: Evaluation, w: PlainWords) -> tuple[Row, ...]:
    rewards, days = found.rewards, found.days
    return (
        (w("Rewards that were given"), rewards.rewards if rewards else None),
        (w("What they cost"), Amount(rewards.cents) if rewards else None),
        (w("Half of them given within, days"), Days(days.median) if days else None),
        (w("A quarter of them given within, days"), Days(days.low) if days else None),
        (w("Three quarters given within, days"), Days(days.high) if days else None),
        (w("Rewards that are still to come"), found.waiting),
    )


def lacking(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """What the figures do not know, because nobody wrote it down."""
    few = w("of fewer than {n} people", n=found.least)
    return Table(
        code="lacking",
        title=w("What is missing"),
        heads=(w("What"), w("Number")),
        rows=tuple((names.lacking(what), few if n is None else n) for what, n in (found.lacking or {}).items()),
    )
