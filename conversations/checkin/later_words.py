"""*Later*, in words: the moment that was typed is asked back before it counts."""

from datetime import datetime

from conversations.checkin.later import moved_to
from conversations.checkin.own_step import OwnStep, step_of
from conversations.checkin.reporting import shows_now
from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Own
from conversations.planning.times import named
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.understanding import read, yes_or_no
from conversations.verbs import MEANINGS, Meaning, own_tap, own_text
from domain import moments, policies
from domain.situations import Place

_NO_MOMENT = frozenset({Meaning.UNKNOWN, Meaning.LATER})


@own_text("later_when")
def later_when(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """A moment; a report in its place counts as a report."""
    step = _asked_about(facts)
    if step is None or not step.is_open:
        return _left(facts, event, step)
    until = moment_in(facts, event.text, now)
    if until is not None:
        return asks_back(facts, event, step, until, now)
    meaning = read(event.text, facts.me.person.language)
    if meaning not in _NO_MOMENT:
        return _leaves(facts) + MEANINGS[meaning](facts, event, now)
    return Outcome(says=(answer(facts, event, "later", thing=step.time_to_do.id, words={"again": "yes"}),))


@own_text("later_sure")
def later_sure(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Yes or no in words; anything else is read as another moment."""
    match yes_or_no(event.text):
        case True:
            return _counts(facts, event, now)
        case False:
            return _asks_again(facts, event, now)
        case _:
            return later_when(facts, event, now)


@own_tap("later_yes")
def later_yes(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Klopt dit?* Yes."""
    return _counts(facts, event, now)


@own_tap("later_no")
def later_no(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """No: the moment is asked again."""
    return _asks_again(facts, event, now)


def moment_in(facts: Own, text: str, now: datetime) -> datetime | None:
    """The instant that a text names, kept inside 08–21, at the person's own moment of a day without an hour."""
    person = facts.me.person
    said = named(text, now, person.zone)
    if said is None or said.day is None:
        return None
    own = policies.for_person(facts.me.policy, person.wishes, person.joined_at, now).moment
    until = moments.instant(said.day, policies.named_hour(said.hour) if said.hour else own, person.zone)
    return until if until > now else None


def asks_back(facts: Own, event: Heard, step: OwnStep, until: datetime, now: datetime) -> Outcome:
    """What was read, such as *vrijdag 17 april om 14:30*, with the question whether it is right."""
    said = {"until": until.isoformat()}
    thing = step.time_to_do.id
    place = Place(person=facts.me.person.id, verb="later_sure", thing=thing, draft=said, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "later_sure", thing=thing, words=said),))


def _counts(facts: Own, event: Heard, now: datetime) -> Outcome:
    step = _asked_about(facts)
    said = facts.place.draft.get("until") if facts.place else None
    until = datetime.fromisoformat(said) if said else None
    if step is None or not step.is_open:
        return _left(facts, event, step)
    if until is None or until <= now:
        return _asks_again(facts, event, now)
    return _leaves(facts) + moved_to(facts, event, step, until, now)


def _asks_again(facts: Own, event: Heard, now: datetime) -> Outcome:
    step = _asked_about(facts)
    if step is None or not step.is_open:
        return _left(facts, event, step)
    place = Place(person=facts.me.person.id, verb="later_when", thing=step.time_to_do.id, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "later", thing=step.time_to_do.id),))


def _asked_about(facts: Own) -> OwnStep | None:
    place = facts.place
    return step_of(facts.me, place.thing) if place and place.verb in {"later_when", "later_sure"} else None


def _left(facts: Own, event: Heard, step: OwnStep | None) -> Outcome:
    if step is not None and isinstance(event, Tapped | Wrote):
        return _leaves(facts) + shows_now(facts, event, step)
    if isinstance(event, Tapped) and event.thing and (tapped := step_of(facts.me, event.thing)):
        return _leaves(facts) + shows_now(facts, event, tapped)
    return _leaves(facts) + gone(facts, event)


def _leaves(facts: Own) -> Outcome:
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),))
