"""What a participant sees after a report: what worked first, then what may come next."""

from collections.abc import Callable
from dataclasses import replace

from conversations.checkin.cheering import CHEERS, cheer
from conversations.checkin.own_step import OwnStep, open_steps
from conversations.checkin.step_screens import OCCURRENCE, about_step, button, step_parts
from conversations.examples import HENK as HENK_HIMSELF
from conversations.examples import LETTERS, THURSDAY, done_landlord, example, henk, situation, with_steps
from conversations.planning.lines import own_rows, rows, short
from conversations.planning.plan import places
from conversations.planning.plan import step_of as proposal_of
from conversations.replies import Button, Shown
from conversations.rewards.promising import phrase, reward_of
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Person
from domain.plans import ActionStatus, Report
from domain.rewards import EARNED, HAD
from domain.situations import Situation

SIMPLY = 2
"""So many steps are asked about at once in simple mode."""


def _reported(report: Report, not_yets: int = 0, person: Person | None = None) -> Situation:
    of = with_steps(person, ("act-landlord", "De post openmaken")) if person else situation()
    times = tuple(
        replace(each, report=report, reported_at=THURSDAY, not_yets=not_yets) if each.action == "act-landlord" else each
        for each in of.occurrences
    )
    return replace(of, occurrences=times)


def _partly() -> Situation:
    return _reported(Report.PARTLY)


def _henk_partly() -> Situation:
    return _reported(Report.PARTLY, person=HENK_HIMSELF)


def _not_yet() -> Situation:
    return _reported(Report.NOT_YET, 1)


def _not_yet_again() -> Situation:
    return _reported(Report.NOT_YET, 2)


def _henk_not_yet() -> Situation:
    return _reported(Report.NOT_YET, 1, HENK_HIMSELF)


def _henk_done() -> Situation:
    of = _reported(Report.DONE, person=HENK_HIMSELF)
    return replace(of, actions=tuple(replace(each, status=ActionStatus.DONE) for each in of.actions))


def _room() -> Situation:
    of = done_landlord()
    left = tuple(each for each in of.actions if each.id != LETTERS.id)
    return replace(of, actions=left, policy=replace(of.policy, open_actions=3))


@screen(
    "done",
    example(done_landlord, thing=OCCURRENCE),
    example(done_landlord, thing=OCCURRENCE, words={"skill": "starting"}),
    *(example(done_landlord, thing=OCCURRENCE, words={"cheer": str(number)}) for number in range(1, len(CHEERS))),
    example(_henk_done, thing=OCCURRENCE),
)
def done(view: View, w: Wording) -> Shown | None:
    """Thanks, what it earned, and a skill as a fact."""
    step = about_step(view)
    if step is None or view.about is None:
        return None
    return shown_done(view, view.about, step, w)


def shown_done(view: View, about: Situation, step: OwnStep, w: Wording) -> Shown:
    """The same for who comes back to a step that was done, or did it before something else could be said of it."""
    skill = view.words.get("skill", "")
    parts = [
        cheer(w, view.words.get("cheer", ""), step.action.words, about.person.name),
        _for_you(about, step, w),
        _SKILLS[skill](w) if skill in _SKILLS else "",
    ]
    kept = [part for part in parts if part][: 2 if w.simple else 3]
    undo = button(w("Not after all"), "undo", step)
    return Shown(text="\n".join(kept), buttons=own_rows(w, undo))


def _for_you(about: Situation, step: OwnStep, w: Wording) -> str:
    """*Voor jou: een bloemetje van Marieke.*, never before it was earned."""
    linked = reward_of(about, step.action.id)
    if linked is None or linked.stage not in EARNED | HAD:
        return ""
    coach = about.coach.name if about.coach else w("your coach")
    reward = phrase(linked, w.language)
    if not linked.to_hand_over:
        return w("For you: {reward} from {coach}.", reward=reward, coach=coach)
    return w("For you: {reward} from {coach}. You get it at the next talk.", reward=reward, coach=coach)


_SKILLS: dict[str, Callable[[Wording], str]] = {
    "starting": lambda w: w("Starting is often the hardest part. You did it."),
    "planning": lambda w: w("Making a plan is a skill. You did it."),
    "remembering": lambda w: w("Thinking of it at the right moment is a skill. You did it."),
    "asking": lambda w: w("Asking takes courage. You did it."),
    "persisting": lambda w: w("Keeping on is a skill. You did it."),
    "staying_calm": lambda w: w("Staying calm is a skill. You did it."),
}
"""Facts, not praise, by code of the skill in the content (house rule g19)."""


@screen("partly", example(_partly, thing=OCCURRENCE), example(_henk_partly, thing=OCCURRENCE))
def partly(view: View, w: Wording) -> Shown | None:
    """A little counts; the rest is a choice."""
    step = about_step(view)
    if view.about is None or step is None:
        return None
    if not step.is_open:
        return shown_done(view, view.about, step, w)
    text = w("A little done is done too. Would you like to do the rest another time?")
    later = button(w("Yes, later"), "later", step)
    return Shown(text=text, buttons=own_rows(w, later, button(w("All of it worked"), "done", step)))


