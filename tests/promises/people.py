"""The people of a small town and their plans: every name and word of theirs is a canary that names its owner."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from conversations.replies import Change
from domain.appointments import Appointment
from domain.binder import Note
from domain.people import Coaching, Person, Preview, Programme, Role, RoleHeld, StaffProfile
from domain.plans import Action, ActionStatus, Goal, Occurrence, Report
from domain.rewards import Entry, LedgerEntry

THURSDAY = datetime(2026, 4, 16, 7, 30, tzinfo=UTC)
"""Thursday 16 April 2026, 09:30 in Hoogeveen: the day's step is half an hour away."""
LONG_AGO = THURSDAY - timedelta(days=40)
SUPERVISOR, COACH, OTHER_COACH, FATIMA, DAAN = "anneke", "marieke", "joris", "fatima", "daan"
STAFF = (SUPERVISOR, COACH, OTHER_COACH)
COACH_OF = {FATIMA: COACH, DAAN: OTHER_COACH}
ERASES = "remove_now"
"""The one tap after which nobody is there any more to be looked at."""
ADDRESS = {SUPERVISOR: 770_001, COACH: 770_002, OTHER_COACH: 770_003, FATIMA: 770_004, DAAN: 770_005}
"""Telegram ids."""


def canary(owner: str, what: str = "") -> str:
    """A word that nobody else's message may hold, no log line and no file: such as *Fatimazqgoal*."""
    return f"{owner.capitalize()}zq{what}"


def everyone() -> Iterator[Change]:
    """Programme, supervisor and coaches, and two participants who each have their own coach."""
    yield Programme(
        name="Stap voor stap", organisation="Gemeente Hoogeveen", emergency_phone="0528 123 456", fictional=True,
        crisis_person=SUPERVISOR, promise_decided="College van B en W, 3 maart 2026 (fictief)",
    )  # fmt: skip
    for name in STAFF:
        role = Role.SUPERVISOR if name == SUPERVISOR else Role.COACH
        yield Person(id=name, name=canary(name), last_sign_at=THURSDAY)
        yield RoleHeld(id=f"{name}-role", person=name, role=role, since=LONG_AGO)
        yield StaffProfile(person=name)
    yield from participant(FATIMA, Preview.SHOW)
    yield from participant(DAAN, Preview.SHORT)


def participant(name: str, preview: Preview) -> Iterator[Change]:
    """Someone who said yes long ago, with a plan, a talk on Tuesday, and a reward for the step of today."""
    coach = COACH_OF[name]
    sign = THURSDAY - timedelta(hours=18)
    yield Person(id=name, name=canary(name), joined_at=LONG_AGO, preview=preview, last_sign_at=sign)
    yield RoleHeld(id=f"{name}-role", person=name, role=Role.PARTICIPANT, since=LONG_AGO)
    yield Coaching(id=f"{name}-coaching", coach=coach, participant=name, since=LONG_AGO, told_until=LONG_AGO)
    yield Goal(id=goal(name), participant=name, words=canary(name, "goal"), author=name, made_at=LONG_AGO)
    yield from steps(name)
    yield Appointment(
        id=talk(name), participant=name, coach=coach, at=THURSDAY + timedelta(days=5, hours=2),
        place=canary(name, "place"), bring=canary(name, "bring"), made_at=LONG_AGO,
    )  # fmt: skip
    yield Note(id=f"{name}-note", participant=name, tab="home", words=canary(name, "drawer"), at=LONG_AGO)
    yield from reward(name, "call", Entry.PROMISED)
    yield from reward(name, "letter", Entry.PROMISED, Entry.GRANTED)


def steps(name: str) -> Iterator[Change]:
    """One done on Tuesday, one for today, one without a day, one that rests and one that waits for a yes."""
    tuesday, today = THURSDAY - timedelta(days=2), THURSDAY.date()
    done: dict[str, Any] = {
        "status": ActionStatus.DONE,
        "opened_at": LONG_AGO,
        "done_at": tuesday,
        "day": tuesday.date(),
    }
    busy: dict[str, Any] = {"status": ActionStatus.OPEN, "opened_at": LONG_AGO}
    plan: dict[str, dict[str, Any]] = {
        "letter": done,
        "call": {**busy, "day": today, "if_then": canary(name, "ifthen")},
        "folder": busy,
        "form": {"status": ActionStatus.PARKED},
        "saving": {"status": ActionStatus.PROPOSED},
    }
    for place, (what, more) in enumerate(plan.items()):
        author = name if "opened_at" in more else COACH_OF[name]
        yield Action(
            id=step(name, what), goal=goal(name), participant=name, words=canary(name, what), author=author,
            made_at=LONG_AGO, position=place, **more,
        )  # fmt: skip
    reported: dict[str, Any] = {"report": Report.DONE, "reported_at": tuesday, "asked_at": tuesday}
    for what, day in {"letter": tuesday.date(), "call": today, "folder": None}.items():
        report = reported if what == "letter" else {}
        yield Occurrence(id=time_to(name, what), action=step(name, what), participant=name, day=day, **report)


def reward(name: str, what: str, *entries: Entry) -> Iterator[Change]:
    """What belongs to a step: a box of the coach's own words."""
    for number, kind in enumerate(entries):
        yield LedgerEntry(
            id=f"{name}-{what}-{kind}", promise=promise(name, what), participant=name, action=step(name, what),
            entry=kind, item="own", words=canary(name, "gift"), cents=500, at=LONG_AGO + timedelta(hours=number),
            by=COACH_OF[name],
        )  # fmt: skip


def goal(name: str) -> str:
    return f"{name}-goal"


def step(name: str, what: str) -> str:
    return f"{name}-{what}"


def time_to(name: str, what: str) -> str:
    """The time that a step is there to be done."""
    return f"{name}-{what}-time"


def talk(name: str) -> str:
    return f"{name}-talk"


def promise(name: str, what: str) -> str:
    return f"{name}-{what}-gift"
