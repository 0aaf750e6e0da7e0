"""Which decision takes an event, once it is known who acts and about whom."""

from datetime import datetime

from conversations import activities
from conversations.events import Blocked, Edited, Garbled, Heard, SentThing, Started, Tapped, Unblocked, Wrote
from conversations.facts import Coached, Own, Working
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.thread.writing import MAY_ANSWER, is_offered, may_be_for_coach
from conversations.understanding import read
from conversations.verbs import FIRST, MEANINGS, TAPS, TEXTS, VOICES, Meaning
from conversations.wording import USUAL
from domain.people import Person, Programme
from domain.situations import Place

CRISIS = frozenset({Meaning.CRISIS_LIFE, Meaning.CRISIS_VIOLENCE, Meaning.CRISIS_NEEDS})


def own(facts: Own, event: Heard, now: datetime) -> Outcome:
    """What a participant did, and a welcome for who was away for long."""
    return activities.welcomed(facts, event, _own(facts, event, now), now)


def _own(facts: Own, event: Heard, now: datetime) -> Outcome:
    """Before their first yes only crisis, STOP and the way in are open."""
    match event:
        case Tapped():
            decided = TAPS[event.verb].decide(facts, event, now)  # type: ignore[arg-type]  # dispatch chose by verb.facts
            return _closing(facts, decided)
        case Wrote():
            return _own_text(facts, event, now)
        case Started():
            return activities.started_again(facts, event, now)
        case SentThing() | Edited():
            return _own_thing(facts, event, now)
        case Blocked() | Unblocked():
            react = activities.blocked if isinstance(event, Blocked) else activities.unblocked
            return react(facts.me, event, now)
        case _:
            return gone(facts.me.person, event)


def _own_thing(facts: Own, event: SentThing | Edited, now: datetime) -> Outcome:
    """Words beside a photo that are understood, or answer what was asked, are a text; else the photo is answered."""
    if isinstance(event, SentThing) and is_spoken_answer(event, facts.place):
        assert facts.place is not None
        return VOICES[facts.place.verb].decide(facts, event, now)  # type: ignore[arg-type]  # a participant's place
    caption = event.caption if isinstance(event, SentThing) else ""
    understood = caption and read(caption, facts.me.person.language) is not Meaning.UNKNOWN
    if understood or (caption and facts.place is not None):
        wrote = Wrote(id=event.id, nonce=event.nonce, chat=event.chat, message=event.message, text=caption)
        return _own_text(facts, wrote, now)
    return activities.sent_thing(facts, event, now)


