"""What plan and talk look like as pictures; their words stand in the same message."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from conversations.pictures.step import StepCard
from conversations.pictures.talk import TalkCard
from conversations.pictures.template import plain
from conversations.pictures.week import Week, WeekDay
from conversations.planning.plan import goal_of
from conversations.wording import Wording
from domain.appointments import Appointment
from domain.plans import Action
from domain.situations import Situation

PICTOGRAMS: Mapping[str, str] = {
    "home_family": "house",
    "wellbeing": "heart-hands",
    "money": "page-facing-up",
    "debts_savings": "euro-banknote",
    "learning_work": "graduation-cap",
    "income": "purse",
}
"""By subject; one that a municipality adds has none."""
TOGETHER, STEP = "handshake", "footprints"


def step_card(
    about: Situation, action: Action, w: Wording, *, lead: str = "", when: str = "", after: str = ""
) -> StepCard:
    """One step; done together it shows two hands, else the subject of its goal."""
    goal = goal_of(about, action.goal)
    pictogram = PICTOGRAMS.get(goal.pillar or "", STEP) if goal else STEP
    return StepCard(
        language=w.language,
        lead=plain(lead).rstrip(":"),
        pictogram=TOGETHER if action.together else pictogram,
        step=action.words,
        when=plain(when),
        after=after,
    )


def agreed_picture(title: str, opened: Sequence[Action], on: date, w: Wording) -> Week:
    """What was agreed, by the days from `on` for which it is planned; what has no day stands last."""
    by_day: dict[date | None, list[Action]] = {}
    for each in opened:
        by_day.setdefault(each.day if each.day and each.day >= on else None, []).append(each)
    in_order = sorted(by_day.items(), key=lambda day: day[0] or date.max)
    days = tuple(WeekDay(label=w.day(day) if day else "", things=tuple(_things(mine, w))) for day, mine in in_order)
    return Week(language=w.language, title=plain(title).rstrip(":"), days=days)


def _things(steps: Iterable[Action], w: Wording) -> Iterator[str]:
    for each in steps:
        hour = w.hour(each.hour) if each.hour and each.day else ""
        yield f"{hour} {' / '.join(each.options)}".strip()


def talk_picture(title: str, talk: Appointment, w: Wording) -> TalkCard:
    """When, where, and what to bring."""
    bring = plain(w("Bring along: {things}", things=talk.bring)) if talk.bring else ""
    when, head = plain(w.moment(talk.at)), plain(title).rstrip(":")
    return TalkCard(language=w.language, title=head, when=when, place=talk.place, bring=bring)
