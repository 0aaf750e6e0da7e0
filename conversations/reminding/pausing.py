"""Auto-pause: after three messages without any sign Stapje grows quiet, and says so first (house rule g3)."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Own
from conversations.replies import Kind, Outcome, Say
from conversations.saying import answer, happened
from conversations.verbs import own_tap
from domain import moments
from domain.history import HistoryEntry
from domain.ids import derive
from domain.situations import Situation


def grows_quiet(situation: Situation, event: str, now: datetime) -> Outcome:
    """Instead of one more message: that it will be quiet, and that the plan and the talks stay."""
    person = situation.person
    day = moments.local_day(now, person.zone)
    entry = HistoryEntry(
        id=derive(event, f"paused/{person.id}"), at=now, actor="clock", subject=person.id, kind="paused"
    )
    say = Say(screen="grows_quiet", to=person.id, kind=Kind.QUIET, key=f"{person.id}/quiet/{day}")
    return Outcome(changes=(replace(person, paused_at=now),), says=(say,), history=(entry,))


@own_tap("quiet_ok")
def quiet_ok(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Is goed*: this tap is no reason to begin again."""
    return Outcome(changes=(replace(facts.me.person, paused_at=now),), says=(answer(facts, event, "quiet_kept"),))


@own_tap("go_on")
def go_on(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ga door*: messages come as before."""
    return Outcome(changes=(replace(facts.me.person, paused_at=None),), says=(answer(facts, event, "goes_on"),))


@own_tap("read_along")
def read_along(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ik lees wel, ik tik niet*: messages keep coming and silence is no sign."""
    return Outcome(
        changes=(replace(facts.me.person, paused_at=None, reads_along=True),),
        says=(answer(facts, event, "goes_on"),),
        history=(happened(facts, event, "reads_along", now),),
    )
