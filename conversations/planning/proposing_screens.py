"""What a coach sees while writing a goal and cutting it into proposals."""

from html import escape

from conversations.content import content
from conversations.examples import GOAL, coach_example
from conversations.planning.at_hand import LONGEST, NONE
from conversations.planning.lines import bullets, by_goal, goal_lines, pairs, rows, short
from conversations.planning.options import waiting
from conversations.planning.plan import goal_of, goals, today
from conversations.replies import Button, Shown
from conversations.rewards.catalogue import heard, told
from conversations.rewards.linking_screens import TIERS
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.situations import Situation


@screen("ask_goal", coach_example())
def ask_goal(view: View, w: Wording) -> Shown | None:
    """The goal field, headed as house rule g21 says."""
    if view.about is None:
        return None
    head = w("As {name} says it", name=view.about.person.name)
    body = w("Write the goal in one sentence, in {name}'s own words.", name=view.about.person.name)
    body += " " + w("Or two or three, one a line: then {name} chooses.", name=view.about.person.name)
    return Shown(text=f"<b>{head}</b>\n{body}", buttons=rows(_back(view.about, w)), protect=True)


@screen("coach_goals_full", coach_example())
def coach_goals_full(view: View, w: Wording) -> Shown | None:
    """A plan stays small enough to carry (d4)."""
    if view.about is None:
        return None
    n, name = len(goals(view.about)), view.about.person.name
    text = w.plural("{name} has {n} goal now.", "{name} has {n} goals now.", n=n, name=name)
    text += " " + w("That is enough at once. If one stops, there is room for another.")
    return Shown(text=text, buttons=rows(_back(view.about, w)), protect=True)


@screen("too_long", coach_example())
def too_long(view: View, w: Wording) -> Shown | None:
    """A text that does not fit on a telephone."""
    text = w("That is long for one line. Make it shorter than {n} characters, please.", n=LONGEST)
    return Shown(text=text, protect=True)


@screen("ask_pillar", coach_example(thing=GOAL.id))
def ask_pillar(view: View, w: Wording) -> Shown | None:
    """A subject for the goal; none is fine, and typing steps at once is fine too."""
    goal = goal_of(view.about, view.thing) if view.about else None
    if view.about is None or goal is None:
        return None
    buttons = _pillars(view.about, w, "pillar")
    none = Button(label=w("No subject"), verb="pillar", subject=view.about.person.id, thing=NONE)
    text = w("“{goal}”\nDoes this belong to a subject?", goal=goal.words)
    return Shown(text=text, buttons=rows(*buttons, none), protect=True)


@screen("ask_also", coach_example(thing=GOAL.id))
def ask_also(view: View, w: Wording) -> Shown | None:
    """One more subject that the goal touches."""
    goal = goal_of(view.about, view.thing) if view.about else None
    if view.about is None or goal is None:
        return None
    buttons = _pillars(view.about, w, "also", but=goal.pillar or "")
    none = Button(label=w("No, only this"), verb="also", subject=view.about.person.id, thing=NONE)
    return Shown(text=w("Does it touch another subject too?"), buttons=rows(*buttons, none), protect=True)


@screen("choose_goal", coach_example())
def choose_goal(view: View, w: Wording) -> Shown | None:
    """Which goal the steps are for."""
    if view.about is None:
        return None
    subject = view.about.person.id
    buttons = [Button(label=short(g.words), verb="steps_for", subject=subject, thing=g.id) for g in goals(view.about)]
    return Shown(text=w("Steps for which goal?"), buttons=rows(*buttons, _back(view.about, w)), protect=True)


@screen("ask_steps", coach_example(thing=GOAL.id))
def ask_steps(view: View, w: Wording) -> Shown | None:
    """The steps field: one a line, a moment at the end and an *after what* behind a bar are welcome."""
    goal = goal_of(view.about, view.thing) if view.about else None
    if view.about is None or goal is None:
        return None
    text = w(
        "“{goal}”\nWrite the steps, one a line. At the end a day and hour may stand, and behind | what comes before it."
        " With / between, two or three to choose from."
        "\n\n<i>Call the landlord Thu 10:00 | after coffee\nOpen five letters / Fill one box</i>",
        goal=goal.words,
    )
    return Shown(text=text, buttons=pairs(_catalogue(view.about, w), _back(view.about, w)), protect=True)


