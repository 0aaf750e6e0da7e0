"""The one module that draws: a drawing becomes a picture, the same one every time."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING

from conversations.pictures.template import Sketch

if TYPE_CHECKING:
    import typst

ROOM = Path(__file__).parent
PPI = 144
"""Two pixels a point: 720 wide, as many as a cheap telephone has, and half the bytes of three."""
_mine = local()


@cache
def can_draw() -> bool:
    """Whether the extra *pictures* is installed; without it the same screens come as words."""
    return find_spec("typst") is not None


def draw(sketch: Sketch, ppi: int = PPI, room: Path = ROOM) -> bytes:
    """The PNG of a sketch (its first page), or its PDF when it is a file, in some 10 to 100 ms: not for the event loop.

    Raises RuntimeError when the template cannot take the facts.
    """
    template, inputs = str(room / "templates" / f"{sketch.template}.typ"), {"facts": sketch.facts, "own": _own(room)}
    if sketch.file:
        made = _compiler(room).compile(template, format="pdf", sys_inputs=inputs, timestamp=0)
    else:
        made = _compiler(room).compile(template, format="png", ppi=ppi, sys_inputs=inputs)
    first = made[0] if isinstance(made, list) else made
    assert isinstance(first, bytes)
    return first


@cache
def _own(room: Path) -> str:
    """Names of the pictograms that a municipality drew itself, looked at once."""
    return json.dumps(sorted(each.stem for each in (room / "pictograms" / "own").glob("*.svg")))


def _compiler(room: Path) -> "typst.Compiler":
    """One for each thread: it has read the letters, and does one thing at a time."""
    if getattr(_mine, "room", None) != room:
        import typst

        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(room / "fonts")])
        _mine.compiler, _mine.room = typst.Compiler(root=str(room), font_paths=fonts), room
    made: typst.Compiler = _mine.compiler
    return made
