"""*Zal ik hier stil blijven?*: asked once, after a step that comes back was done by oneself a few times (d4)."""

from dataclasses import replace
from datetime import datetime

from conversations.checkin.own_step import OwnStep
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import Outcome, Say
from conversations.saying import answer, gone, happened
from conversations.verbs import own_tap
from domain.plans import Action, ActionStatus, Fading, Report
from domain.policies import Policy
from domain.situations import Situation


def may_ask(policy: Policy, alone: int) -> bool:
    """Whether a step was done by oneself often enough in a row."""
    return 0 < policy.fading_after <= alone


def alone(situation: Situation, action: str) -> int:
    """How often in a row a step was done before anything was asked."""
    count = 0
    for time_to_do in reversed([each for each in situation.occurrences if each.action == action]):
        if time_to_do.report is Report.DONE and time_to_do.asked_at is None:
            count += 1
        elif time_to_do.report is not None or time_to_do.asked_at is not None:
            break
    return count


def fading_asked(facts: Own, event: Tapped | Wrote, step: OwnStep) -> tuple[Say, ...]:
    """The question, below the answer to *Gelukt*; once for each step."""
    action = step.action
    if action.repeats is None or action.fading is not Fading.UNASKED or step.time_to_do.asked_at is not None:
        return ()
    times = alone(facts.me, action.id) + 1
    if not may_ask(facts.me.policy, times):
        return ()
    return (answer(facts, event, "fading_question", thing=action.id, words={"times": str(times)}, new=True),)


@own_tap("fade")
def fade(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ja, blijf stil*: no messages about this step, until the person wants them again."""
    return _set(facts, event, Fading.QUIET, "fading_quiet", now)


@own_tap("fade_not")
def fade_not(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Nee, schrijf maar*, also later: messages come as before."""
    return _set(facts, event, Fading.WRITES, "fading_writes", now)


def _set(facts: Own, event: Tapped, fading: Fading, screen: str, now: datetime) -> Outcome:
    action = _open(facts.me, event.thing)
    if action is None:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, screen, thing=action.id),))
    if action.fading is fading:
        return shown
    changed = replace(action, fading=fading)
    return shown + Outcome(changes=(changed,), history=(happened(facts, event, screen, now, action.id),))


def _open(situation: Situation, id_: str) -> Action | None:
    return next((each for each in situation.actions if each.id == id_ and each.status is ActionStatus.OPEN), None)
