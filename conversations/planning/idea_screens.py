"""What ideas look like: for a step and for a goal, two at a time, in simple mode one."""

from collections.abc import Sequence
from html import escape

from conversations.content import content
from conversations.examples import GOAL, example, henk, precious
from conversations.planning.lines import own_rows
from conversations.planning.plan import goal_of, goals
from conversations.replies import Button, Shown
from conversations.rewards.catalogue import heard, told
from conversations.screens import View, screen
from conversations.wording import Wording

Idea = tuple[str, str]
"""Its code and its words."""


_DEBTS = {"boxes": told(content().boxes_of("debts_savings"))}


@screen(
    "step_ideas",
    example(thing=GOAL.id, words=_DEBTS),
    example(thing=GOAL.id, words={**_DEBTS, "page": "2"}),
    example(henk, words=_DEBTS),
)
def step_ideas(view: View, w: Wording) -> Shown | None:
    """The first line names no subject (house rule g5)."""
    mine = goals(view.about) if view.about else ()
    goal = goal_of(view.about, view.thing) if view.about else None
    if goal is None and not mine:
        return None
    ideas = [(code, words) for code, _, words in heard(view.words["boxes"], w.language)]
    if not ideas:
        return None
    text = w("These are small steps that often help. Choose one, or write down a small step of your own.")
    return _ideas(text, ideas, view, "step_idea", w)


@screen("goal_ideas", example(), example(words={"page": "1"}), example(henk), example(precious))
def goal_ideas(view: View, w: Wording) -> Shown | None:
    """What is good about each subject, as a goal."""
    ideas = [(pillar.code, pillar.high.in_(w.language)) for pillar in content().pillars.values()]
    text = w("Many people would like to reach this. Choose one, or write it down in words of your own.")
    return _ideas(text, ideas, view, "goal_idea", w)


def _ideas(text: str, ideas: Sequence[Idea], view: View, verb: str, w: Wording) -> Shown:
    size = 1 if w.simple else 2
    page = int(view.words.get("page", "0"))
    start = page * size % len(ideas)
    here = ideas[start : start + size]
    other = Button(label=w("Something else"), verb=f"{verb}s", thing=str(page + 1))
    if w.simple:
        [(code, words)] = here
        this = Button(label=w("Yes, this one"), verb=verb, thing=code)
        return Shown(text=f"{text}\n\n<b>{escape(words)}</b>", buttons=own_rows(w, this, other))
    lines = [f"{number}. {escape(words)}" for number, (_, words) in enumerate(here, 1)]
    choices = [Button(label=str(number), verb=verb, thing=code) for number, (code, _) in enumerate(here, 1)]
    return Shown(text="\n".join((text, "", *lines)), buttons=(tuple(choices), (other,)))
