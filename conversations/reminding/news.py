"""Good news first: what worked, a goal that was reached and what is there for somebody, above what is asked."""

from conversations.reminding.talk_card import to_take_along
from conversations.rewards.promising import noun
from conversations.screens import View
from conversations.wording import Wording
from domain.plans import GoalStatus, Report
from domain.situations import Situation

_SHOWN = 2


def news(view: View, w: Wording) -> str:
    """The lines above a message; empty when there is no news, or it was taken back meanwhile."""
    about, told = view.about, view.words.get("news", "").split()
    if about is None or not told:
        return ""
    pairs = [each.split(":", 1) for each in told]
    worked = [line for kind, thing in pairs if (line := _worked(about, kind, thing, w))]
    if w.simple or about.coach is None:
        return "\n".join(worked[:1])
    earned = {thing for kind, thing in pairs if kind == "granted"}
    rewards = [each for each in to_take_along(about) if each.id in earned][:1]
    lines = [_for_you(noun(each, w.language), about.coach.name, w) for each in rewards]
    return "\n".join((*worked[: _SHOWN - len(lines)], *lines))


def _for_you(reward: str, coach: str, w: Wording) -> str:
    return w("For you: {reward} from {coach}. You get it at the next talk.", reward=reward, coach=coach)


def _worked(about: Situation, kind: str, thing: str, w: Wording) -> str:
    if kind == "goal_reached":
        reached = (each for each in about.goals if each.id == thing and each.status is GoalStatus.REACHED)
        return next((w("🌷 Reached: {goal}", goal=each.words) for each in reached), "")
    if not {each.report for each in about.occurrences if each.action == thing} & {Report.DONE, Report.PARTLY}:
        return ""
    return next((w("🌷 {step}", step=each.words) for each in about.actions if each.id == thing), "")
