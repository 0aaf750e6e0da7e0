"""What proposals with options look like, for who picks and for who proposed."""

from dataclasses import replace
from html import escape

from conversations.examples import FATIMA, GOAL, HENK, MONDAY, SAVING, coach_example, example, henk, situation
from conversations.planning.at_hand import LONGEST
from conversations.planning.lines import discreet, own_rows, rows, short
from conversations.planning.options import MOST, choice_of, goal_choices
from conversations.planning.plan import goal_of
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.plans import Action, ActionStatus, Goal, GoalStatus
from domain.situations import Situation

_BETWEEN = ":"
OFFERED = Goal(
    id="goal-offered",
    participant=FATIMA.id,
    words="Een rustige ochtend\nMeer slapen",
    status=GoalStatus.PROPOSED,
    author="marieke",
    made_at=MONDAY,
    position=2,
)
"""A goal that Marieke proposes in two ways."""
PICK = replace(
    SAVING, id="act-pick", words="Een lijst maken\nVijf mappen kopen\nEen doos pakken", status=ActionStatus.CHOICE
)
"""A step that Marieke proposes with three options."""


def with_choices() -> Situation:
    """Fatima, with a goal and a step to pick."""
    of = situation()
    return replace(of, goals=(*of.goals, OFFERED), actions=(*of.actions, PICK))


def _henks() -> Situation:
    of = henk()
    pick = replace(PICK, participant=HENK.id, goal=of.goals[0].id)
    return replace(of, actions=(*of.actions, pick))


@screen(
    "choose",
    example(with_choices, thing=PICK.id),
    example(with_choices, thing=OFFERED.id),
    example(_henks, thing=PICK.id),
    example(_henks, thing=f"{PICK.id}:2"),
    example(_henks, thing=f"{PICK.id}:3"),
)
def choose(view: View, w: Wording) -> Shown | None:
    """At most three options, something else, and not now; in simple mode one option at a time."""
    id_, _, number = view.thing.partition(_BETWEEN)
    found = choice_of(view.about, id_) if view.about else None
    if view.about is None or found is None:
        return None
    head = _head(view.about, found, w)
    if w.simple:
        return _one(view, found, int(number or 0), head, w)
    lines = "\n".join(f"• {escape(each)}" for each in found.options)
    picks = [_pick(found, at, short(each)) for at, each in enumerate(found.options)]
    return Shown(text=discreet(view, f"{head}\n\n{lines}", w), buttons=rows(*picks, *_others(found, w)))


def _head(about: Situation, found: Action | Goal, w: Wording) -> str:
    coach = about.coach.name if about.coach else w("your coach")
    if isinstance(found, Goal):
        return w("{coach} proposes a goal. Which words suit you?", coach=coach)
    goal = goal_of(about, found.goal)
    return w("{coach} proposes a step for “{goal}”. Which one suits you?", coach=coach, goal=goal.words if goal else "")


def _one(view: View, found: Action | Goal, number: int, head: str, w: Wording) -> Shown:
    """One option with a yes and a next one; after the last one something else, or not now."""
    if number >= len(found.options):
        return Shown(text=w("Would you like something else, or not now?"), buttons=own_rows(w, *_others(found, w)))
    text = f"{head}\n\n<b>{escape(found.options[number])}</b>"
    another = Button(label=w("Another one"), verb="choose", thing=f"{found.id}{_BETWEEN}{number + 1}")
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, _pick(found, number, w("Yes, this one")), another))


def _pick(found: Action | Goal, number: int, label: str) -> Button:
    return Button(label=label, verb="choose_it", thing=f"{found.id}{_BETWEEN}{number}")


def _others(found: Action | Goal, w: Wording) -> tuple[Button, Button]:
    other = Button(label=w("Something else"), verb="choose_other", thing=found.id)
    return other, Button(label=w("Not now"), verb="choose_later", thing=found.id)


@screen("choose_words", example(with_choices, thing=PICK.id), example(with_choices, thing=OFFERED.id), example(_henks))
def choose_words(view: View, w: Wording) -> Shown | None:
    """In one's own words."""
    return Shown(text=w("What would you like instead? Write it in your own words."))


@screen("choice_waits", example(with_choices), example(_henks))
def choice_waits(view: View, w: Wording) -> Shown | None:
    """Nothing asks about it; where it can be found."""
    plan = Button(label=w("My plan"), verb="my_plan")
    return Shown(text=w("Fine. It waits in your plan for when you like."), buttons=own_rows(w, plan))


@screen("goal_offered", coach_example(with_choices, thing=OFFERED.id))
def goal_offered(view: View, w: Wording) -> Shown | None:
    """Shows the coach what the participant will choose from."""
    there = goal_choices(view.about) if view.about else ()
    found = next((each for each in there if each.id == view.thing), None)
    if view.about is None or found is None:
        return None
    name, subject = view.about.person.name, view.about.person.id
    text = w("{name} chooses from these, or writes something else:", name=name)
    lines = "\n".join(f"• {escape(each)}" for each in found.options)
    send = Button(label=w("Send to {name}", name=name), verb="send_plan", subject=subject)
    off = Button(label=w("Take this away"), verb="offer_off", subject=subject, thing=found.id)
    back = Button(label=w("Back"), verb="person", subject=subject)
    return Shown(text=f"{text}\n\n{lines}", buttons=rows(send, off, back), protect=True)


@screen("too_many_options", coach_example(thing=GOAL.id))
def too_many_options(view: View, w: Wording) -> Shown | None:
    """Few enough to choose from."""
    text = w(
        "{n} options at most, each shorter than {long} characters. Write them again, please.", n=MOST, long=LONGEST
    )
    return Shown(text=text, protect=True)
