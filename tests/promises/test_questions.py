"""In the middle of a question anything may come: a forged tap raises nothing, and no text is too long."""

from dataclasses import replace
from html import unescape

import pytest

from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.verbs import TAPS, TEXTS
from domain.people import Role
from domain.situations import Place
from tests.promises.people import ADDRESS, COACH, ERASES, FATIMA, SUPERVISOR, goal, step, talk, time_to
from tests.promises.town import Town

DRAFT = {"name": "Henk", "words": "Bellen", "day": "", "level": "simple"}
ABOUT = {"topic_words": talk(FATIMA), "other_time_words": talk(FATIMA), "smaller_words": time_to(FATIMA, "call"),
         "rule_value": "per_day", "goal_words": "", "step_lines": goal(FATIMA), "own_step": goal(FATIMA)}  # fmt: skip


def asked(question: str, now: Town) -> Place:
    """Somebody who may answer is asked this."""
    verb = TEXTS[question]
    staff = COACH if Role.COACH in verb.roles else SUPERVISOR
    who, subject = (FATIMA, "") if verb.facts is Own else (staff, FATIMA if verb.facts is Coached else "")
    thing = ABOUT.get(question, step(FATIMA, "folder"))
    return Place(person=who, verb=question, subject=subject, thing=thing, draft=DRAFT, since=now.at)


@pytest.mark.parametrize("question", sorted(TEXTS))
async def test_a_forged_tap_in_the_middle_of_a_question_raises_nothing(town: Town, question: str) -> None:
    place = asked(question, town)
    chat = await town.chat(place.person)
    alike = {name for name, verb in TAPS.items() if verb.facts is TEXTS[question].facts}
    for verb in sorted(alike - {ERASES}):
        await town.does(place)
        tapped = Tapped(id=town.new_id(), chat=chat, verb=verb, subject=place.subject, thing="x" * 20, query="q")
        await town.puts(replace(tapped, nonce=town.new_id()))


@pytest.mark.parametrize("question", sorted(TEXTS))
async def test_no_text_is_too_long_for_what_it_becomes(town: Town, question: str) -> None:
    """4,096 characters are what Telegram takes, and a message of ours that quotes them must still fit."""
    place = asked(question, town)
    await town.does(place)
    await town.writes(ADDRESS[place.person], "<&>" * 1365)
    await town.goes_to(town.later(days=6))
    assert town.telephones.got
    for got in town.telephones.got:
        limit = 1024 if "photo" in got.request.params else 4096
        assert len(unescape(got.text).encode("utf-16-le")) <= 2 * limit, got.text[:80]
