"""The installed packages as a folder of links, with or without one of them: what a program finds is decided there."""

import os
import sysconfig
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


def has(package: str) -> bool:
    """Whether it is installed."""
    return (Path(sysconfig.get_path("purelib")) / package).exists()


def shelf(folder: Path, *, without: str = "") -> Path:
    """A folder that holds every installed package but `without`."""
    folder.mkdir()
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if not without or not entry.name.startswith(without):
            (folder / entry.name).symlink_to(entry)
    return folder


def environment(packages: Path) -> dict[str, str]:
    """For `python -S`, which looks nowhere else."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(CHECKOUT), str(packages)))}
