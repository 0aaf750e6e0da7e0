"""The next question of a talk about one's own plan, and what was said so far."""

from collections.abc import Mapping
from datetime import datetime

from conversations.events import Heard
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer
from domain.situations import Place


def asking(facts: Own, *verbs: str) -> bool:
    """Whether one of these questions is being asked now."""
    return facts.place is not None and facts.place.verb in verbs


def asked(
    facts: Own, event: Heard, question: str, now: datetime, *, thing: str = "", draft: dict[str, str] | None = None
) -> Outcome:
    """Asks the next question; what was said so far travels along while the goal stays the same."""
    before = facts.place if facts.place and not thing else None
    of = thing or (before.thing if before else "")
    said = {**(before.draft if before else {}), **(draft or {})}
    place = Place(person=facts.me.person.id, verb=question, thing=of, draft=said, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, question, thing=of, words=_echoed(question, said)),))


def _echoed(question: str, said: Mapping[str, str]) -> dict[str, str]:
    """The moment that is asked back."""
    return {name: said.get(name, "") for name in ("day", "hour", "repeats")} if question == "own_when_sure" else {}
