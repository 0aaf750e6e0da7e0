"""What a participant sees of the plan: proposals to say yes to, what was agreed, what rests."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from html import escape

from conversations.examples import ACTIONS, BINDER, FATIMA, LANDLORD, SAVING, example, henk, situation
from conversations.planning.lines import (
    bullets,
    by_goal,
    discreet,
    goal_lines,
    listen_rows,
    own_rows,
    reward_line,
    rows,
    short,
)
from conversations.planning.options import choices, waiting
from conversations.planning.pictures import agreed_picture
from conversations.planning.plan import goals, limit, open_steps, places, proposals, step_of, steps, today
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import policies
from domain.budget import busy_week
from domain.people import Preview
from domain.plans import Action, ActionStatus, Goal
from domain.situations import Situation


def _before_the_yes() -> Situation:
    fresh = tuple(replace(each, status=ActionStatus.PROPOSED, opened_at=None, done_at=None) for each in ACTIONS)
    return situation(actions=fresh)


def _full() -> Situation:
    more = replace(SAVING, id="act-more", words="De energiemeter aflezen", status=ActionStatus.OPEN)
    return situation(actions=(*ACTIONS, more))


def _henk_before_the_yes() -> Situation:
    his = henk()
    return replace(his, actions=tuple(replace(each, status=ActionStatus.PROPOSED) for each in his.actions))


def _private() -> Situation:
    return replace(_before_the_yes(), person=replace(FATIMA, preview=Preview.UNASKED))


@screen("plan_proposed", example(_before_the_yes), example(_full), example(_henk_before_the_yes), example(_private))
def plan_proposed(view: View, w: Wording) -> Shown | None:
    """All that waits for a yes, in one message; single lines can be struck out, or rest when there is no room."""
    waiting = proposals(view.about) if view.about else ()
    if view.about is None or not waiting:
        return None
    room, coach = places(view.about, view.now), view.about.coach.name if view.about.coach else w("your coach")
    lines = by_goal(view.about, waiting, w, today=today(view.about, view.now), rewards=True)
    if room == 0:
        head = w("{coach} has a proposal for later:", coach=coach)
        tail = w.plural(
            "You are working on {n} step now. This waits until there is room.",
            "You are working on {n} steps now. This waits until there is room.",
            n=len(open_steps(view.about)),
        )
        return Shown(text=discreet(view, f"{head}\n\n{lines}\n\n{tail}", w), buttons=_wait_buttons(waiting, w))
    head = w("You and {coach} talked about this. Is it right so?", coach=coach)
    parts = [head, lines, *_room(len(waiting), room, w), *_busy_week(view.about, view.now, w)]
    return Shown(text=discreet(view, "\n\n".join(parts), w), buttons=_yes_buttons(waiting, w))


def _busy_week(about: Situation, now: datetime, w: Wording) -> list[str]:
    """The sum of a busy week, before it is agreed (d4)."""
    if w.simple:
        return []
    person = about.person
    week = busy_week(policies.for_person(about.policy, person.wishes, person.joined_at, now))
    return [
        w.plural(
            "A busy week: {n} message at most, and {talks} about a talk.",
            "A busy week: {n} messages at most, and {talks} about a talk.",
            n=week.counted,
            talks=week.appointments,
        )
    ]


def _room(waiting: int, room: int, w: Wording) -> list[str]:
    if waiting <= room or w.simple:
        return []
    return [
        w.plural(
            "You begin with the first step. The others wait until there is room.",
            "You begin with the first {n} steps. The others wait until there is room.",
            n=room,
        )
    ]


def _yes_buttons(waiting: tuple[Action, ...], w: Wording) -> tuple[tuple[Button, ...], ...]:
    yes = Button(label=w("Yes, this is my plan"), verb="agree")
    if w.simple:
        return own_rows(w, yes, Button(label=w("Look at each one"), verb="look_lines"))
    return (*_spoken(waiting, w), *rows(yes, *(_rather_not(each, w) for each in waiting)))


def _spoken(waiting: tuple[Action, ...], w: Wording) -> tuple[tuple[Button, ...], ...]:
    return tuple(row for each in waiting for row in listen_rows(each, w, named=True))


def _wait_buttons(waiting: tuple[Action, ...], w: Wording) -> tuple[tuple[Button, ...], ...]:
    rest = [
        Button(label=w("Let it rest: {step}", step=short(each.words)), verb="park", thing=each.id) for each in waiting
    ]
    return (*_spoken(waiting, w), *own_rows(w, Button(label=w("That is fine"), verb="let_wait"), *rest))


def _rather_not(step: Action, w: Wording) -> Button:
    return Button(label=w("Rather not: {step}", step=short(step.words)), verb="strike", thing=step.id)


@screen("plan_line", example(thing=SAVING.id))
def plan_line(view: View, w: Wording) -> Shown | None:
    """One proposal by itself, for simple mode."""
    step = step_of(view.about, view.thing, ActionStatus.PROPOSED) if view.about else None
    if step is None:
        return None
    keep = Button(label=w("Keep it"), verb="look_lines", thing=step.id)
    away = Button(label=w("Rather not"), verb="strike", thing=step.id)
    text = w("Do you want this step?\n\n<b>{step}</b>", step=step.words)
    return Shown(text=text, buttons=(*listen_rows(step, w), *own_rows(w, keep, away)))


@screen("nothing_proposed", example())
def nothing_proposed(view: View, w: Wording) -> Shown | None:
    """No proposal is left."""
    mine = Button(label=w("My plan"), verb="my_plan")
    return Shown(text=w("Good. There is no proposal any more."), buttons=own_rows(w, mine))


@screen("plan_agreed", example(words={"steps": f"{LANDLORD.id} act-letters"}))
def plan_agreed(view: View, w: Wording) -> Shown | None:
    """What opened with the yes, and what waits."""
    if view.about is None:
        return None
    named = view.words.get("steps", "").split()
    opened = [step for step in open_steps(view.about) if step.id in named]
    if not opened:
        return None
    head = w("Good. This is your plan now:")
    parts = [head, by_goal(view.about, opened, w, rewards=True)]
    waiting = len(proposals(view.about))
    if waiting and not w.simple:
        parts.append(w.plural("{n} step waits until there is room.", "{n} steps wait until there is room.", n=waiting))
    buttons = own_rows(w, Button(label=w("My plan"), verb="my_plan"))
    drawing = agreed_picture(head, opened, today(view.about, view.now), w)
    return Shown(text="\n\n".join(parts), buttons=buttons, drawing=drawing)


@screen("proposals_wait", example(_full))
def proposals_wait(view: View, w: Wording) -> Shown | None:
    """They wait; nothing is asked."""
    return Shown(text=w("Fine. It waits until there is room. I will ask you then."))


@screen("step_rests", example(thing=BINDER.id))
def step_rests(view: View, w: Wording) -> Shown | None:
    """A step rests; if there is room, one that waits may begin."""
    step = step_of(view.about, view.thing, ActionStatus.PARKED) if view.about else None
    if view.about is None or step is None:
        return None
    text = w("“{step}” rests now. You can take it up again whenever you like.", step=step.words)
    again = Button(label=w("Take it up again"), verb="take_up", thing=step.id)
    waiting = proposals(view.about)
    if not waiting or places(view.about, view.now) == 0:
        return Shown(text=text, buttons=own_rows(w, again))
    offer = w("There is room for: “{step}”.", step=waiting[0].words)
    begin = Button(label=w("Begin with that"), verb="take_up", thing=waiting[0].id)
    return Shown(text=f"{text}\n\n{offer}", buttons=own_rows(w, begin, again))


@screen("taken_up", example(thing=LANDLORD.id), example(thing="act-letters"))
def taken_up(view: View, w: Wording) -> Shown | None:
    """A step opened; without a day it may get one."""
    step = step_of(view.about, view.thing, ActionStatus.OPEN) if view.about else None
    if view.about is None or step is None:
        return None
    text = w("Good. You are working on this now:") + f"\n\n{bullets((step,), w)}"
    reward = reward_line(view.about, step.id, w)
    text += f"\n   {reward}" if reward else ""
    if step.day is not None or step.repeats is not None:
        return Shown(text=text, buttons=own_rows(w, Button(label=w("My plan"), verb="my_plan")))
    days = (
        Button(label=w("Today"), verb="do_today", thing=step.id),
        Button(label=w("Tomorrow"), verb="do_tomorrow", thing=step.id),
    )
    text += "\n\n" + w("When would you like to do it? You may leave it open.")
    return Shown(text=text, buttons=own_rows(w, *days))


@screen("day_set", example(thing=LANDLORD.id))
def day_set(view: View, w: Wording) -> Shown | None:
    """The day that was named."""
    step = step_of(view.about, view.thing, ActionStatus.OPEN) if view.about else None
    if step is None or step.day is None:
        return None
    return Shown(text=w("Good: {day}.\n\n<b>{step}</b>", day=w.day(step.day), step=step.words))


@screen("no_room", example(_full, thing=SAVING.id), example(_full, thing=SAVING.id, words={"undone": "yes"}))
def no_room(view: View, w: Wording) -> Shown | None:
    """All places are taken: one may rest, or this one waits."""
    if view.about is None:
        return None
    text = _it_waits(view.about, w) if view.words.get("undone") else _enough(limit(view.about, view.now), w)
    rest = [
        Button(label=w("Let it rest: {step}", step=short(each.words)), verb="park", thing=each.id)
        for each in open_steps(view.about)
    ]
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Leave it so"), verb="let_wait"), *rest))


def _enough(steps: int, w: Wording) -> str:
    return w.plural(
        "You are working on {n} step now, and that is enough. Would you like to let one rest?",
        "You are working on {n} steps now, and that is enough. Would you like to let one rest?",
        n=steps,
    )


def _it_waits(about: Situation, w: Wording) -> str:
    """After *Toch niet*, when another step took the place."""
    return w.plural(
        "Good, it waits in your plan. Would you like to let the other one rest?",
        "Good, it waits in your plan. Would you like to let one of your {n} steps rest?",
        n=len(open_steps(about)),
    )


@screen("my_plan", example(), example(henk))
def my_plan(view: View, w: Wording) -> Shown | None:
    """The whole plan: what worked first, then what is going on, what waits, what rests."""
    about = view.about
    if about is None:
        return None
    parts = [w("<b>My plan</b>"), *(_goal(each, w) for each in goals(about))]
    done, on = steps(about, ActionStatus.DONE), today(about, view.now)
    sections = (
        (w("This worked"), "\n".join(("" if w.calm else "🌷 ") + escape(each.words) for each in done)),
        (w("What you are working on"), bullets(open_steps(about), w, on)),
        (w("Proposals"), _proposed(about, on, w)),
        (w("Resting"), bullets(steps(about, ActionStatus.PARKED), w, on)),
    )
    parts += [f"<b>{title}</b>\n{body}" for title, body in sections if body]
    return Shown(text="\n\n".join(parts), buttons=own_rows(w, *_plan_buttons(about, view, w)))


def _goal(goal: Goal, w: Wording) -> str:
    return w("Goal, only for you: {goal}", goal=goal.words) if goal.private else w("Goal: {goal}", goal=goal.words)


def _proposed(about: Situation, on: date, w: Wording) -> str:
    lines = [*(f"• {each}" for each in goal_lines(about, w)), bullets(waiting(about), w, on)]
    return "\n".join(line for line in lines if line)


def _plan_buttons(about: Situation, view: View, w: Wording) -> list[Button]:
    """A proposal first when there is room; else what rests; a step of one's own always; goals after the first days."""
    begin = [*proposals(about), *steps(about, ActionStatus.PARKED)] if places(about, view.now) else []
    labels = [
        Button(label=w("Begin: {step}", step=short(each.words)), verb="take_up", thing=each.id) for each in begin[:3]
    ]
    labels = [*(Button(label=w("Choose"), verb="choose", thing=each.id) for each in choices(about)[:1]), *labels][:3]
    new, mine = Button(label=w("New step"), verb="new_step"), Button(label=w("My goals"), verb="my_goals")
    joined, days = about.person.joined_at, timedelta(days=about.policy.first_days)
    if joined is None or view.now - joined < days:  # house rule g12
        return [*labels[:1], new, *labels[1:]]
    if w.simple and labels:
        return [labels[0], Button(label=w("Something else"), verb="plan_more")]
    return [*labels[:1], new, *labels[1:], mine]