@screen("steps_added", coach_example(thing=GOAL.id), coach_example(thing=GOAL.id, words={"when": "yes"}))
def steps_added(view: View, w: Wording) -> Shown | None:
    """Echoes what was read, and offers to add, to take back and to send."""
    if view.about is None:
        return None
    there, subject, name = waiting(view.about), view.about.person.id, view.about.person.name
    buttons = [_catalogue(view.about, w), _back(view.about, w)]
    if not there:
        return Shown(text=w("No proposal waits now. Write a step, or go back."), buttons=pairs(*buttons), protect=True)
    if view.about.programme.rewards_on:
        buttons.insert(1, Button(label=w("Reward"), verb="rewards", subject=subject))
    back = Button(label=w("Take the last one back"), verb="unstep", subject=subject, thing=there[-1].id)
    send = Button(label=w("Send to {name}", name=name), verb="send_plan", subject=subject)
    days = _days(view, view.about, w)
    lines = by_goal(view.about, there, w, today=today(view.about, view.now))
    text = w("These are proposals until {name} says yes:", name=name) + f"\n\n{lines}"
    if view.words.get("when"):
        text += "\n\n" + w("When? For example: <i>Thu 10:00</i> or <i>Thu 10:00 | after coffee</i>.")
    text += "\n\n" + w("Write more steps, or send them.")
    return Shown(text=text, buttons=rows(send, *days, back) + pairs(*buttons), protect=True)


@screen("choose_boxes", coach_example(thing=GOAL.id))
def choose_boxes(view: View, w: Wording) -> Shown | None:
    """The subjects of the catalogue."""
    if view.about is None:
        return None
    buttons = _pillars(view.about, w, "boxes")
    return Shown(text=w("Steps that often help. Which subject?"), buttons=rows(*buttons), protect=True)


_DEBTS = told(content().boxes_of("debts_savings"))


@screen("boxes", coach_example(thing=GOAL.id, words={"pillar": "debts_savings", "boxes": _DEBTS}))
def boxes(view: View, w: Wording) -> Shown | None:
    """The boxes of a subject with their tiers, by number; the empty box is what the coach types."""
    pillar = content().pillars.get(view.words.get("pillar", ""))
    if view.about is None or pillar is None:
        return None
    subject, mine = view.about.person.id, heard(view.words["boxes"], w.language)
    lines = [f"{number}. {TIERS[tier]} {escape(words)}" for number, (_, tier, words) in enumerate(mine, 1)]
    numbers = [
        Button(label=str(number), verb="box", subject=subject, thing=code) for number, (code, *_) in enumerate(mine, 1)
    ]
    by_six = tuple(tuple(numbers[at : at + 6]) for at in range(0, len(numbers), 6))
    other = Button(label=w("Another subject"), verb="boxes", subject=subject, thing="all")
    name = escape(pillar.name.in_(w.language))
    text = "\n".join((f"<b>{name}</b>", *lines, "", w("Or write a step of your own.")))
    return Shown(text=text, buttons=(*by_six, (other, _back(view.about, w))), protect=True)


@screen("plan_sent", coach_example())
def plan_sent(view: View, w: Wording) -> Shown | None:
    """Tells the coach what happens with the proposals."""
    if view.about is None:
        return None
    name = view.about.person.name
    if view.about.person.joined_at is None:
        text = w("{name} is not in yet. The proposals come after the welcome.", name=name)
    else:
        text = w("{name} gets one message with these lines, and chooses.", name=name)
    lines = [*(f"• {each}" for each in goal_lines(view.about, w)), bullets(waiting(view.about), w)]
    body = "\n".join(line for line in lines if line)
    return Shown(text=f"{text}\n\n{body}", buttons=rows(_back(view.about, w)), protect=True)


def _days(view: View, about: Situation, w: Wording) -> list[Button]:
    """Stapje thinks of days for what the coach proposed without one, and takes them back at once."""
    me = view.staff
    mine = [each for each in waiting(about) if me and each.author == me.person.id and each.repeats is None]
    if any(each.day is None for each in mine):
        label = w("Think of days for them")
    elif view.words.get("days"):
        label = w("Without those days")
    else:
        return []
    return [Button(label=label, verb="propose_days", subject=about.person.id)]


def _pillars(about: Situation, w: Wording, verb: str, but: str = "") -> list[Button]:
    subject = about.person.id
    return [
        Button(label=pillar.name.in_(w.language), verb=verb, subject=subject, thing=pillar.code)
        for pillar in content().pillars.values()
        if pillar.code != but
    ]


def _catalogue(about: Situation, w: Wording) -> Button:
    return Button(label=w("From the list"), verb="boxes", subject=about.person.id)


def _back(about: Situation, w: Wording) -> Button:
    return Button(label=w("Back"), verb="person", subject=about.person.id)
