"""Where the papers lie: looked up, written down in own words, and taken away again."""

from datetime import datetime

from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.verbs import Meaning, meaning, own_tap, own_text
from domain.binder import LONGEST, Note
from domain.ids import derive
from domain.situations import Place


@own_tap("binder")
def binder(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The five tabs."""
    return Outcome(says=(answer(facts, event, "binder"),))


@meaning(Meaning.BINDER)
def binder_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    return Outcome(says=(answer(facts, event, "binder"),))


@own_tap("binder_tab")
def tab(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One tab: what belongs there and where it lies."""
    if event.thing not in content().tabs:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "binder_tab", thing=event.thing),))


@own_tap("binder_write")
def write(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Waar ligt het?* The next text is the answer."""
    if event.thing not in content().tabs:
        return gone(facts, event)
    place = Place(person=facts.me.person.id, verb="binder_where", thing=event.thing, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "binder_where", thing=event.thing),))


@own_text("binder_where")
def written(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Kept for the participant alone, instead of what stood there."""
    leave = LeavePlace(person=facts.me.person.id)
    code = facts.place.thing if facts.place else ""
    if code not in content().tabs:
        return Outcome(changes=(leave,)) + gone(facts, event)
    note = _note(facts, code, " ".join(event.text.split())[:LONGEST], now)
    return Outcome(changes=(note, leave), says=(answer(facts, event, "binder_tab", thing=code),))


@own_tap("binder_wipe")
def wiped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Nothing stands there any more."""
    if event.thing not in content().tabs:
        return gone(facts, event)
    note = _note(facts, event.thing, "", now)
    return Outcome(changes=(note,), says=(answer(facts, event, "binder_tab", thing=event.thing),))


def _note(facts: Own, code: str, words: str, now: datetime) -> Note:
    """One a tab, however often it is written."""
    me = facts.me.person.id
    return Note(id=derive(me, f"binder/{code}"), participant=me, tab=code, words=words, at=now)
