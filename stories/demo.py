"""`stapje demo`: a small made-up town on this machine, with telephones in the browser and a clock you can move."""

import asyncio
import fcntl
import os
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from aiohttp import ClientError

from bot.clock import SystemClock
from stories import demo_town, e1
from stories.demo_shelf import Shelf
from stories.processes import simulator_process
from stories.script import Play, StoryError
from stories.stage import bot_environment, bot_process
from stories.telegram import ControlError
from stories.town import Town

HOME = Path(__file__).resolve().parent.parent / ".demo"
SAVE_EVERY = 1.0
"""Seconds between two notes of what time it is, for the next run."""
NOT_POSSIBLE = 1


class CannotError(Exception):
    """The demo cannot start; the text says what to do."""


@click.command()
@click.option("--fresh", is_flag=True, help="Begins anew on that Thursday; what you did before is thrown away.")
@click.option("--empty", is_flag=True, help="Begins anew with nobody but one supervisor.")
@click.option("--port", default=8081, show_default=True, help="Where the page is.")
@click.option("--no-browser", is_flag=True, help="Does not open the page by itself.")
@click.option("--folder", type=click.Path(path_type=Path), default=HOME, hidden=True)
def demo(fresh: bool, empty: bool, port: int, no_browser: bool, folder: Path) -> None:
    """Opens a small town where nobody is real: telephones in your browser, and a clock that you can move."""
    try:
        _see_that_free(port)
        with _alone(folder):
            shelf = Shelf(folder)
            if fresh or empty or not shelf.filled:
                shelf.clear()
            asyncio.run(_until_told(Demo(shelf, port, empty=empty, browser=not no_browser)))
    except CannotError as error:
        click.echo(error, err=True)
        sys.exit(NOT_POSSIBLE)
    except (StoryError, ControlError, ClientError, TimeoutError) as error:
        sentence = f"The demo ended by itself: {error}\nWhat the bot wrote is in {folder / 'bot.log'}."
        click.echo(f"{sentence} Start it again; if that does not help, add --fresh.", err=True)
        sys.exit(NOT_POSSIBLE)


@dataclass(frozen=True)
class Demo:
    """One run."""

    shelf: Shelf
    port: int
    empty: bool
    browser: bool

    async def run(self) -> None:
        """Shows the page, fills the town if need be, and stays until it is cancelled. Raises CannotError."""
        new, folder = not self.shelf.filled, self.shelf.folder
        self.shelf.resume_time()
        with simulator_process(folder, journal=True, port=self.port) as simulator:
            async with simulator.client() as client:
                await client.post("/sim/demo", {"filling": new, "done": 0, "total": len(demo_town.SCENES), "text": ""})
                self._show(simulator.url)
                environment = bot_environment(simulator, folder)
                if new:
                    await client.jump(to=demo_town.NOW if self.empty else demo_town.OPENS)
                with bot_process(environment, folder) as bot:
                    play = Play(client, bot=bot)
                    if new:
                        began = SystemClock().monotonic()
                        await self._fill(Town(play, environment))
                        click.echo(f"The town is ready after {SystemClock().monotonic() - began:.0f} seconds.")
                    await client.post("/sim/demo", {"filling": False, **self.shelf.phones()})
                    while bot.poll() is None:
                        self.shelf.keep_time((await client.clock())["now"])
                        await asyncio.sleep(SAVE_EVERY)
                    raise CannotError(f"The bot ended by itself. Its last lines are in {folder / 'bot.log'}.")

    def _show(self, url: str) -> None:
        click.echo(f"{url}/")
        click.echo(f"Nobody in it is real. Ctrl-C ends it; next time it goes on from there ({self.shelf.folder}).")
        if self.browser and _has_windows():
            threading.Thread(target=webbrowser.open, args=(f"{url}/",), daemon=True).start()

    async def _fill(self, town: Town) -> None:
        anneke = await town.founded_by("Anneke", e1.ORGANISATION, e1.PHONE)
        if self.empty:
            self.shelf.keep_phones({"phones": [anneke.phone], "about": {anneke.phone: "supervisor"}})
            return

        async def tell(number: int, text: str) -> None:
            facts = {"filling": True, "done": number, "total": len(demo_town.SCENES), "text": text}
            await town.play.simulator.post("/sim/demo", facts)

        cast = await demo_town.fill(town, anneke, tell)
        phones = [cast[name].phone for name in demo_town.FIRST_PHONES]
        self.shelf.keep_phones({"phones": phones, "about": cast.about})


def _has_windows() -> bool:
    """Whether a browser can show itself; without one a text browser would take over the terminal."""
    return sys.platform != "linux" or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())


async def _until_told(run: Demo) -> None:
    """Ends with Ctrl-C, SIGTERM or a closed terminal: the bot first, then the simulator."""
    me = asyncio.current_task()
    assert me is not None
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, me.cancel)
    try:
        await run.run()
    except asyncio.CancelledError:
        click.echo("\nStopped.")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keeps a second demo out of the folder."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotError(f"A demo is running already in {folder}. Look for its page, or end it first.") from None
        yield


def _see_that_free(port: int) -> None:
    """Raises CannotError when somebody listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            sentence = f"Port {port} is taken by another program. Choose another one: --port {port + 1}"
            raise CannotError(sentence) from None
