"""The page with the telephones, in a real browser, against a real simulator; the bot's part is called by hand."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from stories.processes import SimulatorProcess
from stories.telegram import Json, Simulator, until
from tests.browsers import Tab

pytestmark = pytest.mark.asyncio(loop_scope="session")  # the browser's loop: see tests/browsers.py
SAMIRA, BRAM, ILSE = 101, 102, 103
MENU = {"inline_keyboard": [[{"text": "Gelukt", "callback_data": "done"}, {"text": "Later", "callback_data": "later"}]]}
KEYS = {"keyboard": [[{"text": "Mijn stap"}, {"text": "Contact met Bram"}]], "resize_keyboard": True}


async def bot(simulator: Simulator, method: str, **params: object) -> Any:  # noqa: ANN401  JSON of any shape
    """Calls the Bot API as a bot would."""
    answer = await simulator.post(f"/bot{simulator.token}/{method}", params)
    return answer["result"]


def phone(page: Page, person: int) -> Locator:
    return page.locator(f'section[data-person="{person}"]')


@pytest_asyncio.fixture(loop_scope="session")
async def town(simulator_server: SimulatorProcess) -> AsyncIterator[Simulator]:
    """A new world with three people who have begun; the bot has heard their /start."""
    async with simulator_server.client() as simulator:
        await simulator.reset()
        await simulator.jump(by=-(await simulator.clock())["offset"])
        for number, name in ((SAMIRA, "Samira"), (BRAM, "Bram"), (ILSE, "Ilse")):
            await simulator.person(name, id=number)
            await simulator.start(number)
        await heard(simulator)
        yield simulator


async def heard(simulator: Simulator) -> list[Json]:
    """The updates that wait for the bot, confirmed."""
    updates: list[Json] = await bot(simulator, "getUpdates")
    if updates:
        await bot(simulator, "getUpdates", offset=updates[-1]["update_id"] + 1)
    return updates


@pytest_asyncio.fixture(loop_scope="session")
async def page(town: Simulator, tab: Tab) -> Page:
    """The page with the phones of Samira, Bram and Ilse."""
    await tab.page.goto(town.url)
    await expect(phone(tab.page, ILSE)).to_be_visible()
    return tab.page


async def test_the_page_loads_without_a_complaint(page: Page, tab: Tab) -> None:
    await expect(page.get_by_role("region", name="Telefoon van Samira")).to_be_visible()
    await page.evaluate("document.fonts.ready")
    assert tab.complaints == []


async def test_a_message_appears_on_its_own_phone_only(page: Page, town: Simulator) -> None:
    await bot(town, "sendMessage", chat_id=SAMIRA, text="Goedemorgen <b>Samira</b> 🌷", parse_mode="HTML")
    await expect(phone(page, SAMIRA).get_by_role("article")).to_have_count(2)
    await expect(phone(page, SAMIRA).locator("strong")).to_have_text("Samira")
    await expect(phone(page, BRAM).get_by_text("Goedemorgen")).to_have_count(0)


async def test_a_message_can_never_become_markup(page: Page, town: Simulator) -> None:
    await bot(town, "sendMessage", chat_id=SAMIRA, text='<img src="x" onerror="document.title=1"> & <b>')
    await expect(phone(page, SAMIRA).get_by_text('<img src="x" onerror="document.title=1"> & <b>')).to_be_visible()
    await expect(phone(page, SAMIRA).locator(".log img")).to_have_count(0)


async def test_a_tap_reaches_the_bot_and_its_answer_is_a_toast(page: Page, town: Simulator) -> None:
    sent = await bot(town, "sendMessage", chat_id=SAMIRA, text="Hoe ging het?", reply_markup=MENU)
    await phone(page, SAMIRA).get_by_role("button", name="Gelukt").click()
    query = (await until(lambda: heard(town), "the tap"))[0]["callback_query"]
    assert (query["data"], query["message"]["message_id"]) == ("done", sent["message_id"])
    await bot(town, "answerCallbackQuery", callback_query_id=query["id"], text="Goed gedaan")
    await expect(phone(page, SAMIRA).get_by_role("status").get_by_text("Goed gedaan")).to_be_visible()


async def test_an_alert_waits_for_a_tap(page: Page, town: Simulator) -> None:
    await bot(town, "sendMessage", chat_id=SAMIRA, text="Hoe ging het?", reply_markup=MENU)
    await phone(page, SAMIRA).get_by_role("button", name="Later").click()
    query = (await until(lambda: heard(town), "the tap"))[0]["callback_query"]
    await bot(town, "answerCallbackQuery", callback_query_id=query["id"], text="Kies een dag", show_alert=True)
    await expect(phone(page, SAMIRA).get_by_role("alertdialog")).to_contain_text("Kies een dag")
    await page.keyboard.press("Enter")
    await expect(phone(page, SAMIRA).get_by_role("alertdialog")).to_have_count(0)


async def test_an_edit_changes_the_bubble_in_its_place(page: Page, town: Simulator) -> None:
    sent = await bot(town, "sendMessage", chat_id=SAMIRA, text="Hoe ging het?", reply_markup=MENU)
    await bot(town, "editMessageText", chat_id=SAMIRA, message_id=sent["message_id"], text="Gelukt!")
    bubble = phone(page, SAMIRA).locator(f'article[data-message-id="{sent["message_id"]}"]')
    await expect(bubble).to_contain_text("Gelukt!")
    await expect(bubble).to_contain_text("bewerkt")
    await expect(bubble.get_by_role("button", name="Later")).to_have_count(0)


async def test_a_key_of_the_reply_keyboard_is_said(page: Page, town: Simulator) -> None:
    await bot(town, "sendMessage", chat_id=SAMIRA, text="Welkom", reply_markup=KEYS)
    await phone(page, SAMIRA).get_by_role("button", name="Mijn stap").click()
    assert (await until(lambda: heard(town), "the key"))[0]["message"]["text"] == "Mijn stap"
    await expect(phone(page, SAMIRA).locator("article.by-person").last).to_contain_text("Mijn stap")


async def test_the_keyboard_alone_writes_and_sends(page: Page, town: Simulator) -> None:
    await page.get_by_role("textbox", name="Bericht van Bram").focus()
    await page.keyboard.type("gedaan")
    await page.keyboard.press("Enter")
    update = (await until(lambda: heard(town), "the text"))[0]
    assert (update["message"]["from"]["id"], update["message"]["text"]) == (BRAM, "gedaan")


async def test_a_link_that_starts_the_bot_is_handed_to_somebody_new(page: Page, town: Simulator) -> None:
    await bot(town, "sendMessage", chat_id=BRAM, text="Geef door: https://t.me/StapjeBot?start=Code_1-x")
    await phone(page, BRAM).get_by_role("link", name="t.me/StapjeBot").click()
    await page.get_by_label("Voornaam").fill("Noor")
    await page.get_by_role("button", name="Geef aan nieuwe persoon").click()
    await expect(page.get_by_role("region", name="Telefoon van Noor")).to_be_visible()
    update = (await until(lambda: heard(town), "the start"))[0]
    assert (update["message"]["from"]["first_name"], update["message"]["text"]) == ("Noor", "/start Code_1-x")


async def test_who_blocks_the_bot_can_come_back(page: Page) -> None:
    await page.get_by_role("button", name="Meer voor Ilse").click()
    await page.get_by_role("menuitem", name="Bot blokkeren").click()
    await phone(page, ILSE).get_by_role("button", name="Deblokkeren").click()
    await expect(page.get_by_role("textbox", name="Bericht van Ilse")).to_be_visible()


async def test_the_line_is_cut_and_healed_from_the_panel(page: Page, town: Simulator) -> None:
    await page.get_by_role("button", name="Storingen").click()
    await page.get_by_role("switch", name="Lijn doorknippen").click()
    await expect(page.get_by_role("switch", name="Lijn doorknippen")).to_be_checked()
    assert (await town.get("/sim/faults"))["outage"] == "refuse"
    await page.get_by_role("button", name="Alles weer gewoon").click()
    await expect(page.get_by_role("switch", name="Lijn doorknippen")).not_to_be_checked()


async def test_the_filling_of_a_demo_is_shown_until_it_is_done(town: Simulator, tab: Tab) -> None:
    await town.post("/sim/demo", {"filling": True, "done": 3, "total": 16, "text": "Samira maakt haar plan"})
    await tab.page.goto(town.url)
    await expect(tab.page.get_by_role("progressbar")).to_have_attribute("value", "3")
    await expect(tab.page.get_by_text("Samira maakt haar plan")).to_be_visible()
    await town.post("/sim/demo", {"filling": False, "phones": [BRAM], "about": {str(BRAM): "coach"}})
    await expect(tab.page.get_by_role("progressbar")).to_have_count(0)
    await expect(phone(tab.page, BRAM)).to_contain_text("coach")
    await expect(phone(tab.page, SAMIRA)).to_have_count(0)


@contextlib.asynccontextmanager
async def resting_bot(server: SimulatorProcess, simulator: Simulator, planned: str) -> AsyncIterator[None]:
    """A bot that always rests and has one thing planned, until that moment has come."""

    async def rest() -> None:
        while True:
            clock = await simulator.clock()
            later = planned if clock["now"] < planned else None
            status = {"now": clock["now"], "next": later, "idle": True, "seen_offset": clock["offset"]}
            fresh = server.status_file.with_suffix(".new")
            fresh.write_text(json.dumps({**status, "inbox": 0, "outbox": 0}))
            fresh.replace(server.status_file)
            await asyncio.sleep(0.01)

    resting = asyncio.create_task(rest())
    try:
        yield
    finally:
        resting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await resting
        server.status_file.unlink(missing_ok=True)


async def test_an_hour_is_walked_with_its_stop(page: Page, town: Simulator, simulator_server: SimulatorProcess) -> None:
    planned, end = await moment_after(town, timedelta(minutes=20)), await moment_after(town, timedelta(hours=1))
    async with resting_bot(simulator_server, town, planned):
        await page.get_by_role("button", name="+1 uur").click()
        await expect(page.get_by_text("Aangekomen. Onderweg 1 × gestopt.")).to_be_visible()
    assert (await town.clock())["now"] >= end


async def moment_after(simulator: Simulator, later: timedelta) -> str:
    """The simulated instant that much later, as the simulator writes instants."""
    offset = (await simulator.clock())["offset"]
    await simulator.jump(by=later.total_seconds())
    moment: str = (await simulator.clock())["now"]
    await simulator.jump(by=offset - (await simulator.clock())["offset"])
    return moment


async def test_a_chosen_moment_can_be_jumped_to(page: Page, town: Simulator) -> None:
    await page.get_by_role("button", name="Ander moment").click()
    await page.get_by_label("Datum en tijd").fill("2031-10-09T16:00")
    await page.get_by_role("button", name="Sprong (slaat over)").click()
    await expect(page.get_by_text("16:00").first).to_be_visible()
    assert (await town.clock())["now"].startswith("2031-10-09T14:00")  # Amsterdam is two hours ahead of UTC then


NAMELESS = """() => [...document.querySelectorAll("button, a, input, textarea, select, img, dialog, [role]")]
  .filter((node) => node.checkVisibility() && !node.closest("[aria-hidden=true]"))
  .filter((node) => !["status", "presentation"].includes(node.getAttribute("role")))
  .filter((node) => !(node.alt !== undefined && node.tagName === "IMG" && node.hasAttribute("alt")))
  .filter((node) => !(node.ariaLabel || node.innerText?.trim() || node.labels?.length))
  .filter((node) => !node.hasAttribute("aria-labelledby"))
  .map((node) => node.outerHTML)"""


async def test_everything_that_can_be_used_has_a_name(page: Page, town: Simulator) -> None:
    await bot(town, "sendMessage", chat_id=SAMIRA, text="Welkom", reply_markup=KEYS)
    await bot(town, "sendMessage", chat_id=BRAM, text="Hoe ging het?", reply_markup=MENU)
    await bot(town, "setMyCommands", commands=[{"command": "stap", "description": "Mijn stap"}])
    await expect(phone(page, BRAM).get_by_role("button", name="Gelukt")).to_be_visible()
    await page.get_by_role("button", name="Storingen").click()
    assert await page.evaluate(NAMELESS) == []


async def test_new_bubbles_are_told_to_a_screen_reader(page: Page) -> None:
    log = page.get_by_role("log", name="Gesprek van Samira")
    await expect(log).to_have_attribute("aria-live", "polite")


async def test_arrows_walk_along_the_bubbles_and_enter_offers_to_react(page: Page, town: Simulator) -> None:
    await bot(town, "sendMessage", chat_id=SAMIRA, text="Goedemorgen")
    await expect(phone(page, SAMIRA).get_by_role("article")).to_have_count(2)
    await page.get_by_role("log", name="Gesprek van Samira").focus()
    for key in ("ArrowUp", "Enter", "ArrowDown", "Enter"):
        await page.keyboard.press(key)
    await expect(phone(page, SAMIRA).locator(".reactions")).to_have_text("❤")


async def test_a_message_is_new_until_its_phone_is_touched(page: Page, town: Simulator) -> None:
    await bot(town, "sendMessage", chat_id=SAMIRA, text="Goedemorgen")
    await expect(phone(page, SAMIRA).get_by_text("1 nieuw")).to_be_visible()
    await phone(page, SAMIRA).get_by_text("Goedemorgen").click()
    await expect(phone(page, SAMIRA).get_by_text("1 nieuw")).to_have_count(0)


async def test_the_address_says_whose_phones_are_shown_and_the_browser_remembers(page: Page, town: Simulator) -> None:
    await page.goto(f"{town.url}/?phones={ILSE}")
    await page.get_by_role("button", name="Bram").click()
    await page.goto(town.url)
    await expect(phone(page, ILSE)).to_be_visible()
    await expect(phone(page, BRAM)).to_be_visible()
    await expect(phone(page, SAMIRA)).to_have_count(0)


GAPS = """(text) => {
  const room = text.getBoundingClientRect(), node = text.firstChild, words = node.data, range = document.createRange();
  return words.split("\\n").map((line) => {
    range.setStart(node, words.indexOf(line));
    range.setEnd(node, words.indexOf(line) + line.length);
    const drawn = range.getBoundingClientRect();
    return [Math.round(drawn.left - room.left), Math.round(room.right - drawn.right)];
  });
}"""


async def test_who_reads_arabic_reads_from_the_right_and_a_row_of_buttons_stands_as_it_was_sent(
    page: Page, town: Simulator
) -> None:
    rania = await town.person("Rania", language_code="ar")
    await town.start(rania)
    keys = [[{"text": "لاحقًا", "callback_data": "later"}, {"text": "تم", "callback_data": "done"}]]
    said = "خطوتك اليوم:\nDe post openmaken"
    await bot(town, "sendMessage", chat_id=rania, text=said, reply_markup={"inline_keyboard": keys})
    await page.goto(f"{town.url}/?phones={rania}")
    (arabic_left, arabic_right), (dutch_left, dutch_right) = (
        await phone(page, rania).locator("article.by-bot .text").last.evaluate(GAPS)
    )
    assert (arabic_right, dutch_left) == (0, 0)  # each line begins at its own side
    assert min(arabic_left, dutch_right) > 0
    by_bot, by_her = (phone(page, rania).locator(f"article.{side} .bubble").last for side in ("by-bot", "by-person"))
    assert await left_of(by_bot) > await left_of(by_her)
    later, done = await phone(page, rania).locator(".inline button").all()
    assert await left_of(later) < await left_of(done)


async def left_of(seen: Locator) -> float:
    box = await seen.bounding_box()
    assert box
    return box["x"]


async def test_the_page_speaks_english_too(page: Page) -> None:
    await page.get_by_role("button", name="EN", exact=True).click()
    await expect(page.get_by_role("button", name="Tomorrow 08:00")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "en")


GROUNDS = {  # colour of words → the grounds they stand on, as named in base.css
    "--ink": ("--ground", "--surface", "--raised", "--theirs", "--mine", "--warm-soft", "--accent-soft"),
    "--soft": ("--ground", "--surface", "--raised", "--warm-soft"),
    "--accent-ink": ("--surface", "--raised", "--theirs", "--mine", "--accent-soft"),
    "--meta": ("--theirs",),
    "--meta-mine": ("--mine",),
    "--on-accent": ("--accent",),
    "--on-chip": ("--chip",),
    "--warm": ("--surface", "--raised", "--theirs", "--warm-soft"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_all_words_stand_out_from_their_ground(page: Page, scheme: str) -> None:
    await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    read = "(name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()"
    for words, grounds in GROUNDS.items():
        for ground in grounds:
            ratio = contrast(await page.evaluate(read, words), await page.evaluate(read, ground))
            assert ratio >= 4.5, f"{words} on {ground} in {scheme}: {ratio:.2f}"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG between two colours written as #rrggbb."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
