"""One sentence to every participant who notices a changed rule, after the time in which it could be undone (g15)."""

from conversations.events import RuleToTell
from conversations.replies import Kind, Outcome, Say
from domain import policies
from domain.policies import Policy
from domain.policy_changes import PolicyChange, Telling, tellings
from domain.policy_fields import shown
from domain.policy_levels import value_of
from domain.rulebook import Rulebook, Taker


def told(book: Rulebook, event: RuleToTell) -> Outcome:
    """The sentence to those of these people who notice; nothing when the change was replaced before it was told."""
    telling = next((each for each in tellings(book.rules) if each.change.number == event.number), None)
    if telling is None:
        return Outcome()
    reached = [each for each in book.to_tell(telling) if each[0].person in event.people]
    return Outcome(says=tuple(_sentence(telling, taker, after) for taker, after in reached))


def _sentence(telling: Telling, taker: Taker, after: Policy) -> Say:
    change = telling.change
    later = change.from_at > telling.at
    return Say(
        screen="rule_told",
        to=taker.person,
        thing=change.field,
        words={**_values(change, taker, after), "from": change.from_at.isoformat() if later else ""},
        kind=Kind.QUIET,
        key=f"rule/{change.number}/{taker.person}/told",
    )


def _values(change: PolicyChange, taker: Taker, after: Policy) -> dict[str, str]:
    """What holds for this person then, with their own wishes."""
    rules = policies.for_person(after, taker.wishes, taker.joined_at, max(change.from_at, change.told_at))
    own = {"per_day": str(rules.per_day), "per_week": str(rules.per_week), "per_week_first_days": str(rules.per_week)}
    own |= {"open_actions": str(rules.open_actions), "default_moment": shown(rules.moment)}
    value = own.get(change.field, shown(value_of(after, change.field)))
    return {"value": value, "opens": shown(rules.window.opens), "closes": shown(rules.window.closes)}
