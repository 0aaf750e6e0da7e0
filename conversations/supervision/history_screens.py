"""What changed about the settings: who, when, before and after, and why."""

import json
from collections.abc import Mapping
from datetime import datetime

from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.supervision.rule_screens import seen
from conversations.supervision.rule_values import place, said, short
from conversations.wording import Wording
from domain import moments

_ONE = {
    "number": "2", "field": "per_week", "by": "Anneke", "at": "2026-04-16T08:00:00+00:00", "before": "4", "after": "3",
    "from": "", "why": "Rustiger voor iedereen.", "undoes": "", "stands": "yes", "waits": "",
}  # fmt: skip
_TWO = {**_ONE, "number": "3", "after": "5", "from": "2026-04-22T22:00:00+00:00", "waits": "yes", "by": "", "why": ""}
_BACK = {**_ONE, "number": "4", "before": "3", "after": "4", "undoes": "yes", "why": ""}


def _example() -> View:
    return seen(words={"lines": json.dumps([_TWO, _ONE, _BACK])})


def _nothing() -> View:
    return seen(words={"lines": "[]", "code": "tnoord", "level": "team", "team": "Noord"})


@screen("rule_history", _example, _nothing)
def rule_history(view: View, w: Wording) -> Shown | None:
    """The newest changes first; the newest that stands can be taken back."""
    words = view.words
    changes = json.loads(words["lines"])
    lines = [
        w("Changes {place}:", place=place(w, words["level"], words["team"])),
        *(_line(w, each) for each in changes),
    ]
    if not changes:
        lines.append(w("Nothing changed yet."))
    code = words["code"]
    back = [
        Button(
            label=w("Take back: {rule}", rule=short(w, each["field"])),
            verb="rule_undo",
            thing=f"{code}:{each['number']}",
        )
        for each in changes
        if each["stands"] and not each["undoes"]
    ][:1]
    last = Button(label=w("Back"), verb="rules", thing=f"{code}:")
    return Shown(text="\n".join(lines), buttons=(*((each,) for each in back), (last,)))


def _line(w: Wording, change: Mapping[str, str]) -> str:
    name = change["field"]
    at = w.day(moments.local_day(datetime.fromisoformat(change["at"]), w.zone))
    parts = [
        w(
            "• {day}, {name}: {rule} {before} → {after}.",
            day=at,
            name=change["by"] or w("the command line"),
            rule=short(w, name),
            before=said(w, name, change["before"]),
            after=said(w, name, change["after"]),
        )
    ]
    if change["undoes"]:
        parts.append(w("(taken back)"))
    if change["waits"] and change["stands"]:
        parts.append(
            w("It holds from {day}.", day=w.day(moments.local_day(datetime.fromisoformat(change["from"]), w.zone)))
        )
    if change["why"]:
        parts.append(w("Why: {why}", why=change["why"]))
    return " ".join(parts)
