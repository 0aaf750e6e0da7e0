"""A supervisor asks for the figures of a period, as lines, as a file or as a picture; a coach for their own."""

from collections.abc import Mapping
from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Working
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.verbs import staff_tap
from domain import moments
from domain.evaluation_facts import Period, last_quarter, this_year
from domain.people import Role

QUARTER = "quarter"
"""What the buttons of the last quarter carry; all others mean this year."""


@staff_tap("evaluation", Role.SUPERVISOR)
def evaluation(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Ten lines, in place of what was tapped."""
    return Outcome(says=(answer(facts, event, "evaluation", thing=event.thing, words=_asked(facts, event, now)),))


@staff_tap("evaluation_file", Role.SUPERVISOR)
def evaluation_file(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The workbook: a message of its own."""
    words = _asked(facts, event, now)
    return Outcome(says=(answer(facts, event, "evaluation_file", thing=event.thing, words=words, new=True),))


@staff_tap("evaluation_picture", Role.SUPERVISOR)
def evaluation_picture(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The picture: a message of its own."""
    words = _asked(facts, event, now)
    return Outcome(says=(answer(facts, event, "evaluation_picture", thing=event.thing, words=words, new=True),))


@staff_tap("given", Role.COACH)
def given(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """What this coach gave this year, up to today."""
    today = moments.local_day(now, facts.me.person.zone)
    words = _words(Period(today.replace(month=1, day=1), today))
    return Outcome(says=(answer(facts, event, "given", words=words),))


def _asked(facts: Working, event: Tapped, now: datetime) -> Mapping[str, str]:
    today = moments.local_day(now, facts.me.person.zone)
    return _words(last_quarter(today) if event.thing == QUARTER else this_year(today))


def _words(period: Period) -> Mapping[str, str]:
    return {"since": period.since.isoformat(), "until": period.until.isoformat()}
