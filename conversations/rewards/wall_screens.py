"""What is for a participant, on one wall; nothing on it ever runs out."""

from dataclasses import replace
from html import escape

from conversations.examples import FLOWERS, LANDLORD, LETTERS, done_landlord, example, henk, precious, situation
from conversations.pictures.rewards import RewardWall, Shelf
from conversations.pictures.template import plain
from conversations.planning.lines import own_rows, rows, short
from conversations.replies import Button, Shown
from conversations.rewards.amounts import euros
from conversations.rewards.giving_screens import card
from conversations.rewards.promising import noun, phrase
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.album import Album
from domain.rewards import EARNED, HAD, Entry, Promise, promises, received_in
from domain.situations import Situation


def _full() -> Situation:
    """Something promised, something earned and something received."""
    of = done_landlord()
    coffee = replace(FLOWERS, id="led-coffee", promise="pro-coffee", action=LETTERS.id, item="coffee", cents=500)
    had = replace(card().ledger[0], id="led-card", promise="pro-card", entry=Entry.HANDED)
    return replace(of, ledger=(*of.ledger, coffee, had))


def _of_henk() -> Situation:
    return card(henk())


def _nothing() -> Situation:
    return situation(ledger=())


@screen("reward_wall", example(_full), example(_nothing), example(_of_henk), example(precious))
def reward_wall(view: View, w: Wording) -> Shown | None:
    """Three shelves; an empty one is left out."""
    if view.about is None:
        return None
    standing = promises(view.about.ledger)
    joy = Button(label=w("What does me good"), verb="joy")
    today = Button(label=w("My step"), verb="today")
    rather = (
        [Button(label=w("Something rather not"), verb="rather_not")] if any(each.may_end for each in standing) else []
    )
    shelves = [shelf for shelf in _shelves(view.about, standing, w) if shelf.things]
    if not shelves:
        text = w("What {coach} promises you comes to stand here. It stays, nothing runs out.", coach=_coach(view, w))
        return Shown(text=text, buttons=own_rows(w, joy, today))
    note = w("It all stays, nothing runs out.")
    parts = ["\n".join((f"<b>{escape(each.title)}</b>", *(f"• {escape(thing)}" for thing in each.things)))
             for each in shelves]  # fmt: skip
    text = "\n\n".join((*parts, "\n".join((note, *_year(view, w)))))
    buttons = own_rows(w, joy, *(rather or [today])) if w.simple else rows(joy, *rather, today)
    drawing = RewardWall(language=w.language, title=plain(w("What is for you")), shelves=tuple(shelves), note=note)
    return Shown(text=text, buttons=buttons, drawing=drawing)


def _shelves(about: Situation, standing: tuple[Promise, ...], w: Wording) -> tuple[Shelf, ...]:
    def things(*stages: Entry) -> tuple[str, ...]:
        return tuple(_thing(about, each, w) for each in standing if each.stage in stages)

    return (
        Shelf(title=plain(w("For you, at the next talk")), pictogram="wrapped-gift", things=things(*EARNED)),
        Shelf(title=plain(w("With a step")), pictogram="seedling", things=things(Entry.PROMISED, Entry.RETURNED)),
        Shelf(title=plain(w("You have it")), pictogram="bouquet", things=things(*HAD)),
    )


def _thing(about: Situation, promise: Promise, w: Wording) -> str:
    """*Een bloemetje bij “De huurbaas bellen”*; plain, for text and picture alike."""
    step = next((each.words for each in about.actions if each.id == promise.action), "")
    thing = phrase(promise, w.language)
    thing = thing[:1].upper() + thing[1:]
    return plain(w("{thing} with “{step}”", thing=thing, step=step)) if step else thing


def _year(view: View, w: Wording) -> tuple[str, ...]:
    """What it comes to, because who gets support keeps count of gifts; only what was received."""
    cents = received_in(view.now.year, view.about.ledger) if view.about else 0
    return (w("This year you got {amount} in all.", amount=euros(cents, w.language)),) if cents and not w.simple else ()


def _two() -> Situation:
    more = replace(FLOWERS, id="led-two", promise="pro-two", action=LANDLORD.id, item="coffee")
    return situation(ledger=(FLOWERS, more))


@screen("wall_choose", example(_two))
def wall_choose(view: View, w: Wording) -> Shown | None:
    """Which one; all of them stay until the next tap."""
    if view.about is None:
        return None
    several = [each for each in promises(view.about.ledger) if each.may_end]
    buttons = [Button(label=short(noun(each, w.language)), verb="rather_not", thing=each.id) for each in several]
    back = Button(label=w("Back"), verb="wall")
    text = w("Which one would you rather not have?")
    return Shown(text=text, buttons=own_rows(w, *buttons[:1], back) if w.simple else rows(*buttons, back))


def _said() -> Situation:
    return situation(album=Album(joy="Bloemen, en even samen koffie drinken"))


@screen("joy", example(), example(_said), example(henk), example(precious), looks_back=True)
def joy(view: View, w: Wording) -> Shown | None:
    """Asks, and says who reads it; not answering is fine."""
    if view.about is None:
        return None
    coach, words = _coach(view, w), view.about.album.joy
    text = w("What does you good, such as a flower or coffee? Write it here.")
    if not w.simple:
        text += " " + w("{coach} reads it, to choose something for you.", coach=coach)
    lines = [text, *([w("Now there stands: <i>{words}</i>", words=words)] if words and not w.simple else [])]
    away = [Button(label=w("Take it away"), verb="joy_off")] if words else []
    return Shown(text="\n".join(lines), buttons=own_rows(w, *away, Button(label=w("Rather not"), verb="wall")))


@screen("joy_kept", example(_said), example(henk), looks_back=True)
def joy_kept(view: View, w: Wording) -> Shown | None:
    """Who reads it, and that it can go again."""
    back = Button(label=w("What is for you"), verb="wall")
    away = Button(label=w("Take it away"), verb="joy_off")
    return Shown(text=w("Thank you. {coach} can read it now.", coach=_coach(view, w)), buttons=own_rows(w, back, away))


@screen("joy_gone", example(), example(henk))
def joy_gone(view: View, w: Wording) -> Shown | None:
    """Nobody reads it any more."""
    back = Button(label=w("What is for you"), verb="wall")
    return Shown(text=w("Good. It is gone, nobody reads it."), buttons=own_rows(w, back))


def _coach(view: View, w: Wording) -> str:
    return view.about.coach.name if view.about and view.about.coach else w("your coach")
