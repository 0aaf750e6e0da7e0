"""What is seen of what is stuck because of the organisation."""

from collections.abc import Callable
from datetime import date
from html import escape
from itertools import groupby

from conversations.examples import ANNEKE, MARIEKE, PROGRAMME, THURSDAY, staff
from conversations.planning.lines import pairs, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.snags import Snag

MOST = 20
"""So many lines of the list are shown; the older ones come up as these are arranged."""


def _coachs() -> View:
    return View(to=MARIEKE, programme=PROGRAMME, staff=staff(), thing=Snag.FORMS, now=THURSDAY)


@screen("snag", _coachs)
def snag(view: View, w: Wording) -> Shown | None:
    """What it is stuck on; nothing is typed, so that nothing about a person can be in it."""
    text = w("What is it stuck on? The list has the kind, your team and the month. No name.")
    kinds = pairs(*(Button(label=NAMES[each](w), verb="snag", thing=each.value) for each in Snag))
    return Shown(text=text, buttons=(*kinds, (Button(label=w("Back"), verb="people"),)))


@screen("snag_told", _coachs)
def snag_told(view: View, w: Wording) -> Shown | None:
    """It is on the list."""
    text = w("“{kind}” is on the list of your supervisor now. Thank you.", kind=NAMES[Snag(view.thing)](w))
    return Shown(text=text, buttons=rows(Button(label=w("My people"), verb="people")))


def _several() -> View:
    words = {"0 forms 2026-04-01 Noord": "3", "1 waiting 2026-03-01 ": "1", "2 forms 2026-03-01 ": "2"}
    return View(to=ANNEKE, programme=PROGRAMME, staff=staff(ANNEKE), words=words, now=THURSDAY)


def _none() -> View:
    return View(to=ANNEKE, programme=PROGRAMME, staff=staff(ANNEKE), now=THURSDAY)


@screen("snags", _several, _none)
def snags(view: View, w: Wording) -> Shown | None:
    """By month; small teams are together."""
    lines = [_read(each, times) for each, times in view.words.items()]
    menu = Button(label=w("Menu"), verb="menu")
    if not lines:
        return Shown(
            text=w("Nothing is stuck because of the organisation, as far as coaches said."), buttons=rows(menu)
        )
    parts = [w("Stuck because of the organisation:")]
    for month, of_it in groupby(lines[:MOST], key=lambda each: each[1]):
        told = (
            w("• {kind} ({team}): {n}", kind=NAMES[kind](w), team=team, n=times)
            if team
            else w("• {kind}: {n}", kind=NAMES[kind](w), n=times)
            for kind, _, team, times in of_it
        )
        parts.append("\n".join((f"<b>{escape(w.month(month))}</b>", *told)))
    kinds = dict.fromkeys(kind for kind, *_ in lines)
    over = [
        Button(label=w("Arranged: {what}", what=NAMES[kind](w)), verb="snag_over", thing=kind.value) for kind in kinds
    ]
    return Shown(text="\n\n".join(parts), buttons=rows(*over, menu))


def _read(key: str, times: str) -> tuple[Snag, date, str, str]:
    _, kind, month, team = key.split(" ", 3)
    return Snag(kind), date.fromisoformat(month), team, times


NAMES: dict[Snag, Callable[[Wording], str]] = {
    Snag.WAITING: lambda w: w("It takes long"),
    Snag.RULES: lambda w: w("Rules"),
    Snag.FORMS: lambda w: w("Forms and letters"),
    Snag.SYSTEMS: lambda w: w("Systems"),
    Snag.TOGETHER: lambda w: w("Working together"),
    Snag.MONEY: lambda w: w("No budget"),
    Snag.OTHER: lambda w: w("Something else"),
}
