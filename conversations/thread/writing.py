"""The participant writes to their coach, and reads what was written (house rules g2 and g18)."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.saying import PASSED_ON, answer, happened
from conversations.understanding import read
from conversations.verbs import MEANINGS, Meaning, own_tap, own_text
from domain.ears import answering, hears
from domain.extras import Extra, switched_on
from domain.ids import derive
from domain.situations import Place, Situation
from domain.thread import Message

MAY_ANSWER = frozenset({Meaning.UNKNOWN, Meaning.THANKS, Meaning.HELLO})
"""What a text may mean that is an answer to a message; all else is about Stapje itself."""


def is_offered(situation: Situation, now: datetime) -> bool:
    """Whether messages can be sent: somebody reads them, and the coach switched the thread on (house rule g12)."""
    chosen = situation.coach_profile.extras if situation.coach_profile else None
    on = Extra.THREAD in switched_on(chosen, fictional=situation.programme.fictional)
    return on and hears(answering(situation, now))


@own_tap("message")
def message(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Een berichtje sturen*: the next text is the message; while nobody reads along the three doors are there."""
    if not is_offered(facts.me, now):
        return Outcome(says=(answer(facts, event, "doors", new=True),))
    place = Place(person=facts.me.person.id, verb="message_words", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_message", new=True),))


@own_tap("message_not")
def message_not(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Nothing is sent."""
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "message_left"),))


@own_text("message_words", most=PASSED_ON)
def message_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """It goes as it is to whoever coaches them now, inside the hours of that one; the writer reads when."""
    me, reader = facts.me, answering(facts.me, now)
    leave = LeavePlace(person=me.person.id)
    if reader is None or not hears(reader):
        return Outcome(changes=(leave,), says=(answer(facts, event, "doors"),))
    written = Message(
        id=derive(event.id, "message"), participant=me.person.id, by=me.person.id, words=event.text.strip(), at=now
    )
    told = Say(screen="message_from", to=reader.id, about=me.person.id, thing=written.id, kind=Kind.STAFF)
    return Outcome(
        changes=(written, leave),
        says=(answer(facts, event, "message_sent", thing=written.id), told),
        history=(happened(facts, event, "wrote", now, written.id),),
    )


def may_be_for_coach(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Typed below a message of the coach: it may be the answer, and only a tap sends it (house rule g1)."""
    place = Place(person=facts.me.person.id, verb="message_more", draft={"words": event.text.strip()}, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "is_it_for_coach"),))


@own_tap("message_pass")
def message_pass(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ja, stuur maar*: what was typed goes to who coaches them."""
    words = facts.place.draft.get("words", "") if facts.place and facts.place.verb == "message_more" else ""
    if not words:
        return message(facts, event, now)
    if len(words) > PASSED_ON:
        place = Place(person=facts.me.person.id, verb="message_words", since=now)
        return Outcome(changes=(place,), says=(answer(facts, event, "too_much", words={"most": str(PASSED_ON)}),))
    wrote = Wrote(id=event.id, nonce=event.nonce, chat=event.chat, message=event.message, text=words)
    return message_words(facts, wrote, now)


@own_text("message_more")
def message_more(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """A second text below the first goes with it, when that is sent; what is about Stapje itself is heard as such."""
    meant = read(event.text, facts.me.person.language)
    if meant not in MAY_ANSWER:
        return Outcome(changes=(LeavePlace(person=facts.me.person.id),)) + MEANINGS[meant](facts, event, now)
    before = facts.place.draft.get("words", "") if facts.place else ""
    both = Wrote(id=event.id, nonce=event.nonce, chat=event.chat, text=f"{before}\n{event.text}")
    return may_be_for_coach(facts, both, now)


@own_tap("my_messages")
def my_messages(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The last of them."""
    return Outcome(says=(answer(facts, event, "my_messages"),))
