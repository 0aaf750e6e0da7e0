"""What a supervisor sees of a reward that waits, and what the coach hears of it."""

from dataclasses import replace

from conversations import examples
from conversations.content import content
from conversations.examples import FLOWERS, coach_example
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.rewards.amounts import euros
from conversations.rewards.linking_screens import TIERS
from conversations.rewards.promising import named, phrase, promise_of
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.situations import Situation

_SEEN = {"item": "outing", "cents": "1500", "team": "Noord"}


def seen_by_anneke(thing: str = "", **words: str) -> View:
    """A supervisor's view."""
    staff = examples.staff(examples.ANNEKE)
    return View(
        to=staff.person, programme=staff.programme, staff=staff, thing=thing, words=words, now=examples.THURSDAY
    )


def _waiting_one() -> View:
    return seen_by_anneke(FLOWERS.promise, **_SEEN)


def _own_box() -> View:
    return seen_by_anneke(FLOWERS.promise, item="own", cents="1200", team="")


def _line(item: str, cents: str, team: str, w: Wording) -> str:
    """*★ Uitje · € 15 · team Noord*."""
    kind = content().rewards.get(item)
    name = f"{TIERS[kind.tier]} {kind.name.in_(w.language)}" if kind else w("Empty box")
    of = w("Team {name}", name=team) if team else ""
    return w.beside((name, euros(int(cents), w.language), of))


@screen("reward_asked", _waiting_one, _own_box)
def reward_asked(view: View, w: Wording) -> Shown | None:
    """Kind, amount and team: no name."""
    text = w("A coach would like to promise this:") + f"\n<b>{_of_words(view, w)}</b>\n"
    text += w("Nobody was told yet. What do you think?")
    good = Button(label=w("Good"), verb="reward_good", thing=view.thing)
    rather = Button(label=w("Rather not, because…"), verb="reward_not", thing=view.thing)
    return Shown(text=text, buttons=rows(good, rather))


def _of_words(view: View, w: Wording) -> str:
    return _line(view.words["item"], view.words["cents"], view.words["team"], w)


def _some_waiting() -> View:
    return seen_by_anneke(waiting="pro-1 pro-2", **{"pro-1": "outing 1500 Noord", "pro-2": "own 1200 "})


@screen("frame_waiting", _some_waiting, lambda: seen_by_anneke(waiting=""))
def frame_waiting(view: View, w: Wording) -> Shown | None:
    """The oldest first, each with both answers."""
    ids = view.words["waiting"].split()
    back = Button(label=w("Back"), verb="frames")
    if not ids:
        return Shown(text=w("Nothing waits now."), buttons=rows(back))
    lines, buttons = [w("This waits for a supervisor:")], []
    for number, id_ in enumerate(ids[:4], 1):
        item, cents, team = view.words[id_].split(" ", 2)
        lines.append(f"{number}. {_line(item, cents, team, w)}")
        good = Button(label=f"{number}. {w('Good')}", verb="reward_good", thing=id_)
        buttons.append((good, Button(label=f"{number}. {w('Rather not')}", verb="reward_not", thing=id_)))
    return Shown(text="\n".join(lines), buttons=(*buttons, (back,)))


@screen("reward_agreed", _waiting_one)
def reward_agreed(view: View, w: Wording) -> Shown | None:
    """The coach is told."""
    return Shown(text=w("Good. The coach hears of it: {thing}.", thing=_of_words(view, w)), buttons=_menu(w))


@screen("reward_not_words", _waiting_one)
def reward_not_words(view: View, w: Wording) -> Shown | None:
    """Asks for the reason."""
    text = f"<b>{_of_words(view, w)}</b>\n" + w("Why rather not? Write one sentence, the coach reads it as it is.")
    return Shown(text=text, buttons=rows(Button(label=w("Leave it"), verb="frame_waiting")))


@screen("reward_not_given", _waiting_one)
def reward_not_given(view: View, w: Wording) -> Shown | None:
    """The coach reads the reason."""
    return Shown(text=w("Thank you. The coach reads your sentence."), buttons=_menu(w))


@screen("reward_waits_no_more", _waiting_one)
def reward_waits_no_more(view: View, w: Wording) -> Shown | None:
    """Somebody was first, it went with its step, or it is one's own."""
    return Shown(text=w("This does not wait for you any more."), buttons=_menu(w))


def _menu(w: Wording) -> tuple[tuple[Button, ...], ...]:
    return rows(Button(label=w("Rewards"), verb="frames"))


def _outing() -> Situation:
    return examples.situation(ledger=(replace(FLOWERS, item="outing", cents=1500),))


@screen("reward_approved", coach_example(_outing, thing=FLOWERS.promise))
def reward_approved(view: View, w: Wording) -> Shown | None:
    """The coach hears that it is good, and what happens now."""
    promise = promise_of(view.about, view.thing)
    if view.about is None or promise is None:
        return None
    thing, name = phrase(promise, w.language), view.about.person.name
    text = w("A supervisor agrees with this for {name}: {thing}.", thing=thing, name=name)
    back = Button(label=name, verb="person", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(back), protect=True)


@screen(
    "reward_declined",
    coach_example(words={"text": "Kies liever iets kleiners.", "by_name": "Anneke", "item": "outing", "own": ""}),
)
def reward_declined(view: View, w: Wording) -> Shown | None:
    """The coach reads the supervisor's sentence; the participant never heard of it."""
    if view.about is None:
        return None
    name, thing = view.about.person.name, named(view.words, w.language)
    head = w("{by} would rather not have this for {name}: {thing}.", by=view.words["by_name"], name=name, thing=thing)
    said = w("“{text}”", text=view.words["text"])
    told = w("{name} does not know of it. You can choose something else.", name=name)
    back = Button(label=w("Another reward"), verb="rewards", subject=view.about.person.id)
    return Shown(text=f"{head}\n{said}\n{told}", buttons=rows(back), protect=True)
