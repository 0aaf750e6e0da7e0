"""What removing everything looks like, up to the last message."""

from dataclasses import replace

from conversations.examples import FATIMA, THURSDAY, example, henk, precious, situation
from conversations.mythings.erasing import planned, waiting
from conversations.planning.lines import own_rows, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Level
from domain.situations import Situation


def _waits() -> Situation:
    stopped = replace(FATIMA, stopped_at=THURSDAY)
    return situation(stopped, dues=(planned(stopped, "chat-1", THURSDAY),))


def _henk_waits() -> Situation:
    of = henk()
    return replace(of, dues=(planned(of.person, "chat-1", THURSDAY),))


@screen("remove_ask", example(), example(henk), example(precious))
def remove_ask(view: View, w: Wording) -> Shown | None:
    """What goes and what stays, then when; in simple mode *at once* is offered after the day was chosen."""
    if view.about is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    day = Button(label=w("Yes, in a day"), verb="remove_day")
    no = Button(label=w("No, keep it"), verb="privacy")
    if w.simple:
        text = w("Shall I remove everything about you? You can come back for one day.")
        return Shown(text=text, buttons=own_rows(w, day, no))
    text = w(
        "Shall I remove everything about you? Your plan, your words and your name go.\n"
        "Of an appreciation the amount and the month stay, without your name.\n"
        "Then {coach} does not find you in Stapje any more.\n"
        "In Telegram the messages stay until you erase them.",
        coach=coach,
    )
    return Shown(text=text, buttons=rows(day, _at_once(w), no))


def _at_once(w: Wording) -> Button:
    return Button(label=w("Yes, at once"), verb="remove_now")


@screen("remove_waits", example(_waits), example(_henk_waits))
def remove_waits(view: View, w: Wording) -> Shown | None:
    """Until when it can be undone."""
    due = waiting(view.about) if view.about else None
    if due is None:
        return _stays(w)
    keep = Button(label=w("No, keep everything"), verb="remove_undo")
    text = w.html(
        "I remove everything on {moment}. Until then I am quiet, and you can come back.", moment=w.moment(due.at)
    )
    return Shown(text=text, buttons=own_rows(w, keep, _at_once(w)))


@screen("remove_undone", example(), example(henk))
def remove_undone(view: View, w: Wording) -> Shown | None:
    """Nothing was removed."""
    return _stays(w)


def _stays(w: Wording) -> Shown:
    return Shown(
        text=w("Good. Everything stays as it was."), buttons=own_rows(w, Button(label=w("My step"), verb="today"))
    )


def _last() -> View:
    return replace(example()(), to=None, about=None, words={"language": "nl", "level": "normal"})


@screen("erased", _last)
def erased(view: View, w: Wording) -> Shown | None:
    """The receipt: it names nobody, and goes to someone we do not know any more."""
    language, level = view.words.get("language", w.language), Level(view.words.get("level", w.level))
    w = replace(w, language=language, level=level, formal=bool(view.words.get("formal")))
    return Shown(
        text=w(
            "Everything about you is removed here. In Telegram the messages stay until you erase them.\n"
            "Thank you, and all the best."
        ),
        keys=(),
    )
