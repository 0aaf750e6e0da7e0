"""What is meant for a coach who is away goes to whoever answers meanwhile."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from conversations.replies import Kind, Say
from domain import ears
from domain.situations import Situation


def meanwhile(says: Iterable[Say], situations: Iterable[Situation], now: datetime) -> Iterator[Say]:
    """The messages, those about one of these participants to the coach that is away passed on; nobody gets one twice.

    An answer to the coach's own tap stays theirs.
    """
    stands_in = {
        (each.coach.id, each.person.id): deputy.id
        for each in situations
        if each.coach and ears.absence(each, now) and (deputy := ears.deputy(each, now))
    }
    passed_on: set[tuple[str, str, str]] = set()
    for say in says:
        to = say.to if say.kind is Kind.ANSWER else stands_in.get((say.to, say.about), say.to)
        if to != say.to:
            passed_on.add((to, say.screen, say.thing))
            yield replace(say, to=to, key=say.key and f"{say.key}/{to}")
        elif (to, say.screen, say.thing) not in passed_on:
            yield say
