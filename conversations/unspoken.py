"""Which decision takes an event that nobody says in a chat: commands, and what upkeep notices."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from conversations import activities
from conversations.events import (
    CameBack,
    FramesSet,
    InviteAsked,
    LookedAhead,
    ProgrammeSet,
    RulesBegun,
    RulesSet,
    RuleToTell,
    RuleUndone,
)
from conversations.replies import Outcome
from domain import outages
from domain.people import Programme
from domain.rulebook import Rulebook


def rules(
    event: RuleToTell | RulesSet | RuleUndone | RulesBegun | LookedAhead, book: Rulebook, now: datetime
) -> Outcome:
    """About settings: told, set, undone or begun, or looked ahead at."""
    match event:
        case LookedAhead():
            return activities.looked_ahead(event)
        case RuleToTell():
            return activities.told(book, event)
        case RulesSet():
            return activities.set_rules(book, event, now)
        case RuleUndone():
            return activities.undo_rule(book, event, now)
        case RulesBegun():
            return activities.begin_rules(book, event, now)
        case _:
            assert_never(event)


def programme(event: InviteAsked | ProgrammeSet | FramesSet | CameBack, of: Programme, now: datetime) -> Outcome:
    """About the programme itself: who is invited, what it is, and when Stapje was away."""
    match event:
        case InviteAsked():
            return activities.invite_staff(of, event, now)
        case ProgrammeSet():
            return activities.set_programme(of, event, now)
        case FramesSet():
            return activities.set_frames(event, now)
        case CameBack(outage=outage):
            known = outages.with_one_more(of.away, outage)
            return Outcome(changes=(replace(of, away=known),))
        case _:
            assert_never(event)
