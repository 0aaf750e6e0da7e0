"""Files that a command writes for its user: whole or not at all, and never over one that is there without asking."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def why_not(path: Path, *, force: bool) -> str:
    """What keeps the file from being written; empty: nothing."""
    if path.is_dir() or not path.parent.is_dir():
        return f"{path} is no place for a file. Name a file in a folder that is there."
    if path.exists() and not force:
        return f"{path} is there already. Choose another name, or add --force to replace it."
    return ""


def put(path: Path, content: bytes) -> None:
    """The whole file or none of it; only its owner can read it. Raises OSError."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as draft:
        try:
            draft.write(content)
            draft.flush()
            os.fsync(draft.fileno())
            Path(draft.name).replace(path)
        except OSError:
            Path(draft.name).unlink(missing_ok=True)
            raise
