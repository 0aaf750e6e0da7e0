"""Files by what they hold: uploads of the bot and what people send, kept beside the journal when there is one."""

import hashlib
import struct
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from simulator.errors import bad_request
from simulator.journal import Changes
from simulator.params import Params, Upload
from simulator.wire import Json

LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What is known of one file; `unique_id` is the same for the same bytes."""

    unique_id: str
    kind: str
    filename: str
    content_type: str
    size: int

    @property
    def file_id(self) -> str:
        return f"Sim{self.kind}-{self.unique_id}"

    @property
    def path(self) -> str:
        return f"{self.kind}s/{self.unique_id}{Path(self.filename).suffix}"

    def wire(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


class FileStore:
    """Keeps bytes in memory, or in `folder` when given."""

    def __init__(self, changes: Changes, folder: Path | None) -> None:
        self._changes = changes
        self._folder = folder
        self._bytes: dict[str, bytes] = {}
        self.known: dict[str, StoredFile] = {}

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        unique_id = hashlib.sha256(upload.content).hexdigest()[:20]
        stored = StoredFile(unique_id, kind, upload.filename, upload.content_type, len(upload.content))
        if stored.file_id not in self.known:
            self._write(unique_id, upload.content)
            self.known[stored.file_id] = stored
            if self._changes.on:
                self._changes.note("file", asdict(stored))
        return stored

    def _write(self, unique_id: str, content: bytes) -> None:
        if self._folder is None:
            self._bytes[unique_id] = content
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / unique_id).write_bytes(content)

    def content(self, unique_id: str) -> bytes:
        """Raises KeyError for an unknown file."""
        if self._folder is None:
            return self._bytes[unique_id]
        if not any(stored.unique_id == unique_id for stored in self.known.values()):
            raise KeyError(unique_id)
        return (self._folder / unique_id).read_bytes()

    def find(self, file_id: str) -> StoredFile | None:
        return self.known.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        return next((stored for stored in self.known.values() if stored.path == path), None)

    def restore(self, change: list[Any]) -> None:
        """Does again what a former run noted about files; changes of other rooms are not ours."""
        if change[0] == "file":
            stored = StoredFile(**change[1])
            self.known[stored.file_id] = stored

    def given(self, params: Params, kind: str, name: str | None = None) -> StoredFile:
        """The file of a send: an upload, `attach://name`, or the id of a file known already."""
        name = name or kind
        upload = params.files.get(name) or params.files.get(params.text(name).removeprefix("attach://"))
        if upload is not None:
            if not upload.content:
                raise bad_request("file must be non-empty")
            return self.keep(kind, upload)
        if not params.has(name):
            raise bad_request(f"there is no {kind} in the request")
        return self.by_id(params.text(name))

    def by_id(self, file_id: str) -> StoredFile:
        found = self.find(file_id)
        if found is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return found


def photo_sizes(stored: StoredFile, content: bytes) -> list[Json]:
    """The picture as Telegram lists it (one size); refuses what is no picture."""
    size = image_size(content)
    if size is None or stored.size > LARGEST_PHOTO:
        raise bad_request("IMAGE_PROCESS_FAILED" if size is None else "file is too big")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return [{**stored.wire(), "width": size[0], "height": size[1]}]


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return (width, height) if width and height else None
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    i = 2
    while i + 9 < len(content) and content[i] == 0xFF:
        marker, length = content[i + 1], int.from_bytes(content[i + 2 : i + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[i + 5 : i + 9])
            return width, height
        i += 2 + length
    return None
