"""The queue keeps, confirms and expires updates as Telegram's server does."""

import asyncio
import json
from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web

from simulator.queue import MESSAGE_LIVES, TAP_LIVES
from simulator.simulation import Simulation
from simulator.wire import Json
from stories.telegram import Simulator, until
from tests.simulator.conftest import TOKEN

Call = Callable[..., Awaitable[tuple[int, Json]]]


async def ids(call: Call, **values: object) -> list[int]:
    """The numbers of what getUpdates delivers."""
    status, body = await call("getUpdates", **values)
    assert status == 200, body
    return [update["update_id"] for update in body["result"]]


async def test_only_a_higher_offset_confirms(call: Call, control: Simulator, samira: int) -> None:
    second = (await control.text(samira, "gedaan"))["update_id"]
    first = second - 1
    assert await ids(call) == [first, second]
    assert await ids(call, offset=first) == [first, second]
    assert await ids(call, offset=second) == [second]
    assert (await control.queue())["confirmed"] == 1


async def test_a_limit_holds_and_a_negative_offset_forgets_all_but_the_last(
    call: Call, control: Simulator, samira: int
) -> None:
    last = [(await control.text(samira, text))["update_id"] for text in ("een", "twee", "drie")]
    assert len(await ids(call, limit=2)) == 2
    assert await ids(call, offset=-1) == last[-1:]
    assert (await control.queue())["pending"] == 1


async def test_a_waiting_poll_is_answered_when_something_comes(call: Call, control: Simulator, samira: int) -> None:
    (begun,) = await ids(call)
    waiting = asyncio.ensure_future(ids(call, offset=begun + 1, timeout=50))
    await until(lambda: polling(control), "a waiting poll")
    sent = await control.text(samira, "gedaan")
    assert await waiting == [sent["update_id"]]


async def polling(control: Simulator) -> bool:
    return bool((await control.queue())["polling"])


async def test_a_second_poll_ends_the_waiting_one_with_a_conflict(call: Call, control: Simulator) -> None:
    first = asyncio.ensure_future(call("getUpdates", timeout=50))
    await until(lambda: polling(control), "a waiting poll")
    second = asyncio.ensure_future(call("getUpdates", timeout=50, offset=7))
    status, body = await first
    assert (status, body["description"]) == (
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )  # fmt: skip
    person = await control.person("Samira")
    await control.start(person)
    assert (await second)[0] == 200


async def test_a_poll_whose_caller_died_is_forgotten(url: str, control: Simulator) -> None:
    async with aiohttp.ClientSession(trust_env=False) as session:
        doomed = asyncio.ensure_future(session.get(f"{url}/bot{TOKEN}/getUpdates?timeout=50"))
        await until(lambda: polling(control), "a waiting poll")
        doomed.cancel()
    await until(lambda: silence(control), "no waiting poll")


async def silence(control: Simulator) -> bool:
    return not await polling(control)


async def test_a_tap_lives_150_seconds_and_a_text_a_day(call: Call, control: Simulator, samira: int) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Gelukt", "callback_data": "1"}]]}
    await call("sendMessage", chat_id=samira, text="Gelukt?", reply_markup=keyboard)
    await control.tap(samira, "Gelukt")
    await control.jump(by=TAP_LIVES - 1)
    assert (await control.queue())["pending"] == 2
    await control.jump(by=2)
    assert (await control.queue())["pending"] == 1
    await control.jump(by=MESSAGE_LIVES)
    assert (await control.queue())["pending"] == 0


async def test_a_late_answer_to_a_tap_is_refused(call: Call, control: Simulator, samira: int) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Gelukt", "callback_data": "1"}]]}
    await call("sendMessage", chat_id=samira, text="Gelukt?", reply_markup=keyboard)
    query = (await control.tap(samira, "Gelukt"))["query_id"]
    await control.jump(by=TAP_LIVES + 1)
    status, body = await call("answerCallbackQuery", callback_query_id=query)
    assert status == 400
    assert "query is too old" in body["description"]


