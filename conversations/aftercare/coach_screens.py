"""What a coach sees of coming to the end: nothing ends by itself, and nothing begins again by itself."""

from conversations.aftercare.examples import asked_back, closing, ended
from conversations.aftercare.months import months_words
from conversations.bridge.faces import placed_lines
from conversations.examples import coach_example
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import aftercare, moments
from domain.bridge import kept
from domain.plans import GoalStatus
from domain.situations import Situation


@screen("ending", coach_example(), coach_example(closing), coach_example(ended), coach_example(asked_back))
def page(view: View, w: Wording) -> Shown | None:
    """What it is before it begins; how far it is after that."""
    about = view.about
    if about is None:
        return None
    name, subject = about.person.name, about.person.id
    head = w("<b>Coming to the end: {name}</b>", name=name)
    if about.person.in_aftercare:
        lines, button = [state(view, about, w)], _begin_again(about, w)
    elif about.person.ending is not None:
        lines = [state(view, about, w)]
        button = Button(label=w("Not after all"), verb="closing_back", subject=subject)
    else:
        lines = [w("{name} gets a closing moment: what worked, and how it was then and is now.", name=name)]
        lines.append(w("Only a yes of {name} ends your time together. Nothing ends by itself.", name=name))
        lines.append(_asks(about, w))
        button = Button(label=w("Open the closing moment"), verb="closing_open", subject=subject)
    text = "\n".join((head, *filter(None, lines)))
    return Shown(text=text, buttons=rows(button, _page(about, w("Back"))), protect=True)


def state(view: View, about: Situation, w: Wording) -> str:
    """How far the end is: offered, or since when it is aftercare and whether contact was asked for since."""
    ending, zone = about.person.ending, about.person.zone
    if ending is None:
        return ""
    if ending.agreed_at is None:
        return w("{name} has the closing moment and has not chosen yet.", name=about.person.name)
    since = w.html("Aftercare since {day}.", day=w.day(moments.local_day(ending.agreed_at, zone)))
    if ending.back_at is not None:
        back = w.day(moments.local_day(ending.back_at, zone))
        return f"{since} " + w.html("Asked for contact again on {day}.", day=back)
    day = aftercare.next_month(about, moments.local_day(view.now, zone))
    return f"{since} " + w.html("Stapje asks how it goes around {day}.", day=w.day(day)) if day else since


def _asks(about: Situation, w: Wording) -> str:
    months = months_words(about.policy.aftercare_months, w)
    return w("After that Stapje asks how it goes, in month {months}.", months=months) if months else ""


@screen("ending_not_now", coach_example())
def not_now(view: View, w: Wording) -> Shown | None:
    """The same whatever the reason is: rest, STOP, a heavy week."""
    if view.about is None:
        return None
    text = w("This does not suit now. You can talk about it together.")
    return Shown(text=text, buttons=rows(_page(view.about, w("Back"))), protect=True)


@screen("closing_told", coach_example(ended))
def ended_now(view: View, w: Wording) -> Shown | None:
    """The participant said yes."""
    if view.about is None or not view.about.person.in_aftercare:
        return None
    name = view.about.person.name
    text = w("{name} says yes: your time together has ended.", name=name)
    told = w("Does {name} want contact again? Then you hear it at once.", name=name)
    return _told(view.about, w, text, _asks(view.about, w), told)


@screen("closing_declined", coach_example())
def declined(view: View, w: Wording) -> Shown | None:
    """Without a reason."""
    if view.about is None:
        return None
    text = w("{name} would rather go on for now. Nothing has changed.", name=view.about.person.name)
    return _told(view.about, w, text)


@screen("closing_undone", coach_example())
def undone(view: View, w: Wording) -> Shown | None:
    """Taken back by the participant."""
    if view.about is None:
        return None
    text = w("{name} would like to go on after all. The plan is as it was.", name=view.about.person.name)
    return _told(view.about, w, text)


@screen("reopen_sent", coach_example(asked_back))
def reopen_sent(view: View, w: Wording) -> Shown | None:
    """The participant decides."""
    if view.about is None:
        return None
    name = view.about.person.name
    return _told(view.about, w, w("I have asked {name}. You begin again when {name} says so.", name=name))


@screen("reopened_told", coach_example(), looks_back=True)
def reopened(view: View, w: Wording) -> Shown | None:
    """The plan as it was left, and how things were; beside the new one once that is shared."""
    about = view.about
    if about is None or about.person.in_aftercare:
        return None
    name, zone, known = about.person.name, about.person.zone, kept(about.album.shared().bridge)
    goals = [w("Goal: {goal}", goal=each.words) for each in about.goals if each.status is not GoalStatus.STOPPED]
    was = [w.html("Chosen in {month}:", month=w.month(moments.local_day(each.at, zone))) for each in known[-1:]]
    was += [placed_lines(each.placements, w) for each in known[-1:]]
    text = w("{name} says yes: you begin again. The plan is as you left it.", name=name)
    look = Button(label=w("How are things now?"), verb="brug", subject=about.person.id)
    parts = (text, "\n".join(goals), "\n".join(was))
    return Shown(text="\n\n".join(filter(None, parts)), buttons=rows(_open(about, w), look), protect=True)


@screen("reopen_declined", coach_example(ended))
def reopen_declined(view: View, w: Wording) -> Shown | None:
    """Without a reason."""
    if view.about is None:
        return None
    text = w("{name} would rather not begin again now. Aftercare goes on.", name=view.about.person.name)
    return _told(view.about, w, text)


def _told(about: Situation, w: Wording, *lines: str) -> Shown:
    return Shown(text="\n".join(filter(None, lines)), buttons=rows(_open(about, w)), protect=True)


def _begin_again(about: Situation, w: Wording) -> Button:
    return Button(label=w("Begin again together"), verb="reopen", subject=about.person.id)


def _open(about: Situation, w: Wording) -> Button:
    return _page(about, w("Open {name}", name=about.person.name))


def _page(about: Situation, label: str) -> Button:
    return Button(label=label, verb="person", subject=about.person.id)
