"""What every act of a coach takes, as a page: `python -m tests.conversations.coach_taps` writes it."""

import inspect
from pathlib import Path

from conversations.facts import Own
from conversations.msgids import CHECKOUT
from conversations.verbs import TAPS, TEXTS
from domain.people import Role
from tests.conversations.coach_walk import RULE, Spot, walked

PAGE: Path = CHECKOUT / "docs" / "coach-taps.md"
TAPS_AT_MOST, LINES_AT_MOST = 3, 1
FROM = {
    "menu": "the menu",
    "page": "a person's page",
    "overview": "the overview of the day",
    "message": "a message that comes by itself",
}
SAME_ACT = {"brug_done": "brug_line"}
"""Ways that end in the same act as a shorter one: what is on paper goes out by subject, or in a line."""
NOT_WALKED = {
    "rule_opinion": "the line after *I see it differently*, under a proposal of a supervisor",
    "spoken_line": "the line after a voice message, where steps are written",
}
"""What no example leads to, and where it is."""


def coach_verbs() -> dict[str, str]:
    """All that a coach can tap or answer, with what it does."""
    both = {**TAPS, **TEXTS}
    mine = {name: verb for name, verb in both.items() if verb.facts is not Own and Role.COACH in verb.roles}
    return {name: _first_sentence(verb.decide) for name, verb in mine.items()}


def _first_sentence(decide: object) -> str:
    doc = " ".join((inspect.getdoc(inspect.unwrap(decide)) or "").split())  # type: ignore[arg-type]  # a function
    return doc.partition(". ")[0].rstrip(".")


def page(ways: dict[str, Spot]) -> str:
    """The whole page."""
    verbs = coach_verbs()
    walked_to = sorted((spot.door, len(spot.way), spot.way, name) for name, spot in ways.items() if name in verbs)
    rows = [_row(name, verbs[name], ways[name]) for *_, name in walked_to if name not in SAME_ACT]
    others = [f"| `{name}` | {NOT_WALKED[name]} |" for name in sorted(verbs.keys() - ways.keys()) if name in NOT_WALKED]
    same = [f"| `{name}` | `{shorter}` | {ways[name].taps} |" for name, shorter in SAME_ACT.items()]
    return "\n".join((
        "# What each act of a coach takes",
        "",
        "A coach has no minute for registration: no act may take more than three taps and one line of text, counted",
        "from the menu, a person's page, the overview of the day or a message that comes by itself. The ways below are",
        "walked through the real decisions and screens, the shortest one to each act. A line without a tap before it",
        f"is a rule that is said to no question, such as *{RULE}*. After a change:",
        "`python -m tests.conversations.coach_taps`.",
        "",
        "| act | what happens | from | taps | lines | way |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
        "## The same act in another way",
        "",
        "| way | act, as counted above | taps of this way |",
        "|---|---|---|",
        *same,
        "",
        "## What no example leads to",
        "",
        "| act | where it is |",
        "|---|---|",
        *others,
        "",
    ))  # fmt: skip


def _row(name: str, what: str, spot: Spot) -> str:
    way = " ".join(each.replace("|", "/").replace("\n", " ") for each in spot.way)
    return f"| `{name}` | {what} | {FROM[spot.door]} | {spot.taps} | {spot.lines} | {way} |"


if __name__ == "__main__":
    PAGE.write_text(page(walked()), "utf-8")
