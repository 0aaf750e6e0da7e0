"""The pictures of the gallery: each different one is drawn once, into a folder beside the page."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from conversations.pictures.drawing import draw
from conversations.pictures.template import Sketch

SCREEN_PPI = 72
"""One pixel a point: the folder stays small."""


class Pictures:
    """Draws while the page is written; `finish` waits for the last one."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._folder, self._hands = folder, ThreadPoolExecutor(2)
        self._asked: dict[str, Future[int]] = {}

    def place(self, sketch: Sketch) -> str:
        """Where the picture will be, as the page names it; also what is printed is shown as a picture."""
        name = f"{sketch.key[:20]}.png"
        if name not in self._asked:
            shown = replace(sketch, file="")
            self._asked[name] = self._hands.submit(lambda: (self._folder / name).write_bytes(draw(shown, SCREEN_PPI)))
        return f"{self._folder.name}/{name}"

    def finish(self) -> None:
        """All are there. Raises what kept one from being drawn."""
        for each in self._asked.values():
            each.result()
        self._hands.shutdown()
