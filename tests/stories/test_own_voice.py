"""A voice, a binder and *u* through the real doors: what was spoken comes back as sound, and only to who spoke it."""

from pathlib import Path
from typing import Any

from stories.processes import simulator_process
from stories.script import Actor, Play, local
from stories.telegram import Simulator
from stories.town import Plan, Town, new_town

PLAN = Plan(goal="Rust in huis", subject="money", steps=("Een doos pakken",))


async def test_daan_speaks_a_step_hears_his_coach_and_keeps_what_lies_where(tmp_path: Path, database_url: str) -> None:
    with simulator_process(tmp_path) as simulator:
        async with simulator.client() as client:
            opens = local(2026, 4, 13, 9)
            async with new_town(simulator, tmp_path, Play(client), opens, database=database_url) as town:
                marieke, daan = await coming_in(town)
                await speaks(client, daan)
                await hears_the_coach(town, client, marieke, daan)
                await is_called_u(daan)
                await keeps_a_binder(marieke, daan)


async def coming_in(town: Town) -> tuple[Actor, Actor]:
    anneke = await town.founded_by("Anneke", "Gemeente Rotterdam", "14 010")
    marieke = await town.coach(anneke, "Marieke")
    daan = await town.participant(marieke, "Daan")
    await town.says_yes(daan)
    await town.plans(marieke, daan, PLAN)
    await town.agrees(daan)
    return marieke, daan


async def speaks(client: Simulator, daan: Actor) -> None:
    await daan.says("inspreken")
    await daan.hears("Houd de microfoon vast")
    await daan.play.rests(await client.send(daan.phone, "voice"))
    await daan.hears("Je stem hoort nu bij: Een doos pakken.")
    await daan.chooses("listen")
    assert await heard(client, daan) == ("voice", "Je stap: Een doos pakken")


async def hears_the_coach(town: Town, client: Simulator, marieke: Actor, daan: Actor) -> None:
    await town.opens(marieke, daan)
    await marieke.chooses("new_steps")
    await marieke.play.rests(await client.send(marieke.phone, "voice"))
    await marieke.hears("Je stem gaat mee naar Daan.")
    await marieke.says("Post openen")
    await marieke.chooses("send_plan")
    await daan.chooses("listen")
    assert await heard(client, daan) == ("voice", "Van Marieke: Post openen")


async def is_called_u(daan: Actor) -> None:
    await daan.says("zeg maar u")
    await daan.says("u")
    await daan.hears("Aanspreken met: u")
    await daan.says("xyzzy")
    await daan.hears("Wilt u")


async def keeps_a_binder(marieke: Actor, daan: Actor) -> None:
    await daan.says("mijn map")
    await daan.says("wonen")
    await daan.says("schrijf op waar")
    await daan.says("in de la bij de deur")
    await daan.hears("Waar het ligt: in de la bij de deur")
    await marieke.does_not_hear("in de la")


async def heard(client: Simulator, who: Actor) -> tuple[str, str]:
    """Kind and caption of the last message with a sound."""
    messages: list[dict[str, Any]] = (await client.phone(who.phone))["messages"]
    last = [each for each in messages if each["kind"] == "voice" and each.get("caption")][-1]
    return last["kind"], last["caption"]