def _own_text(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """A key of the reply keyboard leaves an open question; crisis, STOP and START pass it; else the text answers it."""
    person = facts.me.person
    key = activities.key_meaning(event.text, person.language)
    if key and person.joined_at is not None:
        return Outcome(changes=(LeavePlace(person=person.id),)) + MEANINGS[key](facts, event, now)
    meaning = key or read(event.text, person.language)
    verb = TEXTS.get(facts.place.verb) if facts.place else None
    if meaning in FIRST:
        return MEANINGS[meaning](facts, event, now)
    if verb is None and facts.answers and meaning in MAY_ANSWER and is_offered(facts.me, now):
        return may_be_for_coach(facts, event, now)
    if verb is None:
        joined = person.joined_at is not None
        return MEANINGS[meaning](facts, event, now) if joined else activities.before_joining(facts, event, now)
    return verb.decide(facts, event, now)  # type: ignore[arg-type]  # a participant's place names an own text


def _closing(facts: Own, outcome: Outcome) -> Outcome:
    """A tap that asks nothing itself ends what was being asked: a text after it is no answer any more."""
    if facts.place is None or any(isinstance(change, Place | LeavePlace) for change in outcome.changes):
        return outcome
    return outcome + Outcome(changes=(LeavePlace(person=facts.me.person.id),))


def coached(facts: Coached, event: Heard, now: datetime) -> Outcome:
    """What a coach did about one participant."""
    match event:
        case Tapped():
            return TAPS[event.verb].decide(facts, event, now)  # type: ignore[arg-type]  # dispatch chose by verb.facts
        case Wrote() if facts.place is not None:
            return TEXTS[facts.place.verb].decide(facts, event, now)  # type: ignore[arg-type]  # as above
        case SentThing() if facts.place is not None and is_spoken_answer(event, facts.place):
            return VOICES[facts.place.verb].decide(facts, event, now)  # type: ignore[arg-type]  # as above
        case _:
            return gone(facts.coach.person, event)


def may_answer(event: Heard, place: Place) -> bool:
    """Whether it can be the answer to what is being asked: a text, or a voice where one is welcome."""
    return isinstance(event, Wrote) or is_spoken_answer(event, place)


def is_theirs(person: Person, place: Place) -> bool:
    """Whether the question is still theirs: a role may have ended since it was put."""
    verb = TEXTS.get(place.verb)
    return verb is not None and bool(verb.roles & person.roles)


def is_staff_question(place: Place | None) -> bool:
    """Whether staff were asked it, and not a participant."""
    verb = TEXTS.get(place.verb) if place else None
    return verb is not None and verb.facts is not Own


def verb_of(event: Heard, place: Place | None) -> str:
    """What is tapped, or answered."""
    return event.verb if isinstance(event, Tapped) else place.verb if place else ""


def is_spoken_answer(event: Heard, place: Place | None) -> bool:
    """Whether a voice message answers what is being asked; nothing of any other is kept."""
    return isinstance(event, SentThing) and bool(event.file) and place is not None and place.verb in VOICES


def working(facts: Working, event: Heard, now: datetime) -> Outcome:
    """What a staff member did with nobody in particular in view."""
    match event:
        case Tapped():
            return TAPS[event.verb].decide(facts, event, now)  # type: ignore[arg-type]  # dispatch chose by verb.facts
        case Blocked() | Unblocked():
            return Outcome()
        case Wrote():
            return _staff_text(facts, event, now)
        case _:
            return activities.staff_menu(facts, event, now)


def _staff_text(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """The answer to what was asked; else a wish for a file, a rule, or somebody's name; else the menu."""
    if facts.place is not None and facts.place.verb in TEXTS:
        return TEXTS[facts.place.verb].decide(facts, event, now)  # type: ignore[arg-type]  # a staff question
    if activities.history_is_asked(facts, event):
        return activities.history_refused(facts, event, now)
    if (said := activities.said_rule(facts, event, now)) is not None:
        return said
    named = activities.find_name if activities.is_name(facts, event) else activities.staff_menu
    return named(facts, event, now)


def stranger(event: Heard, answers_today: int, programme: Programme, now: datetime) -> Outcome:
    """What someone without an invitation did; crisis words are answered without a limit (house rule g1)."""
    meaning = crisis_of(event)
    if meaning is not None:
        return activities.stranger_crisis(event, meaning, programme)
    if isinstance(event, Blocked | Unblocked):
        return Outcome()
    return activities.stranger(event, answers_today, now)


def crisis_of(event: Heard) -> Meaning | None:
    """The crisis words of someone whose language is not known yet; None when there are none."""
    match event:
        case Wrote(text=words) | Edited(text=words) | SentThing(caption=words):
            meaning = read(words, USUAL)  # of all languages, the words that sound grave are heard
        case _:
            return None
    return meaning if meaning in CRISIS else None


def gone(person: Person, event: Heard) -> Outcome:
    """The one answer to what is not yours, is not there any more, or never was."""
    if isinstance(event, Blocked | Unblocked):
        return Outcome()
    edit = event.message if isinstance(event, Tapped | Garbled) else 0
    return Outcome(says=(Say(screen="gone", to=person.id, kind=Kind.ANSWER, edit=edit),))
