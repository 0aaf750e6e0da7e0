"""Settings from the command line, and those that a fresh installation begins with."""

from datetime import datetime

from conversations.events import RulesBegun, RulesSet, RuleUndone
from conversations.replies import Outcome
from conversations.supervision.publishing import published
from domain import policy_changes
from domain.policies import PolicyLevel
from domain.policy_changes import Asked, PolicyChange, Scope
from domain.policy_levels import FRAME, Refusal, value_of
from domain.policy_settings import FIELDS
from domain.rulebook import Rulebook

_FROM_THE_FILE = "content/policy.toml"


class RefusedError(ValueError):
    """A setting cannot be so; `refusal` says why, nothing was written."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.field)
        self.refusal = refusal


def set_rules(book: Rulebook, event: RulesSet, now: datetime) -> Outcome:
    """All of the settings that were named, or none: raises RefusedError. KeyError for an unknown setting."""
    scope = scope_of(book, event.level, event.scope)
    outcome = Outcome()
    for name, value in event.values:
        asked = Asked(scope=scope, field=name, value=value or None, by="", why=event.why)
        match policy_changes.proposed(book.rules, asked, now):
            case Refusal() as refusal:
                raise RefusedError(refusal)
            case PolicyChange() as change:
                outcome += published(book, change, scope, event.id, "")
                book = book.having(change)
    return outcome


def undo_rule(book: Rulebook, event: RuleUndone, now: datetime) -> Outcome:
    """Takes a change back; nothing when there is no such change, or another one replaced it."""
    change = next((each for each in book.rules.changes if each.number == event.number), None)
    if change is None:
        return Outcome()
    scope = scope_of(book, change.level, change.scope)
    back = policy_changes.undone(book.rules, change, scope, "", now)
    return published(book, back, scope, event.id, "") if back else Outcome()


def begin_rules(book: Rulebook, event: RulesBegun, now: datetime) -> Outcome:
    """What the file with the first settings says, as long as nobody changed anything."""
    if book.rules.changes:
        return Outcome()
    several = [(name, FIELDS[name].read(raw)) for name, raw in event.values]
    differing = [(name, value) for name, value in several if value is not None and value != value_of(FRAME, name)]
    return Outcome(
        changes=tuple(
            PolicyChange(
                number=number,
                level=PolicyLevel.PROGRAMME,
                scope="",
                field=name,
                value=value,
                by="",
                at=now,
                from_at=now,
                why=_FROM_THE_FILE,
            )
            for number, (name, value) in enumerate(differing, 1)
        )
    )


def scope_of(book: Rulebook, level: str, id_: str) -> Scope:
    """The scope of a level and an id; a coach's with their team."""
    team = next((taker.team for taker in book.takers if taker.coach == id_), "")
    return Scope(level=PolicyLevel(level), id=id_, team=team if level == PolicyLevel.COACH else "")
