"""A day of the demo in a real browser: Fatima's step, Marieke's overview, one tap of praise.

With PICTURE_TO=docs/pictures/demo.png in the environment it also takes the picture of the README, and with
ARABIC_TO=docs/pictures/arabic.png that of a telephone that is read from the right.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from stories.processes import free_port, process
from stories.telegram import Simulator, until
from tests.browsers import Tab

pytestmark = pytest.mark.asyncio(loop_scope="session")
FILLED_SECONDS = 120  # the promise is 20 s on a quiet machine; `stapje demo` itself says how long it took


@pytest_asyncio.fixture(loop_scope="session")
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """The address of a demo that was just filled."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    words = [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", str(port), "--folder", str(tmp_path)]
    with process(words, tmp_path / "demo.log"):
        async with Simulator(url) as simulator:

            async def filled() -> bool:
                if not await simulator.healthy():
                    return False
                told = await simulator.get("/sim/demo")
                return bool(told.get("phones")) and not told["filling"]

            await until(filled, "the town to be filled", FILLED_SECONDS)
            yield url


async def test_a_step_is_done_told_the_next_morning_and_praised_with_one_tap(tab: Tab, address: str) -> None:
    page = tab.page
    await page.goto(address)
    fatima, marieke = phone(page, "Fatima"), phone(page, "Marieke")
    await expect(page.get_by_text("09:50").first).to_be_visible()

    await page.get_by_role("button", name="Naar volgend bericht").click()
    await expect(bubbles(fatima).last).to_contain_text("Samen de huurbaas bellen")
    await fatima.get_by_role("button", name="Gelukt", exact=True).last.click()
    await expect(bubbles(fatima).last).to_contain_text("Voor jou: een bloemetje van Marieke")

    await walk_to(page, "2026-04-17T09:05")
    await expect(bubbles(marieke).last).to_contain_text("Gelukt: Samen de huurbaas bellen")
    await marieke.get_by_role("button", name="Compliment voor Fatima").last.click()
    await expect(bubbles(fatima).last).to_contain_text("Van Marieke:")

    await take_the_picture(page, "PICTURE_TO")
    assert not tab.complaints

    await page.get_by_role("button", name="Nadia deelnemer").click()
    nadia = phone(page, "Nadia")
    await expect(nadia.locator(".screen")).to_have_css("direction", "rtl")
    await expect(nadia.locator("article.by-bot").first).to_contain_text("Stapje")
    await nadia.locator("article .picture").last.scroll_into_view_if_needed()
    await take_the_picture(nadia, "ARABIC_TO")


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"Telefoon van {name}")


def bubbles(telephone: Locator) -> Locator:
    return telephone.locator("article[data-message-id]")


async def walk_to(page: Page, moment: str) -> None:
    await page.get_by_role("button", name="Ander moment").click()
    await page.get_by_label("Datum en tijd").fill(moment)
    await page.get_by_role("button", name="Loop hierheen").click()


async def take_the_picture(shown: Page | Locator, named: str) -> None:
    if target := os.environ.get(named):
        page = shown if isinstance(shown, Page) else shown.page
        for note in ("Aangekomen.", "Het is onderweg."):
            await expect(page.get_by_text(note)).to_have_count(0, timeout=30_000)
        await asyncio.to_thread(Path(target).parent.mkdir, parents=True, exist_ok=True)
        await shown.screenshot(path=target)
