"""The methods of the Bot API, by name in lower case."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias, TypeVar

from simulator.params import Params
from simulator.simulation import Simulation
from simulator.wire import Json, Raw

Result: TypeAlias = Json | list[Json] | bool | str | int | Raw
Method: TypeAlias = Callable[[Simulation, Params], Result | Awaitable[Result]]

M = TypeVar("M", bound=Method)

METHODS: dict[str, Method] = {}
NAMES: dict[str, str] = {}  # as Telegram writes them


def method(*names: str) -> Callable[[M], M]:
    """Registers a function as these methods of the Bot API."""

    def register(function: M) -> M:
        for name in names:
            METHODS[name.lower()] = function
            NAMES[name.lower()] = name
        return function

    return register
