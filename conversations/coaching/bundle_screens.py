"""What a coach reads of their people: good news first, five at most, each with one suggested act."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from html import escape

from conversations import examples
from conversations.checkin.obstacle_screens import needing, tasks
from conversations.coaching.bundling import ALL, AT_ONCE, FIRST_BACK, LAST_OF_WEEK
from conversations.coaching.news import OWN_STEP, News, news_for_coach
from conversations.coaching.taking_on import to_take_on
from conversations.examples import THURSDAY, coach_view
from conversations.planning.lines import rows
from conversations.planning.plan import next_talk
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import workhours
from domain.caseload import Waits, waits_for
from domain.moments import local_day
from domain.people import BundleTime
from domain.plans import Action
from domain.situations import Situation

SHOWN = 5
"""So many people stand on a card; the others are one tap away."""
PAGE = 10
"""So many people stand on one page of all."""


def _needing(**words: str) -> View:
    of = replace(needing(), recent=(("needed", examples.LANDLORD.id, THURSDAY),))
    known = {"people": of.person.id, of.person.id: "", "until": THURSDAY.isoformat(), "when": BundleTime.MORNING.value}
    return coach_view(of, people=(of,), words={**known, **words})


def _before_the_weekend() -> View:
    known = {"people": "fatima", "until": THURSDAY.isoformat(), "when": BundleTime.END.value, LAST_OF_WEEK: "yes"}
    return coach_view(needing(), people=(needing(),), words=known, now=THURSDAY + timedelta(days=1, hours=6))


def _first_back() -> View:
    asks = replace(examples.situation(calls=(examples.CALL,)), recent=())
    glad = examples.done_landlord()
    glad = replace(glad, person=replace(glad.person, id="bo", name="Bo"))
    words = {"people": "bo fatima", "bo": "", "until": THURSDAY.isoformat(), "when": BundleTime.MORNING.value}
    return coach_view(people=(glad, asks), words={**words, FIRST_BACK: "yes"})


def _many() -> View:
    names = ("Ada", "Bo", "Cas", "Dewi", "Eva", "Fenna")
    done = examples.done_landlord()
    people = tuple(replace(done, person=replace(done.person, id=name.lower(), name=name)) for name in names)
    told = {each.person.id: "" for each in people}
    words = {"people": " ".join(told), **told, "when": BundleTime.MORNING.value, "card": "bo"}
    return coach_view(people=people, words={**words, "until": THURSDAY.isoformat()})


@screen(
    "bundle",
    examples.bundle,
    _needing,
    _before_the_weekend,
    _first_back,
    _many,
    lambda: _needing(when=AT_ONCE),
)
def bundle(view: View, w: Wording) -> Shown | None:
    """Everything since the last one, successes first; a tap under it does what is suggested.

    After an absence what waits stands above it: a call in it never came to the coach.
    """
    news = _in_order(
        each for of in view.people if of.person.id in view.words and (each := _since(view, of)) is not None
    )
    last, back = view.words.get(LAST_OF_WEEK), view.words.get(FIRST_BACK)
    waiting = _in_turn(view.people) if last or back else []
    if not news and not waiting:
        return None
    parts = [_heading(view, w), *(_paragraph(each, w) for each in news[:SHOWN])] if news else []
    parts.append(_rest(len(news) - SHOWN, w))
    buttons = [button for each in news[:SHOWN] if (button := act(each, w)) is not None]
    if len(news) > SHOWN:
        buttons.append(Button(label=w("See all"), verb="day", thing=ALL))
    known = {each.of.person.id for each in news}
    opens = [_opens(of, w) for of in waiting if of.person.id not in known or waits_for(of) is Waits.CALL][:SHOWN]
    waits = _waiting(waiting, _until_when(view, w) if last else w("Waits for you:"), w)
    parts, buttons = ([waits, *parts], [*opens, *buttons]) if back else ([*parts, waits], [*buttons, *opens])
    parts.append(_card(view, w))
    return Shown(text="\n\n".join(part for part in parts if part), buttons=rows(*buttons), protect=True)


@screen(
    "day",
    lambda: replace(_many(), words={**_many().words, "since": ""}),
    lambda: replace(_many(), thing=ALL),
    lambda: _needing(since=""),
    lambda: replace(_first_back(), words={"people": "bo fatima", "since": ""}),
    lambda: coach_view(examples.situation(), people=(examples.situation(recent=()),), words={"people": "fatima"}),
)
def day(view: View, w: Wording) -> Shown | None:
    """*Vandaag*: five people, or ten on a page of all; below them who waits."""
    news = _in_order(each for of in view.people if (each := _since(view, of)) is not None)
    waiting = _in_turn(view.people)
    first, most = _from(view.thing)
    page = news[first : first + most]
    parts = [_paragraph(each, w) for each in page] or [w("There is nothing new.")]
    parts.append("" if first else _waiting(waiting, w("Waits for you:"), w))
    buttons = [button for each in page if (button := act(each, w)) is not None]
    if len(news) > first + most:
        more = (w("See more"), f"{ALL}:{first + most}") if view.thing else (w("See all"), ALL)
        buttons.append(Button(label=more[0], verb="day", thing=more[1]))
    if not first:
        buttons += [_opens(of, w) for of in waiting if waits_for(of) is Waits.CALL][:SHOWN]
    title = w("Today")
    text = "\n\n".join(part for part in (f"<b>{title}</b>", *parts) if part)
    return Shown(text=text, buttons=rows(*buttons, Button(label=w("Menu"), verb="menu")), protect=True)


def _from(thing: str) -> tuple[int, int]:
    """Where the page begins, and how many people stand on it; what no button carries is the first page."""
    kind, _, first = thing.partition(":")
    if kind != ALL:
        return 0, SHOWN
    return (int(first) if first.isascii() and first.isdecimal() else 0), PAGE


def act(news: News, w: Wording) -> Button | None:
    """The one suggested act: take up an obstacle, a compliment, a talk, or an own sentence; None when it was done."""
    person, name = news.of.person, news.of.person.name
    asked = to_take_on(news.of)
    if "needed" in news.others and asked is not None:
        return Button(label=w("I take it up: {name}", name=name), verb="take_on", subject=person.id, thing=asked.id)
    if steps := (*news.worked, *news.partly):
        step = next((each for each in steps if not _praised(news.of, each)), None)
        label = w("👏 Praise {name}", name=name)
        return Button(label=label, verb="praise", subject=person.id, thing=step.id) if step else None
    if "needed" in news.others:
        return _page(news.of, w)
    if {"joined", "declined"} & set(news.others) and next_talk(news.of) is None:
        return Button(label=w("Plan a talk with {name}", name=name), verb="appointment", subject=person.id)
    return _note(news.of, w)


def _note(of: Situation, w: Wording) -> Button | None:
    reached = of.person.joined_at is not None and of.person.stopped_at is None
    label = w("✍ Write to {name}", name=of.person.name)
    return Button(label=label, verb="note", subject=of.person.id) if reached else None


def _praised(of: Situation, step: Action) -> bool:
    return any(kind == "praised" and thing == step.id for kind, thing, _ in of.recent)


def _page(of: Situation, w: Wording) -> Button:
    return Button(label=w("Open {name}", name=of.person.name), verb="person", subject=of.person.id)


def _opens(of: Situation, w: Wording) -> Button:
    """To the person; of who asks for contact to the call, which counts as read by that tap only."""
    call = next((each for each in of.calls if each.opened_at is None), None)
    return replace(_page(of, w), verb="open_call", thing=call.id) if call else _page(of, w)


def _in_turn(people: Iterable[Situation]) -> list[Situation]:
    """Who waits, calls for help first."""
    order = list(Waits)
    return sorted((of for of in people if waits_for(of)), key=lambda of: order.index(waits_for(of) or Waits.NEEDED))


def _since(view: View, of: Situation) -> News | None:
    since = view.words.get(of.person.id, "") or view.words.get("since", "")
    return news_for_coach(of, datetime.fromisoformat(since) if since else None)


def _in_order(news: Iterable[News]) -> list[News]:
    """Good news first, then by name."""
    return sorted(news, key=lambda each: (not each.worked, not each.partly, each.of.person.name))


def _heading(view: View, w: Wording) -> str:
    headings = {
        AT_ONCE: w("Just now:"),
        BundleTime.MORNING.value: w("Good morning. This is new:"),
        BundleTime.END.value: w("Today in your caseload:"),
    }
    return headings[view.words.get("when", BundleTime.END.value)]


def _until_when(view: View, w: Wording) -> str:
    """*Dit wacht liever niet tot maandag:*, or whatever day they work next."""
    if view.staff is None or view.to is None:
        return ""
    tomorrow = local_day(view.now, view.to.zone) + timedelta(days=1)
    next_day = workhours.day_at_work(view.staff.profile, tomorrow)
    return w("Better not left until {day}:", day=w.weekday(next_day))


def _waiting(waiting: Sequence[Situation], title: str, w: Wording) -> str:
    lines = [f"<b>{escape(of.person.name)}</b> · {line}" for of in waiting for line in waiting_lines(of, w)]
    return "\n".join((title, *lines)) if lines else ""


def waiting_lines(of: Situation, w: Wording) -> list[str]:
    """What about one participant waits for the coach, as lines of HTML."""
    said = {
        Waits.CALL: w("asks for contact"),
        Waits.BACK: w("asks for contact again"),
        Waits.OTHER_TIME: w("asks for another time for a talk"),
    }
    asked = [text for waits, text in said.items() if waits is waits_for(of)]
    return asked + tasks(of, w)


def _rest(more: int, w: Wording) -> str:
    return w.plural("And news of {n} more person.", "And news of {n} more people.", n=more) if more > 0 else ""


def _card(view: View, w: Wording) -> str:
    """Once a month a real card is suggested (house rule g19)."""
    to = next((of.person.name for of in view.people if of.person.id == view.words.get("card")), "")
    return w("An idea for this month: send {name} a real card.", name=to) if to else ""


def _paragraph(news: News, w: Wording) -> str:
    name = f"<b>{escape(news.of.person.name)}</b>"
    worked = [w("🌷 {step}", step=each.words) + _earned(news, each, w) for each in news.worked]
    partly = [w("🌱 {step} (a little)", step=each.words) for each in news.partly]
    others = [_OTHERS[kind](w) for kind in news.others if kind in _OTHERS]
    asked = tasks(news.of, w) if "needed" in news.others else []
    return "\n".join((name, *worked, *partly, *others, *asked))


def _earned(news: News, action: Action, w: Wording) -> str:
    granted = any(each.action == action.id and each.entry == "granted" for each in news.of.ledger)
    return " " + w("(earned: take it along to the next talk)") if granted else ""


_OTHERS = {
    "goal_reached": lambda w: w("🌷 reached a goal"),
    "agreed": lambda w: w("agreed on the plan"),
    OWN_STEP: lambda w: w("chose a step of their own"),
    "confirmed": lambda w: w("got the reward"),
    "joined": lambda w: w("takes part from now on"),
    "declined": lambda w: w("would rather not use Stapje; you go on as before"),
}
