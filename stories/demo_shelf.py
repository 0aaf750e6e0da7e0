"""What stays of the demo between two runs."""

import json
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.clock import SystemClock


@dataclass(frozen=True)
class Shelf:
    """What stays between two runs: database, keys, journal, the phones to show, and what time it was."""

    folder: Path

    @property
    def filled(self) -> bool:
        """Whether a run before played its town to the end."""
        return self._phones.exists()

    def clear(self) -> None:
        """Throws away all but the lock."""
        for each in self.folder.iterdir():
            if each.is_dir():
                shutil.rmtree(each)
            elif each.name != "lock":
                each.unlink()

    def keep_phones(self, told: dict[str, object]) -> None:
        """Whose phones the page begins with: the town is filled."""
        _replace(self._phones, json.dumps(told))

    def phones(self) -> dict[str, object]:
        """What `keep_phones` kept."""
        kept: dict[str, object] = json.loads(self._phones.read_text("utf-8"))
        return kept

    def keep_time(self, now: str) -> None:
        """What time it is in town."""
        _replace(self.folder / "now", now)

    def resume_time(self) -> None:
        """Lets it be the time at which the run before ended: nobody lived through what lies between."""
        with_time = self.folder / "now"
        if with_time.exists():
            offset = datetime.fromisoformat(with_time.read_text("ascii")) - SystemClock().unmoved()
            _replace(self.folder / "offset", f"{offset.total_seconds():.3f}\n")

    @property
    def _phones(self) -> Path:
        return self.folder / "phones.json"


def _replace(path: Path, text: str) -> None:
    """Writes a file so that a kill leaves the old one or the new one."""
    draft = path.with_name(f"{path.name}.new")
    draft.write_text(text, "utf-8")
    draft.replace(path)
