"""The plan on paper as a file, in the language of who it is about."""

from datetime import datetime

from conversations.content import Tab, content
from conversations.examples import coach_example, done_landlord, henk
from conversations.onboarding.paper_screens import explanation_button
from conversations.pictures.paper import PaperGoal, PaperPlan, PaperTab
from conversations.pictures.template import plain
from conversations.planning.lines import by_goal, rows, step_line
from conversations.planning.plan import goals, next_talk, open_steps, steps, today
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.emergency_numbers import POLICE_AND_AMBULANCE
from domain.moments import local_day
from domain.people import Programme
from domain.plans import Action, ActionStatus
from domain.situations import Situation

OF_THE_PLAN = "plan"
"""The tab that the page itself lies behind."""
LATEST = 4
"""So many of what worked stand on the page."""


@screen("paper_plan", coach_example(), coach_example(done_landlord), coach_example(henk))
def paper_plan(view: View, w: Wording) -> Shown | None:
    """A page to hand over; where it cannot be made, the plan in words."""
    about = view.about
    if about is None:
        return None
    text = w("The plan of {name}, to print and to hand over.", name=about.person.name)
    plan = by_goal(about, open_steps(about), w, today=today(about, view.now))
    back = Button(label=w("To the plan"), verb="person", subject=about.person.id)
    page = _page(about, view.programme, view.now)
    text = "\n\n".join(part for part in (text, plan) if part)
    return Shown(text=text, buttons=rows(explanation_button(about, w), back), drawing=page)


def _page(about: Situation, programme: Programme, now: datetime) -> PaperPlan:
    person = about.person
    w = Wording(person.language, person.level, person.zone, formal=person.wishes.formal)
    worked = sorted(steps(about, ActionStatus.DONE), key=lambda each: each.done_at or each.made_at)[-LATEST:]
    talk, coach, day = next_talk(about), about.coach.name if about.coach else "", local_day(now, person.zone)
    danger = w("Is there danger? Call {number}.", number=POLICE_AND_AMBULANCE)
    return PaperPlan(
        language=w.language,
        title=plain(w("My plan")),
        name=person.name,
        worked_title=plain(w("What worked")),
        worked=tuple(each.words for each in reversed(worked)),
        goals=_goals(about, now, w),
        talk=plain(w("Your talk with {coach}: {moment}.", coach=coach, moment=w.moment(talk.at))) if talk else "",
        coach=", ".join(part for part in (coach, programme.organisation) if part),
        danger=plain(danger),
        made=f"{w.day(day)} {day.year}",
        tabs_title=plain(w("My binder")),
        tabs=tuple(_tab(each, w.language) for each in content().tabs.values()),
    )


def _tab(tab: Tab, language: str) -> PaperTab:
    here = tab.code == OF_THE_PLAN
    return PaperTab(name=tab.name.in_(language), papers=tab.papers.in_(language), here=here)


def _goals(about: Situation, now: datetime, w: Wording) -> tuple[PaperGoal, ...]:
    """Each step with what stands behind it in the plan."""
    written = ((goal, [each for each in open_steps(about) if each.goal == goal.id]) for goal in goals(about))
    return tuple(
        PaperGoal(
            words=goal.words,
            steps=tuple(_step(each, plain(step_line(each, w, today(about, now)))) for each in mine),
        )
        for goal, mine in written
    )


def _step(step: Action, line: str) -> tuple[str, str]:
    words = " / ".join(step.options)
    return words, line.removeprefix(words).removeprefix(" · ")
