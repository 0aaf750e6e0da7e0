"""The frames of appreciation on a screen."""

import json
from dataclasses import asdict
from datetime import datetime
from html import escape

from conversations.content import content
from conversations.examples import JORIS, PROGRAMME, THURSDAY, staff
from conversations.planning.lines import pairs, rows
from conversations.replies import Button, Shown
from conversations.rewards.amounts import euros
from conversations.rewards.approving_screens import seen_by_anneke
from conversations.rewards.frame_words import HEADINGS, NAMES, name_in_words, tiers_up_to, value_in_words
from conversations.rewards.linking_screens import TIERS
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.reward_frames import AMOUNTS
from domain.reward_frames import TIERS as SMALL_TO_LARGE


def _start(**changes: str) -> dict[str, str]:
    fields = {name: str(value) for name, value in asdict(content().frame).items() if name != "off"}
    return {**fields, "off": "", "waiting": "0", "sets": "yes", **changes}


def _whole() -> View:
    return seen_by_anneke(**_start())


def _chosen() -> View:
    return seen_by_anneke(**_start(heading="gift", team_year="50000", off="outing binder", waiting="2"))


def _of_a_coach() -> View:
    return View(to=JORIS, programme=PROGRAMME, staff=staff(JORIS), words=_start(sets=""), now=THURSDAY)


@screen("frames", _whole, _chosen, _of_a_coach)
def frames(view: View, w: Wording) -> Shown | None:
    """One sentence each; what was promised stays as it was."""
    text = "\n".join(f"• {line}" for line in _sentences(view, w))
    text = f"<b>{w('What may be given?')}</b>\n{text}"
    if not view.words["sets"]:
        return Shown(text=text, buttons=rows(Button(label=w("My people"), verb="people")))
    fields = [Button(label=name(w), verb="frame", thing=field) for field, name in NAMES.items()]
    more = [
        Button(label=w("Kinds"), verb="frame_types"),
        Button(label=w("Steps of the list"), verb="frame_boxes"),
        Button(label=w("What changed"), verb="frame_history"),
        Button(label=w("Back"), verb="menu"),
    ]
    waits = int(view.words["waiting"])
    label = w.plural("{n} reward waits for you", "{n} rewards wait for you", n=waits)
    first = (Button(label=label, verb="frame_waiting"),) if waits else ()
    return Shown(text=text, buttons=(*rows(*first), *pairs(*fields, *more)))


def _sentences(view: View, w: Wording) -> list[str]:
    amount = {name: euros(int(view.words[name]), w.language) for name in AMOUNTS}
    coach, stand_in = (tiers_up_to(view.words[name]) for name in ("coach_tier", "stand_in_tier"))
    lines = [
        w("Up to {most} a coach decides. Above it a supervisor decides along.", most=amount["tap_enough"]),
        w("One reward costs {most} at most.", most=amount["item_most"]),
        w("A person gets {most} a year at most.", most=amount["year_most"]),
        w("A coach gives {coach}, a stand-in {stand_in}.", coach=coach, stand_in=stand_in),
    ]
    if int(view.words["team_year"]):
        lines.append(w("A team has {most} a year. Above it the coach reads a word.", most=amount["team_year"]))
    off = [content().rewards[code].name.in_(w.language) for code in view.words["off"].split()]
    lines += [w("Switched off: {kinds}.", kinds=w.listed(off))] if off else []
    if view.words["heading"]:
        lines.append(w("Legal rule: {rule}.", rule=value_in_words("heading", view.words["heading"], w)))
    else:
        lines.append(w("No legal rule is chosen yet, so gift cards stay off."))
    return [*lines, w("What was promised stays as it was promised.")]


def _amount() -> View:
    return seen_by_anneke("item_most", now="1500")


def _too_high() -> View:
    return seen_by_anneke("item_most", now="1500", wrong="40")


def _heading() -> View:
    return seen_by_anneke("heading", now="")


def _who() -> View:
    return seen_by_anneke("coach_tier", now="star")


