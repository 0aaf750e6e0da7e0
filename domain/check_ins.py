"""*Even bijpraten*: one of four open questions a week, for who wants it; private unless shared with one tap."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

KEPT = timedelta(days=30)
"""Answers are wiped after this time, as all that is written in the talk with Stapje (house rule g18)."""
EVERY = timedelta(days=7)


class Question(StrEnum):
    """The open questions; the first one also begins the preparation of a bridge talk (house rule g14)."""

    GOES_WELL = "goes_well"
    FEELING = "feeling"
    ENERGY = "energy"
    FITS = "fits"


@dataclass(frozen=True, kw_only=True)
class CheckIn:
    """One answer, in the participant's own words."""

    id: str
    participant: str
    question: Question
    words: str
    at: datetime
    shared_at: datetime | None = None
    """None: only the participant sees it."""


def question_of(day: date) -> Question:
    """The question of a week: each in its turn."""
    questions = tuple(Question)
    return questions[day.isocalendar().week % len(questions)]