async def test_kinds_that_are_not_asked_for_are_never_kept(call: Call, control: Simulator, samira: int) -> None:
    await call("getUpdates", allowed_updates=["callback_query"])
    assert (await control.text(samira, "gedaan"))["update_id"] is None
    await call("getUpdates")  # omitted: the setting stays
    assert (await control.text(samira, "gedaan"))["update_id"] is None
    await call("getUpdates", allowed_updates=[])  # empty: Telegram's default
    assert (await control.text(samira, "gedaan"))["update_id"] is not None


async def test_reactions_are_left_out_unless_asked_for(call: Call, control: Simulator, samira: int) -> None:
    react = {"message_id": 1, "emoji": "👍"}
    assert (await control.post(f"/sim/people/{samira}/react", react))["update_id"] is None
    await call("getUpdates", allowed_updates=["message_reaction"])
    assert (await control.post(f"/sim/people/{samira}/react", react))["update_id"] is not None


async def test_after_a_quiet_week_numbers_begin_elsewhere_and_nothing_is_lost(
    call: Call, control: Simulator, samira: int
) -> None:
    (begun,) = await ids(call)
    await ids(call, offset=begun + 1)
    await control.jump(by=8 * 86_400)
    later = (await control.text(samira, "ik ben er weer"))["update_id"]
    assert later != begun + 1
    assert await ids(call, offset=begun + 1) == [later]


async def test_an_update_can_be_delivered_twice(call: Call, control: Simulator, samira: int) -> None:
    (begun,) = await ids(call)
    await control.repeat(1)
    again = (await control.text(samira, "gedaan"))["update_id"]
    assert await ids(call, offset=begun + 1) == [again]
    assert await ids(call, offset=again + 1) == [again]
    await ids(call, offset=again + 2)
    assert (await control.queue())["pending"] == 0


async def test_a_tap_can_overtake_a_text(call: Call, control: Simulator, samira: int) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Gelukt", "callback_data": "1"}]]}
    await call("sendMessage", chat_id=samira, text="Gelukt?", reply_markup=keyboard)
    await call("getUpdates", offset=-1)
    await control.post("/sim/repeat", {"reorder": True})
    await control.text(samira, "ik deed het")
    await control.tap(samira, "Gelukt")
    _, body = await call("getUpdates")
    kinds = [kind for update in body["result"] for kind in update if kind != "update_id"]
    assert kinds[-2:] == ["callback_query", "message"]


async def test_the_same_empty_question_again_has_to_wait(call: Call) -> None:
    loop = asyncio.get_running_loop()
    await call("getUpdates", offset=5)
    begun = loop.time()
    await call("getUpdates", offset=5)
    assert loop.time() - begun > 2.5


class Hook:
    """A webhook that refuses the first update once."""

    def __init__(self) -> None:
        self.refusals = 1
        self.taken: list[tuple[str | None, Json]] = []

    async def __call__(self, request: web.BaseRequest) -> web.Response:
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=500)
        self.taken.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), json.loads(await request.read())))
        return web.Response()


@pytest.mark.usefixtures("samira")
async def test_a_webhook_gets_each_update_until_it_takes_it(call: Call, control: Simulator, sim: Simulation) -> None:
    hook = Hook()
    runner = web.ServerRunner(web.Server(hook))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await call("setWebhook", url=address, secret_token="geheim")
    await until(lambda: empty(control), "an empty queue")
    assert [(secret, body["message"]["text"]) for secret, body in hook.taken] == [("geheim", "/start")]
    assert (await call("getWebhookInfo"))[1]["result"]["last_error_message"].endswith("500 Internal Server Error")
    assert (await call("getUpdates"))[0] == 409
    assert (await call("deleteWebhook"))[0] == 200
    assert (await call("getUpdates"))[0] == 200
    await runner.cleanup()
    assert sim.queue.confirmed == 1


async def empty(control: Simulator) -> bool:
    return not (await control.queue())["pending"]
