"""What a coach sees of a plan that was pasted: where to, how it was read, and which lines are not clear."""

from collections.abc import Callable
from html import escape

from conversations.examples import coach_example
from conversations.planning.at_hand import LONGEST
from conversations.planning.lines import rows, short
from conversations.planning.options import MOST, split
from conversations.planning.pasted import FITS, Unclear
from conversations.planning.pasting import pasted
from conversations.planning.rhythm_words import rhythm_words
from conversations.planning.spoken import Line
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording

NAMED = 6
"""So many unclear lines are named at once; the rest is counted."""
_PLAN = "Doel: Vaker naar buiten\n- Een rondje lopen morgen 10:00 | na de koffie\n- Bij het buurthuis kijken"
_WRONG = {"2": f"{Unclear.NO_WORDS} ma 10:00", "5": f"{Unclear.WHEN} Huurbaas bellen"}


@screen("ask_plan", coach_example())
def ask_plan(view: View, w: Wording) -> Shown | None:
    """Where a plan is pasted: lines under a goal, or a table."""
    if view.about is None:
        return None
    name = view.about.person.name
    text = w("Paste the plan here: the goal as {name} says it, and below it the steps, one a line.", name=name)
    lines = w("Goal: Peace about the rent\nCall the landlord Mon 10:00\nOpen five letters")
    table = w("goal;step;when\nPeace about the rent;Call the landlord;Mon 10:00")
    text += f"\n\n<i>{lines}</i>\n\n{w('A table from a file is fine too:')}\n\n<i>{table}</i>"
    return Shown(text=text, buttons=rows(_back(view, w)), protect=True)


@screen("plan_read", coach_example(words={"text": _PLAN}))
def plan_read(view: View, w: Wording) -> Shown | None:
    """How it was read; nothing is kept before a tap."""
    if view.about is None:
        return None
    read, subject, name = pasted(view.about, view.words["text"], view.now), view.about.person.id, view.about.person.name
    parts = [
        "\n".join((f"<b>{escape(part.goal)}</b>", *(f"• {_line(each, w)}" for each in part.steps)))
        for part in read.parts
    ]
    text = "\n\n".join((w("I read it like this:"), *parts, w("Not right? Paste it again.")))
    send = Button(label=w("Right, send to {name}", name=name), verb="paste_send", subject=subject)
    keep = Button(label=w("Right, do not send yet"), verb="paste_keep", subject=subject)
    return Shown(text=text, buttons=rows(send, keep, _back(view, w)), protect=True)


@screen("lines_unclear", coach_example(words=_WRONG), coach_example(words={str(n): "many Stap" for n in range(13, 21)}))
def lines_unclear(view: View, w: Wording) -> Shown | None:
    """Which lines, why, and what to write; nothing of it was kept."""
    if view.about is None:
        return None
    wrong = [(int(number), *_split(said)) for number, said in view.words.items() if number.isdecimal()]
    lines = [
        w("Line {n}, “{words}”: {what}", n=number, words=short(words), what=_WHAT[why](w))
        for number, why, words in sorted(wrong)[:NAMED]
    ]
    more = len(wrong) - NAMED
    if more > 0:
        lines.append(w.plural("And {n} more line.", "And {n} more lines.", n=more))
    text = "\n".join(
        (w("I kept nothing yet, because of this:"), "", *lines, "", w("Change it, and send all of it again."))
    )
    return Shown(text=text, buttons=rows(_back(view, w)), protect=True)


def _split(said: str) -> tuple[Unclear, str]:
    why, _, words = said.partition(" ")
    return Unclear(why), words


def _line(step: Line, w: Wording) -> str:
    at, when = step.moment, ""
    if at is not None:
        day = rhythm_words(at.repeats, w) if at.repeats else w.day(at.day) if at.day else ""
        when = f"{day} {w.hour(at.hour)}" if at.hour else day
    return w.beside(escape(part) for part in (" / ".join(split(step.words)), when, step.if_then))


def _back(view: View, w: Wording) -> Button:
    return Button(label=w("Back"), verb="person", subject=view.about.person.id if view.about else "")


_WHAT: dict[Unclear, Callable[[Wording], str]] = {
    Unclear.NO_WORDS: lambda w: w("write what the step is, then when."),
    Unclear.LONG: lambda w: w("make it shorter than {n} characters.", n=LONGEST),
    Unclear.OPTIONS: lambda w: w("{n} options at most.", n=MOST),
    Unclear.MANY: lambda w: w("this is more than {n} proposals. Send it later.", n=FITS),
    Unclear.NO_GOAL: lambda w: w("write the goal above it, such as: Goal: peace about the rent"),
    Unclear.GOALS: lambda w: w("there is no room for one more goal now. Put it under a goal that is there."),
    Unclear.WHEN: lambda w: w("I cannot read when. Write it like: Mon 10:00, or leave it empty."),
    Unclear.COLUMNS: lambda w: w("the columns are goal;step;when. Others I do not know."),
}
