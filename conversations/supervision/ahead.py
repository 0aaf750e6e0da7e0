"""Looking ahead before publishing: what is asked of the time machine, and what it saw as facts of a screen."""

from collections.abc import Mapping
from datetime import datetime

from conversations.events import LookedAhead, Tapped
from conversations.facts import Working
from conversations.replies import DropDue, Outcome, PlanDue, Say
from conversations.saying import answer, gone
from conversations.supervision.scopes import chosen, chosen_field
from conversations.verbs import staff_tap
from domain import moments
from domain.dues import Due, Slot, due_id
from domain.outlook import Compared
from domain.policies import PolicyLevel
from domain.policy_changes import Asked, Scope

DAYS = 14
_FOLLOWS = "up"
"""What stands for following the level above."""
_CAUSES = {
    "cap": frozenset({"per_day", "per_week"}),
    "hours": frozenset({"window", "quiet_days", "holidays", "named", "work_hours", "closed"}),
}
"""Gates that are one reason to whoever reads it; all others are *other*."""


@staff_tap("rule_ahead")
def rule_ahead(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The draft in the open question is handed to the time machine: that takes longer than an answer may."""
    place, found = facts.place, chosen_field(facts.me, facts.book, event.thing)
    if found is None or place is None or place.verb != "rule_why":
        return gone(facts, event)
    code, scope, name = found
    if chosen(facts.me, facts.book, place.thing) != found:
        return gone(facts, event)
    thing = "|".join((code, scope.level, scope.id, scope.team, name, place.draft.get("value", _FOLLOWS)))
    return Outcome(
        changes=(PlanDue(due=_asked(facts.me.person.id, facts.me.person.zone, thing, now)),),
        says=(answer(facts, event, "rule_ahead_soon", new=True),),
    )


def _asked(person: str, zone: str, thing: str, now: datetime) -> Due:
    day = moments.local_day(now, zone)
    name = due_id(person, thing, day, Slot.LOOK_AHEAD)
    return Due(id=name, person=person, about=person, thing=thing, slot=Slot.LOOK_AHEAD, day=day, at=now)


def draft_of(due: Due) -> Asked:
    """The change that is to be tried out."""
    _, level, id_, team, name, value = due.thing.split("|")
    scope = Scope(level=PolicyLevel(level), id=id_, team=team)
    return Asked(scope=scope, field=name, value=None if value == _FOLLOWS else value, by=due.person)


def looked_ahead(event: LookedAhead) -> Outcome:
    """What was seen goes to whoever asked; that it was asked is settled."""
    says = Say(screen="rule_ahead", to=event.person, thing=event.words["field"], words=event.words)
    return Outcome(changes=(DropDue(id=event.due),), says=(says,))


def as_words(due: Due, compared: Compared) -> Mapping[str, str]:
    """Figures for the screen: of everyone together, nobody by name."""
    code, _, _, _, name, _ = due.thing.split("|")
    now, then = compared.now, compared.then
    return {
        "field": name,
        "code": code,
        "first": now.date(0).isoformat(),
        "now": " ".join(map(str, now.on_day)),
        "then": " ".join(map(str, then.on_day)),
        "people": str(compared.people),
        "more": str(compared.more),
        "fewer": str(compared.fewer),
        "night": str(then.at_night),
        **_pairs("moved", now.moved, then.moved),
        **_pairs("dropped", now.dropped, then.dropped),
    }


def _pairs(what: str, now: Mapping[str, int], then: Mapping[str, int]) -> Mapping[str, str]:
    before, after = _by_cause(now), _by_cause(then)
    causes = (*_CAUSES, "other")
    return {f"{what}_{each}": f"{before[each]} {after[each]}" for each in causes if before[each] or after[each]}


def _by_cause(gates: Mapping[str, int]) -> Mapping[str, int]:
    known = {cause: sum(gates.get(gate, 0) for gate in several) for cause, several in _CAUSES.items()}
    return {**known, "other": sum(gates.values()) - sum(known.values())}


def refused_words(due: Due) -> Mapping[str, str]:
    """That the draft cannot be any more: somebody else changed a setting meanwhile."""
    return {"field": due.thing.split("|")[4], "code": due.thing.split("|")[0], "now": "", "then": ""}
