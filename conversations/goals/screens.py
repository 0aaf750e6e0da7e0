"""What a participant sees of their goals: all of them, one of them, and the questions about it."""

from dataclasses import replace
from html import escape

from conversations.examples import FATIMA, GOAL, HENK, MONDAY, example, henk, precious, situation
from conversations.planning.lines import bullets, own_rows, rows, short
from conversations.planning.options import goal_choices
from conversations.planning.plan import goal_of, goals, is_full, open_steps, today
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.plans import ActionStatus, Goal, GoalStatus
from domain.situations import Situation

_BETWEEN = ":"
"""Stands between a goal and how many of its choices were looked at already, in what a button carries."""
CYCLING = Goal(
    id="goal-cycling",
    participant=FATIMA.id,
    words="Iets met fietsen",
    author=FATIMA.id,
    made_at=MONDAY,
    private=True,
    position=1,
)
"""A goal that Fatima keeps to herself."""
HENKS = "goal-henk"


def two_goals() -> Situation:
    """Fatima with the goal that Marieke knows, and one of her own."""
    return situation(goals=(GOAL, CYCLING))


def _none() -> Situation:
    return situation(goals=(), actions=(), occurrences=(), appointments=(), ledger=(), recent=())


def _henks_own() -> Situation:
    of = henk()
    second = replace(CYCLING, participant=HENK.id, author=HENK.id)
    return replace(of, goals=(*of.goals, second))


def _stopped() -> Situation:
    rested = tuple(each.id for each in situation().actions if each.status is ActionStatus.OPEN)
    actions = tuple(
        replace(each, status=ActionStatus.PARKED) if each.id in rested else each for each in situation().actions
    )
    return situation(goals=(replace(GOAL, status=GoalStatus.STOPPED, rested=rested), CYCLING), actions=actions)


def _henk_stopped() -> Situation:
    of = henk()
    return replace(of, goals=tuple(replace(each, status=GoalStatus.STOPPED) for each in of.goals))


@screen("my_goals", example(two_goals), example(_none), example(_henks_own), example(precious))
def my_goals(view: View, w: Wording) -> Shown | None:
    """All goals in the order of their owner, each with who sees it."""
    about = view.about
    if about is None:
        return None
    new = () if is_full(about) else (Button(label=w("New goal"), verb="new_goal"),)
    mine, offered = goals(about), goal_choices(about)
    if offered:
        new = (Button(label=w("See the proposal"), verb="choose", thing=offered[0].id),)
    if not mine:
        text = w("You have no goal here yet. Would you like to begin one?")
        return Shown(text=text, buttons=own_rows(w, *new))
    pages = [Button(label=short(goal.words), verb="my_goal", thing=goal.id) for goal in mine]
    text = "\n".join((w("<b>My goals</b>"), *(f"• {goal_line(goal, w)}" for goal in mine)))
    return Shown(text=text, buttons=own_rows(w, *pages, *new))


def goal_line(goal: Goal, w: Wording) -> str:
    """The words of a goal, and whether they are for its owner alone; HTML."""
    return w("{goal} (only you see this)", goal=goal.words) if goal.private else escape(goal.words)


@screen(
    "my_goal",
    example(two_goals, thing=GOAL.id),
    example(two_goals, thing=CYCLING.id),
    example(two_goals, thing=f"{CYCLING.id}:2"),
    example(_henks_own, thing=HENKS),
    example(_henks_own, thing=f"{HENKS}:1"),
    example(_henks_own, thing=f"{HENKS}:2"),
)
def my_goal(view: View, w: Wording) -> Shown | None:
    """One goal, with three choices at a time, in simple mode two."""
    id_, _, seen = view.thing.partition(_BETWEEN)
    about, goal = view.about, goal_of(view.about, id_) if view.about else None
    if about is None or goal is None:
        return None
    coach = about.coach.name if about.coach else w("your coach")
    who = w("Only you see this goal and its steps.") if goal.private else w("{coach} sees this goal too.", coach=coach)
    parts = [f"<b>{escape(goal.words)}</b>\n{who}"]
    busy = [each for each in open_steps(about) if each.goal == goal.id]
    if busy and not w.simple:
        parts.append(f"{w('What you are working on')}\n{bullets(busy, w, today(about, view.now))}")
    return Shown(text="\n\n".join(parts), buttons=own_rows(w, *_page(about, goal, int(seen or 0), w)))


def _page(about: Situation, goal: Goal, seen: int, w: Wording) -> list[Button]:
    """So many choices as fit; where there are more, the last button leads to them."""
    left, fit = _choices(about, goal, w)[seen:], 2 if w.simple else 3
    if len(left) <= fit:
        return left
    more = Button(label=w("More"), verb="my_goal", thing=f"{goal.id}{_BETWEEN}{seen + fit - 1}")
    return [*left[: fit - 1], more]


