"""What a long silence looks like, and two weeks of taking part."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.examples import FATIMA, HENK, THURSDAY, coach_example, example, henk, situation
from conversations.planning.lines import discreet, own_rows, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import silence
from domain.dues import SILENCE
from domain.people import Person
from domain.progress import worked
from domain.situations import Situation

_LAST = THURSDAY - timedelta(days=14)
_SINCE = {"since": _LAST.isoformat()}


def _quiet(person: Person = FATIMA) -> Situation:
    return situation(replace(person, last_sign_at=_LAST))


def _quiet_henk() -> Situation:
    return _quiet(HENK)


@screen("quiet_check", example(_quiet, words=_SINCE), example(_quiet_henk, words=_SINCE))
def quiet_check(view: View, w: Wording) -> Shown | None:
    """Nothing about steps; any tap is enough."""
    if view.about is None or not _lasts(view, view.about):
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w("Hi {name}, how are you? You need not do anything.", name=view.about.person.name)
    fine = Button(label=w("I am all right"), verb="all_well")
    talk = Button(label=w("Contact {coach}", coach=coach), verb="help")
    more = () if w.simple else (Button(label=w("More"), verb="more", thing=SILENCE),)
    buttons = rows(fine, Button(label=w("Help"), verb="help")) if w.simple else rows(fine, talk, *more)
    return Shown(text=discreet(view, text, w), buttons=buttons)


@screen("good_to_hear", example(), example(henk))
def good_to_hear(view: View, w: Wording) -> Shown | None:
    """The plan waits, and says so once."""
    text = w("Good to hear. Your plan is here whenever you like.")
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My step"), verb="today")))


@screen("quiet_notice", coach_example(_quiet, words=_SINCE), coach_example(_quiet_henk, words=_SINCE))
def quiet_notice(view: View, w: Wording) -> Shown | None:
    """Neutral: what worked last, and an idea; never a count of what was not done."""
    about = view.about
    if about is None or not _lasts(view, about):
        return None
    name, last = about.person.name, worked(about)[:1]
    parts = [w("{name} is quiet for a while.", name=name)]
    parts += [w("Worked last: {step}.", step=each.words) for each in last]
    parts.append(w("A card or a call?"))
    subject = about.person.id
    write = Button(label=w("✍ Write to {name}", name=name), verb="note", subject=subject)
    talk = Button(label=w("Plan a talk with {name}", name=name), verb="appointment", subject=subject)
    fine = Button(label=w("It is fine like this"), verb="quiet_fine", subject=subject)
    return Shown(text=" ".join(parts), buttons=rows(write, talk, fine), protect=True)


@screen("quiet_left", coach_example(_quiet))
def quiet_left(view: View, w: Wording) -> Shown | None:
    """Nothing more is said about it until there is another silence."""
    if view.about is None:
        return None
    page = Button(label=w("Open {name}", name=view.about.person.name), verb="person", subject=view.about.person.id)
    return Shown(text=w("Good. I leave it at that."), buttons=rows(page), protect=True)


@screen("liked", example(), example(henk))
def liked(view: View, w: Wording) -> Shown | None:
    """Thanks, and nothing changes."""
    text = w("Good to hear. Then we go on like this.")
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My step"), verb="today")))


def _lasts(view: View, about: Situation) -> bool:
    """Whether nothing was heard since the silence that the message is about."""
    return silence.since(about, view.now) == datetime.fromisoformat(view.words["since"])
