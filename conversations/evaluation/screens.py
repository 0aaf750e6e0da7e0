"""What a supervisor sees of a period: lines in the chat, a workbook, a picture."""

from conversations.evaluation.example import december
from conversations.evaluation.lines import heading, lines
from conversations.evaluation.picture import picture
from conversations.evaluation.steps import QUARTER
from conversations.evaluation.workbook import workbook
from conversations.replies import Button, Document, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.evaluation import OUTSIDE, Evaluation

LONGEST_CAPTION = 1024
"""Characters that Telegram takes below a picture."""


@screen("evaluation", december(), december(QUARTER), december(few=True))
def evaluation(view: View, w: Wording) -> Shown | None:
    """Ten lines, and the ways to the other period, the file and the picture."""
    if view.evaluation is None:
        return None
    other = (
        Button(label=w("The year"), verb="evaluation", thing="year")
        if view.thing == QUARTER
        else Button(label=w("Last quarter"), verb="evaluation", thing=QUARTER)
    )
    buttons = (
        (other,),
        (Button(label=w("As a file"), verb="evaluation_file", thing=view.thing),),
        (Button(label=w("As a picture"), verb="evaluation_picture", thing=view.thing),),
        (Button(label=w("Back"), verb="counts"),),
    )
    return Shown(text=_told(view, view.evaluation, w), buttons=buttons)


@screen("evaluation_file", december(least=OUTSIDE))
def evaluation_file(view: View, w: Wording) -> Shown | None:
    """The workbook, named after its period."""
    found = view.evaluation
    if found is None:
        return None
    name = f"stapje-{found.period.since.isoformat()}-{found.period.until.isoformat()}.xlsx"
    text = w("Here are the figures as a file. There are no names of people in it.")
    return Shown(text=text, document=Document(name=name, content=workbook(found, w)))


@screen("evaluation_picture", december(least=OUTSIDE), december(few=True, least=OUTSIDE))
def evaluation_picture(view: View, w: Wording) -> Shown | None:
    """The picture; its caption tells no more than what may travel, and stands alone where nothing can be drawn."""
    if view.evaluation is None:
        return None
    return Shown(
        text=_caption((heading(view.evaluation, w), *lines(view.evaluation, {}, w))),
        drawing=picture(view.evaluation, view.programme.organisation, w),
    )


def _told(view: View, found: Evaluation, w: Wording) -> str:
    colleagues = view.staff.colleagues if view.staff else ()
    names = {each.id: each.name for each in colleagues}
    return "\n".join((heading(found, w), *lines(found, names, w)))


def _caption(several: tuple[str, ...]) -> str:
    """As many lines as fit, and no coach by name: a picture travels. Of many teams the last ones are in the file."""
    text = "\n".join(several)
    while len(text) > LONGEST_CAPTION:
        text = text.rpartition("\n")[0]
    return text
