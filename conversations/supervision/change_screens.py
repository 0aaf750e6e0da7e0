"""A change of a setting before it holds, once it was published, and what coaches think of it."""

from collections.abc import Callable
from datetime import datetime

from conversations import examples
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.supervision.rule_screens import seen
from conversations.supervision.rule_values import place, said, short
from conversations.wording import Wording
from domain import moments

_LATER = "2026-04-22T22:00:00+00:00"


def _change(name: str, before: str, after: str, **words: str) -> Callable[[], View]:
    known = {"from": "", "noticing": "38", "keeping": "3", "why": "", "number": "7", "undoes": ""}
    known |= {"busy": after, "talks": "2"} if name == "per_week" else {}
    return lambda: seen(name, {"before": before, "after": after, **known, **words})


_calmer = _change("per_week", "4", "3")
_busier = _change("per_week", "3", "4", **{"from": _LATER, "why": "Veel mensen vragen erom."})
_of_team = _change("quiet_days", "6 7", "5 6 7", code="tnoord", level="team", team="Noord", noticing="1", keeping="0")
_of_nobody = _change("bundle_at", "16:00", "15:30", noticing="0", keeping="0", **{"from": _LATER})
_taken_back = _change("per_week", "3", "4", undoes="yes")


@screen("rule_preview", _calmer, _busier, _of_team, _of_nobody)
def rule_preview(view: View, w: Wording) -> Shown | None:
    """Before it holds: before and after, from when, and whom it touches."""
    words = view.words
    code = words["code"]
    lines = [_pair(view, w), _when(view, w), *_touched(view, w)]
    lines.append(w("Why: {why}", why=words["why"]) if words["why"] else w("You can write why, in one sentence."))
    buttons = (
        (Button(label=w("Do it"), verb="rule_do", thing=f"{code}:{view.thing}"),),
        (Button(label=w("Look ahead first"), verb="rule_ahead", thing=f"{code}:{view.thing}"),),
        (Button(label=w("Leave it"), verb="rules", thing=f"{code}:"),),
    )
    return Shown(text="\n".join(lines), buttons=buttons)


@screen("rule_changed", _calmer, _busier, _of_team, _taken_back)
def rule_changed(view: View, w: Wording) -> Shown | None:
    """Before, after, from when, whom it touches, and the way back."""
    words = view.words
    code = words["code"]
    lines = [_pair(view, w), _when(view, w), *_touched(view, w)]
    if words["noticing"] != "0":
        lines.append(w("They hear it in one sentence, after a day."))
    back = Button(label=w("Take it back"), verb="rule_undo", thing=f"{code}:{words['number']}")
    rows = () if words["undoes"] else ((back,),)
    return Shown(text="\n".join(lines), buttons=(*rows, (Button(label=w("Back"), verb="rules", thing=f"{code}:"),)))


def _pair(view: View, w: Wording) -> str:
    words = view.words
    before, after = (said(w, view.thing, words[each]) for each in ("before", "after"))
    change = w.html("<b>{rule}: {before} → {after}</b>", rule=short(w, view.thing), before=before, after=after)
    return f"{change} ({place(w, words['level'], words['team'])})"


def _when(view: View, w: Wording) -> str:
    if not view.words["from"]:
        return w("It holds at once.")
    day = w.day(moments.local_day(datetime.fromisoformat(view.words["from"]), w.zone))
    if view.words["level"] == "coach":
        return w("It holds from {day}.", day=day)
    return w("It holds from {day}. Coaches see it first, and can respond.", day=day)


def _touched(view: View, w: Wording) -> list[str]:
    noticing, keeping = int(view.words["noticing"]), int(view.words["keeping"])
    lines = [w.plural("{n} person notices this.", "{n} people notice this.", n=noticing)]
    if keeping:
        lines.append(w.plural("{n} person keeps an own choice.", "{n} people keep an own choice.", n=keeping))
    if "busy" in view.words:
        lines.append(
            w.plural(
                "A busy week: {n} message at most, and {talks} about a talk.",
                "A busy week: {n} messages at most, and {talks} about a talk.",
                n=int(view.words["busy"]),
                talks=view.words["talks"],
            )
        )
    return lines


def seen_by_coach(name: str, **words: str) -> Callable[[], View]:
    """A coach's screen about a setting."""
    return lambda: seen(name, words, examples.MARIEKE)


def _to_coach(name: str, before: str, after: str, **words: str) -> Callable[[], View]:
    return seen_by_coach(name, **{**_change(name, before, after)().words, **words})


_proposed = _to_coach("per_week", "3", "4", by="Anneke", **{"from": _LATER, "why": "Veel mensen vragen erom."})
_told = _to_coach("per_week", "4", "3", by="Anneke")
_told_back = _to_coach("per_week", "3", "4", by="", undoes="yes")


@screen("rule_proposed", _proposed, _told, _told_back)
def rule_proposed(view: View, w: Wording) -> Shown | None:
    """To the coaches: a proposal with the question what they think, or that something became calmer (g15)."""
    words = view.words
    by = words["by"] or w("The command line")
    waits = bool(words["from"]) and datetime.fromisoformat(words["from"]) > view.now
    if waits:
        lines = [w("A proposal of {name} for the messages:", name=by)]
    else:
        lines = [w("{name} changed something about the messages:", name=by)]
    lines += [_pair(view, w), _when(view, w), *([w("Why: {why}", why=words["why"])] if words["why"] else [])]
    if not waits:
        return Shown(text="\n".join(lines))
    lines.append(w("What do you think?"))
    number = words["number"]
    fine = Button(label=w("Fine with me"), verb="rule_view", thing=f"{number}-fine")
    doubt = Button(label=w("I see it differently"), verb="rule_view", thing=f"{number}-doubt")
    return Shown(text="\n".join(lines), buttons=((fine,), (doubt,)))


@screen("rule_opinion_asked", seen_by_coach("per_week"))
def rule_opinion_asked(view: View, w: Wording) -> Shown | None:
    """The coach may say it in own words."""
    return Shown(text=w("Tell me in one message. I pass it on, with your name."))


@screen("rule_opinion_given", seen_by_coach("per_week"))
def rule_opinion_given(view: View, w: Wording) -> Shown | None:
    """It was passed on."""
    return Shown(text=w("Thank you. I passed it on."))


def _opinion(text: str) -> Callable[[], View]:
    return lambda: seen("per_week", {"text": text, "by_name": "Marieke"})


@screen("rule_opinion", _opinion("Twee is voor veel mensen genoeg."), _opinion(""))
def rule_opinion(view: View, w: Wording) -> Shown | None:
    """To whoever changed it: what a coach thinks."""
    words, rule = view.words, short(w, view.thing)
    if not words["text"]:
        return Shown(text=w("{name} is fine with the proposal: {rule}.", name=words["by_name"], rule=rule))
    line = w("{name} about {rule}: <i>{text}</i>", name=words["by_name"], rule=rule, text=words["text"])
    return Shown(text=line)