@screen(
    "not_yet",
    example(_not_yet, thing=OCCURRENCE),
    example(_not_yet_again, thing=OCCURRENCE),
    example(_henk_not_yet, thing=OCCURRENCE),
)
def not_yet(view: View, w: Wording) -> Shown | None:
    """What helps; the second time, what makes it hard (house rule g10)."""
    step = about_step(view)
    if view.about is None or step is None:
        return None
    if not step.is_open:
        return shown_done(view, view.about, step, w)
    later = button(w("Another moment"), "later", step)
    smaller = button(w("Make it smaller"), "smaller", step)
    away = button(w("Not needed any more"), "drop", step)
    if step.time_to_do.not_yets < 2:
        text = w("Good that you say so. What would help?")
        return Shown(text=text, buttons=own_rows(w, later, smaller, away))
    text = w("Good that you say so. What makes this step hard?")
    missing = button(w("Something is missing"), "hard", step)
    if w.simple:
        return Shown(text=text, buttons=own_rows(w, button(w("It is too big"), "smaller", step), missing))
    hard = (button(w("It is too big"), "smaller", step), button(w("The moment does not suit"), "later", step))
    return Shown(text=text, buttons=rows(*hard, missing, away))


@screen("how_far", example(henk, thing="occ-box"), example(thing=OCCURRENCE))
def how_far(view: View, w: Wording) -> Shown | None:
    """The second of two questions in simple mode."""
    step = about_step(view)
    if view.about is None or step is None:
        return None
    if not step.is_open:
        return shown_done(view, view.about, step, w)
    little, none = button(w("A little"), "partly", step), button(w("Not yet"), "not_yet", step)
    return Shown(text=w("That is fine. Did a little of it work?"), buttons=own_rows(w, little, none))


@screen("undone", example(thing=OCCURRENCE), example(henk, thing="occ-box"))
def undone(view: View, w: Wording) -> Shown | None:
    """It stands there again, without a question why."""
    step = about_step(view)
    if view.about is None or step is None:
        return None
    if not step.is_open:
        return shown_done(view, view.about, step, w)
    text, buttons = step_parts(view.about, step, view.now, w)
    return Shown(text=w("Good. It stands here again.") + f"\n\n{text}", buttons=buttons)


@screen("undo_refused", example(done_landlord, thing=OCCURRENCE), example(henk, thing="occ-box"))
def undo_refused(view: View, w: Wording) -> Shown | None:
    """It was handed over, or was too long ago; the coach can still put it right."""
    if view.about is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w("I cannot change this any more. Is it not right? Tell {coach}.", coach=coach)
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My step"), verb="today")))


def _three_open() -> Situation:
    return with_steps(HENK_HIMSELF, ("act-box", "De doos pakken"), ("act-pen", "Een pen kopen"), ("act-call", "Bellen"))


@screen(
    "which_step",
    example(words={"verb": "done"}),
    example(words={"verb": "later"}),
    *(example(_three_open, words={"verb": "done", "page": page}) for page in ("0", "1", "2")),
)
def which_step(view: View, w: Wording) -> Shown | None:
    """*Welke stap?*, when more than one can be meant; in simple mode at most two at once, what is typed is any."""
    steps = open_steps(view.about) if view.about else ()
    if not steps:
        return None
    verb = view.words.get("verb", "step")
    choices = tuple(button(short(each.action.words), verb, each) for each in steps)
    none = Button(label=w("None of these"), verb="today")
    if not w.simple or len(choices) <= SIMPLY:
        return Shown(text=w("Which step?"), buttons=own_rows(w, *choices, none))
    page = min(int(view.words.get("page", "0")), len(choices) - 1)
    other = Button(label=w("Another one"), verb="which", thing=f"{verb}:{page + 1}")
    more = none if page == len(choices) - 1 else other
    others = (*choices[:page], *choices[page + 1 :])
    return Shown(text=w("Which step?"), buttons=own_rows(w, choices[page], more), elsewhere=others)


@screen("offer", example(_room, thing="act-saving"))
def offer(view: View, w: Wording) -> Shown | None:
    """A place is free: the next proposal, to be taken or left."""
    about = view.about
    waiting = proposal_of(about, view.thing, ActionStatus.PROPOSED) if about else None
    if about is None or waiting is None or places(about, view.now) == 0:
        return None
    take = Button(label=w("Yes, this step"), verb="take_up", thing=waiting.id)
    leave = Button(label=w("Not now"), verb="let_wait")
    text = w("There is room for a next step: {step}. Would you like this one?", step=waiting.words)
    return Shown(text=text, buttons=own_rows(w, take, leave))
