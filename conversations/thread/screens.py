"""What messages to and fro look like, on both sides."""

from datetime import datetime
from html import escape

from conversations.care.call_screens import SATURDAY_EVENING
from conversations.care.whom_to_call import numbers
from conversations.examples import coach_example, example, henk
from conversations.planning.lines import discreet, own_rows, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.thread.examples import ASKED, HENK_WAS_TOLD, TOLD, asked, henk_told, told
from conversations.wording import Wording
from domain import moments, workhours
from domain.ears import absence, answering, deputy
from domain.people import StaffProfile
from domain.situations import Situation
from domain.thread import Message, since

SHOWN = 8
"""Messages on one page: with names and days they fit one message of Telegram, when no one is very long."""
_LONG = 300
"""Characters of a message on the page; the whole of it came by itself."""


@screen("ask_message", example(), example(asked), example(henk), looks_back=True)
def ask_message(view: View, w: Wording) -> Shown | None:
    """The next text is the message; at the start how long it is kept (house rule g18)."""
    if view.about is None:
        return None
    text = w("What would you like to write to {name}? I pass it on as it is.", name=_reader(view, w))
    if not view.about.album.thread:
        text += "\n" + _kept(w)
    earlier = (Button(label=w("Earlier messages"), verb="my_messages"),) if view.about.album.thread else ()
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Better not"), verb="message_not"), *earlier))


@screen("message_left", example(), example(henk))
def message_left(view: View, w: Wording) -> Shown | None:
    """Nothing went out."""
    return Shown(text=w("Good. Nothing was sent."), buttons=own_rows(w, Button(label=w("My step"), verb="today")))


@screen(
    "message_sent",
    example(asked, thing=ASKED.id),
    example(asked, thing=ASKED.id, now=SATURDAY_EVENING),
    example(henk, now=SATURDAY_EVENING),
)
def message_sent(view: View, w: Wording) -> Shown | None:
    """Inside the hours that it is there; outside them honestly when it is read, with the doors (house rule g2)."""
    about = view.about
    if about is None or about.coach is None:
        return None
    at, name = _read_at(about, view.now), _reader(view, w)
    if at <= view.now:
        return Shown(text=w("{name} gets your message now.", name=name), buttons=own_rows(w))
    here = moments.local(at, about.person.zone)
    text = w("{name} reads this {day}, from {hour}.", name=name, day=_near(here, view, w), hour=w.hour(here.time()))
    doors = (
        Button(label=w("I would like to talk"), verb="door", thing="talk"),
        Button(label=w("Something does not work"), verb="door", thing="stuck"),
        Button(label=w("Evicted, or no power, gas or water"), verb="door", thing="threat"),
    )
    return Shown(text=f"{text}\n{numbers(w)}", buttons=own_rows(w) if w.simple else rows(*doors))


def _near(at: datetime, view: View, w: Wording) -> str:
    assert view.about is not None
    days = (at.date() - moments.local_day(view.now, view.about.person.zone)).days
    near = {0: w("today"), 1: w("tomorrow")}
    return near.get(days) or (w.weekday(at.date()) if days < 7 else w.day(at.date()))


def _read_at(about: Situation, now: datetime) -> datetime:
    """When who answers works next; the days of a stand-in are those of the coach."""
    assert about.coach is not None
    profile = about.coach_profile or StaffProfile(person=about.coach.id)
    if absence(about, now) and deputy(about, now):
        profile = profile.when_there()
    return workhours.next_at_work(profile, now, about.coach.zone)


@screen("coach_message", example(told, thing=TOLD.id, words={"coach": "Marieke"}),
        example(henk_told, thing=HENK_WAS_TOLD.id, words={"coach": "Soraya"}), looks_back=True)  # fmt: skip
def coach_message(view: View, w: Wording) -> Shown | None:
    """The coach's own words, framed so that nobody else can seem to be the coach."""
    found = view.about.album.message(view.thing) if view.about else None
    if view.about is None or found is None:
        return None
    text = w("Message from {coach}:", coach=view.words["coach"]) + f"\n{escape(found.words)}"
    text += _start(view.about, found, w)
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, Button(label=w("Send an answer"), verb="message")))


@screen("is_it_for_coach", example(told), example(henk_told))
def is_it_for_coach(view: View, w: Wording) -> Shown | None:
    """Nothing is passed on without a tap (house rule g1)."""
    text = w("Is this for {name}? Then I pass it on.", name=_reader(view, w))
    yes, no = Button(label=w("Yes, send it"), verb="message_pass"), Button(label=w("Better not"), verb="message_not")
    return Shown(text=text, buttons=own_rows(w, yes, no))


@screen("my_messages", example(), example(told), example(henk_told), looks_back=True)
def my_messages(view: View, w: Wording) -> Shown | None:
    """The last ones, both sides."""
    if view.about is None:
        return None
    thread = view.about.album.thread
    text = "\n\n".join((_page(view, view.about, thread, w), _kept(w))) if thread else w("Nothing was written yet.")
    write = Button(label=w("Send a message"), verb="message")
    return Shown(text=text, buttons=own_rows(w, write, Button(label=w("My step"), verb="today")))


