"""What *Alles over mij* looks like: short parts in the chat, and two files."""

from conversations.examples import example, henk, precious
from conversations.mythings.data_example import KEPT
from conversations.mythings.files import machine_readable, page
from conversations.mythings.readable import PARTS, lines, title
from conversations.planning.lines import own_rows, rows
from conversations.replies import Button, Document, Shown
from conversations.screens import View, screen
from conversations.wording import Wording

LONG = 1500
"""Characters of a part that is still read in the chat; the rest stands in the file."""


@screen("my_data", example(kept=KEPT), example(henk, kept=KEPT), example(precious, kept=KEPT))
def my_data(view: View, w: Wording) -> Shown | None:
    """Read here, or as a file."""
    here = Button(label=w("Read it here"), verb="my_part", thing=next(iter(PARTS)))
    text = w("This is everything that I keep about you. Only you get to see it like this.")
    if w.simple:
        return Shown(text=text, buttons=own_rows(w, here, _as_file(w)))
    return Shown(text=text, buttons=rows(here, _as_file(w), _for_computers(w), Button(label=w("Back"), verb="mine")))


@screen("my_part", *(example(thing=part, kept=KEPT) for part in PARTS), example(henk, thing="plan", kept=KEPT))
def my_part(view: View, w: Wording) -> Shown | None:
    """One part and the way to the next."""
    if view.kept is None:
        return None
    names = list(PARTS)
    after = names[names.index(view.thing) + 1 :]
    onward = Button(label=w("Next"), verb="my_part", thing=after[0]) if after else Button(label=w("Done"), verb="mine")
    text = f"<b>{title(view.thing, w)}</b>\n" + _shortened(lines(view.thing, view.kept, w), w)
    return Shown(text=text, buttons=own_rows(w, onward, _as_file(w)))


def _shortened(several: tuple[str, ...], w: Wording) -> str:
    shown: list[str] = []
    for line in several:
        if sum(map(len, shown)) + len(line) > LONG:
            return "\n".join((*shown, w("The rest is in the file.")))
        shown.append(line)
    return "\n".join(shown)


@screen("my_file", example(kept=KEPT), example(henk, kept=KEPT), example(precious, kept=KEPT))
def my_file(view: View, w: Wording) -> Shown | None:
    """The page for people."""
    if view.kept is None:
        return None
    document = Document(name="stapje.html", content=page(view.kept, w))
    text = w("Here is your file. Keep it where others do not look.")
    return Shown(text=text, document=document, buttons=own_rows(w, _for_computers(w)))


@screen("my_json", example(kept=KEPT), example(henk, kept=KEPT))
def my_json(view: View, w: Wording) -> Shown | None:
    """The same for computers."""
    if view.kept is None:
        return None
    document = Document(name="stapje.json", content=machine_readable(view.kept))
    return Shown(text=w("This is the same, for a computer."), document=document)


def _as_file(w: Wording) -> Button:
    return Button(label=w("Send it as a file"), verb="my_file")


def _for_computers(w: Wording) -> Button:
    return Button(label=w("For a computer (JSON)"), verb="my_json")
