"""*Mijn mensen*: who waits, who is quiet, who had a success, and the others; a page at a time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from html import escape
from itertools import groupby

from conversations.checkin.obstacle_screens import needing
from conversations.examples import (
    FATIMA,
    HENK,
    MARIEKE,
    PRECIOUS,
    PROGRAMME,
    SORAYA,
    THURSDAY,
    henk,
    precious,
    situation,
    staff,
)
from conversations.planning.lines import pairs, short
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import caseload, progress
from domain.caseload import NOTICED_FROM, Standing, Waits
from domain.people import Person
from domain.situations import Situation

PAGE = 8
"""Names at once."""


def _list() -> View:
    """Fatima waits, Precious had a success, and Henk is a colleague's."""
    helping = staff(caseload=(FATIMA, PRECIOUS), standing_in_for=(HENK,))
    return _of(helping.caseload, needing(), henk(), precious())


def _long(names: str = "Abel Bo Cem Dina Eva Finn Gül Hind Ine Jon", times: int = 2) -> View:
    """More people than fit on a page, and as many as is good."""
    several = [f"{name} {letter}" for name in names.split() for letter in "AB"[:times]]
    people = [replace(PRECIOUS, id=f"p{number}", name=name) for number, name in enumerate(several)]
    quiet = replace(people[3], last_sign_at=THURSDAY - timedelta(days=40))
    return _of(
        tuple(people), *(replace(situation(PRECIOUS), person=each) for each in (quiet, *people[:3], *people[4:]))
    )


def _of(people: tuple[Person, ...], *several: Situation, **words: str) -> View:
    me = staff(caseload=people, standing_in_for=(HENK,))
    ids = {"people": " ".join(each.person.id for each in several)}
    return View(to=MARIEKE, programme=PROGRAMME, staff=me, people=several, words={**ids, **words}, now=THURSDAY)


def _second_page() -> View:
    view = _long()
    return replace(view, words={**view.words, "page": "1"})


def _nobody() -> View:
    return View(to=SORAYA, programme=PROGRAMME, staff=staff(SORAYA, caseload=()), now=THURSDAY)


@screen("people", _list, _long, _second_page, _nobody)
def people(view: View, w: Wording) -> Shown | None:
    """The list, in pages; searching is offered as soon as there is more than one."""
    if view.staff is None:
        return None
    invite = Button(label=w("Invite someone to take part"), verb="invite_participant")
    menu = Button(label=w("Menu"), verb="menu")
    if not view.people:
        practise = Button(label=w("Practise"), verb="practice")
        return Shown(text=w("You do not coach anyone yet."), buttons=((invite,), (practise,), (menu,)), protect=True)
    number = int(view.words.get("page", "0"))
    listed = caseload.in_order(view.people, view.now)
    pages = [listed[at : at + PAGE] for at in range(0, len(listed), PAGE)]
    on_page = pages[number % len(pages)]
    notice = _notice(view, w) if caseload.is_large(view.staff) and on_page is pages[0] else ""
    text = "\n\n".join(part for part in (_groups(on_page, view.now, w), notice) if part)
    ways = [_find(w), _next(number + 1, w)] if len(pages) > 1 else []
    asked = sum(len(each.obstacles) for each in listed)
    ways += [Button(label=w("Asked of you ({n})", n=asked), verb="tasks")] if asked else []
    ways += [Button(label=w("Stuck at our place"), verb="snag"), Button(label=w("Practise"), verb="practice")]
    buttons = pairs(*(_person_button(view, each.person, w) for each in on_page)) + pairs(*ways) + ((invite,), (menu,))
    return Shown(text=text, buttons=buttons, protect=True)


def _notice(view: View, w: Wording) -> str:
    n = caseload.at_once(view.staff) if view.staff else 0
    said = w("You coach {n} people now. Up to {most} there is time for everyone.", n=n, most=NOTICED_FROM)
    return f"<i>{said} {w('Talk about it with your supervisor if you like.')}</i>"


