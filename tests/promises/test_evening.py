"""The evening before, through store, clock and delivery: what comes is answered in words, and the step still comes."""

from dataclasses import replace
from datetime import timedelta

from domain.moments import local
from domain.plans import Action, ActionStatus, Occurrence
from tests.promises.people import ADDRESS, FATIMA, THURSDAY
from tests.promises.town import Town

EVENING = THURSDAY + timedelta(hours=9)
"""Half past six in Amsterdam."""


async def test_the_evening_before_and_the_day_itself(either_town: Town) -> None:
    town = either_town
    me = await town.of(FATIMA)
    others = [replace(each, status=ActionStatus.DONE) for each in me.actions]
    friday = local(THURSDAY, me.person.zone).date() + timedelta(days=1)
    step = Action(
        id="act-post", goal=me.goals[0].id, participant=FATIMA, words="De brief posten", day=friday,
        status=ActionStatus.OPEN, author=FATIMA, made_at=town.at, opened_at=town.at, position=9,
    )  # fmt: skip
    there = Occurrence(id="occ-post", action=step.id, participant=FATIMA, day=friday)
    await town.does(replace(me.person, wishes=replace(me.person.wishes, eve=True)), *others, step, there)
    await town.writes(ADDRESS[FATIMA], "Mijn stap")
    before = len(town.telephones.got)
    await town.goes_to(EVENING + timedelta(minutes=1))
    [asked] = [each for each in town.telephones.got[before:] if each.address == ADDRESS[FATIMA]]
    assert "morgen is je stap: De brief posten" in asked.text
    [kept] = await town.writes(ADDRESS[FATIMA], "zo laten")
    assert kept.text.startswith("Goed. Het blijft zo: vrijdag")
    await town.goes_to(THURSDAY + timedelta(days=1, minutes=31))
    assert "vandaag is je stap: De brief posten" in town.telephones.got[-1].text
