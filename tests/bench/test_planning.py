"""Planned sends at a small number: none is missed; `stapje bench planning` measures many."""

from pathlib import Path

from bench.planning import OURS, STORE, Planning
from bench.sleepers import measure


async def test_all_that_is_due_is_said(tmp_path: Path) -> None:
    found = await measure(60, tmp_path)
    assert (found["due"], found["missed"]) == (60, 0)


def test_an_aim_that_was_not_reached_is_not_called_reached() -> None:
    ours = {
        "idle_us": 100.0,
        "handed_us": 500.0,
        "gates_us": 500.0,
        "truth_us": 250.0,
        "missed": 1.0,
        "grown_mb": 3.0,
        "beat_ms": 20.0,
    }
    slow = {**ours, "idle_us": 130.0}
    store = {"handed_us": 1000.0}
    planning = Planning({OURS: {1000: ours, 1_000_000: slow}, STORE: {1000: store, 1_000_000: store}})
    assert (planning.cpu_ratios, planning.most_ratio) == ((2.0, 1.0), 4.0)
    assert list(planning.aims.values()) == [False, False, False, True, True]