def _choices(about: Situation, goal: Goal, w: Wording) -> list[Button]:
    mine = goals(about)
    place, last = mine.index(goal), len(mine) - 1
    new = Button(label=w("New step"), verb="own_step_for", thing=goal.id)
    other = Button(label=w("Say it differently"), verb="goal_other", thing=goal.id)
    up = Button(label=w("Move up"), verb="goal_up", revision=goal.revision, thing=goal.id)
    down = Button(label=w("Move down"), verb="goal_down", revision=goal.revision, thing=goal.id)
    stop = Button(label=w("Stop with this goal"), verb="goal_stop", thing=goal.id)
    return [new, *_sharing(about, goal, w), other, *([up] if place else []), *([down] if place < last else []), stop]


def _sharing(about: Situation, goal: Goal, w: Wording) -> list[Button]:
    """Only of a goal that its owner made, and only while there is somebody to share it with."""
    if about.coach is None or goal.author != about.person.id:
        return []
    if goal.private:
        return [Button(label=w("Share with {coach}", coach=about.coach.name), verb="goal_share", thing=goal.id)]
    return [Button(label=w("Only for me"), verb="goal_keep", thing=goal.id)]


@screen("own_goal_shown", example(two_goals, thing=CYCLING.id), example(henk, thing=HENKS))
def own_goal_shown(view: View, w: Wording) -> Shown | None:
    """Who may see a goal that was just made; until the answer nobody else does."""
    goal = goal_of(view.about, view.thing) if view.about else None
    if view.about is None or goal is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    yes = Button(label=w("Yes, share it"), verb="goal_share", thing=goal.id)
    no = Button(label=w("No, only for me"), verb="goal_keep", thing=goal.id)
    text = w("“{goal}” is in your plan. May {coach} see this goal and its steps?", goal=goal.words, coach=coach)
    return Shown(text=text, buttons=own_rows(w, yes, no))


@screen("goal_with_reward", example(thing=GOAL.id), example(henk, thing=HENKS))
def goal_with_reward(view: View, w: Wording) -> Shown | None:
    """A goal cannot be kept from the coach while something of the coach hangs on it."""
    if view.about is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w(
        "Something from {coach} belongs to a step of this goal. Until you have that, {coach} sees the goal.",
        coach=coach,
    )
    back = Button(label=w("Back"), verb="my_goal", thing=view.thing)
    return Shown(text=text, buttons=own_rows(w, back))


@screen("goal_words_other", example(thing=GOAL.id), example(henk, thing=HENKS))
def goal_words_other(view: View, w: Wording) -> Shown | None:
    """The goal in other words."""
    goal = goal_of(view.about, view.thing) if view.about else None
    if goal is None:
        return None
    text = f"“{escape(goal.words)}”\n" + w("How would you say it now? Write it in your own words.")
    keep = Button(label=w("Leave it as it is"), verb="my_goal", thing=goal.id)
    return Shown(text=text, buttons=own_rows(w, keep))


@screen("goal_stopped", example(_stopped, thing=GOAL.id), example(_henk_stopped, thing=HENKS))
def goal_stopped(view: View, w: Wording) -> Shown | None:
    """Thanks, and the way back."""
    there = view.about.goals if view.about else ()
    goal = next((each for each in there if each.id == view.thing and each.status is GoalStatus.STOPPED), None)
    if goal is None:
        return None
    text = w("Thank you for saying so. “{goal}” stops here. What worked stays yours.", goal=goal.words)
    if goal.rested and not w.simple:
        text += " " + w("Its steps rest.")
    back = Button(label=w("Not after all"), verb="goal_unstop", thing=goal.id)
    return Shown(text=text, buttons=own_rows(w, back, Button(label=w("My goals"), verb="my_goals")))


@screen("goals_full", example(two_goals), example(_henks_own))
def goals_full(view: View, w: Wording) -> Shown | None:
    """Enough for now; not a refusal but a choice (d4)."""
    if view.about is None:
        return None
    text = w.plural("You have {n} goal now.", "You have {n} goals now.", n=len(goals(view.about)))
    text += " " + w("That is enough for now. If one stops, there is room for another.")
    mine = Button(label=w("My goals"), verb="my_goals")
    return Shown(text=text, buttons=own_rows(w, mine, Button(label=w("My step"), verb="today")))


@screen("plan_more", example(henk), example())
def plan_more(view: View, w: Wording) -> Shown | None:
    """What does not fit under the plan in simple mode."""
    new, mine = Button(label=w("New step"), verb="new_step"), Button(label=w("My goals"), verb="my_goals")
    return Shown(text=w("What would you like?"), buttons=rows(new, mine, Button(label=w("Help"), verb="help")))
