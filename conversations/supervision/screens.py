"""What a supervisor sees: figures of the whole, without names."""

from conversations import examples
from conversations.content import content
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording

SMALL = 5
"""Groups of fewer people are not shown apart (house rule g16)."""


def _counts_example() -> View:
    staff = examples.staff(examples.ANNEKE)
    words = {
        "joined": "41", "coaches": "5", "actions": "212", "worked": "134", "promised": "60", "handed": "58",
        "pillar_money": "12",
    }  # fmt: skip
    return View(to=staff.person, programme=staff.programme, staff=staff, words=words, now=examples.THURSDAY)


@screen("counts", _counts_example)
def counts(view: View, w: Wording) -> Shown | None:
    """Figures of the whole; small groups stay inside the total."""
    figures = {name: int(value) for name, value in view.words.items()}
    lines = [
        w("Figures of everyone together:"),
        w("• People who take part: {n}", n=figures.get("joined", 0)),
        w("• Coaches: {n}", n=figures.get("coaches", 0)),
        w(
            "• Steps that worked, whole or a little: {worked} of {actions}",
            worked=figures.get("worked", 0),
            actions=figures.get("actions", 0),
        ),
        w(
            "• Rewards promised: {promised}, given: {handed}",
            promised=figures.get("promised", 0),
            handed=figures.get("handed", 0),
        ),
    ]
    pillars = {code: figures.get(f"pillar_{code}", 0) for code in content().pillars}
    lines += [
        w("• People who work on {pillar}: {n}", n=n, pillar=content().pillars[code].name.in_(w.language))
        for code, n in pillars.items()
        if n >= SMALL
    ]
    lines.append(w("Subjects with fewer than five people are only in the totals."))
    buttons = (
        (Button(label=w("The year"), verb="evaluation", thing="year"),),
        (Button(label=w("Last quarter"), verb="evaluation", thing="quarter"),),
        (Button(label=w("Back"), verb="menu"),),
    )
    return Shown(text="\n".join(lines), buttons=buttons)
