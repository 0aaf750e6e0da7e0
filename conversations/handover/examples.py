"""Fatima on her way from Marieke to Joris, as the screens show it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from conversations.examples import JORIS, PROGRAMME, THURSDAY, henk, situation, staff
from conversations.screens import View
from domain.album import Album
from domain.hand_overs import HandOver
from domain.obstacles import Needed, Obstacle
from domain.people import Coaching, StaffProfile
from domain.situations import Situation
from domain.thread import Message

BEGUN = HandOver(
    id="hand-1",
    participant="fatima",
    from_coach="marieke",
    to_coach="joris",
    by="marieke",
    starts=date(2026, 4, 20),
    made_at=THURSDAY,
)
ASKED = replace(BEGUN, asked_at=THURSDAY)
LEFT = replace(ASKED, by="anneke")
"""Begun by a supervisor, for Marieke has left."""
AGREED = replace(ASKED, agreed_at=THURSDAY)
ACCEPTED = replace(AGREED, accepted_at=THURSDAY)
DONE = replace(ACCEPTED, done_at=THURSDAY + timedelta(days=4))


def on_its_way(hand_over: HandOver = BEGUN, **more: Any) -> Situation:  # noqa: ANN401  # fields of Situation
    """Fatima, with nothing that waits but what `more` holds."""
    return situation(**{"appointments": (), "ledger": (), "album": Album(hand_overs=(hand_over,)), **more})


def with_much(hand_over: HandOver = BEGUN) -> Situation:
    """Fatima, with a question, a message and a talk that wait."""
    wrote = Message(id="message-1", participant="fatima", by="fatima", words="Hoi", at=THURSDAY)
    bus = Obstacle(id="ob-1", participant="fatima", action="act-landlord", needed=Needed.TRANSPORT, made_at=THURSDAY)
    album = Album(hand_overs=(hand_over,), thread=(wrote,))
    return situation(album=album, ledger=(), obstacles=(bus,))


def henk_on_his_way(hand_over: HandOver = ASKED, by: str = "soraya") -> Situation:
    """Henk, from Soraya to Joris."""
    theirs = replace(hand_over, participant="henk", from_coach="soraya", by=by)
    return henk(album=Album(hand_overs=(theirs,)))


def with_joris() -> Situation:
    """Fatima, whose coach is Joris now."""
    return situation(
        coach=JORIS,
        coach_profile=StaffProfile(person="joris"),
        coaching=Coaching(id="coaching-2", coach="joris", participant="fatima", since=THURSDAY),
        stand_in=None,
        album=Album(hand_overs=(DONE,)),
    )


def henk_with_joris() -> Situation:
    """Henk too."""
    theirs = replace(DONE, participant="henk", from_coach="soraya", by="soraya")
    joris = with_joris()
    return replace(henk_on_his_way(theirs), coach=joris.coach, coach_profile=joris.coach_profile, stand_in=None)


def to_joris(of: Situation) -> View:
    """What Joris sees of somebody who comes to him."""
    return View(to=JORIS, programme=PROGRAMME, about=of, staff=staff(JORIS), thing=BEGUN.id, now=THURSDAY)
