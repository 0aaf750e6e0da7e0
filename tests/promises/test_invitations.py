"""A way in works for one person, once, while it holds; whoever guesses, forwards or races stays outside."""

from datetime import timedelta

import pytest

from conversations.onboarding.invitations import LASTS, TRIES, code_hash
from domain.people import Channel, Coaching, Invitation, Person, Role, RoleHeld, StaffProfile
from tests.promises.people import ADDRESS, COACH, DAAN, FATIMA, SUPERVISOR, canary
from tests.promises.town import Town, data, message
from tests.storage.raw import raw

HENK, CODE, PIN = "henk", "a-code-that-nobody-can-guess", "4711"
ELSEWHERE = 880_000
"""Telegram ids of people whom nobody knows."""


async def invited(town: Town, channel: Channel = Channel.SENT, role: Role = Role.PARTICIPANT) -> None:
    """Henk may come in."""
    coach = COACH if role is Role.PARTICIPANT else SUPERVISOR
    begins = Person(id=HENK, name=canary(HENK))
    held = RoleHeld(id="henk-role", person=HENK, role=role, since=town.at)
    invitation = Invitation(
        id="henk-in", person=HENK, role=role, by=coach, code_hash=code_hash(CODE), channel=channel,
        pin=PIN if channel is Channel.SENT else None, made_at=town.at, expires_at=town.at + LASTS,
    )  # fmt: skip
    participant = (held, Coaching(id="henk-c", coach=coach, participant=HENK, since=town.at))
    await town.does(begins, invitation, *(participant if role is Role.PARTICIPANT else (StaffProfile(person=HENK),)))


async def links(town: Town) -> int:
    """How many chats are Henk's."""
    [rows] = await town.store.inbox.database.read(raw("SELECT id FROM chats WHERE person = 'henk'"))
    return len(rows)


async def opens(town: Town, phone: int = ELSEWHERE, code: str = CODE) -> str:
    """Somebody presses START through the link; what they read."""
    came = await town.hears(message(phone, f"/start {code}"))
    return "".join(got.text for got in came if got.address == phone)


async def test_the_digits_let_in_once(town: Town) -> None:
    await invited(town)
    await opens(town)
    await town.writes(ELSEWHERE, PIN)
    his = await town.chat(HENK)
    await opens(town, ELSEWHERE + 1)
    await town.writes(ELSEWHERE + 1, PIN)
    assert await town.chat(HENK) == his


@pytest.mark.parametrize(("seconds", "opened"), [(-1, 1), (0, 0), (1, 0)])
async def test_it_ends_to_the_second(town: Town, seconds: int, opened: int) -> None:
    await invited(town)
    await opens(town)
    town.at += LASTS + timedelta(seconds=seconds - 2)  # each act takes a second, and opening took one
    await town.writes(ELSEWHERE, PIN)
    assert await links(town) == opened


async def test_five_wrong_digits_end_it(town: Town) -> None:
    await invited(town)
    await opens(town)
    for guess in range(TRIES):
        await town.writes(ELSEWHERE, f"{guess:04}")
    await town.writes(ELSEWHERE, PIN)
    await opens(town, ELSEWHERE + 1)
    await town.writes(ELSEWHERE + 1, PIN)
    assert await links(town) == 0


async def test_tries_are_counted_over_all_telephones(town: Town) -> None:
    await invited(town)
    for number in range(TRIES):
        await opens(town, ELSEWHERE + number)
        await town.writes(ELSEWHERE + number, "0000")
    await opens(town, ELSEWHERE + 9)
    await town.writes(ELSEWHERE + 9, PIN)
    assert await links(town) == 0


async def test_a_revoked_one_lets_nobody_in(town: Town) -> None:
    await invited(town)
    await opens(town)
    await town.taps(ADDRESS[COACH], data("revoke", subject=HENK))
    await town.writes(ELSEWHERE, PIN)
    assert await links(town) == 0


async def test_before_the_digits_no_name_is_shown(town: Town) -> None:
    await invited(town)
    assert canary(HENK) not in await opens(town)


@pytest.mark.parametrize("who", [FATIMA, DAAN, COACH, SUPERVISOR])
async def test_a_forwarded_link_changes_nothing_for_who_is_in(town: Town, who: str) -> None:
    await invited(town)
    said = await opens(town, ADDRESS[who])
    assert said
    assert canary(HENK) not in said
    await opens(town)
    await town.writes(ELSEWHERE, PIN)
    assert await links(town) == 1


async def test_an_old_yes_of_the_coach_lets_in_nobody_else(town: Town) -> None:
    """The tap names the chat that waited: a second telephone that opened the link meanwhile stays outside."""
    await invited(town, Channel.BESIDE)
    [asked] = [got for got in await town.hears(message(ELSEWHERE, f"/start {CODE}")) if got.address == ADDRESS[COACH]]
    await opens(town, ELSEWHERE + 1)
    yes = next(each for each in asked.buttons.values() if ".is_name." in each)
    await town.taps(ADDRESS[COACH], yes, asked.number)
    assert await links(town) == 0


@pytest.mark.parametrize("channel", list(Channel))
async def test_of_twenty_who_race_at_most_one_comes_in(either_town: Town, channel: Channel) -> None:
    town = either_town
    await invited(town, channel)
    phones = range(ELSEWHERE, ELSEWHERE + 20)
    came = await town.hears(*(message(phone, f"/start {CODE}") for phone in phones))
    if channel is Channel.SENT:
        await town.hears(*(message(phone, PIN) for phone in phones))
    else:
        for got in came:
            for button in got.buttons.values() if got.address == ADDRESS[COACH] else ():
                if ".is_name." in button:
                    await town.taps(ADDRESS[COACH], button, got.number)
    assert await links(town) == 1


async def test_of_twenty_who_race_for_a_coachs_place_one_comes_in(either_town: Town) -> None:
    town = either_town
    await invited(town, Channel.BESIDE, Role.COACH)
    await town.hears(*(message(phone, f"/start {CODE}") for phone in range(ELSEWHERE, ELSEWHERE + 20)))
    assert await links(town) == 1


async def test_a_colleagues_link_works_once(town: Town) -> None:
    await invited(town, Channel.BESIDE, Role.COACH)
    await opens(town)
    his = await town.chat(HENK)
    assert canary(HENK) not in await opens(town, ELSEWHERE + 1)
    assert await town.chat(HENK) == his
