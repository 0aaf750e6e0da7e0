"""What *wat is al gelukt* looks like: by month, newest first, without a comparison."""

from dataclasses import replace
from datetime import datetime, timedelta
from html import escape

from conversations.album.pictures import worked_picture
from conversations.examples import HENK, MONDAY, done_landlord, example, henk, precious, situation
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import moments
from domain.album import Album, Month, Success, months
from domain.situations import Situation

LINES = 15
"""Things on one page: a telephone shows no more without scrolling."""
LINES_SIMPLE = 3
APPEARS_AT = 2
"""Successes; house rule g12."""
_MADE = ("Eén schuldeiser opschrijven", "De huurbaas bellen, samen", "Een wandeling maken", "Een wandeling maken")


def _album(many: int = 1) -> Album:
    made = (
        Success(action=f"act-{number}", words=words, at=MONDAY - timedelta(days=9 * number))
        for number, words in enumerate(_MADE * many)
    )
    return Album(successes=tuple(made))


def _some() -> Situation:
    return replace(done_landlord(), album=_album())


def _many() -> Situation:
    several = (replace(each, words=f"{each.words} {number}") for number, each in enumerate(_album(8).successes))
    return replace(done_landlord(), album=Album(successes=tuple(several)))


def _first() -> Situation:
    return situation(album=Album(successes=_album().successes[:1]))


def _of_henk() -> Situation:
    return henk(album=Album(successes=tuple(replace(each, action=f"{HENK.id}-box") for each in _album().successes)))


@screen(
    "worked",
    example(_some),
    example(_many),
    example(_many, words={"page": "1"}),
    example(_first),
    example(precious),
    example(_of_henk),
    looks_back=True,
)
def worked(view: View, w: Wording) -> Shown | None:
    """Before the first success: that it will grow here, and nothing is missing."""
    about = view.about
    if about is None:
        return None
    today = Button(label=w("My step"), verb="today")
    successes = about.album.successes
    if not successes:
        return Shown(text=w("What works for you comes to stand here. There is no hurry."), buttons=own_rows(w, today))
    page, by_month = int(view.words.get("page", "0")), months(successes, about.person.zone)
    here, more = _page(by_month, page, LINES_SIMPLE if w.simple else LINES)
    since = w.month(moments.local_day(min(each.at for each in successes), about.person.zone))
    head = w.plural("{n} thing worked since {month}.", "{n} things worked since {month}.", len(successes), month=since)
    text = "\n\n".join((f"🌷 <b>{head}</b>", *(_month(each, w) for each in here)))
    earlier = (Button(label=w("Before that"), verb="worked", thing=str(page + 1)),) if more else ()
    further = (Button(label=w("More for you"), verb="for_you"),) if _settled(about, view.now) else ()
    buttons = own_rows(w, *earlier, *further, today)
    return Shown(text=text, buttons=buttons, drawing=worked_picture(head, here, w))


def _settled(about: Situation, now: datetime) -> bool:
    """After the first days there is more (house rule g12)."""
    joined = about.person.joined_at
    return joined is not None and now - joined >= timedelta(days=about.policy.first_days)


def _page(by_month: tuple[Month, ...], page: int, length: int) -> tuple[list[Month], bool]:
    """The months of one page, cut where it is full, and whether there is more."""
    things = [(month.first, thing) for month in by_month for thing in month.things]
    start = page * length
    cut = things[start : start + length] or things[:length]
    firsts = dict.fromkeys(first for first, _ in cut)
    here = [Month(first=first, things=tuple(thing for at, thing in cut if at == first)) for first in firsts]
    return here, start + length < len(things)


def _month(month: Month, w: Wording) -> str:
    lines = [f"• {_thing(words, times, w)}" for words, times in month.things]
    return "\n".join((f"<b>{escape(w.month(month.first))}</b>", *lines))


def _thing(words: str, times: int, w: Wording) -> str:
    return escape(words) if times == 1 else w("{step} ({n} times)", step=words, n=times)
