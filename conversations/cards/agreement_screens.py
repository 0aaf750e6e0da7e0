"""*Onze afspraken*: the values, and what Stapje does and does not do; to read, and to print."""

from dataclasses import replace

from conversations.cards.pictures import DOES, OURS, Titled, values_paper, values_picture
from conversations.examples import PROGRAMME, example, henk, precious, situation
from conversations.pictures.drawing import can_draw
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.situations import Situation


def _undecided() -> Situation:
    return situation(programme=replace(PROGRAMME, promise_decided=None))


@screen(
    "agreements",
    example(),
    example(_undecided),
    example(henk),
    example(henk, words={"page": "3"}),
    example(precious),
)
def agreements(view: View, w: Wording) -> Shown | None:
    """All of it, or in simple mode two sentences at a time; it can be printed where it ends."""
    titled = _titled(view, w)
    last = _to_print(w)
    if not w.simple:
        text = "\n\n".join(map(_list, titled))
        return Shown(text=text, buttons=own_rows(w, *last, _today(w)), drawing=values_picture(titled, w))
    pages = [(title, lines[at : at + 2]) for title, lines in titled for at in range(0, len(lines), 2)]
    number = int(view.words.get("page", "0")) % len(pages)
    further = (Button(label=w("Read on"), verb="agreements", thing=str(number + 1)),)
    buttons = own_rows(w, *(further if number + 1 < len(pages) else last), _today(w))
    return Shown(text=_list(pages[number]), buttons=buttons, drawing=values_picture((pages[number],), w))


@screen("agreements_paper", example(), example(henk), example(precious))
def agreements_paper(view: View, w: Wording) -> Shown | None:
    """A sheet to fold; where it cannot be made, the words."""
    ours, does = _titled(view, w)
    page = values_paper(ours, does, w)
    if not can_draw() or not page.sketch.is_legible:
        return Shown(text=f"{_list(ours)}\n\n{_list(does)}", buttons=own_rows(w, _today(w)))
    text = w("This is to print. Fold it in the middle, then the words are inside.")
    return Shown(text=text, buttons=own_rows(w, _today(w)), drawing=page)


def _titled(view: View, w: Wording) -> tuple[Titled, Titled]:
    """A sentence about support only when it was decided (house rule g4)."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    ours = (
        w("It is about you and everything that plays a part."),
        w("We begin from trust."),
        w("You have one coach: {coach}.", coach=coach),
        w("You decide. Not now is a good answer too."),
    )
    does = (
        w("Stapje thinks along with your small steps."),
        w("Stapje gives no advice about money or health."),
        w("Stapje shares nothing of what stays with you."),
        *((w("Your support and your benefit stay the same."),) if view.programme.promise_decided else ()),
    )
    return (
        (w("Our agreements"), tuple(zip(OURS, ours, strict=True))),
        (w("What Stapje does and does not do"), tuple(zip(DOES, does, strict=False))),
    )


def _list(titled: Titled) -> str:
    title, lines = titled
    return "\n".join((f"<b>{title}</b>", *(f"• {line}" for _, line in lines)))


def _to_print(w: Wording) -> tuple[Button, ...]:
    """Where a page can be made."""
    return (Button(label=w("To print"), verb="agreements_paper"),) if can_draw() else ()


def _today(w: Wording) -> Button:
    return Button(label=w("My step"), verb="today")
