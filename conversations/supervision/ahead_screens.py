"""What the time machine saw: messages a day now and then as bars, who gets more or fewer, and what moves and why."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.supervision.pictures import time_machine
from conversations.supervision.rule_screens import seen
from conversations.supervision.rule_values import short
from conversations.wording import Wording

_WIDE = 12
"""Characters of the longest bar: a line fits a small phone."""


def _seen(**words: str) -> Callable[[], View]:
    known = {
        "field": "per_week", "code": "p", "first": "2026-04-13", "people": "41", "more": "0", "fewer": "29",
        "now": "38 36 31 12 9 0 0 37 35 30 14 8 0 0", "then": "38 35 22 4 2 0 0 37 33 21 5 2 0 0", "night": "0",
        "moved_cap": "6 21", "dropped_cap": "0 4", "dropped_other": "3 3",
    }  # fmt: skip
    return lambda: seen("per_week", {**known, **words})


@screen("rule_ahead_soon", _seen())
def rule_ahead_soon(view: View, w: Wording) -> Shown | None:
    """That it takes a moment."""
    return Shown(text=w("I am working it out. You get a message in a moment."))


@screen("rule_ahead", _seen(), _seen(now="", then=""))
def rule_ahead(view: View, w: Wording) -> Shown | None:
    """Both outlooks, and the choice that was open."""
    words = view.words
    buttons = (
        (Button(label=w("Do it"), verb="rule_do", thing=f"{words['code']}:{view.thing}"),),
        (Button(label=w("Leave it"), verb="rules", thing=f"{words['code']}:"),),
    )
    if not words["now"]:
        return Shown(text=w("This cannot be any more. Another setting was changed meanwhile."), buttons=buttons[1:])
    now, then = ([int(each) for each in words[name].split()] for name in ("now", "then"))
    head = w("{rule}, looking ahead {n} days, now → then:", rule=short(w, view.thing), n=len(now))
    first = date.fromisoformat(words["first"])
    lines = [
        head,
        "<pre>" + "\n".join(_days(first, now, then, w)) + "</pre>",
        w("Messages to participants: {now} → {then}.", now=sum(now), then=sum(then)),
        w("{fewer} people get fewer, {more} get more. Looked at: {people}.", **_of(view, "fewer", "more", "people")),
        *_reasons(view, w),
        w("At night: nobody.") if words["night"] == "0" else w("At night: {n}.", n=words["night"]),
        w("This supposes that people answer every second message."),
    ]
    return Shown(text="\n".join(lines), buttons=buttons, drawing=time_machine(head, first, now, then, w))


def _of(view: View, *names: str) -> dict[str, str]:
    return {name: view.words[name] for name in names}


def _days(first: date, now: list[int], then: list[int], w: Wording) -> Iterator[str]:
    most = max((*now, *then, 1))
    for number, (before, after) in enumerate(zip(now, then, strict=True)):
        on = first + timedelta(days=number)
        day = f"{w.short_weekday(on)} {on.day:>2}"
        bar = "█" * round(after * _WIDE / most) + "░" * (round(before * _WIDE / most) - round(after * _WIDE / most))
        yield f"{day} {before:>4} {w.arrow} {after:<4} {bar}".rstrip()


def _reasons(view: View, w: Wording) -> Iterator[str]:
    says: dict[str, Callable[[str, str], str]] = {
        "moved_cap": lambda now, then: w("Later because of the maximum: {now} → {then}.", now=now, then=then),
        "moved_hours": lambda now, then: w("Later because of hours and days: {now} → {then}.", now=now, then=then),
        "moved_other": lambda now, then: w("Later for other reasons: {now} → {then}.", now=now, then=then),
        "dropped_cap": lambda now, then: w("Not sent because of the maximum: {now} → {then}.", now=now, then=then),
        "dropped_hours": lambda now, then: w("Not sent because of hours and days: {now} → {then}.", now=now, then=then),
        "dropped_other": lambda now, then: w("Not sent for other reasons: {now} → {then}.", now=now, then=then),
    }
    for name, says_it in says.items():
        if name in view.words:
            yield says_it(*view.words[name].split())
