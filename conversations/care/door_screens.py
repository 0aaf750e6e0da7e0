"""What help looks like: three doors, and in simple mode two at a time with the rest behind *Meer* (house rule g2)."""

from collections.abc import Sequence

from conversations.aftercare.buttons import again
from conversations.aftercare.examples import ended
from conversations.album.worked_screens import APPEARS_AT
from conversations.care.help_cards import DOORS
from conversations.care.whom_to_call import danger
from conversations.checkin.step_screens import about_step, button
from conversations.examples import example, henk, precious
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.thread.writing import is_offered
from conversations.wording import Wording
from domain.ears import answering
from domain.progress import progress

FIRST_PAGE = "1"
A_PAGE = 2
"""Doors on a page of simple mode; the third button leads to the others."""


@screen(
    "doors",
    example(),
    example(henk),
    example(henk, thing="occ-box"),
    *(example(henk, thing="occ-box", words={"page": page}) for page in ("2", "3", "4")),
    example(precious),
    example(ended),
    in_dutch_too=True,
    at_once=True,
)
def doors(view: View, w: Wording) -> Shown | None:
    """*Ik wil even praten / Iets lukt niet / Huis, stroom, gas of water kwijt*."""
    hearing = answering(view.about, view.now) if view.about else None
    coach = hearing.name if hearing else w("the team")
    first = w("What is it about? I tell {coach} at once.", coach=coach)
    after = view.about is not None and view.about.person.in_aftercare
    talk = again(w) if after else Button(label=w("I would like to talk"), verb="door", thing="talk")
    stuck = Button(label=w("Something does not work"), verb="door", thing="stuck")
    threat = Button(label=w("Evicted, or no power, gas or water"), verb="door", thing="threat")
    if not w.simple:
        return Shown(text=f"{first}\n{danger(w)}", buttons=rows(talk, stuck, threat, *_message(view, w)))
    behind = (stuck, *_change(view, w), *_message(view, w), *_worked(view, w), *_mine(w), *_about_messages(view, w))
    return _page(view, first, (talk, threat, *behind), w)


def _page(view: View, first: str, all_: Sequence[Button], w: Wording) -> Shown:
    """Two of them; all others can be typed."""
    pages = [all_[start : start + A_PAGE] for start in range(0, len(all_), A_PAGE)]
    at = min(int(view.words.get("page", FIRST_PAGE)), len(pages)) - 1
    last = at == len(pages) - 1
    onward = Button(label=w("Back") if last else w("More"), verb="doors", thing=f"{1 if last else at + 2}:{view.thing}")
    lead = w("What would you like to do?") if at else first
    others = tuple(each for page in pages if page != pages[at] for each in page)
    return Shown(text=f"{lead}\n{danger(w)}", buttons=rows(*pages[at], onward), on_card=DOORS, elsewhere=others)


def _change(view: View, w: Wording) -> tuple[Button, ...]:
    """What *Meer* below the step itself opens at the normal level (house rule g10)."""
    step = about_step(view)
    return (button(w("Change this step"), "more_step", step),) if step and step.is_open else ()


def _about_messages(view: View, w: Wording) -> tuple[Button, ...]:
    about = Button(label=w("About the messages"), verb="more_messages", thing=view.thing)
    return (about,) if view.thing else ()


def _message(view: View, w: Wording) -> tuple[Button, ...]:
    offered = view.about is not None and is_offered(view.about, view.now)
    return (Button(label=w("Send a message"), verb="message"),) if offered else ()


def _worked(view: View, w: Wording) -> tuple[Button, ...]:
    """Once *wat is al gelukt* has appeared for this person (house rule g12)."""
    appeared = view.about is not None and progress(view.about).count >= APPEARS_AT
    return (Button(label=w("What worked"), verb="worked"),) if appeared else ()


def _mine(w: Wording) -> tuple[Button, Button]:
    reads = Button(label=w("Another way of reading"), verb="mine_pick", thing="level")
    return Button(label=w("My things"), verb="mine"), reads
