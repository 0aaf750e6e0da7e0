"""Pictures for messages: drawn beside the event loop, kept by content, and uploaded once."""

import asyncio
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from bot.logs import failure, get_logger
from conversations.pictures.drawing import draw
from conversations.pictures.template import Sketch

log = get_logger(__name__)

KEPT_BYTES = 8_000_000
KNOWN_FILES = 2_000
DRAW_SECONDS = 5.0
"""After which the words go alone."""


class Pictures:
    """One hand draws for who waits for an answer, one for all else: the cards of a morning hold nobody up."""

    def __init__(self) -> None:
        self._hands = {True: ThreadPoolExecutor(1, "draw-answer"), False: ThreadPoolExecutor(1, "draw")}
        self._turns = {True: asyncio.Lock(), False: asyncio.Lock()}
        """Whether somebody waits for it: in turn, so that only the drawing itself is timed."""
        self._drawn: OrderedDict[str, bytes] = OrderedDict()
        self._bytes = 0
        self._files: OrderedDict[str, str] = OrderedDict()

    async def png(self, sketch: Sketch, *, hurry: bool = True) -> bytes | None:
        """The picture; None when it cannot be drawn, so that its words go alone."""
        if (known := self.drawn(sketch)) is not None:
            return known
        try:
            async with self._turns[hurry]:
                work = asyncio.get_running_loop().run_in_executor(self._hands[hurry], draw, sketch)
                made = await asyncio.wait_for(work, DRAW_SECONDS)
        except (RuntimeError, OSError, TimeoutError) as error:
            log.exception("picture_not_drawn", action="draw", kind=sketch.template, **failure(error))
            return None
        self._keep(sketch.key, made)
        return made

    def drawn(self, sketch: Sketch) -> bytes | None:
        """The picture, when it was drawn before."""
        if sketch.key in self._drawn:
            self._drawn.move_to_end(sketch.key)
        return self._drawn.get(sketch.key)

    def soon(self, sketch: Sketch) -> None:
        """Has it drawn for a next time; nobody waits for it."""
        if sketch.key not in self._drawn:
            work = asyncio.get_running_loop().run_in_executor(self._hands[False], draw, sketch)
            work.add_done_callback(partial(self._came, sketch))

    def _came(self, sketch: Sketch, work: "asyncio.Future[bytes]") -> None:
        if work.cancelled():
            return
        if (error := work.exception()) is not None:
            log.error("picture_not_drawn", action="draw", kind=sketch.template, **failure(error))
        else:
            self._keep(sketch.key, work.result())

    def file(self, sketch: Sketch) -> str:
        """Telegram's id of a picture that was uploaded before; empty when it was not, as far as is known."""
        return self._files.get(sketch.key, "")

    def uploaded(self, sketch: Sketch, file: str) -> None:
        """Telegram has it now; only this bot can use the id."""
        self._files[sketch.key] = file
        if len(self._files) > KNOWN_FILES:
            self._files.popitem(last=False)

    def lost(self, sketch: Sketch) -> None:
        """Telegram does not know the id any more."""
        self._files.pop(sketch.key, None)

    def close(self) -> None:
        """Draws nothing more."""
        for hand in self._hands.values():
            hand.shutdown(wait=False, cancel_futures=True)

    def _keep(self, key: str, made: bytes) -> None:
        if key not in self._drawn:
            self._drawn[key] = made
            self._bytes += len(made)
        while self._bytes > KEPT_BYTES:
            self._bytes -= len(self._drawn.popitem(last=False)[1])
