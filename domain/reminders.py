"""What is planned next for a person, and when: rows are the truth about time (law 4)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Slot(StrEnum):
    """The name of a planned send; with person, thing and local date it is unique, never by clock time."""

    STEP = "step"
    NUDGE = "nudge1"
    SNOOZED = "later"
    WEEK_QUESTION = "week"
    NOTICE_3 = "notice3"
    NOTICE_1 = "notice1"
    TALK_CARD = "talkcard"
    COACH_TALK_CARD = "coachcard"
    BUNDLE = "bundle"
    CALL_AGAIN = "callagain"
    """A silent out-of-hours call, again with sound when the coach's hours begin."""
    CALL_STAND_IN = "callstandin"
    CALL_TEAM = "callteam"
    RULE_TOLD = "ruletold"
    """The one sentence to affected participants about a changed rule (house rule g15)."""


@dataclass(frozen=True, kw_only=True)
class Due:
    """One planned send: the next occurrence of a thing only."""

    id: str
    person: str
    """Who would get it."""
    about: str
    """The participant it is about; the person itself for a participant."""
    thing: str
    """Id of the occurrence, appointment, call…; 'plan' for the Monday question, 'bundle' for a coach."""
    slot: Slot
    day: date
    """Planned local date."""
    at: datetime
