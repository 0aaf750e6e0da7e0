"""After the time with the coach: contact again reaches somebody whoever has left, and in the end nothing is left."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.events import RulesInForce
from domain.people import Ending, Role, RoleHeld, StaffProfile
from tests.promises.people import ADDRESS, COACH, DAAN, FATIMA, LONG_AGO, OTHER_COACH, SUPERVISOR, canary
from tests.promises.test_erasure import readable
from tests.promises.town import Got, Town, data

AGAIN = "Ik wil weer contact"


async def ends(town: Town) -> None:
    """Fatima said yes to the end, and all is planned again."""
    person = (await town.of(FATIMA)).person
    await town.does(replace(person, ending=Ending(since=town.at, agreed_at=town.at)))
    await town.puts(RulesInForce(id=town.new_id(), people=(FATIMA,)))


async def leaves(town: Town, who: str, role: Role = Role.COACH) -> None:
    await town.does(RoleHeld(id=f"{who}-role", person=who, role=role, since=LONG_AGO, until=town.at))


def to(who: str, got: list[Got]) -> list[Got]:
    return [each for each in got if each.address == ADDRESS[who]]


async def test_contact_again_reaches_the_team_when_the_coach_has_left(either_town: Town) -> None:
    town = either_town
    await ends(town)
    await leaves(town, COACH)
    got = await town.writes(ADDRESS[FATIMA], AGAIN)
    assert {each.address for each in got} == {ADDRESS[each] for each in (FATIMA, SUPERVISOR, OTHER_COACH)}
    for staff in (SUPERVISOR, OTHER_COACH):
        [call] = to(staff, got)
        assert canary(FATIMA) in call.text
        assert canary(FATIMA, "goal") not in call.text
        assert list(call.buttons) == ["Openen"]


async def test_where_there_are_teams_only_the_coaches_own_team_hears_of_it(either_town: Town) -> None:
    town = either_town
    await ends(town)
    await leaves(town, COACH)
    await town.does(StaffProfile(person=COACH, team="east"), StaffProfile(person=OTHER_COACH, team="west"))
    got = await town.writes(ADDRESS[FATIMA], AGAIN)
    assert {each.address for each in got} == {ADDRESS[each] for each in (FATIMA, SUPERVISOR)}


async def test_a_colleague_opens_it_becomes_the_coach_and_only_then_sees_the_plan(either_town: Town) -> None:
    town = either_town
    await ends(town)
    await leaves(town, COACH)
    [call] = to(OTHER_COACH, await town.writes(ADDRESS[FATIMA], AGAIN))
    page = data("person", subject=FATIMA)
    [before] = await town.taps(ADDRESS[OTHER_COACH], page)
    assert before.text == "Dit is er niet meer."
    opened = await town.taps(ADDRESS[OTHER_COACH], call.buttons["Openen"], call.number)
    assert "heeft je bericht gelezen" in to(FATIMA, opened)[0].text
    [shown] = to(OTHER_COACH, opened)
    taken = await town.taps(ADDRESS[OTHER_COACH], shown.buttons[f"Ik word de coach van {canary(FATIMA)}"], call.number)
    assert "ik ben vanaf nu je coach" in to(FATIMA, taken)[0].text
    assert canary(FATIMA, "goal") in to(OTHER_COACH, taken)[0].text
    assert (await town.of(FATIMA)).person.in_aftercare  # it begins again only with her yes


async def test_a_supervisor_who_opens_it_sees_that_there_is_a_call_and_no_more(town: Town) -> None:
    await ends(town)
    await leaves(town, COACH)
    [call] = to(SUPERVISOR, await town.writes(ADDRESS[FATIMA], AGAIN))
    [shown] = to(SUPERVISOR, await town.taps(ADDRESS[SUPERVISOR], call.buttons["Openen"], call.number))
    assert canary(FATIMA, "goal") not in shown.text
    assert shown.buttons == {}


async def test_with_a_coach_who_is_there_nobody_else_hears_of_it(town: Town) -> None:
    await ends(town)
    got = await town.writes(ADDRESS[FATIMA], AGAIN)
    assert {each.address for each in got} == {ADDRESS[FATIMA], ADDRESS[COACH]}
    [call] = to(COACH, got)
    [other] = await town.taps(ADDRESS[OTHER_COACH], call.buttons["Openen"])
    assert other.text == "Dit is er niet meer."


async def test_after_six_questions_and_a_last_word_nothing_of_her_is_left(either_town: Town) -> None:
    town = either_town
    await ends(town)
    town.telephones.got.clear()
    await town.goes_to(datetime.fromisoformat("2027-07-20T08:00Z"))
    hers = [each.text for each in to(FATIMA, town.telephones.got)]
    talks, asked = [each for each in hers if "gesprek" in each], [each for each in hers if "hoe gaat het?" in each]
    assert len(asked) == 6
    assert hers[-1].startswith(f"Hoi {canary(FATIMA)}, dank je wel voor al je stappen.")
    assert len(hers) == len(talks) + len(asked) + 1
    after = await readable(town)
    assert canary(DAAN, "goal") in after
    assert canary(FATIMA) not in after


async def test_a_wish_for_contact_in_the_last_days_keeps_everything(town: Town) -> None:
    await ends(town)
    await town.goes_to(town.later(days=450))
    await town.writes(ADDRESS[FATIMA], AGAIN)
    await town.goes_to(town.later(days=80))
    assert (await town.of(FATIMA)).goals
    await town.goes_to(town.at + timedelta(days=30))
    assert canary(FATIMA) not in await readable(town)
