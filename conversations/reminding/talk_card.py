"""What a talk begins with: what worked first, then one open point, then what the participant wants to say."""

from conversations.replies import Button
from conversations.wording import Wording
from domain.appointments import Appointment
from domain.plans import Action
from domain.progress import talk_card
from domain.rewards import Promise, promises
from domain.sharing import shared
from domain.situations import Situation


def card_steps(about: Situation) -> tuple[Action, ...]:
    """The steps that can stand on the card, also those that were struck out; none that the coach may not see."""
    card = talk_card(shared(about))
    return (*card.worked, card.open_point) if card.open_point else card.worked


def card_lines(about: Situation, talk: Appointment, w: Wording) -> list[str]:
    """The card as lines of HTML, for participant and coach alike: without what was struck out."""
    card = talk_card(shared(about), talk.struck)
    lines = [w("For the talk:")]
    lines += [w("🌷 {step}", step=each.words) for each in card.worked]
    if card.open_point:
        lines.append(w("Busy with: {step}", step=card.open_point.words))
    return lines


def card_rows(about: Situation, talk: Appointment, w: Wording) -> tuple[tuple[Button, ...], ...]:
    """The participant says what to talk about, leaves lines out, or keeps the card to themself."""
    topic = w("What I want to talk about") if not talk.topic else w("Change what I want to talk about")
    first = Button(label=topic, verb="topic", thing=talk.id)
    if not talk.card_shared or not card_steps(about):
        return (first,), (keep(talk, w),)
    lines = Button(label=w("Leave lines out"), verb="card_lines", thing=talk.id)
    return ((first,), (lines,)) if w.simple else ((first,), (lines,), (keep(talk, w),))


def keep(talk: Appointment, w: Wording) -> Button:
    """The whole card, or nothing of it."""
    label = w("Do not share this") if talk.card_shared else w("Share this after all")
    return Button(label=label, verb="card_keep", revision=talk.revision, thing=talk.id)


def to_take_along(about: Situation) -> list[Promise]:
    """Rewards that were earned and not handed over yet."""
    return [each for each in promises(about.ledger) if each.to_hand_over]
