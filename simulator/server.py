"""The web server: both doors, the page and the files, on loopback only."""

import asyncio
import contextlib
import ipaddress
import signal
from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from simulator.controls import Controls
from simulator.door import bot_door, check_token, refusal
from simulator.errors import ApiError
from simulator.line import BotLine
from simulator.methods import every
from simulator.params import LARGEST_CALL
from simulator.simulation import Simulation
from simulator.webhook import WebhookCarrier

PAGE = Path(__file__).parent / "page"
assert every.METHODS


def loopback(host: str) -> str:
    """The host if it is this machine alone; raises ValueError for any other."""
    if host == "localhost":
        return host
    try:
        alone = ipaddress.ip_address(host).is_loopback
    except ValueError:
        alone = False
    if not alone:
        raise ValueError(f"The simulator listens on loopback only, not on {host}. Use --host 127.0.0.1.")
    return host


def make_app(sim: Simulation) -> web.Application:
    """The application with all its doors."""
    app = web.Application(client_max_size=LARGEST_CALL)

    async def call(request: web.Request) -> web.Response:
        return await bot_door(sim, request)

    async def download(request: web.Request) -> web.Response:
        try:
            check_token(sim, request.match_info["token"])
        except ApiError as error:
            return refusal(error)
        stored = sim.files.at_path(request.match_info["path"])
        if stored is None:
            return refusal(ApiError(404, "Not Found"))
        return web.Response(body=sim.files.content(stored.unique_id), content_type="application/octet-stream")

    async def index(_request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "index.html")

    app.router.add_route("*", "/bot{token}/{method}", call)
    app.router.add_get("/file/bot{token}/{path:.+}", download)
    app.add_routes(Controls(sim).routes())
    app.router.add_get("/", index)
    if PAGE.is_dir():
        app.router.add_static("/page", PAGE)
    app.on_response_prepare.append(_mark)
    return app


async def _mark(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers["X-Stapje-Simulator"] = "1"


@contextlib.asynccontextmanager
async def running(
    sim: Simulation, host: str = "127.0.0.1", port: int = 0, bot_port: int | None = None
) -> AsyncIterator[str]:
    """Serves while the block lasts and yields the root address; open streams and waiting polls end with it at once.

    With `bot_port` (0: a free one) the bot has a port of its own as well, see `simulator.line`.
    """
    runner = web.AppRunner(make_app(sim), access_log=None, handler_cancellation=True, shutdown_timeout=0.2)
    await runner.setup()
    carrier = asyncio.ensure_future(WebhookCarrier(sim).run())
    try:
        await web.TCPSite(runner, loopback(host), port).start()
        url = f"http://{host}:{runner.addresses[0][1]}"
        if bot_port is not None:
            sim.bot_line = BotLine(runner, host, bot_port)
            await sim.bot_line.open()
        yield url
    finally:
        carrier.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await carrier
        sim.events.close()
        sim.queue.abort_poll(ApiError(502, "Bad Gateway"))
        await runner.cleanup()
        sim.journal.close()


async def serve(sim: Simulation, host: str, port: int, bot_port: int | None = None) -> None:
    """Serves until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with running(sim, host, port, bot_port) as url:
        print(f"Simulator on {url}/", flush=True)  # noqa: T201 - who starts it waits for this
        if sim.bot_line is not None:
            print(f"Bot API also on {sim.bot_line.url}/", flush=True)  # noqa: T201 - and for this
        await stop.wait()