def _groups(several: tuple[Situation, ...], now: datetime, w: Wording) -> str:
    """Each group under its heading, a line a person."""
    groups = [(head, list(of_it)) for head, of_it in groupby(several, key=lambda of: caseload.standing(of, now))]
    heads = {Standing.OTHER: w("My people")} if len(groups) == 1 else {}  # *the others* beside whom?
    parts = [
        "\n".join((f"<b>{heads.get(head) or _HEADS[head](w)}</b>", *(_line(each, head, w, now) for each in of_it)))
        for head, of_it in groups
    ]
    return "\n\n".join(parts)


def _line(of: Situation, head: Standing, w: Wording, now: datetime) -> str:
    said = ""
    match head:
        case Standing.WAITS:
            waits = caseload.waits_for(of)
            said = _WAITS[waits](w) if waits else ""
        case Standing.WORKED:
            said = escape(short(progress.worked(of, now - caseload.LATELY)[0].words))
        case Standing.QUIET | Standing.OTHER:
            said = _state(of.person, w)
    name = escape(of.person.name)
    return f"{name} · {said}" if said else name


def _state(person: Person, w: Wording) -> str:
    if person.joined_at is None:
        return w("not in yet")
    return w("aftercare") if person.in_aftercare else ""


def _person_button(view: View, person: Person, w: Wording) -> Button:
    helping = view.staff is not None and person.id in {each.id for each in view.staff.standing_in_for}
    label = w("{name} (I stand in)", name=person.name) if helping else person.name
    return Button(label=label, verb="person", subject=person.id)


def _find(w: Wording) -> Button:
    return Button(label=w("Find by name"), verb="find_person")


def _next(page: int, w: Wording) -> Button:
    return Button(label=w("Next"), verb="people", thing=str(page))


def _asks() -> View:
    return View(to=MARIEKE, programme=PROGRAMME, staff=staff(), now=THURSDAY)


@screen("find_person", _asks)
def find_person(view: View, w: Wording) -> Shown | None:
    """Asks for a part of a name."""
    return Shown(text=w("Write the first letters of the name."), buttons=((_list_button(w),),), protect=True)


def _found_one() -> View:
    return _of((FATIMA,), situation(), text="fat")


def _found_nobody() -> View:
    return _of((FATIMA,), text="Zoë")


@screen("found", _found_one, _found_nobody)
def found(view: View, w: Wording) -> Shown | None:
    """Who is called like that; more than a page asks for more letters."""
    if view.staff is None:
        return None
    written = view.words.get("text", "")
    if not view.people:
        text = w(
            "I find nobody whose name begins with “{text}”. Write other letters, or look at the list.", text=written
        )
        return Shown(text=text, buttons=((_list_button(w),),), protect=True)
    hits = caseload.in_order(view.people, view.now)
    text = _groups(hits[:PAGE], view.now, w)
    text += "\n\n" + w("There are more. Write more letters.") if len(hits) > PAGE else ""
    names = pairs(*(_person_button(view, each.person, w) for each in hits[:PAGE]))
    return Shown(text=text, buttons=(*names, (_list_button(w),)), protect=True)


def _list_button(w: Wording) -> Button:
    return Button(label=w("My people"), verb="people")


_HEADS: dict[Standing, Callable[[Wording], str]] = {
    Standing.WAITS: lambda w: w("Waits for you"),
    Standing.QUIET: lambda w: w("Quiet for a while"),
    Standing.WORKED: lambda w: w("Something worked"),
    Standing.OTHER: lambda w: w("The others"),
}
_WAITS: dict[Waits, Callable[[Wording], str]] = {
    Waits.CALL: lambda w: w("asks for contact"),
    Waits.BACK: lambda w: w("asks for contact again"),
    Waits.OTHER_TIME: lambda w: w("asks for another time for a talk"),
    Waits.NEEDED: lambda w: w("needs something for a step"),
}