@screen("frame", _amount, _too_high, _heading, _who)
def frame(view: View, w: Wording) -> Shown | None:
    """What holds, what it can be and why; set by a text or a button."""
    name, wrong = view.thing, view.words.get("wrong")
    now = value_in_words(name, view.words["now"], w)
    lines = [w("{name}: {value}.", name=NAMES[name](w), value=now)]
    choices: list[Button] = []
    if name in AMOUNTS:
        low, high = (euros(cents, w.language) for cents in AMOUNTS[name])
        if wrong:
            lines = [w("You wrote {value}. It can be {low} to {high}: appreciation stays small.", value=wrong,
                       low=low, high=high)]  # fmt: skip
        else:
            lines.append(w("It can be {low} to {high}. Write an amount.", low=low, high=high))
    elif name == "heading":
        lines.append(w("Under which rule do rewards fall? Your municipality chooses."))
        lines.append(w("Tap one, or write it with who decided it."))
        choices = [Button(label=said(w), verb="frame_to", thing=f"{name}-{code}") for code, said in HEADINGS.items()]
    else:
        choices = [Button(label=tiers_up_to(each), verb="frame_to", thing=f"{name}-{each}") for each in SMALL_TO_LARGE]
    return Shown(text="\n".join(lines), buttons=rows(*choices, Button(label=w("Back"), verb="frames")))


_CHANGE = {"name": "item_most", "before": "1500", "after": "500", "by_name": "Anneke"}


def _set_now() -> View:
    return seen_by_anneke("rule-1", **_CHANGE)


def _told_coach() -> View:
    return View(to=JORIS, programme=PROGRAMME, staff=staff(JORIS), words=_CHANGE, now=THURSDAY)


def _before_after(view: View, w: Wording) -> str:
    name = view.words["name"]
    before, after = (value_in_words(name, view.words[each], w) for each in ("before", "after"))
    return f"{name_in_words(name, w)}: {escape(before)} {w.arrow} {escape(after)}"


@screen("frame_set", _set_now)
def frame_set(view: View, w: Wording) -> Shown | None:
    """Before and after; it holds at once, and can be taken back."""
    text = f"<b>{_before_after(view, w)}</b>\n" + w("It holds at once. What was promised stays.")
    undo = Button(label=w("Take it back"), verb="frame_undo", thing=view.thing)
    return Shown(text=text, buttons=rows(undo, Button(label=w("Rewards"), verb="frames")))


@screen("frame_told", _told_coach)
def frame_told(view: View, w: Wording) -> Shown | None:
    """One line for each coach."""
    head = w("{name} changed something about rewards:", name=view.words["by_name"])
    text = f"{head}\n<b>{_before_after(view, w)}</b>\n" + w("What was promised stays.")
    return Shown(text=text, buttons=rows(Button(label=w("What may be given?"), verb="frames")))


@screen("frame_types", lambda: seen_by_anneke(off="outing", heading=""), lambda: seen_by_anneke(off="", heading="gift"))
def frame_types(view: View, w: Wording) -> Shown | None:
    """A tick before what is on; what waits for the legal rule says so."""
    off = set(view.words["off"].split())
    buttons = []
    for kind in content().rewards.values():
        waits = not kind.switched_on and not view.words["heading"]
        mark = "⏳" if waits and kind.code not in off else "" if kind.code in off else "✓"
        label = f"{mark} {TIERS[kind.tier]} {kind.noun.in_(w.language)}".strip()
        buttons.append(Button(label=label, verb="frame_type", thing=kind.code))
    text = w("A tap switches a kind on or off. ✓ is on, ⏳ waits for the legal rule.")
    return Shown(text=text, buttons=(*pairs(*buttons), *rows(Button(label=w("Back"), verb="frames"))))


@screen("frame_undone", seen_by_anneke)
def frame_undone(view: View, w: Wording) -> Shown | None:
    """As it was before."""
    return Shown(text=w("Done. It is as it was before."), buttons=rows(Button(label=w("Rewards"), verb="frames")))


def _two_changes() -> View:
    lines = [
        {"at": THURSDAY.isoformat(), "by": "Anneke", "name": "item_most", "code": "", "before": "", "after": "500"},
        {"at": THURSDAY.isoformat(), "by": "", "name": "type:outing", "code": "", "before": "off", "after": "on"},
        {"at": THURSDAY.isoformat(), "by": "", "name": "box", "code": "repair", "before": "", "after": "{}"},
    ]
    return seen_by_anneke(lines=json.dumps(lines))


@screen("frame_history", _two_changes, lambda: seen_by_anneke(lines="[]"))
def frame_history(view: View, w: Wording) -> Shown | None:
    """Who, when, before and after; the newest first."""
    lines = []
    for each in json.loads(view.words["lines"]):
        when = w.moment(datetime.fromisoformat(each["at"]))
        what = name_in_words(each["name"], w)
        if not each["code"]:
            before, after = (value_in_words(each["name"], each[part], w) for part in ("before", "after"))
            what += f": {before} {w.arrow} {after}"
        by = each["by"] or w("the command line")
        lines.append("• " + w.beside(map(escape, (when, by, what))))
    text = "\n".join(lines) or w("Nothing was changed yet.")
    return Shown(text=text, buttons=rows(Button(label=w("Back"), verb="frames")))
