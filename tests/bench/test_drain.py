"""A full outbox empties as fast as Telegram allows, without one refusal; `stapje bench drain` measures a thousand."""

from pathlib import Path

from bench.drain import LIMITS, ours


async def test_a_strict_window_of_a_second_refuses_nothing_and_nothing_is_lost(tmp_path: Path) -> None:
    [strict] = [limit for limit in LIMITS if limit.model == "window"]
    drained = await ours(tmp_path, strict, 75)
    assert (drained.sent, drained.refused, drained.lost) == (75, 0, 0)
