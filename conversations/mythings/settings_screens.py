"""What how and when Stapje writes looks like: what holds now, and the taps that change it."""

from collections.abc import Callable
from dataclasses import replace

from conversations.checkin.keyboard import keys
from conversations.examples import FATIMA, example, henk, precious, situation
from conversations.introduction import commands
from conversations.languages import name_of
from conversations.mythings.choices import GROUPS, HOURS, SETTINGS, Setting, group_of, settings_of
from conversations.mythings.setting_words import holds, label, title
from conversations.planning.lines import own_rows, pairs
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.ears import answering
from domain.people import Preview, Wishes
from domain.situations import Situation


def _set() -> Situation:
    """Fatima with everything set another way."""
    wishes = Wishes(
        moment=HOURS["1400"],
        quiet_days=frozenset(),
        silence_notice=False,
        calm=True,
        payday=23,
        pictures=False,
        formal=True,
    )
    return situation(replace(FATIMA, wishes=wishes, preview=Preview.SHORT))


def _bills_too() -> Situation:
    return situation(replace(FATIMA, wishes=Wishes(payday=23, bills_before_payday=True)))


@screen("mine_settings", example(), example(henk), example(precious))
def mine_settings(view: View, w: Wording) -> Shown | None:
    """Three groups; in simple mode one setting after the other."""
    if view.about is None:
        return None
    if w.simple:
        return _one(view, view.about, next(iter(SETTINGS.values())), w)
    doors = (
        Button(label=w("How you write"), verb="mine_group", thing="how"),
        Button(label=w("When you write"), verb="mine_group", thing="when"),
        Button(label=w("What I see and hear"), verb="mine_group", thing="see"),
    )
    return Shown(text=w("What would you like to change?"), buttons=(*pairs(*doors), (_back(w),)))


@screen("mine_group", *(example(thing=group) for group in GROUPS), *(example(_set, thing=group) for group in GROUPS))
def mine_group(view: View, w: Wording) -> Shown | None:
    """The settings of a group as they hold now; a switch turns at once."""
    if view.about is None:
        return None
    settings = [each for each in settings_of(view.about) if each.name in GROUPS[view.thing]]
    if w.simple:
        return _one(view, view.about, settings[0], w)
    titles = {
        "how": w("<b>How I write</b>"),
        "when": w("<b>When I write</b>"),
        "see": w("<b>What you see and hear</b>"),
    }
    text = "\n".join((titles[view.thing], *(holds(view.about, view.now, each, w) for each in settings)))
    changes = (_change(view, view.about, each, w) for each in settings if each.choices(view.about))
    back = Button(label=w("Back"), verb="mine_settings")
    return Shown(text=text, buttons=(*pairs(*changes), (back,)))


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
    after = [each.name for each in settings_of(about) if names.index(each.name) > names.index(setting.name)]
    onward = Button(label=w("Next"), verb="mine_one", thing=after[0]) if after else Button(label=w("Done"), verb="mine")
    change = (_change(view, about, setting, w),) if setting.choices(about) else ()
    return Shown(text=holds(about, view.now, setting, w), buttons=own_rows(w, *change, onward))


def _wishes_polish(of: Callable[[], Situation]) -> Callable[[], View]:
    asked = example(of, thing="language", words={"wished": "pl"})
    return lambda: replace(asked(), languages=("nl", "en", "ar"))


@screen(
    "mine_pick",
    *(example(thing=name) for name in SETTINGS),
    example(_bills_too, thing="payday"),
    example(henk, thing="moment:0"),
    example(henk, thing="days:5"),
    example(henk, thing="payday"),
    *(_wishes_polish(of) for of in (situation, henk)),
)
def mine_pick(view: View, w: Wording) -> Shown | None:
    """The choices; in simple mode one, and the way to the next."""
    name, _, place = view.thing.partition(":")
    about = view.about
    if about is None:
        return None
    setting = SETTINGS[name]
    choices = [
        Button(label=label(about, view.now, name, code, w), verb="mine_set", thing=f"{name}:{code}")
        for code in setting.offered(about, view.now)
        if name != "language" or code in view.languages
    ]
    first = _not_here(view, w) if "wished" in view.words else holds(about, view.now, setting, w)
    text = "\n\n".join(part for part in (first, _or_write(name, w)) if part)
    if w.simple and len(choices) > 2:
        at = int(place or 0) % len(choices)
        other = Button(label=w("Something else"), verb="mine_pick", thing=f"{name}:{(at + 1) % len(choices)}")
        others = (*choices[:at], *choices[at + 1 :])
        return Shown(text=text, buttons=own_rows(w, choices[at], other), elsewhere=others)
    back = Button(label=w("Back"), verb="mine_group", thing=group_of(name))
    return Shown(text=text, buttons=own_rows(w, *choices, back) if w.simple else (*pairs(*choices), (back,)))


def _not_here(view: View, w: Wording) -> str:
    """A language that Stapje has, and the programme does not offer."""
    here = (name_of(each) for each in view.languages)
    return w(
        "I cannot write {language} here. This is possible: {languages}.",
        language=name_of(view.words["wished"]),
        languages=w.listed(here),
    )


def _or_write(name: str, w: Wording) -> str:
    said = {
        "moment": w("Another time? Write it. For example: <i>11:30</i>."),
        "payday": w("Another day? Write it. For example: <i>23</i>."),
    }
    return said.get(name, "")


@screen("mine_keys", example(), example(henk), example(precious))
def mine_keys(view: View, w: Wording) -> Shown | None:
    """The two keys that stay, in the language just chosen."""
    if view.about is None:
        return None
    hearing = answering(view.about, view.now)
    coach = hearing.name if hearing else w("your coach")
    return Shown(text=w("I write in English now. The buttons below too."), keys=keys(w, coach), commands=commands(w))


def _change(view: View, about: Situation, setting: Setting, w: Wording) -> Button:
    if not setting.switches(about):
        return Button(label=title(setting.name, w), verb="mine_pick", thing=setting.name)
    other = setting.other(about, view.now)
    return Button(
        label=label(about, view.now, setting.name, other, w), verb="mine_set", thing=f"{setting.name}:{other}"
    )


def _back(w: Wording) -> Button:
    return Button(label=w("Back"), verb="mine")
