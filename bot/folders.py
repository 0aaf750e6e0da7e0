"""The data folder and the installation's key: made on first start, looked at on every start."""

import base64
import binascii
import contextlib
import os
import secrets
from pathlib import Path

from bot.config import Fault, Faults, Settings

KEY_BYTES = 32


def prepare_folders(settings: Settings) -> bytes | Faults:
    """The installation's key, with the data folder ready to write in; or what stands in the way.

    A lost key is never replaced while there is a database it may have locked.
    """
    faults = [*_prepare_data(settings.data_dir)]
    key = _read_or_make_key(settings)
    if isinstance(key, Fault):
        faults.append(key)
    return key if not faults and isinstance(key, bytes) else Faults(tuple(faults))


def _prepare_data(folder: Path) -> list[Fault]:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        (folder / ".writable").touch()
        (folder / ".writable").unlink()
    except OSError as error:
        return [Fault("data_dir", f"{folder} cannot be used ({error.strerror}); make it yours, or write another path")]
    return []


def _read_or_make_key(settings: Settings) -> bytes | Fault:
    path = settings.key_file
    try:
        if not path.exists():
            return _make_key(path) if not _has_database(settings) else Fault("key_file", _lost(path))
        return _decoded(path)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        return Fault("key_file", f"{path} cannot be used ({reason}); make it readable for you, or write another path")


def _decoded(path: Path) -> bytes | Fault:
    try:
        key = base64.b64decode(path.read_text("ascii").strip(), altchars=b"-_", validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES:
        return Fault("key_file", f"{path} holds no key; put the right file back, from where you keep a copy")
    return key


def _make_key(path: Path) -> bytes:
    """Written whole or not at all, and never over another: of two first starts at once one key remains."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400), "wb") as file:
        file.write(base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()
    key = _decoded(path)
    assert isinstance(key, bytes)
    return key


def _has_database(settings: Settings) -> bool:
    """Only a SQLite file can be seen from here; a PostgreSQL database knows its key's fingerprint itself."""
    scheme, _, path = settings.database.url.get_secret_value().partition(":///")
    return scheme == "sqlite" and Path(path).exists()


def _lost(path: Path) -> str:
    return f"{path} is gone, and the database was locked with it; put it back from where you keep a copy"
