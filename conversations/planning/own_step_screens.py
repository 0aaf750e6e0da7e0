"""The questions of a step of one's own, one at a time."""

from datetime import date, time

from conversations.examples import GOAL, LETTERS, SAVING, example, henk
from conversations.planning.lines import bullets, own_rows, short, sure
from conversations.planning.plan import goals, is_full, step_of
from conversations.planning.rhythm_words import rhythm_words
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import rhythms
from domain.plans import ActionStatus


@screen("own_choose_goal", example())
def own_choose_goal(view: View, w: Wording) -> Shown | None:
    """Which goal the step is for."""
    mine = goals(view.about) if view.about else ()
    buttons = [Button(label=short(each.words), verb="own_step_for", thing=each.id) for each in mine]
    if view.about is not None and not is_full(view.about):
        buttons.append(Button(label=w("New goal"), verb="new_goal"))
    return Shown(text=w("Which goal is it for?"), buttons=own_rows(w, *buttons))


@screen("own_goal", example())
def own_goal(view: View, w: Wording) -> Shown | None:
    """The goal, in one's own words."""
    ideas = Button(label=w("Ideas"), verb="goal_ideas")
    text = w("What would you like to reach? Write it in your own words.")
    return Shown(text=text, buttons=own_rows(w, ideas, _not_now(w)))


@screen("own_step", example(thing=GOAL.id), example(henk))
def own_step(view: View, w: Wording) -> Shown | None:
    """What the step is, with the tip of house rule g5."""
    ask = w("Which small step would you like to take?")
    tip = w("Give it a name that you understand and someone else does not.")
    text = f"{ask}\n{tip}" if w.simple else f"{ask}\n{tip}\n{w('Speaking it is good too.')}"
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Ideas"), verb="step_ideas"), _not_now(w)))


def _not_now(w: Wording) -> Button:
    """The way on for whoever has no words now."""
    return Button(label=w("Not now"), verb="today")


@screen("own_when", example(), example(words={"again": "yes"}), example(henk))
def own_when(view: View, w: Wording) -> Shown | None:
    """When; not knowing is an answer."""
    unknown = Button(label=w("I do not know yet"), verb="own_day", thing="unknown")
    today = Button(label=w("Today"), verb="own_day", thing="today")
    tomorrow = Button(label=w("Tomorrow"), verb="own_day", thing="tomorrow")
    chosen = (tomorrow, unknown) if w.simple else (today, tomorrow, unknown)
    if view.words.get("again"):
        text = w("I do not know that moment. Write it like this, please: <i>Thursday 10:00</i>.")
    else:
        text = w("When would you like to do it? Choose, or write it: <i>Thursday 10:00</i>.")
    return Shown(text=text, buttons=own_rows(w, *chosen))


@screen(
    "own_when_sure",
    example(words={"day": "2026-04-17", "hour": "14:30"}),
    example(words={"repeats": "weekdays 1 3 5", "hour": "09:00"}),
    example(words={"repeats": "around payday 2"}),
    example(henk, words={"day": "2026-04-17"}),
)
def own_when_sure(view: View, w: Wording) -> Shown | None:
    """What was read of a moment, before it counts."""
    rhythm, day, hour = rhythms.read(view.words.get("repeats")), view.words.get("day"), view.words.get("hour")
    if rhythm is None and not day:
        return None
    when = rhythm_words(rhythm, w) if rhythm else w.day(date.fromisoformat(day or ""))
    if hour:
        when = w.html("{day} at {hour}", day=when, hour=w.hour(time.fromisoformat(hour)))
    yes, no = Button(label=w("Yes"), verb="own_sure"), Button(label=w("No"), verb="own_unsure")
    return Shown(text=sure(when, w), buttons=own_rows(w, yes, no))


@screen("own_if_then", example(), example(henk))
def own_if_then(view: View, w: Wording) -> Shown | None:
    """After what; offered, never forced."""
    text = w("After what will you do it? For example: after coffee. That makes it easier.")
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Skip this"), verb="own_no_if_then")))


@screen("own_who", example(), example(henk))
def own_who(view: View, w: Wording) -> Shown | None:
    """*Doe je dit zelf, of samen?*, as house rule g21 asks."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    alone = Button(label=w("Myself"), verb="own_done_by", thing="self")
    together = Button(label=w("Together with {coach}", coach=coach), verb="own_done_by", thing="together")
    return Shown(text=w("Do you do this yourself, or together?"), buttons=own_rows(w, alone, together))


@screen("own_step_added", example(thing=LETTERS.id))
def own_step_added(view: View, w: Wording) -> Shown | None:
    """The step is open."""
    step = step_of(view.about, view.thing, ActionStatus.OPEN) if view.about else None
    if step is None:
        return None
    text = w("It is in your plan:") + f"\n\n{bullets((step,), w)}"
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My plan"), verb="my_plan")))


@screen("own_step_waits", example(thing=SAVING.id))
def own_step_waits(view: View, w: Wording) -> Shown | None:
    """The step waits for room."""
    step = step_of(view.about, view.thing, ActionStatus.PROPOSED) if view.about else None
    if step is None:
        return None
    text = w("It is in your plan and waits until there is room:") + f"\n\n{bullets((step,), w)}"
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Take it up now"), verb="take_up", thing=step.id)))
