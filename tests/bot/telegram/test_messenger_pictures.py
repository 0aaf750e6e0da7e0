"""Drawn pictures over a real line: with their words, uploaded once, and in place of what stood there."""

import json
import sys
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.telegram.messenger import TelegramMessenger
from bot.telegram.requests import PARTY
from bot.telegram.transport import AiohttpRequest
from conversations.carding import READY
from conversations.pictures import drawing
from conversations.pictures.examples import EVERY
from conversations.pictures.says import SaysCard
from conversations.pictures.step import StepCard
from conversations.replies import Button, Shown
from scheduler.ports import Delivered, MessageGone, Waiting
from stories.telegram import Json, Simulator
from tests.outbox_row import ROW

CARD = StepCard(lead="Vandaag", pictogram="house", step="De huurbaas bellen")
DONE = ((Button(label="Gelukt", verb="done"),),)
SHOWN = Shown(text="Vandaag: <b>De huurbaas bellen</b>", drawing=CARD, buttons=DONE)


def row(edit: int = 0) -> Waiting:
    return replace(ROW, edit=edit)


@pytest.fixture
async def messenger(simulator: Simulator) -> AsyncIterator[TelegramMessenger]:
    async with TelegramMessenger(simulator.token, simulator.url, AiohttpRequest()) as messenger:
        yield messenger


@pytest.fixture
async def henk(simulator: Simulator) -> int:
    person = await simulator.person("Henk")
    await simulator.start(person)
    return person


async def say(messenger: TelegramMessenger, to: int, shown: Shown, edit: int = 0) -> int:
    request = messenger.compose(row(edit), shown)
    await messenger.ready(request, hurry=True)
    end = await messenger.deliver(to, request)
    assert isinstance(end, Delivered), end
    return end.message


async def bubbles(simulator: Simulator, person: int) -> list[Json]:
    return [each for each in (await simulator.phone(person))["messages"] if each["from"] == "bot"]


async def test_a_drawing_arrives_as_a_picture_with_its_words_and_buttons(
    messenger: TelegramMessenger, simulator: Simulator, henk: int
) -> None:
    await say(messenger, henk, SHOWN)
    bubble = (await bubbles(simulator, henk))[-1]
    assert (bubble["kind"], bubble["caption"]) == ("photo", "Vandaag: De huurbaas bellen")
    assert bubble["buttons"][0][0]["text"] == "Gelukt"


async def test_what_waits_to_be_sent_holds_what_is_to_be_drawn_not_the_picture(messenger: TelegramMessenger) -> None:
    request = messenger.compose(row(), SHOWN)
    assert len(request) < 1_000
    assert json.loads(request)["sketch"][0] == "step_card"


async def test_the_same_picture_is_uploaded_once(messenger: TelegramMessenger, simulator: Simulator, henk: int) -> None:
    await say(messenger, henk, SHOWN)
    await say(messenger, henk, SHOWN)
    first, second = (each["params"]["photo"] for each in await simulator.journal(method="sendPhoto"))
    assert first.startswith("attach://")
    assert not second.startswith("attach://")


async def test_a_page_for_paper_arrives_as_a_file_below_what_was_tapped(
    messenger: TelegramMessenger, simulator: Simulator, henk: int
) -> None:
    first = await say(messenger, henk, Shown(text="Wat nu?", buttons=DONE))
    page = Shown(text="Het plan van Henk", drawing=EVERY["paper_plan"])
    assert await say(messenger, henk, page, edit=first) != first
    bubble = (await bubbles(simulator, henk))[-1]
    assert (bubble["kind"], bubble["file_name"], bubble["caption"]) == ("document", "stapje.pdf", "Het plan van Henk")


async def test_a_picture_takes_the_place_of_words(
    messenger: TelegramMessenger, simulator: Simulator, henk: int
) -> None:
    first = await say(messenger, henk, Shown(text="Wat nu?", buttons=DONE))
    assert await say(messenger, henk, SHOWN, edit=first) == first
    assert (await bubbles(simulator, henk))[-1]["kind"] == "photo"


async def test_words_after_a_picture_are_said_anew_and_its_buttons_go(
    messenger: TelegramMessenger, simulator: Simulator, henk: int
) -> None:
    first = await say(messenger, henk, SHOWN)
    assert await messenger.deliver(henk, messenger.compose(row(first), Shown(text="Mooi!"))) == MessageGone()
    bubble = (await bubbles(simulator, henk))[-1]
    assert (bubble["kind"], bubble.get("buttons") or []) == ("photo", [])


async def test_words_that_do_not_fit_under_a_picture_come_alone(
    messenger: TelegramMessenger, simulator: Simulator, henk: int
) -> None:
    await say(messenger, henk, Shown(text="🌷" * 513, drawing=CARD))
    assert (await bubbles(simulator, henk))[-1]["kind"] == "text"


async def test_what_cannot_be_drawn_comes_as_words(
    messenger: TelegramMessenger, simulator: Simulator, henk: int
) -> None:
    await say(messenger, henk, Shown(text="Vandaag", drawing=StepCard(lead="", pictogram="no-such-file", step="")))
    bubble = (await bubbles(simulator, henk))[-1]
    assert (bubble["kind"], bubble["text"]) == ("text", "Vandaag")


async def test_without_the_extra_the_same_screen_comes_as_words(
    messenger: TelegramMessenger, simulator: Simulator, henk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    drawing.can_draw.cache_clear()
    try:
        await say(messenger, henk, SHOWN)
    finally:
        drawing.can_draw.cache_clear()
    bubble = (await bubbles(simulator, henk))[-1]
    assert (bubble["kind"], bubble["text"]) == ("text", "Vandaag: De huurbaas bellen")


async def test_help_comes_without_its_picture_until_that_was_drawn(
    messenger: TelegramMessenger, simulator: Simulator, henk: int
) -> None:
    """It waits for no drawing, not even its own; the next time the card is there."""
    help_ = Shown(text="Waar gaat het over?", drawing=READY[0], at_once=True, buttons=DONE)
    await say(messenger, henk, help_)
    await messenger.ready(messenger.compose(row(), SHOWN), hurry=False)  # behind what is drawn ahead, by the same hand
    await say(messenger, henk, help_)
    assert [each["kind"] for each in await bubbles(simulator, henk)][-2:] == ["text", "photo"]


async def test_the_cards_of_help_are_drawn_once_somebody_reads_pictures_first(
    messenger: TelegramMessenger, simulator: Simulator, henk: int
) -> None:
    await say(messenger, henk, Shown(text="Hoi.", drawing=SaysCard(pictogram="sun", words="Hoi.")))
    await messenger.ready(messenger.compose(row(), SHOWN), hurry=False)
    for card in READY:
        await say(messenger, henk, Shown(text="113, 112, 0800-2000", drawing=card, at_once=True))
    assert [each["kind"] for each in await bubbles(simulator, henk)][-4:] == ["photo"] * 4


async def test_a_picture_celebrates_as_words_do(messenger: TelegramMessenger, simulator: Simulator, henk: int) -> None:
    await say(messenger, henk, replace(SHOWN, celebrates=True))
    assert (await bubbles(simulator, henk))[-1]["effect"] == PARTY
