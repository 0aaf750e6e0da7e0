"""*Wat vind jij?*: what a coach thinks of a changed rule goes to the one who changed it (house rule g15)."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.saying import PASSED_ON, answer, gone, happened
from conversations.verbs import staff_tap, staff_text
from domain.policy_changes import PolicyChange
from domain.situations import Place

FINE, DOUBT = "fine", "doubt"


@staff_tap("rule_view")
def rule_view(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Fine with it, or not so sure: the second asks for a sentence."""
    number, _, view = event.thing.partition("-")
    change = _change(facts, number)
    if change is None or view not in (FINE, DOUBT):
        return gone(facts, event)
    if view == DOUBT:
        place = Place(person=facts.me.person.id, verb="rule_opinion", thing=number, since=now)
        return Outcome(changes=(place,), says=(answer(facts, event, "rule_opinion_asked", thing=change.field),))
    return _passed_on(facts, event, change, "", now)


@staff_text("rule_opinion", most=PASSED_ON)
def rule_opinion(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """What the coach thinks, in their own words."""
    change = _change(facts, facts.place.thing if facts.place else "")
    if change is None:
        return gone(facts, event)
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    return leave + _passed_on(facts, event, change, event.text.strip(), now)


def _passed_on(facts: Working, event: Tapped | Wrote, change: PolicyChange, text: str, now: datetime) -> Outcome:
    """Once: a second tap says the same to the coach and nothing to anyone else."""
    says = [answer(facts, event, "rule_opinion_given", thing=change.field)]
    if change.by:
        words = {"text": text, "by_name": facts.me.person.name}
        key = f"rule/{change.number}/{facts.me.person.id}/{DOUBT if text else FINE}"
        to = change.by
        says.append(Say(screen="rule_opinion", to=to, thing=change.field, words=words, kind=Kind.STAFF, key=key))
    return Outcome(says=tuple(says), history=(happened(facts, event, "rule_opinion", now, change.field),))


def _change(facts: Working, number: str) -> PolicyChange | None:
    return next((each for each in facts.book.rules.changes if str(each.number) == number), None)
