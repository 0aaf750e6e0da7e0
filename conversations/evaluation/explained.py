"""What each figure means, what is left out, and why: the last sheet of the workbook."""

from conversations.evaluation.naming import PlainWords


def explained(w: PlainWords, least: int) -> tuple[tuple[str, str], ...]:
    """A word and what it means, in a few lines."""
    return (
        (w("Steps that were agreed"), w("Steps that somebody said yes to in this period. Not what was dropped later.")),
        (w("Worked"), w("The person said: done, or a little done. A little counts too.")),
        (w("Rewards that were given"), w("Handed over in this period. What still waits is counted apart.")),
        (w("What they cost"), w("What the coach wrote down, or the price on the menu.")),
        (
            w("Half of them given within, days"),
            w("The median: from the day it was earned to the day it was given. Half took this long or shorter."),
        ),
        (w("Empty box"), w("A coach thought of something else. Only its kind and price are counted, never its words.")),
        (
            w("Small groups"),
            w("A group of fewer than {n} people has no figure of its own. It joins another one.", n=least),
        ),
        (
            w("Taken together"),
            w("If one group is too small, a second one joins it. Otherwise you could work it out by subtracting."),
        ),
        (w("Teams"), w("With fewer than five coaches it would be somebody's own figure. Only that coach sees it.")),
        (w("Caseload"), w("Twenty people is a good size. More is not forbidden: talk about it together.")),
        (w("Private goals"), w("What somebody keeps to themselves is in none of these figures.")),
        (w("No ranking"), w("These figures say nothing about one person or one coach. They are there to learn from.")),
        (w("Limits"), w("Figures do not prove that a way of working helps. Look at them together with the people.")),
    )
