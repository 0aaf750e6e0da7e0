"""What a talk begins with: what worked first, then one open point, then what the participant wants to say."""

from conversations.replies import Button
from conversations.wording import Wording
from domain.appointments import Appointment
from domain.progress import talk_card
from domain.rewards import Entry, Promise, promises
from domain.situations import Situation


def card_lines(about: Situation, w: Wording) -> list[str]:
    """The card as lines of HTML, for participant and coach alike."""
    card = talk_card(about)
    lines = [w("For the talk:")]
    lines += [w("🌷 {step}", step=each.words) for each in card.worked]
    if card.open_point:
        lines.append(w("Busy with: {step}", step=card.open_point.words))
    return lines


def card_rows(talk: Appointment, w: Wording) -> tuple[tuple[Button, ...], ...]:
    """The participant says what to talk about, or keeps the card to themself."""
    keep = w("Do not share this") if talk.card_shared else w("Share this after all")
    topic = w("What I want to talk about") if not talk.topic else w("Change what I want to talk about")
    return (
        (Button(label=topic, verb="topic", thing=talk.id),),
        (Button(label=keep, verb="card_keep", thing=talk.id),),
    )


def to_take_along(about: Situation) -> list[Promise]:
    """Rewards that were earned and not handed over yet."""
    return [each for each in promises(about.ledger) if each.stage is Entry.GRANTED]
