"""Rewards by tier, type and subject, and what the empty box held in kind and price."""

from conversations.evaluation.naming import Naming, PlainWords
from conversations.evaluation.table import Row, Table, all_together, given, left_out, parts
from domain.evaluation import Evaluation
from domain.reward_frames import TIERS


def by_tier(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """♥, ☕ and ★."""
    cell = found.rewards
    return Table(
        code="rewards",
        title=w("Rewards"),
        heads=(w("Kind"), w("Number"), w("Cost")),
        rows=tuple((names.of(part, names.tier), *given(part)) for part in parts(cell, TIERS)),
        sum=all_together(cell, given(cell), w),
        note=left_out(cell, names.tier, w),
    )


def by_type(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """What it was, inside each tier."""
    rows: list[Row] = []
    for tier in parts(found.rewards, TIERS):
        name = names.of(tier, names.tier)
        rows += [(name, names.of(part, names.kind), *given(part)) for part in parts(tier, names.kinds)]
        if not tier.parts:
            rows.append((name, w("all types together"), *given(tier)))
    return Table(
        code="types",
        title=w("Rewards per type"),
        heads=(w("Kind"), w("Type"), w("Number"), w("Cost")),
        rows=tuple(rows),
        note=left_out(found.rewards, names.tier, w),
    )


def empty_box(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """What coaches thought of themselves, in kind and price: what it was stands nowhere."""
    rows: list[Row] = []
    for tier, box in found.empty_box:
        rows += [(names.tier(tier), names.of(part, names.price), *given(part)) for part in box.parts]
        if not box.parts:
            rows.append((names.tier(tier), w("all prices together"), *given(box)))
    return Table(
        code="empty_box",
        title=w("Empty box"),
        heads=(w("Kind"), w("Price"), w("Number"), w("Cost")),
        rows=tuple(rows),
        note=w("What stood in an empty box is not told. Where few people had one, it counts with the other types."),
    )


def by_subject(found: Evaluation, names: Naming, w: PlainWords) -> Table:
    """The subject of the step that a reward belonged to."""
    cell = found.by_subject
    return Table(
        code="subjects",
        title=w("Rewards per subject"),
        heads=(w("Subject"), w("Number"), w("Cost")),
        rows=tuple((names.of(part, names.subject), *given(part)) for part in parts(cell, names.subjects)),
        sum=all_together(cell, given(cell), w),
        note=left_out(cell, names.subject, w),
    )
