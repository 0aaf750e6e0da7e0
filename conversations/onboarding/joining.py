"""The first yes, the no and the question; then how messages may look on this telephone."""

from dataclasses import replace
from datetime import datetime

from conversations.choosing.picking import next_choice
from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Own
from conversations.onboarding.cards import cards
from conversations.planning.at_hand import asks
from conversations.planning.plan import proposals
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.saying import PASSED_ON, answer, happened, to_coach, to_participant
from conversations.understanding import read, yes_or_no
from conversations.verbs import Meaning, coach_tap, coach_text, own_tap, own_text
from domain.people import Preview
from domain.situations import Place


@own_text("information")
def before_joining(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Whatever someone says before the first yes, and that is nothing else: the information text once more.

    Of several cards the one they are at. A yes turns it, a no may be talked about, and help is a question to the coach.
    """
    numbers = cards(facts.me)
    card = next((each for each in numbers if facts.place and each == facts.place.draft.get("card")), numbers[0])
    if read(event.text, facts.me.person.language) is Meaning.HELP:
        return _asks_first(facts, event, now)
    said = yes_or_no(event.text) if facts.me.person.level.is_simple else None
    match said:
        case True if card == numbers[-1]:
            return _joins(facts, event, now)
        case True:
            return _told(facts, event, numbers[numbers.index(card) + 1], now)
        case False:
            leaves = LeavePlace(person=facts.me.person.id)
            return Outcome(changes=(leaves,), says=(answer(facts, event, "not_sure"),))
        case None:
            return _told(facts, event, card, now)


@own_tap("info_card")
def info_card(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Another card."""
    numbers = cards(facts.me)
    return _told(facts, event, event.thing if event.thing in numbers else numbers[0], now)


@own_tap("info_all")
def info_all(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The text from its beginning."""
    return _told(facts, event, cards(facts.me)[0], now)


def _told(facts: Own, event: Tapped | Wrote, card: str, now: datetime) -> Outcome:
    """The information text; an old message of someone who is in becomes what is true today."""
    if facts.me.person.joined_at is not None:
        return Outcome(says=(answer(facts, event, "today"),))
    me = facts.me.person
    place = (Place(person=me.id, verb="information", draft={"card": card}, since=now),) if me.level.is_simple else ()
    return Outcome(changes=place, says=(answer(facts, event, "information", words={"card": card}),))


@own_tap("not_sure")
def not_sure(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode *no* and *a question first* stand one question further."""
    return Outcome(says=(answer(facts, event, "not_sure"),))


@own_tap("join_yes")
def join_yes(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ja, proberen*."""
    return _joins(facts, event, now)


def _joins(facts: Own, event: Tapped | Wrote, now: datetime) -> Outcome:
    """Taking part, recorded as such and not as consent in the sense of the law on personal data."""
    me = facts.me.person
    if me.joined_at is not None:
        return Outcome(says=(answer(facts, event, "today"),))
    return Outcome(
        changes=(replace(me, joined_at=now, last_sign_at=now), LeavePlace(person=me.id)),
        says=(
            answer(facts, event, "joined"),
            answer(facts, event, "welcome", new=True),
            answer(facts, event, "ask_preview", new=True),
        ),
        history=(happened(facts, event, "joined", now),),
    )


@own_tap("join_no")
def join_no(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Nothing changes; the coach is told without a judgement."""
    if facts.me.person.joined_at is not None:
        return Outcome(says=(answer(facts, event, "today"),))
    told_before = any(kind == "declined" for kind, _, _ in facts.me.recent)
    told = () if told_before else to_coach(facts, "declined_told", Kind.STAFF)
    return Outcome(
        changes=(LeavePlace(person=facts.me.person.id),),
        says=(answer(facts, event, "declined"), *told),
        history=() if told_before else (happened(facts, event, "declined", now),),
    )


@own_tap("join_ask")
def join_ask(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Eerst een vraag*."""
    return _asks_first(facts, event, now)


def _asks_first(facts: Own, event: Tapped | Wrote, now: datetime) -> Outcome:
    """A question first."""
    place = Place(person=facts.me.person.id, verb="first_question", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_question"),))


@own_text("first_question", most=PASSED_ON)
def first_question(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The question goes to the coach as it is; the choice comes back."""
    words = {"question": event.text.strip()}
    return Outcome(
        changes=(LeavePlace(person=facts.me.person.id),),
        says=(answer(facts, event, "question_sent"), *to_coach(facts, "question_asked", Kind.WORDS, words=words)),
    )


@coach_tap("reply")
def reply(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach wants to answer in their own words."""
    return Outcome(changes=(asks(facts, "reply_words", now),), says=(answer(facts, event, "ask_reply"),))


@coach_text("reply_words", most=PASSED_ON)
def reply_words(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """The coach's words, in the coach's name."""
    words = {"text": event.text.strip(), "coach": facts.coach.person.name}
    return Outcome(
        changes=(LeavePlace(person=facts.coach.person.id),),
        says=(
            answer(facts, event, "words_sent", words=words),
            to_participant(facts, "coach_words", Kind.WORDS, words=words),
        ),
    )


@own_tap("preview")
def preview(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What the first line may show (house rule g5); then what the coach prepared meanwhile."""
    me = facts.me.person
    chosen = Preview.SHOW if event.thing == Preview.SHOW else Preview.SHORT
    plan: tuple[Say, ...] = ()
    if me.preview is Preview.UNASKED:
        proposed = (answer(facts, event, "plan_proposed", new=True),) if proposals(facts.me) else ()
        plan = proposed or next_choice(facts, event)
    return Outcome(changes=(replace(me, preview=chosen),), says=(answer(facts, event, "preview_set"), *plan))
