"""The data folder and the installation's key: made on first start, looked at on every start."""

import contextlib
import os
import secrets
from pathlib import Path
from stat import S_IMODE

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
    except OSError as error:
        return Fault("key_file", f"{path} cannot be used ({error.strerror}); make it yours, or write another path")


def _decoded(path: Path) -> bytes | Fault:
    """Read as 64 hexadecimal digits; a key that others on this machine can read is not used."""
    if S_IMODE(path.stat().st_mode) & 0o077:
        return Fault("key_file", f"others on this machine can read {path}; type: chmod 400 {path}")
    try:
        key = bytes.fromhex(path.read_text("ascii"))
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        return Fault("key_file", f"{path} holds no key of 64 hexadecimal digits; put your copy of it back")
    return key


def _make_key(path: Path) -> bytes | Fault:
    """Written whole or not at all, and never over another: of two first starts at once one key remains."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400), "w") as file:
        file.write(secrets.token_hex(KEY_BYTES) + "\n")
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()
    return _decoded(path)


def _has_database(settings: Settings) -> bool:
    """Only a SQLite file can be seen from here; a PostgreSQL database knows its key's fingerprint itself."""
    scheme, _, path = settings.database.url.get_secret_value().partition(":///")
    return scheme == "sqlite" and Path(path).exists()


def _lost(path: Path) -> str:
    return f"{path} is gone, and the database was locked with it; put it back from where you keep a copy"
