"""What staff see of a participant: all but a goal that is kept private, its steps, and whatever would tell of them."""

from dataclasses import replace

from domain.situations import Situation

_OF_THE_PLAN = frozenset({"agreed", "done", "goal_reached", "needed", "partly", "undone"})
"""Kinds of history that are told to a coach and are about a goal or a step."""


def shared(situation: Situation) -> Situation:
    """The same participant as staff may see them.

    While something is private, what is only known by its id is left out too: it may belong to it.
    """
    private = {goal.id for goal in situation.goals if goal.private}
    if not private:
        return situation
    actions = tuple(each for each in situation.actions if each.goal not in private)
    known = {each.id for each in actions}
    goals = tuple(goal for goal in situation.goals if not goal.private)
    times = tuple(each for each in situation.occurrences if each.action in known)
    hidden = private | {each.id for each in situation.actions} - known
    hidden |= {each.id for each in situation.occurrences} - {each.id for each in times}
    told = known | {goal.id for goal in goals}
    return replace(
        situation,
        goals=goals,
        actions=actions,
        occurrences=times,
        obstacles=tuple(each for each in situation.obstacles if each.action in known),
        dues=tuple(due for due in situation.dues if due.thing not in hidden),
        recent=tuple(
            (kind, thing, at)
            for kind, thing, at in situation.recent
            if thing not in hidden and (kind not in _OF_THE_PLAN or thing in told)
        ),
        album=situation.album.shared(),
    )
