"""A coach practises: begins, taps for both, lets a day pass, and stops; all of it lives in their place alone."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.planning.at_hand import LONGEST
from conversations.practice.playing import COACH, DAY, MOST, NOOR, TEXT, Act, packed, unpacked
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer
from conversations.verbs import staff_tap, staff_text
from domain.people import Role
from domain.situations import Place

_BETWEEN = ":"


@staff_tap("practice", Role.COACH)
def practice(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Begins anew, or shows the one that is going on."""
    if event.thing != "new" and (going_on := _going_on(facts)):
        return _shown(facts, event, *going_on)
    return _shown(facts, event, now, ())


@staff_tap("try", Role.COACH)
def try_(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """A tap of the coach or of Noor, or the next day."""
    going_on = _going_on(facts)
    if going_on is None:
        return Outcome(says=(answer(facts, event, "practice_over"),))
    since, acts = going_on
    kind, _, rest = event.thing.partition(_BETWEEN)
    verb, _, thing = rest.partition(_BETWEEN)
    if kind not in {COACH, NOOR, DAY} or len(acts) >= MOST:
        return Outcome(says=(answer(facts, event, "practice_over"),))
    return _shown(facts, event, since, (*acts, Act(kind, verb, thing, event.revision)))


@staff_text("practice_line", Role.COACH, most=4 * LONGEST)
def practice_line(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """What the one who was asked last would write; when nobody was, Noor writes it."""
    since, acts = _going_on(facts) or (now, ())
    if len(acts) >= MOST:
        return Outcome(says=(answer(facts, event, "practice_over"),))
    return _shown(facts, event, since, (*acts, Act(TEXT, text=event.text)))


@staff_tap("practice_off", Role.COACH)
def practice_off(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Nothing is left of it."""
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "practice_over"),))


def _going_on(facts: Working) -> tuple[datetime, tuple[Act, ...]] | None:
    place = facts.place
    if place is None or place.verb != "practice_line" or "since" not in place.draft:
        return None
    return datetime.fromisoformat(place.draft["since"]), unpacked(place.draft["acts"])


def _shown(facts: Working, event: Tapped | Wrote, since: datetime, acts: tuple[Act, ...]) -> Outcome:
    draft = {"since": since.isoformat(), "acts": packed(acts)}
    place = Place(person=facts.me.person.id, verb="practice_line", draft=draft, since=since)
    return Outcome(changes=(place,), says=(answer(facts, event, "practice", words=draft),))
