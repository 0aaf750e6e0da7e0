"""An error for the log: its class and where it was raised, never its message or what was in its hands."""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

CHECKOUT = Path(__file__).resolve().parent.parent
FRAMES = 12  # the innermost ones
CAUSES = 8


def described(found: object) -> dict[str, object]:
    """Class, place, innermost frames and the classes of what lay beneath; nothing when there was no error."""
    error = _error(found)
    if error is None:
        return {}
    frames = _frames(error.__traceback__)
    told: dict[str, object] = {"error": type(error).__name__}
    if frames:
        told |= {"where": frames[-1], "frames": frames[-FRAMES:]}
    causes = [type(cause).__name__ for cause in islice(_causes(error), CAUSES)]
    return told | ({"causes": causes} if causes else {})


def place_of(path: str, line: int, function: str | None) -> str:
    """`file:line:function`, with the file as a programmer would name it, not as this machine does."""
    file = Path(path)
    if "site-packages" in file.parts:
        file = Path(*file.parts[file.parts.index("site-packages") + 1 :])
    elif file.is_relative_to(CHECKOUT):
        file = file.relative_to(CHECKOUT)
    elif file.is_absolute():
        file = Path(*file.parts[-2:])
    return f"{file}:{line}:{function}"


def _error(found: object) -> BaseException | None:
    match found:
        case BaseException():
            return found
        case (_, BaseException() as error, _):
            return error
        case True:
            return sys.exception()
    return None


def _frames(trace: TracebackType | None) -> list[str]:
    return [place_of(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in walk_tb(trace)]


def _causes(error: BaseException) -> Iterator[BaseException]:
    """What a group holds, and what each error was raised from or during."""
    beneath = [error.__cause__ or error.__context__]
    if isinstance(error, BaseExceptionGroup):
        beneath += error.exceptions
    for cause in beneath:
        if cause is not None:
            yield cause
            yield from _causes(cause)
