"""Steps by subject, and by box of the catalogue."""

from conversations.evaluation.naming import Naming, PlainWords
from conversations.evaluation.table import Row, Table, all_together, left_out, parts, worked
from domain.evaluation import Evaluation


def by_subject(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """Per subject how many steps were agreed, and which part worked."""
    cell = found.steps
    return Table(
        code="steps",
        title=w("Steps per subject"),
        heads=(w("Subject"), w("Steps"), w("Worked"), w("Part")),
        rows=tuple((names.of(part, names.subject), *worked(part)) for part in parts(cell, names.subjects)),
        sum=all_together(cell, worked(cell), w),
        note=left_out(cell, names.subject, w),
    )


def by_box(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """Which boxes of the catalogue were used; a step in own words came from the empty box."""
    rows: list[Row] = []
    for subject in parts(found.steps, names.subjects):
        name = names.of(subject, names.subject)
        rows += [(name, names.of(part, names.box), *worked(part)) for part in parts(subject, names.boxes)]
        if not subject.parts:
            rows.append((name, w("all boxes together"), *worked(subject)))
    return Table(
        code="boxes",
        title=w("Steps per box"),
        heads=(w("Subject"), w("Box"), w("Steps"), w("Worked"), w("Part")),
        rows=tuple(rows),
        note=left_out(found.steps, names.subject, w),
    )
