"""What a coach sees of the text for the file, and where it is not given."""

from conversations.dossier.lines import text_lines
from conversations.examples import CREDITOR, DAAN, LANDLORD, coach_example, situation
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.dossier import dossier_from
from domain.situations import Situation

_TAKEN = {"day": "2026-04-16", "worked": CREDITOR.id, "agreed": f"{LANDLORD.id}:2026-04-16"}


@screen("dossier", coach_example(words=_TAKEN))
def dossier(view: View, w: Wording) -> Shown | None:
    """To be copied, so that it is not protected; the person can read the same."""
    if view.about is None:
        return None
    name, steps = view.about.person.name, {each.id: each.words for each in view.about.actions}
    text = "\n".join(text_lines(dossier_from(view.words), steps, w))
    said = w("{name} can read this text too, and that you took it.", name=name)
    return Shown(text=f"<pre>{text}</pre>\n{said}", buttons=rows(_page(view, w)))


def _daan() -> Situation:
    return situation(DAAN)


@screen("no_dossier", coach_example(_daan))
def no_dossier(view: View, w: Wording) -> Shown | None:
    """For who decides on the benefit there is no text (house rule g4)."""
    if view.about is None:
        return None
    text = w("You also decide about benefits. That is why I make no text for a file here.")
    return Shown(text=text, buttons=rows(_page(view, w)), protect=True)


@screen("empty_dossier", coach_example(_daan))
def empty_dossier(view: View, w: Wording) -> Shown | None:
    """Nothing was agreed yet."""
    if view.about is None:
        return None
    text = w("There is no step yet to write down.")
    return Shown(text=text, buttons=rows(_page(view, w)), protect=True)


def _page(view: View, w: Wording) -> Button:
    return Button(label=w("To the plan"), verb="person", subject=view.about.person.id if view.about else "")
