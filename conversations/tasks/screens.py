"""What the list of tasks looks like: who, what, and *Gedaan*."""

from dataclasses import replace
from html import escape

from conversations.checkin.obstacle_screens import WAITING, needing, task_buttons, tasks
from conversations.examples import FATIMA, HENK, MARIEKE, PROGRAMME, THURSDAY, henk, staff
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import caseload
from domain.obstacles import Needed
from domain.situations import Situation

MOST = 12
"""So many tasks at once; the others come up as these go."""


def _busy() -> View:
    box = replace(WAITING, id="obs-box", participant=HENK.id, action="act-box", needed=Needed.LETTER)
    return _of(henk(obstacles=(box,)), needing())


def _free() -> View:
    return _of(henk())


def _of(*several: Situation) -> View:
    me = staff(caseload=(FATIMA, HENK))
    words = {"people": " ".join(each.person.id for each in several)}
    return View(to=MARIEKE, programme=PROGRAMME, staff=me, people=several, words=words, now=THURSDAY)


@screen("tasks", _busy, _free)
def tasks_screen(view: View, w: Wording) -> Shown | None:
    """By name; the oldest of each person first."""
    if view.staff is None:
        return None
    lines, buttons = [], []
    for of in caseload.by_name(view.people):
        if asked := tasks(of, w):
            lines.append("\n".join((f"<b>{escape(of.person.name)}</b>", *asked)))
            buttons += [
                replace(each, verb="task_done", label=_with_name(of, each.label)) for each in task_buttons(of, w)
            ]
    text = "\n\n".join((w("Asked of you:"), *lines[:MOST])) if lines else w("Nobody asks anything of you now.")
    people = Button(label=w("My people"), verb="people")
    return Shown(text=text, buttons=rows(*buttons[:MOST], people), protect=True)


def _with_name(of: Situation, label: str) -> str:
    said = f"{of.person.name} · {label}"
    return said if len(said) <= 60 else said[:59].rstrip() + "…"
