"""A port for the bot alone, so that an outage can refuse its connections while the controls stay reachable."""

from dataclasses import dataclass, field

from aiohttp import web


@dataclass(slots=True)
class BotLine:
    """Open, or closed during an outage of the kind "refuse"."""

    runner: web.AppRunner
    host: str
    port: int
    _site: web.TCPSite | None = field(default=None)

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    async def open(self) -> None:
        """Takes connections; port 0 takes a free one, and the same one ever after."""
        if self._site is not None:
            return
        before = set(self.runner.addresses)
        self._site = web.TCPSite(self.runner, self.host, self.port)
        await self._site.start()
        if self.port == 0:
            self.port = next(iter(set(self.runner.addresses) - before))[1]

    async def close(self) -> None:
        """Refuses new connections and drops those there are."""
        if self._site is None:
            return
        await self._site.stop()
        self._site = None
        assert self.runner.server is not None
        for connection in self.runner.server.connections:
            transport = connection.transport
            if transport is not None and transport.get_extra_info("sockname")[1] == self.port:
                transport.abort()
