"""What coach and participant see when something is given."""

from dataclasses import replace

from conversations.content import content
from conversations.examples import FLOWERS, coach_example, done_landlord, example, henk, situation
from conversations.planning.lines import discreet, own_rows, rows
from conversations.replies import Button, Shown
from conversations.rewards.giving import KINDLY, small_kinds
from conversations.rewards.linking_screens import TIERS, handed, refusal
from conversations.rewards.promising import noun, phrase, promise_of
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.reward_frames import Refused
from domain.rewards import Entry, Why
from domain.situations import Situation


def _corrected() -> Situation:
    of = handed()
    return replace(of, ledger=(*of.ledger, replace(FLOWERS, id="led-corrected", entry=Entry.CORRECTED)))


def card(of: Situation | None = None) -> Situation:
    """A card that was given because somebody is there again."""
    of = of or situation()
    granted = replace(
        FLOWERS, participant=of.person.id, action="", item="card", cents=200, entry=Entry.GRANTED, why=Why.RETURN
    )
    return replace(of, ledger=(granted,))


def _card_of_henk() -> Situation:
    return card(henk())


@screen("reward_handed", example(handed, thing=FLOWERS.promise))
def reward_handed(view: View, w: Wording) -> Shown | None:
    """Asks whether it was received."""
    promise = promise_of(view.about, view.thing)
    if view.about is None or promise is None or promise.stage is not Entry.HANDED:
        return None
    text = w("{coach} says: you got {thing}. Is that right?", coach=_coach(view, w), thing=phrase(promise, w.language))
    yes = Button(label=w("Yes, I have it"), verb="received", thing=promise.id)
    no = Button(label=w("Not yet"), verb="not_received", thing=promise.id)
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, yes, no))


@screen("reward_received", example(thing=FLOWERS.promise))
def reward_received(view: View, w: Wording) -> Shown | None:
    """The participant has it."""
    return Shown(text=w("Good. Enjoy it."))


@screen("reward_coming", example(thing=FLOWERS.promise))
def reward_coming(view: View, w: Wording) -> Shown | None:
    """It is not there yet; it stays promised."""
    return Shown(text=w("Thank you for saying so. It stays for you. I tell {coach}.", coach=_coach(view, w)))


@screen("reward_not_received", coach_example(_corrected, thing=FLOWERS.promise))
def reward_not_received(view: View, w: Wording) -> Shown | None:
    """Tells the coach that it did not arrive."""
    promise = promise_of(view.about, view.thing)
    if view.about is None or promise is None or not promise.to_hand_over:
        return None
    name, thing = view.about.person.name, noun(promise, w.language)
    return Shown(
        text=w("{name} does not have this yet: {thing}. Take it along next time.", name=name, thing=thing), protect=True
    )


@screen("kindness", coach_example(), coach_example(words={"refused": Refused.YEAR_FULL, "most": "10000"}))
def kindness(view: View, w: Wording) -> Shown | None:
    """A button for each thing and each reason."""
    if view.about is None:
        return None
    subject, name = view.about.person.id, view.about.person.name
    lines = [refusal(view, w)] if view.words.get("refused") else []
    lines.append(w("Something small for {name}, without a condition. You take it along to the next talk.", name=name))
    kinds = [content().rewards[code] for code in small_kinds()]
    choices = [
        Button(
            label=f"{TIERS[kind.tier]} {kind.noun.in_(w.language)}: {_REASONS[why](w)}",
            verb="kindness",
            subject=subject,
            thing=f"{kind.code}-{why}",
        )
        for kind in kinds
        for why in KINDLY
    ]
    return Shown(
        text="\n".join(lines),
        buttons=rows(*choices, Button(label=w("Back"), verb="rewards", subject=subject)),
        protect=True,
    )


_REASONS = {
    Why.RETURN: lambda w: w("there again"),
    Why.EFFORT: lambda w: w("tried it"),
    Why.KINDNESS: lambda w: w("just so"),
}


def _no_reason() -> Situation:
    of = card()
    return replace(of, ledger=tuple(replace(each, why=Why.KINDNESS) for each in of.ledger))


def _effort() -> Situation:
    of = card()
    return replace(of, ledger=tuple(replace(each, why=Why.EFFORT) for each in of.ledger))


@screen(
    "reward_for_you",
    example(card, thing=FLOWERS.promise),
    example(_effort, thing=FLOWERS.promise),
    example(_no_reason, thing=FLOWERS.promise),
    example(_card_of_henk, thing=FLOWERS.promise),
    example(done_landlord, thing=FLOWERS.promise),
)
def reward_for_you(view: View, w: Wording) -> Shown | None:
    """*Voor jou*: earned, or given without a condition, and why."""
    promise = promise_of(view.about, view.thing)
    if view.about is None or promise is None or not promise.to_hand_over:
        return None
    text = w(
        "For you: {reward} from {coach}. You get it at the next talk.",
        reward=phrase(promise, w.language),
        coach=_coach(view, w),
    )
    because = None if w.simple else _BECAUSE.get(promise.line.why)
    return Shown(text=discreet(view, f"{because(w)} {text}" if because else text, w))


_BECAUSE = {
    Why.RETURN.value: lambda w: w("Good that you are here again."),
    Why.EFFORT.value: lambda w: w("You tried, and that counts."),
    Why.KINDNESS.value: lambda w: w("Just so."),
}


def _coach(view: View, w: Wording) -> str:
    return view.about.coach.name if view.about and view.about.coach else w("your coach")
