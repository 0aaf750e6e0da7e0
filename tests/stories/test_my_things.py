"""My things through the real doors: everything as files, a day to come back, and nothing after the receipt."""

import json
from pathlib import Path

import aiohttp

from stories.processes import simulator_process
from stories.script import Actor, Play, local
from stories.telegram import Simulator
from stories.town import Town, new_town


async def test_daan_sees_all_of_it_comes_back_once_and_then_goes(tmp_path: Path, database_url: str) -> None:
    with simulator_process(tmp_path) as simulator:
        async with simulator.client() as client:
            opens = local(2026, 4, 13, 9)
            async with new_town(simulator, tmp_path, Play(client), opens, database=database_url) as town:
                marieke, daan = await coming_in(town)
                await sees_everything(client, daan)
                await empties_the_screen(client, daan)
                await comes_back(town, marieke, daan)
                await goes(town, client, daan)


async def coming_in(town: Town) -> tuple[Actor, Actor]:
    anneke = await town.founded_by("Anneke", "Gemeente Rotterdam", "14 010")
    marieke = await town.coach(anneke, "Marieke")
    daan = await town.participant(marieke, "Daan")
    await town.says_yes(daan)
    return marieke, daan


async def sees_everything(client: Simulator, daan: Actor) -> None:
    await daan.says("/mijngegevens")
    await daan.taps_all("Stuur als bestand", "Voor een computer (JSON)")
    await daan.hears("Dit is hetzelfde, voor een computer.")
    page, data = [await content(client, each) for each in await documents(client, daan)]
    assert b"Je naam: Daan" in page
    assert json.loads(data)["tables"]["people"][0]["name"] == "Daan"
    assert json.loads(data)["tables"]["coachings"][0]["coach"] == "Marieke"


async def empties_the_screen(client: Simulator, daan: Actor) -> None:
    await daan.says("scherm leegmaken")
    await daan.hears("Je plan staat er nog.")
    assert len([message for message in await daan.chat() if message.by_bot]) == 1
    assert (await client.phone(daan.phone))["reply_keyboard"]  # it came with a message that is gone now


async def comes_back(town: Town, marieke: Actor, daan: Actor) -> None:
    await daan.says("verwijder alles")
    await daan.taps("Ja, over een dag")
    await daan.hears("haal ik alles weg")
    await marieke.hears("Stapje kan nu geen berichten sturen")
    await daan.taps("Nee, laat alles staan")
    await town.play.walks_to(local(2026, 4, 15, 9))
    await daan.says("mijn gegevens")
    await daan.hears("Dit is alles wat ik van jou bewaar")


async def goes(town: Town, client: Simulator, daan: Actor) -> None:
    await daan.says("verwijder alles")
    await daan.taps("Ja, over een dag")
    await daan.hears("haal ik alles weg")
    await town.play.walks_to(local(2026, 4, 16, 10))
    await daan.hears("Alles over jou is hier weg")
    last = (await client.chat(daan.phone))[-1].number
    await town.play.walks_to(local(2026, 5, 20, 9))
    assert await client.chat(daan.phone, after=last) == []


async def documents(client: Simulator, of: Actor) -> list[str]:
    shown = (await client.phone(of.phone))["messages"]
    return [each["file"] for each in shown if each["kind"] == "document"]


async def content(client: Simulator, path: str) -> bytes:
    async with aiohttp.ClientSession() as session, session.get(client.url + path) as answer:
        return await answer.read()
