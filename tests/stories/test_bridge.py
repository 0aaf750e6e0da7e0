"""E2's bridge through the real doors: Henk, in simple mode, places himself on two subjects and leaves the rest open."""

from pathlib import Path

from domain.people import Level
from stories.processes import simulator_process
from stories.script import Actor, Play, local
from stories.town import Town, new_town

MONEY, BODY = "Geld en papieren: 2 🙁", "Lijf, hoofd en mensen om me heen: 4 🙂"


async def test_henk_places_only_money_and_wellbeing_and_nothing_nags(tmp_path: Path, database_url: str) -> None:
    with simulator_process(tmp_path) as simulator:
        async with simulator.client() as client:
            opens = local(2026, 4, 13, 9)
            async with new_town(simulator, tmp_path, Play(client), opens, database=database_url) as town:
                soraya, henk = await coming_in(town)
                await opened_together(soraya, henk)
                await copied_from_paper(soraya, henk)
                await town.play.walks_to(local(2026, 4, 17, 16, 30))
                await henk.does_not_hear("Thuis en gezin: ")


async def coming_in(town: Town) -> tuple[Actor, Actor]:
    anneke = await town.founded_by("Anneke", "Gemeente Rotterdam", "14 010")
    soraya = await town.coach(anneke, "Soraya")
    henk = await town.participant(soraya, "Henk", level=Level.SIMPLE)
    await town.says_yes(henk)
    return soraya, henk


async def opened_together(soraya: Actor, henk: Actor) -> None:
    await soraya.says("Menu")
    await soraya.taps_all("Mijn mensen", "Henk", "Meer", "Hoe gaat het nu?", "Samen, nu")
    await henk.hears("Soraya wil graag samen kijken: hoe gaat het nu? Jij kiest wat.")
    await henk.taps_all("Beginnen", "Sla over", "4 🙂")
    await henk.says("2")
    await henk.taps("Klaar")
    await henk.hears(MONEY, BODY, "Alleen jij ziet dit")
    await soraya.does_not_hear(MONEY)
    await henk.taps("Delen met Soraya")
    await soraya.hears(MONEY, BODY)


async def copied_from_paper(soraya: Actor, henk: Actor) -> None:
    await soraya.taps_all("Terug", "Meer", "Hoe gaat het nu?", "Overnemen van papier")
    await soraya.says("geld 3")
    await henk.hears("Klopt dit? Soraya nam het over van jouw papier", "Geld en papieren: 3 😐")
    await henk.taps("Ja, dat klopt")
    await henk.hears("Geld en papieren: 2 🙁 in april 2026, nu 3 😐")
    await soraya.hears("nu 3 😐")
