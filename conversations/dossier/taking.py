"""The coach takes a few lines for the municipality's own file: after a talk, one person at a time (house rule g13)."""

from datetime import date, datetime

from conversations.events import Tapped
from conversations.facts import Coached
from conversations.replies import Outcome
from conversations.saying import answer, happened
from conversations.verbs import coach_tap
from domain.dossier import dossier


@coach_tap("dossier")
def take(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A message of its own to copy from; that it was taken, and what, is there for the person to read.

    Never for a coach who also decides on the benefit (house rule g4).
    """
    if facts.coach.profile.also_decides_benefit:
        return Outcome(says=(answer(facts, event, "no_dossier"),))
    taken = dossier(facts.of, now, since=_day(event.thing))
    if not taken.worked and not taken.agreed:
        return Outcome(says=(answer(facts, event, "empty_dossier"),))
    written = taken.facts()
    return Outcome(
        says=(answer(facts, event, "dossier", words=written, new=True),),
        history=(happened(facts, event, "dossier_taken", now, **written),),
    )


def _day(thing: str) -> date | None:
    try:
        return date.fromisoformat(thing)
    except ValueError:
        return None
