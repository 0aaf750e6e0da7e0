"""The information text, the first choice, and the first question of taste."""

from dataclasses import replace

from conversations.checkin.keyboard import keys
from conversations.examples import DAAN, FATIMA, HENK, coach_example, example, situation
from conversations.introduction import commands
from conversations.onboarding.cards import CARDS, cards, has_second_role
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Level, Person, Preview
from domain.situations import Situation


def _new(person: Person) -> Situation:
    return situation(replace(person, joined_at=None), actions=(), goals=(), appointments=(), ledger=(), occurrences=())


def _fatima() -> Situation:
    return _new(FATIMA)


def _henk() -> Situation:
    return _new(HENK)


def _daan() -> Situation:
    return _new(DAAN)


def _warned() -> Situation:
    """Daan, whose coach has a second role, reads the simple way."""
    return _new(replace(DAAN, level=Level.SIMPLE))


def _no_promise() -> Situation:
    new = _new(FATIMA)
    return replace(new, programme=replace(new.programme, promise_decided=None))


@screen(
    "information",
    example(_fatima),
    example(_daan),
    example(_no_promise),
    *(example(_henk, words={"card": card}) for card in CARDS),
    *(example(_warned, words={"card": card}) for card in "568"),
    in_dutch_too=True,
)
def information(view: View, w: Wording) -> Shown | None:
    """What Stapje is and what it does with what is said; in simple mode the same, a card at a time."""
    if view.about is None or view.about.person.joined_at is not None:
        return None
    if w.simple:
        return _card(view.about, view.words.get("card", ""), w)
    return Shown(text=_whole(view.about, w), buttons=_choice(w))


def _whole(about: Situation, w: Wording) -> str:
    coach = _coach(about, w)
    promise = w("Your support and your benefit stay the same.") if about.programme.promise_decided else ""
    parts = [
        w(
            "Hi, I am Stapje. I am a computer, not a human. {coach} of {organisation} invited you. "
            "I help you with the small steps of your plan.",
            coach=coach,
            organisation=about.programme.organisation,
        ),
        " ".join(
            part for part in (w("Taking part is allowed, not required. Stopping is always possible."), promise) if part
        ),
        w(
            "{coach} sees your steps and what worked. The rest only if you want that. "
            "Are you silent for long? Then I ask {coach} to get in touch. You can switch that off.",
            coach=coach,
        ),
        w(
            "Telegram can read along. Do not write amounts, numbers or illnesses. "
            "In danger: call 112. I do not read along day and night."
        ),
        _second_role(about, w),
        w("Shall we try it for two weeks?"),
    ]
    return "\n\n".join(part for part in parts if part)


def _second_role(about: Situation, w: Wording) -> str:
    """The sentence of house rule g4 for a coach who also decides about the benefit."""
    if not has_second_role(about):
        return ""
    return w(
        "Mind: {coach} also decides about your benefit. Stapje puts nothing in your benefit file. "
        "But what {coach} reads here, {coach} knows. In doubt? Do not write it, ask first.",
        coach=_coach(about, w),
    )


def _card(about: Situation, card: str, w: Wording) -> Shown:
    """The yes stands under the last one, so that all of it was said before."""
    numbers = cards(about)
    at = numbers.index(card) if card in numbers else 0
    text = _cards(about, w)[at]
    if card == numbers[-1]:
        return Shown(text=text, buttons=_choice(w))
    onward = Button(label=w("Next"), verb="info_card", thing=numbers[at + 1])
    back = (Button(label=w("Back"), verb="info_card", thing=numbers[at - 1]),) if at else ()
    return Shown(text=text, buttons=rows(onward, *back))


def _cards(about: Situation, w: Wording) -> tuple[str, ...]:
    """Four begin with the sentences of house rule g8; what its whole text adds stands beside and between them."""
    coach, organisation = _coach(about, w), about.programme.organisation
    invited = w("{coach} of {organisation} invited you.", coach=coach, organisation=organisation)
    promise = w("Your support and your benefit stay the same.") if about.programme.promise_decided else ""
    reads = w("👀 {coach} sees your steps and what worked, so do not write amounts, numbers or illnesses.", coach=coach)
    quiet = w(
        "💬 Are you silent for long? Then I ask {coach} to get in touch, and you can switch that off.", coach=coach
    )
    danger = w("📞 In danger call 112, because I do not read along day and night.")
    return (
        w("👣 I am a computer and help you with small steps.") + f" {invited}",
        " ".join(filter(None, (w("🚪 You may take part, and you may always stop."), promise))),
        f"{reads} {w('Telegram can read along too.')}",
        w("🔒 {coach} sees the rest only if you want that.", coach=coach),
        *(_second_role_cards(about, w) if has_second_role(about) else ()),
        quiet,
        f"{danger}\n\n{w('Shall we try it for two weeks?')}",
    )


def _second_role_cards(about: Situation, w: Wording) -> tuple[str, ...]:
    coach = _coach(about, w)
    return (
        w("📂 Mind: {coach} also decides about your benefit. Stapje puts nothing in your benefit file.", coach=coach),
        w("💭 What {coach} reads here, {coach} knows. When in doubt do not write it, ask first.", coach=coach),
    )


