"""Recorded voices: read beside the event loop, uploaded once, then sent by Telegram's id."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bot.logs import get_logger
from bot.telegram.requests import Request
from conversations.recorded.files import PREFIX
from conversations.replies import Document

NAME = "voice.ogg"
log = get_logger(__name__)


class Recordings:
    """Those of one bot; only it can use the ids."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = files
        self._ids: dict[str, str] = {}

    async def filled(self, call: Request) -> Request | None:
        """The call with the id of its voice, or with the voice itself; None when its file cannot be had any more."""
        name = call.params["voice"].removeprefix(PREFIX)
        if known := self._ids.get(name):
            return replace(call, params={**call.params, "voice": known}, recording=name)
        try:
            content = await asyncio.to_thread(self._files[name].read_bytes)
        except (KeyError, OSError):
            language, _, screen = name.partition("/")
            log.warning("recording_lost", action="send", language=language, kind=screen)
            return None
        params = {**call.params, "voice": f"attach://{NAME}"}
        return replace(call, params=params, document=Document(name=NAME, content=content), recording=name)

    def uploaded(self, name: str, file: str) -> None:
        """Telegram has it now."""
        self._ids[name] = file

    async def anew(self, call: Request) -> Request | None:
        """The voice itself once more, when Telegram does not know its id any more."""
        self._ids.pop(call.recording, None)
        return await self.filled(replace(call, params={**call.params, "voice": PREFIX + call.recording}))


def is_recorded(call: Request) -> bool:
    """Whether the call names a recording of ours instead of a voice at Telegram."""
    return str(call.params.get("voice", "")).startswith(PREFIX)
