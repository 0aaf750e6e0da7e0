"""The Bot API's door: one call in, Telegram's answer (or what the weather makes of it) out."""

import asyncio
import inspect
import time

from aiohttp import web

from simulator.errors import ApiError
from simulator.faults import Fault
from simulator.journal import Entry
from simulator.methods import METHODS, NAMES, Result
from simulator.params import Params, read_params
from simulator.simulation import Simulation
from simulator.wire import Raw, dumps

MARKER = {"X-Stapje-Simulator": "1", "Content-Type": "application/json"}
BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"
)


class Cut(Exception):  # noqa: N818 - not an error: the line is cut on purpose
    """The connection ends here, without an answer."""


async def bot_door(sim: Simulation, request: web.Request) -> web.Response:
    """Any method, in any case, by GET or POST."""
    begun = time.perf_counter()
    try:
        if sim.weather.outage is not None:
            return _outage(sim.weather.outage)
        return await _answer(sim, request, begun)
    except ApiError as error:
        return refusal(error)
    except Cut:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()


def _outage(how: str) -> web.Response:
    if how == "502":
        return _html(502)
    raise Cut


def _html(status: int) -> web.Response:
    return web.Response(status=status, text=BAD_GATEWAY, content_type="text/html", headers={"X-Stapje-Simulator": "1"})


def refusal(error: ApiError) -> web.Response:
    """Telegram's error as it goes over the line."""
    headers = MARKER
    if error.parameters and "retry_after" in error.parameters:
        headers = {**MARKER, "Retry-After": str(error.parameters["retry_after"])}
    return web.Response(status=error.status, body=dumps(error.body()).encode(), headers=headers)


async def _answer(sim: Simulation, request: web.Request, begun: float) -> web.Response:
    check_token(sim, request.match_info["token"])
    name = request.match_info["method"].lower()
    params = await read_params(request)
    delay = sim.weather.delay(name)
    if not delay:
        return await _call(sim, name, params, begun)
    # Telegram carries out what has arrived, also when the caller is gone by then.
    return await asyncio.shield(asyncio.ensure_future(_late_call(sim, name, params, begun, delay)))


async def _late_call(sim: Simulation, name: str, params: Params, begun: float, delay: float) -> web.Response:
    await asyncio.sleep(delay)
    if sim.weather.outage is not None:
        return _outage(sim.weather.outage)
    return await _call(sim, name, params, begun)


def check_token(sim: Simulation, token: str) -> None:
    """Raises Telegram's 401 for a malformed token or another bot's."""
    number, _, secret = token.partition(":")
    if not number.isdigit() or not secret:
        raise ApiError(401, "Unauthorized: invalid token specified")
    if sim.token is not None and token != sim.token:
        raise ApiError(401, "Unauthorized")


async def _call(sim: Simulation, name: str, params: Params, begun: float) -> web.Response:
    chat = params.number("chat_id") or None
    entry = Entry("call", NAMES.get(name, name), chat=chat, params=params.shown())
    fault = sim.weather.strike(name, chat, params.values)
    if fault is not None and fault.when == "before":
        entry.outcome, entry.accepted, entry.error = "fault", False, fault.do
        _close(sim, entry, begun)
        return await _strike(sim, fault, entry, None)
    response = await _carry_out(sim, name, params, entry)
    if fault is not None:
        entry.outcome, entry.error = "fault", f"{fault.do} after acceptance" if entry.accepted else entry.error
    if name != "getupdates" or entry.outcome != "ok" or _worth_noting(sim):
        _close(sim, entry, begun)
    return response if fault is None else await _strike(sim, fault, entry, response)


async def _carry_out(sim: Simulation, name: str, params: Params, entry: Entry) -> web.Response:
    try:
        result = await _result(sim, name, params)
    except ApiError as error:
        entry.outcome, entry.accepted, entry.error = "error", False, f"{error.status} {error.description}"
        return refusal(error)
    if isinstance(result, dict):
        entry.message_id = result.get("message_id")
    text = result.text if isinstance(result, Raw) else dumps(result)
    return web.Response(body=f'{{"ok":true,"result":{text}}}'.encode(), headers=MARKER)


async def _result(sim: Simulation, name: str, params: Params) -> Result:
    method = METHODS.get(name)
    if method is None:
        raise ApiError(404, "Not Found: method not found")
    refused = sim.limits.check(name, params.number("chat_id") or None, time.monotonic())
    if refused is not None:
        raise refused
    result = method(sim, params)
    return await result if inspect.isawaitable(result) else result


def _worth_noting(sim: Simulation) -> bool:
    """An empty poll that confirmed nothing is no event."""
    return sim.queue.delivered_last or sim.journal.changes.waiting


def _close(sim: Simulation, entry: Entry, begun: float) -> None:
    entry.latency_ms = (time.perf_counter() - begun) * 1000
    sim.record(entry)


async def _strike(sim: Simulation, fault: Fault, entry: Entry, answer: web.Response | None) -> web.Response:
    """Does to the answer what the fault says; None when the call was not carried out."""
    shown = {
        "id": fault.id, "do": fault.do, "when": fault.when, "method": entry.method, "chat": entry.chat, "n": entry.n,
    }  # fmt: skip
    sim.events.tell("fault", lambda: shown)
    match fault.do:
        case "hang":
            await asyncio.sleep(fault.seconds)
            if answer is None:
                raise Cut
            return answer
        case "error":
            return refusal(fault.error())
        case "html":
            return _html(fault.status or 502)
        case _:
            raise Cut
