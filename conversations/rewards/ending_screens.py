"""What coach and participant see when a promise ends."""

from dataclasses import replace

from conversations.examples import FLOWERS, LANDLORD, coach_example, example, henk, situation
from conversations.planning.lines import discreet, own_rows, rows
from conversations.replies import Button, Shown
from conversations.rewards.promising import named, phrase, promise_of
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.rewards import UNTOLD, Entry
from domain.situations import Situation

_WORDS = {"item": "flowers", "own": ""}


def _offered() -> Situation:
    return situation(ledger=(replace(FLOWERS, entry=Entry.OFFERED),))


def _of_henk() -> Situation:
    return henk(ledger=(replace(FLOWERS, participant="henk", action="act-box"),))


@screen(
    "reward_end",
    coach_example(thing=FLOWERS.promise, words={"mistake": "yes"}),
    coach_example(thing=FLOWERS.promise, words={"mistake": ""}),
    coach_example(_offered, thing=FLOWERS.promise, words={"mistake": "yes"}),
)
def reward_end(view: View, w: Wording) -> Shown | None:
    """Only these reasons; what somebody did or did not do is none."""
    promise = promise_of(view.about, view.thing)
    if view.about is None or promise is None:
        return None
    subject, name, thing = view.about.person.id, view.about.person.name, phrase(promise, w.language)
    back = Button(label=w("Back"), verb="rewards", subject=subject)
    if promise.stage in UNTOLD:
        text = w("{name} has not heard of it yet: {thing}.", name=name, thing=thing)
        take = Button(label=w("Take it away"), verb="reward_mistake", subject=subject, thing=promise.id)
        return Shown(text=text, buttons=rows(take, back), protect=True)
    lines = [
        w("Promised: {thing}. A promise stays, whatever happens.", thing=thing),
        w("It ends with the step, if {name} wishes, or as a mistake.", name=name),
    ]
    ways = [Button(label=w("{name} would rather not", name=name), verb="reward_wish", subject=subject,
                   thing=promise.id)]  # fmt: skip
    if view.words.get("mistake"):
        ways.append(Button(label=w("A mistake of mine"), verb="reward_mistake", subject=subject, thing=promise.id))
    return Shown(text="\n".join(lines), buttons=rows(*ways, back), protect=True)


@screen("reward_mistake", example(thing=LANDLORD.id, words=_WORDS), example(henk, thing="act-box", words=_WORDS))
def reward_mistake(view: View, w: Wording) -> Shown | None:
    """Tells the participant on the same day; the step stays as it is."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    thing = named(view.words, w.language)
    text = w("A mistake of {coach}: {thing} does not go with this step after all.", coach=coach, thing=thing)
    return Shown(text=discreet(view, text, w))


@screen("reward_wish_asked", coach_example(thing=FLOWERS.promise))
def reward_wish_asked(view: View, w: Wording) -> Shown | None:
    """The participant says it on their own telephone."""
    if view.about is None:
        return None
    text = w("I ask {name}. Until the answer it stays promised.", name=view.about.person.name)
    back = Button(label=w("Back"), verb="rewards", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(back), protect=True)


@screen("reward_wish", example(thing=FLOWERS.promise), example(_of_henk, thing=FLOWERS.promise))
def reward_wish(view: View, w: Wording) -> Shown | None:
    """Asks for the participant's own word; keeping it comes first."""
    promise = promise_of(view.about, view.thing)
    if view.about is None or promise is None or not promise.may_end:
        return None
    thing = phrase(promise, w.language)
    text = w("For you: {thing}. Would you like to keep that?", thing=thing)
    keep = Button(label=w("Keep it"), verb="keep_reward", thing=promise.id)
    rather = Button(label=w("Rather not"), verb="no_reward", thing=promise.id)
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, keep, rather))


@screen("reward_let_go", example(), example(henk))
def reward_let_go(view: View, w: Wording) -> Shown | None:
    """Without a question why."""
    return Shown(text=w("Good, I take it away. Your step stays as it is."))


@screen("reward_kept", example(thing=FLOWERS.promise), example(_of_henk, thing=FLOWERS.promise))
def reward_kept(view: View, w: Wording) -> Shown | None:
    """It stays promised."""
    return Shown(text=w("Good. It stays for you."))


@screen("reward_wished", coach_example(words=_WORDS))
def reward_wished(view: View, w: Wording) -> Shown | None:
    """Tells the coach what the participant chose."""
    if view.about is None:
        return None
    name, thing = view.about.person.name, named(view.words, w.language)
    text = w("{name} would rather not have this: {thing}. It is taken away.", name=name, thing=thing)
    return Shown(text=text, protect=True)
