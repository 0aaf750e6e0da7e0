"""A goal whose steps all worked: the question, and what follows."""

from dataclasses import replace
from datetime import date
from html import escape

from conversations.examples import FATIMA, GOAL, HENK, THURSDAY, example, situation, with_steps
from conversations.pictures.certificate import Certificate, CertificatePaper
from conversations.pictures.drawing import can_draw
from conversations.pictures.template import plain
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.moments import local_day
from domain.people import Person, Wishes
from domain.plans import ActionStatus, Goal, GoalStatus
from domain.situations import Situation


def _all_done(person: Person = FATIMA, status: GoalStatus = GoalStatus.ACTIVE) -> Situation:
    of = situation() if person.id == FATIMA.id else with_steps(person, ("act-box", "De post openmaken"))
    done = tuple(replace(each, status=ActionStatus.DONE, done_at=THURSDAY) for each in of.actions)
    return replace(of, person=person, actions=done, goals=tuple(replace(each, status=status) for each in of.goals))


def _reached() -> Situation:
    return _all_done(status=GoalStatus.REACHED)


def _reached_calmly() -> Situation:
    return _all_done(replace(FATIMA, wishes=Wishes(calm=True)), GoalStatus.REACHED)


def _henk() -> Situation:
    return _all_done(HENK)


def _henk_reached() -> Situation:
    return _all_done(HENK, GoalStatus.REACHED)


HENKS = "goal-henk"


@screen("goal_question", example(_all_done, thing=GOAL.id), example(_henk, thing=HENKS))
def goal_question(view: View, w: Wording) -> Shown | None:
    """Offered, not claimed: only the person knows."""
    goal = _goal(view, GoalStatus.ACTIVE)
    if goal is None:
        return None
    yes = Button(label=w("Yes, reached"), verb="goal_yes", thing=goal.id)
    no = Button(label=w("No, there is more to do"), verb="goal_not_yet", thing=goal.id)
    text = w("All steps of “{goal}” worked. Have you reached your goal?", goal=goal.words)
    return Shown(text=text, buttons=own_rows(w, yes, no))


@screen("goal_closed", example(_reached, thing=GOAL.id), example(_henk_reached, thing=HENKS))
def goal_closed(view: View, w: Wording) -> Shown | None:
    """What the question becomes: the goal, with what it is now; it can be printed where it can be drawn."""
    goal = _goal(view, GoalStatus.REACHED)
    if goal is None or view.to is None:
        return None
    today = local_day(view.now, view.to.zone)
    day, name = _in_full(today, w), view.to.name
    drawing = Certificate(language=w.language, lead=plain(w("Reached")), name=name, goal=goal.words, day=day)
    paper = Button(label=w("To print"), verb="certificate_paper", thing=f"{goal.id}:{today}")
    buttons = own_rows(w, paper) if can_draw() and drawing.sketch.is_legible else ()
    return Shown(text=_reached_on(goal, name, day, w), buttons=buttons, drawing=drawing)


@screen(
    "certificate_paper",
    example(_reached, thing=GOAL.id, words={"day": "2026-04-16"}),
    example(_henk_reached, thing=HENKS, words={"day": "2026-04-16"}),
)
def certificate_paper(view: View, w: Wording) -> Shown | None:
    """A sheet to fold; where it cannot be made, the words."""
    goal = _goal(view, GoalStatus.REACHED)
    if goal is None or view.to is None:
        return None
    day, name = _in_full(date.fromisoformat(view.words["day"]), w), view.to.name
    page = CertificatePaper(language=w.language, lead=plain(w("Reached")), name=name, goal=goal.words, day=day)
    buttons = own_rows(w, Button(label=w("My step"), verb="today"))
    if not can_draw() or not page.sketch.is_legible:
        return Shown(text=_reached_on(goal, name, day, w), buttons=buttons)
    text = w("This is to print. Fold it in the middle, then the words are inside.")
    return Shown(text=text, buttons=buttons, drawing=page)


def _in_full(day: date, w: Wording) -> str:
    return f"{w.day(day)} {day.year}"


def _reached_on(goal: Goal, name: str, day: str, w: Wording) -> str:
    return w("🌷 Reached: {goal}", goal=goal.words) + f"\n{escape(name)} · {day}"


@screen(
    "goal_reached",
    example(_reached, thing=GOAL.id),
    example(_reached_calmly, thing=GOAL.id),
    example(_henk_reached, thing=HENKS),
)
def goal_reached(view: View, w: Wording) -> Shown | None:
    """The one message with an effect; none in calm mode."""
    if view.to is None or _goal(view, GoalStatus.REACHED) is None:
        return None
    text = w("{name}, you reached your goal. Step by step, you did that.", name=view.to.name)
    today = Button(label=w("My step"), verb="today")
    return Shown(text=text, buttons=own_rows(w, today), celebrates=not view.to.wishes.calm)


@screen("goal_goes_on", example(_all_done, thing=GOAL.id), example(_henk, thing=HENKS))
def goal_goes_on(view: View, w: Wording) -> Shown | None:
    """The next step may be found together."""
    if view.about is None or _goal(view, GoalStatus.ACTIVE) is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w("Good to know. The goal stays. You can choose a next step with {coach}.", coach=coach)
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My plan"), verb="my_plan")))


def _goal(view: View, status: GoalStatus) -> Goal | None:
    goals = view.about.goals if view.about else ()
    return next((each for each in goals if each.id == view.thing and each.status is status), None)
