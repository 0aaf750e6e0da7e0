"""Draws a screen in the reader's language of this moment."""

from dataclasses import replace

from conversations import activities as _registered  # noqa: F401  a screen is there once its activity is
from conversations.checkin.cover import is_covered
from conversations.queued import Waiting
from conversations.replies import Kind, Shown
from conversations.screens import SCREENS, View
from conversations.wording import Wording
from domain.people import Preview, Role
from domain.plans import Report

TAKEN_ALONG = frozenset({"dossier", "invitation", "paper_plan", "staff_invitation"})
"""Screens for staff that are made to be passed on."""


def draw(name: str, view: View) -> Shown | None:
    """The screen as its reader sees it now; None when it is no longer true. Raises KeyError for an unknown name."""
    return SCREENS[name].draw(view, wording_for(view))


def said(row: Waiting, view: View) -> Shown | None:
    """A message as it is sent: behind a cover for someone whose telephone others can see.

    A tap is always answered, also when what it led to stopped being true before it could be shown.
    """
    shown = draw(row.screen, view)
    if shown is None and row.edit and row.kind is Kind.ANSWER:
        return draw("gone", view)
    if shown is not None and not row.edit and is_covered(view, row.kind):
        return draw("cover", replace(view, thing=row.id))
    shown = replace(shown, protect=True) if shown and _stays_here(row, view) else shown
    return replace(shown, drawing=None) if shown and shown.drawing and not _with_picture(row, view) else shown


def over(row: Waiting, view: View) -> str:
    """Which gate a message met that is not true any more: the step was done, the plan is another, or neither."""
    if row.screen != "moment" or view.about is None:
        return "true"
    things = {each.partition(":")[2] for each in row.words.get("parts", "").split()}
    done = any(each.id in things and each.report is Report.DONE for each in view.about.occurrences)
    return "done" if done else "plan"


def _stays_here(row: Waiting, view: View) -> bool:
    """A coach's message may be changed into one about a participant, and it is too late then to protect it."""
    return view.staff is not None and Role.COACH in view.staff.person.roles and row.screen not in TAKEN_ALONG


def _with_picture(row: Waiting, view: View) -> bool:
    """As the reader wished; what begins by itself has none where others may see the telephone (house rule g5)."""
    if view.to is None or view.staff is not None:
        return True
    wished = view.to.wishes.pictures and not view.to.wishes.calm
    return wished and (row.kind is Kind.ANSWER or view.to.preview is Preview.SHOW)


def wording_for(view: View) -> Wording:
    """The words for the reader of a view; a stranger reads Dutch."""
    if view.to is None:
        return Wording()
    wishes = view.to.wishes
    quiet, formal = wishes.calm or not wishes.pictures, wishes.formal and view.staff is None
    return Wording(view.to.language, view.to.level, view.to.zone, calm=quiet, formal=formal)
