"""*Mijn stap*: at most one step in front, what worked, and the next talk; and the step behind an old message."""

from dataclasses import replace
from datetime import timedelta

from conversations.aftercare.asking_screens import resting
from conversations.aftercare.examples import closing, ended, henk_closing, henk_ended
from conversations.album.worked_screens import APPEARS_AT
from conversations.checkin.own_step import in_front
from conversations.checkin.report_screens import shown_done
from conversations.checkin.step_screens import OCCURRENCE, about_step, step_drawing, step_parts
from conversations.examples import FATIMA, THURSDAY, done_landlord, example, henk, precious, situation
from conversations.pictures.step import StepCard
from conversations.planning.lines import own_rows, short
from conversations.planning.plan import next_talk, places, proposals
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Person, Rest
from domain.progress import progress
from domain.situations import Situation


def _nothing() -> Situation:
    return situation(goals=(), actions=(), occurrences=(), appointments=(), ledger=(), recent=())


def _at_rest() -> Situation:
    return situation(replace(FATIMA, rest=Rest(since=THURSDAY)))


def _stopped() -> Situation:
    return situation(replace(FATIMA, stopped_at=THURSDAY))


@screen(
    "today",
    example(),
    example(done_landlord),
    example(_nothing),
    example(_at_rest),
    example(_stopped),
    example(closing),
    example(henk_closing),
    example(ended),
    example(henk_ended),
    example(henk),
    example(precious),
)
def today(view: View, w: Wording) -> Shown | None:
    """One step with its buttons; success first (house rule g12: from the second one on)."""
    about = view.about
    if about is None:
        return None
    quiet, again = _quiet(about.person, w)
    text, buttons = _front(view, about, w)
    parts = [quiet, "" if w.simple else _worked(about, w), text, "" if w.simple else _talk(about, w)]
    if w.simple:
        rows = (*again, buttons[0], buttons[-1]) if again else buttons
    else:
        looking = (Button(label=w("My plan"), verb="my_plan"), *_looking_back(about, w), *_mine(about, view, w))
        rows = (*again, *buttons, looking)
    return Shown(text="\n\n".join(part for part in parts if part), buttons=rows, drawing=_card(view, about, w))


def _card(view: View, about: Situation, w: Wording) -> StepCard | None:
    step = in_front(about, view.now)
    if step is None or about.person.in_aftercare:
        return None
    return step_drawing(about, step, view.now, w, w("What you are busy with now:"))


def _front(view: View, about: Situation, w: Wording) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    if about.person.in_aftercare:
        return resting(about, w)
    step = in_front(about, view.now)
    if step is not None:
        text, buttons = step_parts(about, step, view.now, w)
        return w("What you are busy with now:") + f"\n{text}", buttons
    waiting = proposals(about)
    if waiting and places(about, view.now):
        begin = Button(label=w("Begin: {step}", step=short(waiting[0].words)), verb="take_up", thing=waiting[0].id)
        return w("There is room for a step. Would you like this one?"), own_rows(w, begin)
    new = Button(label=w("New step"), verb="new_step")
    return w("Nothing is waiting for you now. That is fine."), own_rows(w, new)


def _worked(about: Situation, w: Wording) -> str:
    known = progress(about)
    if known.count < APPEARS_AT or known.since is None:
        return ""
    return w("🌷 {count} things worked since {day}.", count=known.count, day=w.day(known.since))


def _looking_back(about: Situation, w: Wording) -> tuple[Button, ...]:
    """*Wat is al gelukt*, from the second success on (house rule g12)."""
    has = progress(about).count >= APPEARS_AT and not about.person.in_aftercare  # there it stands in front
    return (Button(label=w("What worked"), verb="worked"),) if has else ()


def _mine(about: Situation, view: View, w: Wording) -> tuple[Button, ...]:
    """*Mijn dingen*, after the first days (house rule g12); by word it is always there."""
    joined, days = about.person.joined_at, timedelta(days=about.policy.first_days)
    return (Button(label=w("My things"), verb="mine"),) if joined and view.now - joined >= days else ()


def _talk(about: Situation, w: Wording) -> str:
    talk = next_talk(about)
    if talk is None or about.coach is None:
        return ""
    return w("Your talk with {coach}: {moment}.", coach=about.coach.name, moment=w.moment(talk.at))


def _quiet(person: Person, w: Wording) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    """That nothing is sent now, and the way back, or a closing moment; the days after a crisis word go unsaid."""
    if person.stopped_at is not None:
        return w("I send nothing by myself now."), ((Button(label=w("Start again"), verb="start"),),)
    if person.rest is not None and person.rest.until is None:
        return w("I am quiet now."), ((Button(label=w("I want to go on"), verb="rest_end"),),)
    if person.ending is not None and not person.in_aftercare:
        return w("You can look at what you did until now."), ((Button(label=w("Show me"), verb="closing_show"),),)
    return "", ()


@screen("step", example(thing=OCCURRENCE), example(done_landlord, thing=OCCURRENCE), example(henk, thing="occ-box"))
def step(view: View, w: Wording) -> Shown | None:
    """A step as it is now."""
    found = about_step(view)
    if view.about is None or found is None:
        return None
    if not found.is_open:
        return shown_done(view, view.about, found, w)
    text, buttons = step_parts(view.about, found, view.now, w)
    lead = w("What you are busy with now:")
    drawing = step_drawing(view.about, found, view.now, w, lead)
    return Shown(text=f"{lead}\n{text}", buttons=buttons, drawing=drawing)
