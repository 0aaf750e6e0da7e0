"""A year that never was, for the gallery and the tests: forty-one people, and a programme that just began."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from conversations import examples
from conversations.examples import THURSDAY
from conversations.screens import View
from domain.evaluation import INSIDE, evaluate
from domain.evaluation_facts import OWN, Came, Facts, Period, RewardFact, StepFact, Taker
from domain.given import Given
from domain.rewards import Entry, LedgerEntry, promises

PERIOD = Period(date(2026, 1, 1), date(2026, 11, 30))
_SUBJECTS = ("money", "debts_savings", "money", "home_family", "wellbeing", "debts_savings", "money")
_BOXES = ("", "mail_box", "", "call_creditor")
_CAME = (Came.DONE, Came.OPEN, Came.PARTLY, Came.DONE, Came.OPEN, Came.DONE, Came.PARKED)
_GIVEN = (
    ("heart", "card", 200), ("treat", "flowers", 800), ("heart", "compliment", 0), ("treat", OWN, 450),
    ("heart", "card", 200), ("star", "outing", 1_000), ("treat", "coffee", 500),
)  # fmt: skip


def facts(people: int = 41) -> Facts:
    """Eleven coaches in two teams; the first has more people than twenty."""
    coach_of = [f"c{0 if n < 24 else 1 + n % 10}" for n in range(people)]
    team_of = {f"c{n}": "north" if n < 6 else "south" for n in range(11)}
    takers = [Taker(id=f"p{n}", coach=each, team=team_of[each]) for n, each in enumerate(coach_of)]
    steps = (
        StepFact(participant=f"p{n % people}", pillar=_SUBJECTS[n % 7], box=_BOXES[n % 4], came=_CAME[n % 6])
        for n in range(people * 5)
    )
    return Facts(
        period=PERIOD,
        takers=tuple(takers),
        steps=tuple(steps),
        rewards=tuple(_reward(n, people) for n in range(people + 17)),
        caseloads={coach: coach_of.count(coach) for coach in team_of},
        teams={"north": "Noord", "south": "Zuid"},
        team_of=team_of,
    )


def _reward(number: int, people: int) -> RewardFact:
    tier, item, cents = _GIVEN[number % 7]
    earned = PERIOD.since + timedelta(days=5 * number)
    handed = earned + timedelta(days=3 + number % 8)
    return RewardFact(
        participant=f"p{number % people}", tier=tier, item=item, cents=cents, pillar=_SUBJECTS[number % 5],
        earned=earned, handed=handed,
    )  # fmt: skip


def december(thing: str = "year", *, few: bool = False, least: int = INSIDE) -> Callable[[], View]:
    """Anneke looks back, at forty-one people or at four."""

    def made() -> View:
        anneke = replace(examples.staff(examples.ANNEKE), colleagues=(replace(examples.MARIEKE, id="c0"),))
        found = evaluate(facts(4 if few else 41), least)
        words = {"since": PERIOD.since.isoformat(), "until": PERIOD.until.isoformat()}
        return View(
            to=anneke.person, programme=anneke.programme, staff=anneke, thing=thing, words=words, evaluation=found,
            now=THURSDAY,
        )  # fmt: skip

    return made


def own_rewards(*, many: bool = False, nothing: bool = False) -> Callable[[], View]:
    """What Marieke gave: a few things, more than one screen holds, or nothing yet."""

    def made() -> View:
        marieke = replace(examples.staff(examples.MARIEKE), caseload=(examples.FATIMA,))
        several = () if nothing else tuple(_given(n) for n in range(15 if many else 4))
        return View(to=marieke.person, programme=marieke.programme, staff=marieke, given=several, now=THURSDAY)

    return made


def _given(number: int) -> Given:
    tier, item, cents = _GIVEN[number % 7]
    person = "fatima" if number % 3 else "somebody"
    line = LedgerEntry(
        id=f"line{number}", promise=f"promise{number}", participant=person, action="", entry=Entry.HANDED, item=item,
        words="druiven" if item == OWN else "", cents=cents, at=THURSDAY, by="marieke", tier=tier,
    )  # fmt: skip
    [promise] = promises((line,))
    return Given(promise=promise, participant=person, on=THURSDAY.date() - timedelta(days=3 * number), days=number % 9)
