"""What a coach has not been told yet about a participant."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.people import Telling
from domain.plans import Action
from domain.situations import Situation

WORKED = ("done", "partly")
NEWS = (*WORKED, "undone", "goal_reached", "needed", "agreed", "confirmed", "joined", "declined")
"""Kinds of history that a bundle tells, good news first."""
ASKED_OF_THE_COACH = ("needed",)
"""Of these what is asked of the coach, and reaches them whatever they chose to hear."""
OWN_STEP = "own_step"
"""What *agreed* is called of a step that the participant thought of: nobody proposed it."""


@dataclass(frozen=True, kw_only=True)
class News:
    """What one participant's part of a bundle is about."""

    of: Situation
    worked: tuple[Action, ...] = ()
    partly: tuple[Action, ...] = ()
    others: tuple[str, ...] = ()
    """Kinds without an action of their own."""


def kinds_told(telling: Telling) -> tuple[str, ...]:
    """The kinds of history that a coach hears who chose this for a participant."""
    return ASKED_OF_THE_COACH if telling is Telling.NOTHING else NEWS


def news_for_coach(situation: Situation, since: datetime | None) -> News | None:
    """What happened after `since`, as far as the coach wants to hear it; None when there is nothing to tell."""
    news, coaching = news_of(situation, since), situation.coaching
    if news is None or coaching is None or coaching.telling is not Telling.NOTHING:
        return news
    asked = tuple(kind for kind in news.others if kind in ASKED_OF_THE_COACH)
    return replace(news, worked=(), partly=(), others=asked) if asked else None


def news_of(situation: Situation, since: datetime | None) -> News | None:
    """What happened after `since`; None when there is nothing to tell."""
    fresh = [(kind, thing) for kind, thing, at in situation.recent if kind in NEWS and (since is None or at > since)]
    own = {each.id for each in situation.actions if each.author == situation.person.id}
    done = {thing for kind, thing in fresh if kind == "done"}
    partly = {thing for kind, thing in fresh if kind == "partly"} - done
    undone = {thing for kind, thing in fresh if kind == "undone"}
    news = News(
        of=situation,
        worked=tuple(each for each in situation.actions if each.id in done - undone),
        partly=tuple(each for each in situation.actions if each.id in partly - undone),
        others=tuple(
            dict.fromkeys(_called(kind, thing in own) for kind, thing in fresh if kind not in (*WORKED, "undone"))
        ),
    )
    return news if news.worked or news.partly or news.others else None


def _called(kind: str, own: bool) -> str:
    return OWN_STEP if kind == "agreed" and own else kind
