"""Every verb of a coach beside everything that somebody can be to a participant (house law 8)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.events import Event, SentThing, Tapped, Wrote
from conversations.facts import Coached, Facts
from conversations.replies import Change, Outcome, Say
from conversations.verbs import TAPS, TEXTS, VOICES
from domain.absences import Absence
from domain.hand_overs import HandOver
from domain.people import Role, StaffProfile
from domain.situations import Place
from tests.conversations import test_authorisation as table
from tests.conversations.test_authorisation import EARLIER, NOW, NOWHERE, STAND_IN, Town

pytestmark = pytest.mark.asyncio(loop_scope="module")
town, reached = table.town, table.reached


def away(first: int, last: int, stand_in: str = STAND_IN) -> tuple[Change, ...]:
    """Marieke, away from and until so many days from today."""
    since, until = (NOW.date() + timedelta(days=days) for days in (first, last))
    return (Absence(id="away", coach="marieke", stand_in=stand_in, since=since, until=until),)


DAY_OFF = StaffProfile(person="marieke", stand_in=STAND_IN, days_off=frozenset({NOW.date()}))


ASKED = HandOver(
    id="hand", participant="fatima", from_coach="marieke", to_coach="bram", by="marieke", starts=NOW.date(),
    made_at=EARLIER, asked_at=EARLIER, agreed_at=EARLIER,
)  # fmt: skip
RELATIONS: dict[str, tuple[str, str, tuple[Change, ...]]] = {
    "own": ("marieke", "fatima", ()),
    "a colleague's": ("bram", "fatima", ()),
    "former": ("jorrit", "fatima", ()),
    "stand-in before": (STAND_IN, "fatima", away(1, 7)),
    "stand-in during": (STAND_IN, "fatima", away(-1, 1)),
    "stand-in after": (STAND_IN, "fatima", away(-7, -1)),
    "stand-in of another absence": ("bram", "fatima", away(-1, 1)),
    "stand-in of a day off": (STAND_IN, "fatima", (DAY_OFF, *away(1, 7, "bram"))),
    "stand-in of an absence soon, on a day off": ("bram", "fatima", (DAY_OFF, *away(1, 7, "bram"))),
    "asked to take over": ("bram", "fatima", (ASKED,)),
    "asked without a yes": ("bram", "fatima", (replace(ASKED, agreed_at=None),)),
    "unknown": ("marieke", NOWHERE, ()),
}
"""What somebody can be to a participant: who it is, of whom, and what makes it so."""
SEES_ALL = ("own", "stand-in during", "stand-in of a day off")
BEYOND = {"asked to take over": {"hand_accept", "hand_decline"}}
"""The only verbs that anybody else reaches; a new one that is not listed here fails. Calls have their own test."""


@pytest.mark.parametrize("relation", RELATIONS)
async def test_what_is_not_yours_is_answered_like_what_does_not_exist(
    town: Town, reached: list[Facts], relation: str
) -> None:
    """Every tap, text and voice of a coach, as registered: reached by whom it is for, else one and the same answer."""
    who, subject, makes_it_so = RELATIONS[relation]
    allowed = BEYOND.get(relation, set())
    for name, event, place in of_a_coach(town, who, subject):
        reached.clear()
        outcome = await town.tried(event, *makes_it_so, *place)
        assert bool(reached) == (relation in SEES_ALL or name in allowed), f"{relation}: {name}"
        if not reached:
            edit = event.message if isinstance(event, Tapped) else 0
            assert outcome == Outcome(says=(Say(screen="gone", to=who, edit=edit),)), f"{relation}: {name}"


def of_a_coach(town: Town, who: str, subject: str) -> Iterator[tuple[str, Event, tuple[Place, ...]]]:
    """All that a coach can do about one participant, with the question that a text or a voice answers."""
    for name, tap in TAPS.items():
        if tap.facts is Coached and Role.COACH in tap.roles:
            yield name, Tapped(**town.mark(who), message=7, verb=name, subject=subject, thing=NOWHERE), ()
    for name in (*TEXTS, *VOICES):
        verb = TEXTS.get(name) or VOICES[name]
        if verb.facts is not Coached:
            continue
        place = Place(person=who, verb=name, subject=subject, thing=NOWHERE, since=NOW)
        yield name, Wrote(**town.mark(who), text="iets"), (place,)
        if name in VOICES:
            yield name, SentThing(**town.mark(who), kind="voice", file="f"), (place,)
