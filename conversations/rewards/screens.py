"""What coach and participant see of appreciation."""

from dataclasses import replace
from html import escape

from conversations.content import content
from conversations.examples import FLOWERS, LETTERS, coach_example, done_landlord, example
from conversations.planning.lines import discreet, own_rows, reward_line, rows, short
from conversations.planning.plan import step_of, steps
from conversations.replies import Button, Shown
from conversations.rewards.promising import noun, phrase, promise_of, reward_of
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.plans import Action, ActionStatus
from domain.rewards import Entry, Promise, promises
from domain.situations import Situation

TIERS = {"heart": "♥", "treat": "☕", "star": "★"}


def _handed() -> Situation:
    of = done_landlord()
    return replace(of, ledger=(*of.ledger, replace(FLOWERS, id="led-handed", entry=Entry.HANDED, at=of.ledger[-1].at)))


@screen("rewards", coach_example(), coach_example(done_landlord))
def rewards(view: View, w: Wording) -> Shown | None:
    """What is linked, and to which steps something may still be linked."""
    about = view.about
    if about is None:
        return None
    linked = [_linked(about, each, w) for each in promises(about.ledger) if each.stage is not Entry.CONFIRMED]
    free = [each for each in steps(about, *_NOT_DONE) if reward_of(about, each.id) is None]
    head = w("<b>Rewards for {name}</b>", name=about.person.name)
    ask = w("To which step would you like to link something?") if free else w("Every step has something already.")
    subject = about.person.id
    buttons = [Button(label=short(each.words), verb="reward_for", subject=subject, thing=each.id) for each in free]
    given = [
        Button(
            label=w("Given: {thing}", thing=short(noun(each, w.language))),
            verb="handed",
            subject=subject,
            thing=each.id,
        )
        for each in promises(about.ledger)
        if each.stage is Entry.GRANTED
    ]
    text = "\n".join((head, *linked, "", ask))
    return Shown(text=text, buttons=rows(*given, *buttons, _back(about, w)), protect=True)


_NOT_DONE = (ActionStatus.OPEN, ActionStatus.PROPOSED, ActionStatus.PARKED)


def _linked(about: Situation, promise: Promise, w: Wording) -> str:
    step = next((each.words for each in about.actions if each.id == promise.action), "")
    if promise.stage is Entry.GRANTED:
        return w("Take along: {thing} for {name}", thing=noun(promise, w.language), name=about.person.name)
    return f"{escape(noun(promise, w.language))} · {escape(step)}"


@screen(
    "choose_reward",
    coach_example(thing=LETTERS.id),
    *(coach_example(thing=LETTERS.id, words={"refused": why}) for why in ("too_much", "year_full", "switched_off")),
    coach_example(thing=LETTERS.id, words={"refused": "rewards_off"}),
)
def choose_reward(view: View, w: Wording) -> Shown | None:
    """The menu; what the coach types is the empty box."""
    step = _step(view)
    if view.about is None or step is None:
        return None
    subject, lines = view.about.person.id, []
    if view.words.get("refused"):
        lines.append(_refusal(view.words["refused"], w))
    lines.append(w("What goes with “{step}”?", step=step.words))
    lines.append(w("Or write something of your own, with € and what it costs: <i>a bunch of tulips, € 4</i>."))
    menu = [
        Button(
            label=f"{TIERS.get(each.tier, '')} {each.name.in_(w.language)}".strip(),
            verb="reward",
            subject=subject,
            thing=each.code,
        )
        for each in content().rewards.values()
    ]
    return Shown(text="\n".join(lines), buttons=rows(*menu, _back(view.about, w)), protect=True)


def _refusal(why: str, w: Wording) -> str:
    match why:
        case "too_much":
            return w("That is a fine thought. Above € 10 a supervisor decides along, and that cannot be done here yet.")
        case "year_full":
            return w(
                "That is a fine thought. With this it would be more than € 100 this year. Choose something smaller."
            )
        case "switched_off":
            return w("Gift cards are switched off. First your municipality chooses under which rule they fall.")
        case _:
            return w("Rewards are switched off in this programme. A compliment is always possible.")


@screen("reward_linked", coach_example(thing=FLOWERS.promise))
def reward_linked(view: View, w: Wording) -> Shown | None:
    """Tells the coach what was linked, and when the participant hears of it."""
    about, promise = view.about, _promise(view)
    if about is None or promise is None:
        return None
    name, thing = about.person.name, phrase(promise, w.language)
    if promise.stage is Entry.OFFERED:
        text = w("Linked: {thing}. {name} reads it with the proposal.", thing=thing, name=name)
    else:
        text = w("Linked: {thing}. {name} gets a message about it.", thing=thing, name=name)
    subject = about.person.id
    more = [Button(label=w("Another reward"), verb="rewards", subject=subject)]
    if promise.stage is Entry.OFFERED:
        more.append(Button(label=w("Send the proposals to {name}", name=name), verb="send_plan", subject=subject))
    return Shown(text=text, buttons=rows(*more, _back(about, w)), protect=True)


@screen("reward_promised", example(thing=FLOWERS.promise))
def reward_promised(view: View, w: Wording) -> Shown | None:
    """*Bij deze stap hoort een bloemetje van Marieke.* and, once below, that the others matter as much (g17)."""
    promise = _promise(view)
    step = next((s for s in view.about.actions if promise and s.id == promise.action), None) if view.about else None
    if view.about is None or promise is None or step is None or not promise.told:
        return None
    lines = (
        f"<b>{escape(step.words)}</b>",
        reward_line(view.about, step.id, w),
        w("The other steps matter just as much."),
    )
    return Shown(text=discreet(view, "\n".join(lines), w))


@screen("reward_handed", example(_handed, thing=FLOWERS.promise))
def reward_handed(view: View, w: Wording) -> Shown | None:
    """Asks whether it was received."""
    promise = _promise(view)
    if view.about is None or promise is None or promise.stage is not Entry.HANDED:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w("{coach} says: you got {thing}. Is that right?", coach=coach, thing=phrase(promise, w.language))
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
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    return Shown(text=w("Thank you for saying so. It stays for you. I tell {coach}.", coach=coach))


@screen("reward_not_received", coach_example(_handed, thing=FLOWERS.promise))
def reward_not_received(view: View, w: Wording) -> Shown | None:
    """Tells the coach that it did not arrive."""
    promise = _promise(view)
    if view.about is None or promise is None or promise.stage is Entry.CONFIRMED:
        return None
    name, thing = view.about.person.name, noun(promise, w.language)
    return Shown(
        text=w("{name} does not have this yet: {thing}. Take it along next time.", name=name, thing=thing), protect=True
    )


def _promise(view: View) -> Promise | None:
    return promise_of(view.about, view.thing) if view.about else None


def _step(view: View) -> Action | None:
    return step_of(view.about, view.thing, *_NOT_DONE) if view.about else None


def _back(about: Situation, w: Wording) -> Button:
    return Button(label=w("Back"), verb="person", subject=about.person.id)
