"""An evaluation as one picture, for who decides about the programme: figures and bars, no names."""

from conversations.evaluation.figures import Amount, Days, Share, shown
from conversations.evaluation.naming import Naming, PlainWords
from conversations.evaluation.table import parts
from conversations.pictures.evaluation import Bar, Bars, Figure, Part
from conversations.pictures.evaluation import Evaluation as Drawn
from conversations.wording import Wording
from domain.evaluation import Evaluation
from domain.reward_frames import TIERS

NO_LETTERS = "♥☕★ "
"""Signs that the letters of the pictures do not have; the words beside them say the same."""


def picture(found: Evaluation, organisation: str, wording: Wording) -> Drawn:
    """What is drawn; what may not be told is not in it."""
    w = PlainWords(wording)
    names = Naming(w, found.names)
    return Drawn(
        language=w.language,
        title=w("Small steps in {organisation}", organisation=organisation),
        period=names.period(found.period),
        figures=_figures(found, w, wording),
        charts=tuple(each for each in (_steps(found, names, w), *_rewards(found, names, w, wording)) if each.bars),
        note=w(
            "Groups of fewer than {n} people are taken together. There is no ranking of people or coaches.",
            n=found.least,
        ),
    )


def _figures(found: Evaluation, w: PlainWords, wording: Wording) -> tuple[Figure, ...]:
    told = [Figure(value=str(found.participants), label=w("people who took part"))]
    if found.steps and found.share is not None:
        told.append(Figure(value=str(found.steps.steps), label=w("steps agreed")))
        told.append(Figure(value=shown(Share(found.share), wording), label=w("worked, whole or a little")))
    else:
        told.append(Figure(value=str(found.coaches), label=w("coaches")))
    if found.rewards:
        told.append(Figure(value=str(found.rewards.rewards), label=w("rewards given")))
        told.append(Figure(value=shown(Amount(found.rewards.cents), wording), label=w("for all of them together")))
    if found.days:
        told.append(Figure(value=shown(Days(found.days.median), wording), label=w("days until given")))
    return tuple(told)


def _steps(found: Evaluation, names: Naming, w: PlainWords) -> Bars:
    bars = (
        Bar(label=names.of(each, names.subject), parts=(each.worked, each.steps - each.worked), shown=str(each.steps))
        for each in parts(found.steps, names.subjects)
    )
    worked, other = Part(label=w("worked"), pictogram="sun"), Part(label=w("under way"), pictogram="seedling")
    return Bars(title=w("Steps per subject"), bars=tuple(bars), parts=(worked, other))


def _rewards(found: Evaluation, names: Naming, w: PlainWords, wording: Wording) -> tuple[Bars, Bars]:
    tiers = (
        Bar(label=names.of(each, names.tier).lstrip(NO_LETTERS), parts=(each.rewards,),
            shown=f"{each.rewards} · {shown(Amount(each.cents), wording)}")
        for each in parts(found.rewards, TIERS)
    )  # fmt: skip
    subjects = (
        Bar(label=names.of(each, names.subject), parts=(each.rewards,), shown=str(each.rewards))
        for each in parts(found.by_subject, names.subjects)
    )
    return (
        Bars(title=w("Rewards"), bars=tuple(tiers)),
        Bars(title=w("Rewards per subject"), bars=tuple(subjects)),
    )
