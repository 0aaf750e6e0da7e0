"""Pictures are drawn beside the event loop: meanwhile everything else gets its turn."""

import ast
import asyncio
from pathlib import Path

from bot.telegram.pictures import Pictures
from conversations.msgids import CHECKOUT
from conversations.pictures.examples import EVERY

DRAWS = "conversations.pictures.drawing"
MAY_DRAW = {"bot/evaluate.py", "bot/invite.py", "bot/telegram/pictures.py"}
"""Two commands that do nothing else, and the one place with a thread of its own."""


async def test_while_a_picture_is_drawn_the_loop_goes_on() -> None:
    """Drawn on the loop it would be there after a turn or two."""
    pictures, turns = Pictures(), 0
    drawn = asyncio.create_task(pictures.png(EVERY["evaluation"].sketch))
    while not drawn.done():
        turns += 1
        await asyncio.sleep(0)
    pictures.close()
    assert drawn.result()
    assert turns > 10


def test_nothing_else_of_a_running_bot_can_draw() -> None:
    rooms = (CHECKOUT / room for room in ("bot", "scheduler", "storage", "conversations"))
    assert {str(path.relative_to(CHECKOUT)) for room in rooms for path in room.rglob("*.py") if draws(path)} == MAY_DRAW


def draws(path: Path) -> bool:
    """Whether it imports what draws."""
    imports = (node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.ImportFrom))
    return any(node.module == DRAWS and "draw" in {name.name for name in node.names} for node in imports)
