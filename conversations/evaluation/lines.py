"""An evaluation in about ten lines, as a supervisor reads it in the chat; every value escaped."""

from collections.abc import Iterable, Mapping
from html import escape

from conversations.evaluation.figures import Amount, Days, Share, shown
from conversations.evaluation.naming import Naming, PlainWords
from conversations.evaluation.table import parts
from conversations.rewards.linking_screens import TIERS as SIGNS
from conversations.wording import Wording
from domain.evaluation import Evaluation
from domain.reward_frames import TIERS
from domain.small_cells import Cell

BETWEEN = " · "
"""Names have commas in them."""


def lines(found: Evaluation, coaches: Mapping[str, str], w: Wording) -> tuple[str, ...]:
    """The whole first; `coaches` has names for whoever has more than twenty people."""
    names = Naming(PlainWords(w), found.names)
    told = (
        w("• {people} people took part, {coaches} coaches", people=found.participants, coaches=found.coaches),
        *_steps(found, names, w),
        *_rewards(found, names, w),
        *_teams(found, names, w),
        *full_caseloads(found, coaches, w),
    )
    if found.steps is None:
        return (*told, w("Steps and rewards are told from {n} people up.", n=found.least))
    return (*told, w("Small groups are taken together. What each figure means stands in the file."))


def full_caseloads(found: Evaluation, coaches: Mapping[str, str], w: Wording) -> tuple[str, ...]:
    """Who has more than twenty people: the one figure with a name, in the chat and on the terminal only."""
    return tuple(
        w("• {name} has {n} people: good to talk about together.", name=coaches[each.coach], n=each.people)
        for each in found.full
        if each.coach in coaches
    )


def _steps(found: Evaluation, names: Naming, w: Wording) -> tuple[str, ...]:
    if found.steps is None or found.share is None:
        return ()
    whole = w("• {n} steps agreed, {share} worked, whole or a little", n=found.steps.steps,
              share=shown(Share(found.share), w))  # fmt: skip
    each = _each(found.steps, names, "steps")
    return (whole, *((w("• Steps per subject: {each}", each=each),) if each else ()))


def _rewards(found: Evaluation, names: Naming, w: Wording) -> tuple[str, ...]:
    rewards, days = found.rewards, found.days
    if rewards is None:
        return ()
    tiers = _signs(((part.code, part.rewards) for part in parts(rewards, TIERS) if part.code in SIGNS), w)
    cost = shown(Amount(rewards.cents), w)
    told = [
        w("• {n} rewards given ({tiers}), together {cost}", n=rewards.rewards, tiers=tiers, cost=cost)
        if tiers
        else w("• {n} rewards given, together {cost}", n=rewards.rewards, cost=cost)
    ]
    if days:
        told.append(w("• Half of them were given within {days} days", days=shown(Days(days.median), w)))
    if each := _each(found.by_subject, names, "rewards"):
        told.append(w("• Rewards per subject: {each}", each=each))
    boxes = w.listed(f"{SIGNS.get(tier, '')} {box.rewards} ({shown(Amount(box.cents), w)})"
                      for tier, box in found.empty_box)  # fmt: skip
    return (*told, *((w("• Out of an empty box: {boxes}", boxes=boxes),) if boxes else ()))


def _teams(found: Evaluation, names: Naming, w: Wording) -> tuple[str, ...]:
    rewards = BETWEEN.join(
        w("{team} {n} for {people} people", team=names.of(part, names.team), n=part.rewards, people=part.people)
        for part in parts(found.teams, names.in_teams)
    )
    people = BETWEEN.join(
        w("{team} {people} people with {coaches} coaches", team=names.of(part, names.team), people=part.people,
          coaches=part.coaches)
        for part in parts(found.caseloads, names.in_teams)
    )  # fmt: skip
    told = []
    if rewards:
        told.append(w.html("• Rewards per team: {each}", each=rewards))
    if people:
        told.append(w.html("• Caseload: {each}", each=people))
    return tuple(told)


def _each(cell: Cell | None, names: Naming, figure: str) -> str:
    """By subject. Plain: it is escaped where it is said."""
    several = parts(cell, names.subjects)
    return BETWEEN.join(f"{names.of(part, names.subject)} {getattr(part, figure)}" for part in several)


def _signs(several: Iterable[tuple[str, int]], w: Wording) -> str:
    return w.listed(f"{n} {SIGNS[code]}" for code, n in several)


def heading(found: Evaluation, w: Wording) -> str:
    """Which period it is, in bold."""
    return f"<b>{escape(Naming(PlainWords(w), found.names).period(found.period))}</b>"
