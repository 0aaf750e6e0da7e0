"""What the binder looks like: five tabs, and what stands written at each."""

from dataclasses import replace
from html import escape

from conversations.content import Tab, content
from conversations.examples import THURSDAY, example, henk, precious, situation
from conversations.planning.lines import own_rows, pairs, short
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.album import Album
from domain.binder import Note
from domain.situations import Situation

NOTE = Note(id="note-1", participant="fatima", tab="home", words="In de la in de keuken", at=THURSDAY)


def noted() -> Situation:
    """Fatima, who wrote down where one thing lies."""
    return situation(album=Album(notes=(NOTE,)))


def _of_henk() -> Situation:
    return henk(album=Album(notes=(replace(NOTE, participant="henk"),)))


@screen("binder", example(), example(noted), example(_of_henk), example(precious), looks_back=True)
def binder(view: View, w: Wording) -> Shown | None:
    """All tabs with what stands at each; in simple mode one at a time."""
    about = view.about
    if about is None:
        return None
    tabs = tuple(content().tabs.values())
    tidy = Button(label=w("Five minutes of tidying"), verb="tidy")
    text = w("<b>My binder</b>\nWrite down what lies where. Only you see it.")
    if w.simple:
        return Shown(text=text, buttons=own_rows(w, _open(tabs[0], w), tidy))
    lines = (_line(tab, about.album.where(tab.code), w) for tab in tabs)
    home = Button(label=w("Back"), verb="mine")
    return Shown(
        text="\n".join((text, "", *lines)), buttons=(*pairs(*(_open(tab, w) for tab in tabs)), (tidy,), (home,))
    )


def _line(tab: Tab, where: str, w: Wording) -> str:
    name = escape(tab.name.in_(w.language))
    return f"• {name}: {escape(where)}" if where else f"• {name}"


def _open(tab: Tab, w: Wording) -> Button:
    return Button(label=short(tab.name.in_(w.language)), verb="binder_tab", thing=tab.code)


@screen(
    "binder_tab",
    *(example(thing=code) for code in content().tabs),
    example(noted, thing=NOTE.tab),
    *(example(henk, thing=code) for code in content().tabs),
    example(_of_henk, thing=NOTE.tab),
    example(precious, thing=NOTE.tab),
    looks_back=True,
)
def binder_tab(view: View, w: Wording) -> Shown | None:
    """What belongs there, where it lies, and the way to write that down."""
    tab = content().tabs.get(view.thing)
    if view.about is None or tab is None:
        return None
    where = view.about.album.where(tab.code)
    belongs = w("Here belong: {papers}.", papers=tab.papers.in_(w.language))
    lies = w("Where it lies: {words}", words=where) if where else w("Where does it lie? You can write that down here.")
    head = f"<b>{escape(tab.name.in_(w.language))}</b>"
    text = "\n".join((head, lies) if w.simple else (head, lies, belongs))
    write = Button(
        label=w("Write it differently") if where else w("Write down where"), verb="binder_write", thing=tab.code
    )
    if w.simple:
        return Shown(text=text, buttons=own_rows(w, write, _next(tab, w)))
    wipe = (Button(label=w("Take it away"), verb="binder_wipe", thing=tab.code),) if where else ()
    return Shown(text=text, buttons=own_rows(w, write, *wipe, _back(w)))


def _next(tab: Tab, w: Wording) -> Button:
    """The tab after this one, and after the last the five minutes of tidying."""
    tabs = tuple(content().tabs.values())
    after = tabs[tabs.index(tab) + 1 :]
    return _open(after[0], w) if after else Button(label=w("Five minutes of tidying"), verb="tidy")


def _back(w: Wording) -> Button:
    return Button(label=w("My binder"), verb="binder")


@screen("binder_where", *(example(of, thing="home") for of in (situation, henk, precious)))
def binder_where(view: View, w: Wording) -> Shown | None:
    """The question; what cannot be lost by it is said too (house rules g5, g8)."""
    tab = content().tabs.get(view.thing)
    if tab is None:
        return None
    text = w("{tab}: where does it lie?", tab=tab.name.in_(w.language))
    more = w("Write it in your own words. For example: <i>the drawer in the kitchen</i>. No photo, no numbers.")
    back = Button(label=w("Rather not"), verb="binder_tab", thing=tab.code)
    return Shown(text=f"{text}\n{more}", buttons=own_rows(w, back))
