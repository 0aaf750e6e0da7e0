"""What is planned next for a person, and when: rows are the truth about time (law 4)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from domain import ids


class Slot(StrEnum):
    """The name of a planned send; with person, thing and local date it is unique, never by clock time."""

    EVE = "eve"
    """The evening before a step, for who wants that (d4)."""
    STEP = "step"
    NUDGE = "nudge1"
    """*Hoe ging het?*, also for a step whose own message could not go on its day."""
    SNOOZED = "later"
    WEEK_QUESTION = "week"
    NOTICE_3 = "notice3"
    NOTICE_1 = "notice1"
    TALK_CARD = "talkcard"
    COACH_TALK_CARD = "coachcard"
    BUNDLE = "bundle"
    NEWS = "news"
    """What one participant did, to a coach who wants to hear it at once."""
    CALL_AGAIN = "callagain"
    """A silent out-of-hours call, again with sound when the coach's hours begin."""
    CALL_STAND_IN = "callstandin"
    CALL_TEAM = "callteam"
    BRIDGE = "bridge"
    """*Hoe gaat het nu?*, offered again after six months (house rule g14)."""
    CHECK_IN = "checkin"
    """The open question of a week, for who asked for it every week."""
    TIDY = "tidy"
    """Five minutes for the binder, for who asked for it every week."""
    LIKING = "liking"
    """*Bevalt het?*, after two weeks of taking part (house rule g8)."""
    TAP_AGAIN = "tapagain"
    """After an outage: to who may have tapped in vain."""
    QUIET_CHECK = "quietcheck"
    """The one soft message after a week or two of silence (d4)."""
    QUIET_NOTICE = "quietnotice"
    """To the coach, when the silence lasts."""
    REWARD_NOTE = "rewardnote"
    """To the coach, when something that was earned lies there for six weeks (d3)."""
    RULE_TOLD = "ruletold"
    """The one sentence to affected participants about a changed rule (house rule g15)."""
    AFTERCARE = "aftercare"
    """*Hoe gaat het?*, some months after the time with the coach (d4)."""
    LAST_WORD = "lastword"
    """When aftercare is over: thanks, and until when the plan is kept."""
    FORGET = "forget"
    """Everything about the participant goes, because the time that it is kept is over (house rule g18)."""
    HAND_OVER = "handover"
    """A participant goes to another coach, on the day that all agreed on; a second one plans all of it again."""
    LOOK_AHEAD = "lookahead"
    """No message: somebody asked what a change of a setting would bring; it is worked out outside any transaction."""
    ERASE = "erase"
    """Everything about the participant goes; the thing is the row of the chat that is told so."""


PLAN = "plan"
"""The thing of the Monday question."""
BUNDLE = "bundle"
"""The thing of a coach's bundle."""
HOW_ARE_THINGS = "bridge"
"""The thing of the offer to look again at how things are."""
QUESTION = "question"
"""The thing of the open question of a week."""
BINDER = "binder"
"""The thing of the five minutes for the binder."""
LIKING = "liking"
"""The thing of *Bevalt het?*"""
RULE = "rule"
"""The thing of the sentence about a changed rule."""
SILENCE = "silence"
"""The thing of the soft message after a silence."""
AFTERCARE = "aftercare"
"""The thing of the question how it goes, after the time with the coach."""
LAST_WORD = "lastword"
"""The thing of the last message that Stapje begins."""
APPOINTMENT_SLOTS = frozenset({Slot.NOTICE_3, Slot.NOTICE_1, Slot.TALK_CARD})
CALL_SLOTS = frozenset({Slot.CALL_AGAIN, Slot.CALL_STAND_IN, Slot.CALL_TEAM})
NEVER_TOO_LATE = CALL_SLOTS | {Slot.NOTICE_1, Slot.QUIET_NOTICE, Slot.REWARD_NOTE, Slot.FORGET}
"""Slots without a lateness limit: a call for help, the last word before an appointment that is still ahead, those
about a silence that lasts and about what lies there, and forgetting."""
_NOT_OF_A_PLAN = {Slot.BUNDLE, Slot.NEWS, Slot.RULE_TOLD, Slot.ERASE, Slot.LOOK_AHEAD, Slot.HAND_OVER}
OWNED = frozenset(Slot) - _NOT_OF_A_PLAN - {Slot.BRIDGE, Slot.CHECK_IN, Slot.TIDY}
"""Slots that follow from a participant's situation, so that re-planning may move or drop them."""


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


@lru_cache(maxsize=4096)  # asked at every event about the same few sends
def due_id(person: str, thing: str, day: date, slot: Slot) -> str:
    """The id of a planned send; no hour in it, so that moving one keeps its id."""
    return ids.derive(person, f"{thing}/{day.isoformat()}/{slot}")
