"""Server-sent events: what a page must know at once."""

import asyncio
from collections.abc import Callable

from aiohttp import web

from simulator.wire import Json, dumps

KEPT = 5_000  # events a slow listener may lag behind before it is cut off
HEARTBEAT = 15.0  # seconds between comments that keep the line open


class Events:
    """Tells all listeners; costs nothing when nobody listens."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[bytes | None]] = set()

    def tell(self, kind: str, body: Callable[[], Json]) -> None:
        """`body` is asked for only when somebody listens."""
        if not self._listeners:
            return
        line = f"event: {kind}\ndata: {dumps(body())}\n\n".encode()
        for listener in list(self._listeners):
            self._put(listener, line)

    def close(self) -> None:
        """Ends every stream."""
        for listener in list(self._listeners):
            self._put(listener, None)

    def _put(self, listener: asyncio.Queue[bytes | None], line: bytes | None) -> None:
        if listener.qsize() >= KEPT:
            self._listeners.discard(listener)
            line = None
        listener.put_nowait(line)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """One listener's line, until it leaves or the simulator ends."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache", "X-Stapje-Simulator": "1"}
        )
        mine: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._listeners.add(mine)
        try:
            await response.prepare(request)
            await response.write(b": listening\n\n")
            await _pump(mine, response)
        except (ConnectionError, asyncio.CancelledError):
            pass  # the listener left, or the simulator ends: both are the end of this stream
        finally:
            self._listeners.discard(mine)
        return response


async def _pump(mine: asyncio.Queue[bytes | None], response: web.StreamResponse) -> None:
    while True:
        try:
            async with asyncio.timeout(HEARTBEAT):
                line = await mine.get()
        except TimeoutError:
            line = b": still here\n\n"
        if line is None:
            return
        await response.write(line)
