"""Draws a screen in the reader's language of this moment."""

from dataclasses import replace

from conversations import activities as _registered  # noqa: F401  a screen is there once its activity is
from conversations.carding import card
from conversations.checkin.cover import is_covered
from conversations.languages import spoken
from conversations.queued import Waiting
from conversations.recorded.beside import with_listen
from conversations.replies import Kind, Shown
from conversations.screens import SCREENS, View
from conversations.turned import turned, with_dutch
from conversations.uncut import uncut
from conversations.wording import USUAL, Wording
from domain.people import Level, Preview, Role
from domain.plans import Report

TAKEN_ALONG = frozenset({"dossier", "hand_out", "invitation", "invitation_card", "paper_plan", "staff_invitation"})
"""Screens for staff that are made to be passed on."""


def draw(name: str, view: View) -> Shown | None:
    """The screen as its reader sees it now; None when it is no longer true. Raises KeyError for an unknown name."""
    w = wording_for(view)
    shown = SCREENS[name].draw(view, w)
    return shown and dressed(name, shown, view, w)


def dressed(name: str, shown: Shown, view: View, w: Wording) -> Shown:
    """A screen as its reader needs it: with *Luister*, in rows that fit, in their direction, with Dutch beneath."""
    fitting = uncut(with_listen(shown, name, view, w), view)
    return with_dutch(turned(fitting, w), SCREENS[name], view, w)


def said(row: Waiting, view: View) -> Shown | None:
    """A message as it is sent: behind a cover for someone whose telephone others can see.

    A tap is always answered, also when what it led to stopped being true before it could be shown.
    """
    shown = draw(row.screen, view)
    if shown is None:
        gone = draw("gone", view) if row.edit and row.kind is Kind.ANSWER else None
        return gone and seen("gone", gone, view)
    if not row.edit and is_covered(view, row.kind):
        cover = draw("cover", replace(view, thing=row.id))
        return cover and seen("cover", cover, view)
    shown = replace(shown, protect=True) if _stays_here(row, view) else shown
    return seen(row.screen, shown, view, begun=row.kind is not Kind.ANSWER)


def seen(screen: str, shown: Shown, view: View, *, begun: bool = False) -> Shown:
    """A screen with the picture that its reader gets, if any; `begun`: it is no answer to what they did.

    As the reader wished; what begins by itself shows nothing where others may see the telephone (house rule g5).
    """
    if view.to is None or view.staff is not None:
        return shown
    if view.to.wishes.calm or not view.to.wishes.pictures:
        return _without_drawing(shown)
    quiet = begun and view.to.preview is not Preview.SHOW
    shown = _without_drawing(shown) if quiet else shown
    return card(screen, shown, view, neutral=quiet) if view.to.level is Level.PICTURES else shown


def _without_drawing(shown: Shown) -> Shown:
    """The words alone; a page that was asked for is no picture, and stays."""
    return replace(shown, drawing=None) if shown.drawing and not shown.drawing.file else shown


def over(row: Waiting, view: View) -> str:
    """Which gate a message met that is not true any more: the step was done, they chose, the plan is another."""
    if row.screen == "reading_offer":
        return "chosen"
    if row.screen != "moment" or view.about is None:
        return "true"
    things = {each.partition(":")[2] for each in row.words.get("parts", "").split()}
    done = any(each.id in things and each.report is Report.DONE for each in view.about.occurrences)
    return "done" if done else "plan"


def can_be_heard(recording: str) -> bool:
    """Whether it has the name of a language and of a text that a voice can stand beside, such as *nl/doors*."""
    language, _, screen = recording.partition("/")
    return language in spoken() and screen in SCREENS and SCREENS[screen].in_dutch_too


def _stays_here(row: Waiting, view: View) -> bool:
    """A coach's message may be changed into one about a participant, and it is too late then to protect it."""
    return view.staff is not None and Role.COACH in view.staff.person.roles and row.screen not in TAKEN_ALONG


def wording_for(view: View) -> Wording:
    """The words for the reader of a view; a stranger reads Dutch, unless it is known what they read."""
    if view.to is None:
        return Wording(view.words.get("language") or USUAL)
    wishes = view.to.wishes
    quiet, formal = wishes.calm or not wishes.pictures, wishes.formal and view.staff is None
    return Wording(view.to.language, view.to.level, view.to.zone, calm=quiet, formal=formal)
