"""A supervisor's figures, and the way back to the menu."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Working
from conversations.replies import LeavePlace, Outcome, Say
from conversations.verbs import staff_tap
from domain.people import Role

NEED_RULES = frozenset(
    {
        *("rules", "rule", "rule_set", "rule_do", "rule_undo", "rule_history", "rule_view", "rule_ahead"),
        *("rule_value", "rule_why", "rule_opinion"),
        *("teams", "team", "team_new", "team_name", "team_with", "team_lead"),
    }
)
"""Taps and questions for which all rules are read."""


@staff_tap("counts", Role.SUPERVISOR)
def counts(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Figures of the whole, never a name or a word."""
    words = {name: str(figure) for name, figure in facts.counts.items()}
    return Outcome(says=(Say(screen="counts", to=facts.me.person.id, words=words, edit=event.message),))


@staff_tap("menu")
def menu(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Back to what a staff member can do."""
    leave = (LeavePlace(person=facts.me.person.id),)
    return Outcome(changes=leave, says=(Say(screen="staff_menu", to=facts.me.person.id, edit=event.message),))
