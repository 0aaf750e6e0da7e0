"""How much processor a running program has used, by the system's own count."""

import os
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")


def used(pid: int) -> float:
    """Seconds of processor time of all threads of a process, its own and the system's work for it."""
    after_name = Path(f"/proc/{pid}/stat").read_text("ascii", errors="replace").rpartition(")")[2].split()
    user, system = int(after_name[11]), int(after_name[12])
    return (user + system) / _TICK
