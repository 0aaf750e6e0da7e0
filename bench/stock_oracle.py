"""What became of people's taps in the hands of the stock bot, by the same measure."""

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.accepted import Json, new_messages, updates
from bench.oracle import Verdict
from bench.rows import rows
from stories.telegram import Simulator

STILL = 1.0
"""Seconds without a call after which it is done."""


async def moving(simulator: Simulator) -> int:
    """How many calls it made lately: it has no store that tells whether something waits."""
    entries = await simulator.journal(max(0, (await simulator.journal())[-1]["n"] - 200))
    return sum(entry["kind"] == "call" and time.time() - entry["at"] < STILL for entry in entries)


async def judge(journal: Sequence[Json], store: Path, people: Sequence[int]) -> Verdict:
    """Of every update: whether the bot wrote down what it did, once, and whether a text was answered, once."""
    verdict = Verdict(in_flight=None)
    handled = await rows(f"sqlite:///{store}", "SELECT update_id, chat, text FROM handled")
    times = Counter(number for number, _, _ in handled)
    taken, news = updates(journal), new_messages(journal)
    verdict.updates = len(taken)
    verdict.add("lost", "update not handled", sum(update.number not in times for update in taken))
    verdict.add("double_effects", "update handled twice", sum(count - 1 for count in times.values()))
    for number, chat in enumerate(people):
        texts = len({update for update, where, text in handled if where == chat and text})
        came = len(news.get(chat, []))
        verdict.add("lost", "text without an answer", texts - came)
        verdict.add("duplicates", "message twice", came - texts)
        wrong = sum(message.owner not in {None, number} for message in news.get(chat, []))
        verdict.add("wrong_chat", "another person's step in a chat", wrong)
    return verdict