def _choice(w: Wording) -> tuple[tuple[Button, ...], ...]:
    """Yes, no or a question first; in simple mode the last two stand one question further."""
    yes = Button(label=w("Yes, try it"), verb="join_yes")
    if w.simple:
        return rows(yes, Button(label=w("I am not sure"), verb="not_sure"))
    return rows(yes, *_others(w))


def _others(w: Wording) -> tuple[Button, Button]:
    no = Button(label=w("No, rather not"), verb="join_no")
    return no, Button(label=w("A question first"), verb="join_ask")


@screen("not_sure", example(_henk))
def not_sure(view: View, w: Wording) -> Shown | None:
    """The second half of the choice, in simple mode."""
    return Shown(text=w("That is fine. Would you like to ask something first?"), buttons=rows(*reversed(_others(w))))


@screen("joined", example(), example(_henk))
def joined(view: View, w: Wording) -> Shown | None:
    """The yes."""
    return Shown(text=w("Good. We try it for two weeks."))


@screen("welcome", example())
def welcome(view: View, w: Wording) -> Shown | None:
    """Puts the two keys that stay, and says what is kept (house rule g18)."""
    if view.about is None:
        return None
    coach = _coach(view.about, w)
    text = w(
        "Welcome, {name}. Below are two buttons that stay: your step, and contact with {coach}.\n\n"
        "Stapje keeps messages for 30 days. In Telegram they stay until you erase them.",
        name=view.about.person.name,
        coach=coach,
    )
    return Shown(text=text, keys=keys(w, coach), commands=commands(w))


@screen("ask_preview", example(), example(_henk))
def ask_preview(view: View, w: Wording) -> Shown | None:
    """The first question of taste (house rule g5)."""
    text = w("Can someone else see your telephone? Then I only write: something is ready.")
    show = Button(label=w("Just show it"), verb="preview", thing=Preview.SHOW)
    short = Button(label=w("Keep it short"), verb="preview", thing=Preview.SHORT)
    return Shown(text=text, buttons=rows(show, short))


@screen("preview_set", example(), example(_henk), example(_daan))
def preview_set(view: View, w: Wording) -> Shown | None:
    """What was chosen, with the tip of house rule g5."""
    if view.about is None:
        return None
    shown = view.about.person.preview is Preview.SHOW
    chosen = w("Good. Then you see at once what it is about.") if shown else w("Good. Then the first line says little.")
    if not w.simple:
        chosen += "\n" + w("A tip: give your step a name that you understand and someone else does not.")
    if view.about.actions or view.about.goals:
        return Shown(text=chosen)
    coach = _coach(view.about, w)
    next_ = w("{coach} and you choose your first step, or you begin yourself.", coach=coach)
    return Shown(text=f"{chosen}\n\n{next_}", buttons=rows(Button(label=w("New step"), verb="new_step")))


@screen("declined", example(_fatima), example(_no_promise))
def declined(view: View, w: Wording) -> Shown | None:
    """A no is fine; what the coach goes on doing is only said when someone decided it (house rule g4)."""
    if view.about is None:
        return None
    if view.about.programme.promise_decided:
        return Shown(text=w("Fine. {coach} helps you just as before.", coach=_coach(view.about, w)))
    return Shown(text=w("Fine. Good that you read it."))


@screen("declined_told", coach_example(_fatima))
def declined_told(view: View, w: Wording) -> Shown | None:
    """Tells the coach, without a judgement."""
    if view.about is None:
        return None
    text = w("{name} would rather not use Stapje, and that is fine. You go on as before.", name=view.about.person.name)
    return Shown(text=text, protect=True)


@screen("ask_question", example(_fatima))
def ask_question(view: View, w: Wording) -> Shown | None:
    """The question goes to the coach."""
    coach = _coach(view.about, w) if view.about else w("your coach")
    back = Button(label=w("Back"), verb="info_all")
    return Shown(text=w("What would you like to ask? I pass it on to {coach}.", coach=coach), buttons=rows(back))


@screen("question_sent", example(_fatima), example(_henk))
def question_sent(view: View, w: Wording) -> Shown | None:
    """The choice comes back."""
    coach = _coach(view.about, w) if view.about else w("your coach")
    text = w("{coach} has your question. You may choose now, or later.", coach=coach)
    return Shown(text=text, buttons=_choice(w))


@screen("question_asked", coach_example(_fatima, words={"question": "Kan mijn buurvrouw dit lezen?"}))
def question_asked(view: View, w: Wording) -> Shown | None:
    """The participant's question, as it was written."""
    if view.about is None:
        return None
    name, question = view.about.person.name, view.words.get("question", "")
    text = w("{name} asks before taking part:\n\n“{question}”", name=name, question=question)
    return Shown(
        text=text, buttons=rows(Button(label=w("Answer"), verb="reply", subject=view.about.person.id)), protect=True
    )


@screen("ask_reply", coach_example(_fatima))
def ask_reply(view: View, w: Wording) -> Shown | None:
    """The coach's own words."""
    name = view.about.person.name if view.about else ""
    return Shown(text=w("Write your answer. {name} gets it in your name.", name=name), protect=True)


def _coach(about: Situation, w: Wording) -> str:
    return about.coach.name if about.coach else w("your coach")
