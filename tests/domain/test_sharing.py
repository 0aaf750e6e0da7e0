"""What is kept private is nowhere in what staff are given."""

from dataclasses import replace

from conversations import examples
from conversations.examples import GOAL, THURSDAY
from domain.album import Album, Success
from domain.obstacles import Needed, Obstacle
from domain.plans import Occurrence
from domain.reminders import wanted
from domain.sharing import shared

HIDDEN = replace(GOAL, id="goal-hidden", words="Hidden", private=True)
STEP = examples.action("act-hidden", "Hidden step", goal=HIDDEN.id)
TIME = Occurrence(id="occ-hidden", action=STEP.id, participant="fatima", day=THURSDAY.date())
PLAIN = examples.situation()


def test_nothing_of_a_private_goal_is_left_and_all_else_is_the_same() -> None:
    with_it = replace(
        PLAIN,
        goals=(GOAL, HIDDEN),
        actions=(*PLAIN.actions, STEP),
        occurrences=(*PLAIN.occurrences, TIME),
        obstacles=(Obstacle(id="o", participant="fatima", action=STEP.id, needed=Needed.MONEY, made_at=THURSDAY),),
        recent=(
            *PLAIN.recent,
            ("done", STEP.id, THURSDAY),
            ("goal_set", HIDDEN.id, THURSDAY),
            ("asked", TIME.id, THURSDAY),
        ),
        album=Album(successes=(Success(action=STEP.id, words=STEP.words, at=THURSDAY, private=True),)),
    )
    planned = replace(with_it, dues=wanted(with_it, THURSDAY))
    seen = shared(planned)
    assert "hidden" not in repr(replace(seen, person=PLAIN.person)).casefold()
    assert replace(seen, dues=()) == PLAIN


def test_a_step_that_left_the_plan_is_told_of_to_nobody_while_something_is_private() -> None:
    """It is only known by its id, and may have belonged to what is private."""
    gone = ("agreed", "act-gone", THURSDAY)
    of = replace(PLAIN, goals=(GOAL, HIDDEN), recent=(gone,))
    assert shared(of).recent == ()
    assert shared(replace(PLAIN, recent=(gone,))).recent == (gone,)
