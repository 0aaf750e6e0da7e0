"""What how and when Stapje writes looks like: what holds now, and the taps that change it."""

from dataclasses import replace
from datetime import date, timedelta

from conversations.checkin.keyboard import keys
from conversations.examples import FATIMA, example, henk, precious, situation
from conversations.mythings.choices import GROUPS, HOURS, ON, SETTINGS, Setting, rules
from conversations.onboarding.invitations import LANGUAGES
from conversations.planning.lines import own_rows, pairs
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Level, Preview, Wishes
from domain.situations import Situation

_MONDAY = date(2026, 4, 13)


def _set() -> Situation:
    """Fatima with everything set another way."""
    wishes = Wishes(moment=HOURS["1400"], quiet_days=frozenset(), silence_notice=False, calm=True)
    return situation(replace(FATIMA, wishes=wishes, preview=Preview.SHORT))


@screen(
    "mine_group", example(thing="how"), example(thing="when"), example(_set, thing="when"), example(_set, thing="how")
)
def mine_group(view: View, w: Wording) -> Shown | None:
    """Four settings as they hold now; a switch turns at once."""
    if view.about is None:
        return None
    settings = [SETTINGS[name] for name in GROUPS[view.thing]]
    if w.simple:
        return _one(view, view.about, settings[0], w)
    title = w("<b>How I write</b>") if view.thing == "how" else w("<b>When I write</b>")
    text = "\n".join((title, *(holds(view, view.about, each, w) for each in settings)))
    changes = (_change(view, view.about, each, w) for each in settings)
    return Shown(text=text, buttons=(*pairs(*changes), (_back(w),)))


@screen(
    "mine_one",
    *(example(henk, thing=name) for name in SETTINGS),
    example(precious, thing="window"),
)
def mine_one(view: View, w: Wording) -> Shown | None:
    """One setting, and the next one."""
    if view.about is None:
        return None
    return _one(view, view.about, SETTINGS[view.thing], w)


def _one(view: View, about: Situation, setting: Setting, w: Wording) -> Shown:
    names = list(SETTINGS)
    after = names[names.index(setting.name) + 1 :]
    onward = Button(label=w("Next"), verb="mine_one", thing=after[0]) if after else Button(label=w("Done"), verb="mine")
    return Shown(text=holds(view, about, setting, w), buttons=own_rows(w, _change(view, about, setting, w), onward))


@screen(
    "mine_pick",
    example(thing="moment"),
    example(thing="window"),
    example(thing="days"),
    example(thing="language"),
    example(henk, thing="moment:0"),
    example(henk, thing="days:5"),
)
def mine_pick(view: View, w: Wording) -> Shown | None:
    """The choices; in simple mode one, and the way to the next."""
    name, _, place = view.thing.partition(":")
    about = view.about
    if about is None:
        return None
    setting = SETTINGS[name]
    codes = setting.choices(about)
    choices = [
        Button(label=_label(view, about, name, code, w), verb="mine_set", thing=f"{name}:{code}") for code in codes
    ]
    text = holds(view, about, setting, w)
    if w.simple:
        at = int(place or 0) % len(choices)
        other = Button(label=w("Something else"), verb="mine_pick", thing=f"{name}:{(at + 1) % len(choices)}")
        return Shown(text=text, buttons=own_rows(w, choices[at], other))
    group = next(each for each, names in GROUPS.items() if name in names)
    back = Button(label=w("Back"), verb="mine_group", thing=group)
    return Shown(text=text, buttons=(*pairs(*choices), (back,)))


@screen("mine_keys", example(), example(henk), example(precious))
def mine_keys(view: View, w: Wording) -> Shown | None:
    """The two keys that stay, in the language just chosen."""
    if view.about is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    return Shown(text=w("I write in English now. The buttons below too."), keys=keys(w, coach))


def holds(view: View, about: Situation, setting: Setting, w: Wording) -> str:  # noqa: PLR0911  # one line a setting
    """The setting as it is now, in one line."""
    code, now = setting.now(about, view.now), rules(about, view.now)
    match setting.name:
        case "language":
            return w("Language: {language}", language=LANGUAGES.get(code, code))
        case "level":
            return w("Reading: short and easy") if code == Level.SIMPLE else w("Reading: normal")
        case "preview":
            return w("First line: what it is about") if code == Preview.SHOW else w("First line: says little")
        case "calm":
            return w("Calm: on. No sound and no pictures.") if code == ON else w("Calm: off")
        case "moment":
            return w("Moment of the day: {hour}", hour=w.hour(now.moment))
        case "window":
            return w("Hours: {opens} to {closes}", opens=w.hour(now.window.opens), closes=w.hour(now.window.closes))
        case "days":
            days = ", ".join(_weekday(day, w) for day in sorted(now.quiet_days))
            return w("Days without a message: {days}", days=days) if days else w("Days without a message: none")
        case _:
            coach = about.coach.name if about.coach else w("your coach")
            if code == ON:
                return w("Quiet for long? Then I ask {coach} to contact you.", coach=coach)
            return w("Quiet for long? Then I ask nobody anything.")


def _change(view: View, about: Situation, setting: Setting, w: Wording) -> Button:
    if not setting.switches(about):
        return Button(label=_title(setting.name, w), verb="mine_pick", thing=setting.name)
    other = setting.other(about, view.now)
    label = _label(view, about, setting.name, other, w)
    return Button(label=label, verb="mine_set", thing=f"{setting.name}:{other}")


def _title(name: str, w: Wording) -> str:
    titles = {
        "language": w("Language"),
        "moment": w("Other moment"),
        "window": w("Other hours"),
        "days": w("Other days"),
    }
    return titles[name]


def _label(view: View, about: Situation, name: str, code: str, w: Wording) -> str:  # noqa: PLR0911  # one line a setting
    """What a tap on this choice leads to."""
    match name, code:
        case "language", _:
            return LANGUAGES[code]
        case "level", _:
            return w("Easy texts") if code == Level.SIMPLE else w("Normal texts")
        case "preview", _:
            return w("Just show it") if code == Preview.SHOW else w("Keep it short")
        case "calm", _:
            return w("Make it calm") if code == ON else w("No longer calm")
        case "moment", _:
            hour = HOURS[code]
            return w.hour(hour) if hour else w("The usual moment")
        case "window", _:
            return _hours(code, w)
        case "days", _:
            quiet = int(code) in rules(about, view.now).quiet_days
            day = _weekday(int(code), w)
            return w("{day}: write again", day=day) if quiet else w("{day}: no message", day=day)
        case _:
            return w("Ask for contact") if code == ON else w("Ask nobody")


def _hours(code: str, w: Wording) -> str:
    return {
        "morning": w("In the morning, 9 to 13"),
        "afternoon": w("In the afternoon, 13 to 19"),
        "evening": w("Later, 17 to 20"),
    }.get(code) or w("The usual hours")


def _weekday(day: int, w: Wording) -> str:
    return w.weekday(_MONDAY + timedelta(days=day - 1))


def _back(w: Wording) -> Button:
    return Button(label=w("Back"), verb="mine")