# The other side ------------------------------------------------------------------------------------------------------


@screen("message_from", coach_example(asked, thing=ASKED.id), looks_back=True)
def message_from(view: View, w: Wording) -> Shown | None:
    """The participant's own words, with one tap to answer and one when nothing needs to be written."""
    found = view.about.album.message(view.thing) if view.about else None
    if view.about is None or found is None:
        return None
    name, subject = view.about.person.name, view.about.person.id
    text = w("<b>Message from {name}</b>:", name=name) + f"\n{escape(found.words)}" + _start(view.about, found, w)
    reply = Button(label=w("Answer"), verb="message_to", subject=subject)
    seen = Button(label=w("Read"), verb="message_seen", subject=subject, thing=found.id)
    page = Button(label=w("Open {name}", name=name), verb="person", subject=subject)
    return Shown(text=text, buttons=((reply, seen), (page,)), protect=True)


@screen("thread", coach_example(told), coach_example(), looks_back=True)
def thread(view: View, w: Wording) -> Shown | None:
    """The last messages on one page, as far as they are for who reads it."""
    if view.about is None:
        return None
    name, subject = view.about.person.name, view.about.person.id
    messages = since(view.about.album.thread, _reads_from(view))
    said = _page(view, view.about, messages, w) if messages else w("Nothing was written yet.")
    write = Button(label=w("Write to {name}", name=name), verb="message_to", subject=subject)
    back = Button(label=w("Back"), verb="person", subject=subject)
    text = f"<b>{escape(name)}</b>\n\n{said}\n\n{_kept(w)}"
    return Shown(text=text, buttons=rows(write, back), protect=True)


def _reads_from(view: View) -> datetime:
    """A coach reads from their first day on, a stand-in from the day that the coach is away."""
    about, me = view.about, view.to
    assert about is not None
    if about.coaching is not None and me is not None and about.coaching.coach == me.id:
        return about.coaching.since
    away, zone = absence(about, view.now), about.person.zone
    day = away.since if away else moments.local_day(view.now, zone)
    return moments.instant(day, datetime.min.time(), zone)


@screen("ask_message_to", coach_example(), coach_example(told), looks_back=True)
def ask_message_to(view: View, w: Wording) -> Shown | None:
    """One line of text is enough; at the start how long it is kept."""
    if view.about is None:
        return None
    text = w("What would you like to write to {name}? I pass it on as it is.", name=view.about.person.name)
    if not view.about.album.thread:
        text += "\n" + _kept(w)
    back = Button(label=w("Back"), verb="person", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(back), protect=True)


@screen("message_to_sent", coach_example(told, thing=TOLD.id))
def message_to_sent(view: View, w: Wording) -> Shown | None:
    """On its way, when the participant may get it."""
    if view.about is None:
        return None
    name, subject = view.about.person.name, view.about.person.id
    page = Button(label=w("Messages"), verb="thread", subject=subject)
    back = Button(label=w("Open {name}", name=name), verb="person", subject=subject)
    text = w("{name} gets your words, inside the hours that {name} chose.", name=name)
    return Shown(text=text, buttons=rows(page, back), protect=True)


@screen("message_not_now", coach_example())
def message_not_now(view: View, w: Wording) -> Shown | None:
    """The same words whatever the reason (house rule g4)."""
    if view.about is None:
        return None
    name, subject = view.about.person.name, view.about.person.id
    text = w("{name}: Stapje cannot send messages now.", name=name)
    return Shown(text=text, buttons=rows(Button(label=w("Back"), verb="person", subject=subject)), protect=True)


# What both sides read ------------------------------------------------------------------------------------------------


def _kept(w: Wording) -> str:
    return w("Stapje keeps messages for 30 days. In Telegram they stand until you wipe them.")


def _start(about: Situation, message: Message, w: Wording) -> str:
    """Once, at the start of the thread."""
    return f"\n\n{_kept(w)}" if about.album.thread[:1] == (message,) else ""


def _page(view: View, about: Situation, messages: tuple[Message, ...], w: Wording) -> str:
    lines = [_line(view, about, each, w) for each in messages[-SHOWN:]]
    return "\n".join(lines)


def _line(view: View, about: Situation, message: Message, w: Wording) -> str:
    here = moments.local(message.at, about.person.zone)
    words = message.words if len(message.words) <= _LONG else message.words[: _LONG - 1].rstrip() + "…"
    day = w.html("{day} {hour}", day=w.day(here.date()), hour=w.hour(here.time()))
    return f"<b>{escape(_writer(view, about, message, w))}</b> · {day}\n{escape(words)}"


def _writer(view: View, about: Situation, message: Message, w: Wording) -> str:
    if view.to is not None and message.by == view.to.id:
        return w("You")
    people = (about.person, about.coach, about.stand_in, *(view.staff.colleagues if view.staff else ()))
    return next((each.name for each in people if each and each.id == message.by), w("Your coach then"))


def _reader(view: View, w: Wording) -> str:
    reader = answering(view.about, view.now) if view.about else None
    return reader.name if reader else w("your coach")
