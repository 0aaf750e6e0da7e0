"""The catalogue as a supervisor changes it."""

from html import escape

from conversations.content import content
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.rewards.approving_screens import seen_by_anneke
from conversations.rewards.linking_screens import TIERS
from conversations.screens import View, screen
from conversations.wording import Wording


@screen("frame_boxes", seen_by_anneke)
def frame_boxes(view: View, w: Wording) -> Shown | None:
    """The subjects."""
    text = w("Coaches choose from these steps, or write one in the empty box. Which subject?")
    subjects = [
        Button(label=pillar.name.in_(w.language), verb="frame_pillar", thing=pillar.code)
        for pillar in content().pillars.values()
    ]
    return Shown(text=text, buttons=rows(*subjects, Button(label=w("Back"), verb="frames")))


def _money() -> View:
    lines = {box.code: f"{box.tier} on {box.words['nl']}" for box in content().boxes_of("money")}
    lines["digid"] = "heart off " + content().boxes["digid"].words["nl"]
    return seen_by_anneke("money", codes=" ".join(lines), **lines)


@screen("frame_pillar", _money)
def frame_pillar(view: View, w: Wording) -> Shown | None:
    """By number, with the tier of each; what is off says so."""
    pillar = content().pillars[view.thing]
    lines, numbers = [f"<b>{escape(pillar.name.in_(w.language))}</b>"], []
    for number, code in enumerate(view.words["codes"].split(), 1):
        tier, on, words = view.words[code].split(" ", 2)
        off = f" ({w('off')})" if on == "off" else ""
        lines.append(f"{number}. {TIERS[tier]} {escape(words)}{off}")
        numbers.append(Button(label=str(number), verb="frame_box", thing=code))
    lines += ["", w("Beside these there is always an empty box.")]
    by_six = tuple(tuple(numbers[at : at + 6]) for at in range(0, len(numbers), 6))
    new = Button(label=w("New step"), verb="frame_box_new", thing=pillar.code)
    return Shown(text="\n".join(lines), buttons=(*by_six, (new, Button(label=w("Back"), verb="frame_boxes"))))


_BOX = {"pillar": "money", "tier": "treat", "words": "Vijf brieven openmaken", "on": "yes"}


@screen(
    "frame_box",
    lambda: seen_by_anneke("five_letters", **_BOX),
    lambda: seen_by_anneke("five_letters", **{**_BOX, "on": "", "undo": "rule-1"}),
)
def frame_box(view: View, w: Wording) -> Shown | None:
    """What can be changed; after a change, the way back."""
    tier, on = view.words["tier"], bool(view.words["on"])
    lines = [f"{TIERS[tier]} <b>{escape(view.words['words'])}</b>"]
    lines.append(w("Coaches can choose it. Write other words to change it.") if on else w("Coaches do not see it now."))
    tiers = tuple(
        Button(label=("✓ " if each == tier else "") + mark, verb="frame_box_tier", thing=f"{view.thing}-{each}")
        for each, mark in TIERS.items()
    )
    turn = Button(label=w("Switch off") if on else w("Switch on"), verb="frame_box_off", thing=view.thing)
    change = view.words.get("undo", "")
    undo = [Button(label=w("Take it back"), verb="frame_undo", thing=change)] if change else []
    back = Button(label=w("Back"), verb="frame_pillar", thing=view.words["pillar"])
    return Shown(text="\n".join(lines), buttons=(tiers, *rows(turn, *undo, back)))


@screen("frame_box_new", lambda: seen_by_anneke("money"))
def frame_box_new(view: View, w: Wording) -> Shown | None:
    """Asks for the words."""
    text = w("Which step? Write it as somebody would say it: small, and begun in one go.")
    return Shown(text=text, buttons=rows(Button(label=w("Leave it"), verb="frame_pillar", thing=view.thing)))
