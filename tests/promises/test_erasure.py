"""After erasing nothing of a person can be read with any key that is left, and nothing is sent about them."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import storage
from conversations.onboarding.invitations import code_hash
from conversations.replies import Kind, Say
from domain.people import Channel, Invitation, Role
from domain.situations import Place
from storage.columns import Row
from storage.sealing import Keys, Seal, UnreadableError
from tests.promises.people import ADDRESS, COACH, DAAN, FATIMA, canary, promise, step, time_to
from tests.promises.town import KEY, Town, data, message
from tests.storage.raw import raw

SEALS = re.compile(r'close(?:_words)?\(\s*"([a-z_.]+)"')
STORAGE = Path(storage.__file__).parent
LABELS = {found[1] for file in STORAGE.glob("*.py") for found in SEALS.finditer(file.read_text("utf-8"))}
"""All that is sealed, by the label it is sealed with."""
CODE = "fatimas-old-invitation"


async def words_everywhere(town: Town) -> None:
    """Fatima's words also stand where they came by the way: with her coach, in the queue, in an update set aside."""
    chat, tomorrow = await town.chat(FATIMA), town.later(days=1)
    draft = {"name": canary(FATIMA, "draft")}
    told = {"text": canary(FATIMA, "told"), "coach": COACH, "question": canary(FATIMA, "asked")}
    await town.does(
        Place(person=COACH, verb="own_praise", subject=FATIMA, draft=draft, since=town.at),
        Invitation(
            id="hers", person=FATIMA, role=Role.PARTICIPANT, by=COACH, code_hash=code_hash(CODE), claimed_chat=chat,
            channel=Channel.SENT, pin=canary(FATIMA, "pin"), made_at=town.at, expires_at=town.later(days=14),
        ),
        says=(
            Say(screen="question_asked", to=COACH, about=FATIMA, words=told, kind=Kind.WORDS, not_before=tomorrow),
            Say(screen="coach_words", to=FATIMA, words=told, kind=Kind.WORDS, not_before=tomorrow),
            Say(screen="call", to=COACH, about=FATIMA, thing="no-call", kind=Kind.CALL, not_before=tomorrow),
        ),
    )  # fmt: skip
    await spoil(town, step(FATIMA, "call"))
    await town.writes(ADDRESS[FATIMA], canary(FATIMA, "aside"))
    await spoil(town, step(FATIMA, "call"), "2026-04-16")


async def spoil(town: Town, action: str, day: str = "someday") -> None:
    """A row that no decision can read, or a good one again."""
    database = town.store.inbox.database
    await database.write(raw(f"UPDATE actions SET day = '{day}' WHERE id = '{action}'"))


async def readable(town: Town) -> str:
    """All that opens with a key that is still there, in any sealed column of any table."""
    database, keys = town.store.inbox.database, Keys(KEY)
    tables = raw(
        "SELECT name FROM sqlite_master WHERE type = 'table'",
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    )
    [names] = await database.read(tables)
    several = await database.read(*(raw(f"SELECT * FROM {each['name']}") for each in names))
    [held] = await database.read(raw("SELECT person, key_wrapped FROM person_keys"))
    seals = [keys.installation, *(keys.person(each["person"], bytes(each["key_wrapped"])) for each in held)]
    return "\n".join(found for rows in several for row in rows for found in _opened(row, seals))


def _opened(row: Row, seals: Sequence[Seal]) -> Iterator[str]:
    columns = [*row]  # type: ignore[misc]  # a driver's row
    names = [each for each in columns if isinstance(each, str)]
    for sealed in (bytes(each) for each in columns if isinstance(each, bytes | memoryview)):
        for seal in seals:
            for label in LABELS:
                for name in names:
                    try:
                        yield seal.open(label, name, sealed).decode()
                    except UnreadableError:
                        continue


async def test_nothing_of_the_erased_can_be_read_with_any_key(either_town: Town) -> None:
    town = either_town
    await words_everywhere(town)
    before = await readable(town)
    for what in ("goal", "call", "ifthen", "place", "gift", "draft", "told", "pin", "aside"):
        assert canary(FATIMA, what) in before, f"{what} must be there first"
    await town.store.erase(FATIMA, town.at)
    after = await readable(town)
    assert canary(DAAN, "goal") in after
    assert canary(FATIMA) not in after


async def test_nothing_ties_the_erased_to_a_telegram_account(either_town: Town) -> None:
    town = either_town
    await words_everywhere(town)
    chat = await town.chat(FATIMA)
    await town.store.erase(FATIMA, town.at)
    database = town.store.inbox.database
    [tied, claimed] = await database.read(
        raw("SELECT id FROM chats WHERE person = 'fatima'"),
        raw(f"SELECT id FROM invitations WHERE claimed_chat = '{chat}'"),
    )
    assert ([*tied], [*claimed]) == ([], [])


async def test_nothing_is_sent_to_the_erased_or_about_them(either_town: Town) -> None:
    town = either_town
    await words_everywhere(town)
    await town.taps(ADDRESS[DAAN], data("done", time_to(DAAN, "call")))
    await town.store.erase(FATIMA, town.at)
    town.telephones.got.clear()
    await town.goes_to(town.later(days=8))
    assert {ADDRESS[DAAN]} <= {got.address for got in town.telephones.got}
    assert ADDRESS[FATIMA] not in {got.address for got in town.telephones.got}
    assert canary(FATIMA) not in str([got.request.params for got in town.telephones.got])


@pytest.mark.parametrize(
    "button",
    [
        data("person", subject=FATIMA),
        data("praise", step(FATIMA, "letter"), subject=FATIMA),
        data("handed", promise(FATIMA, "letter"), subject=FATIMA),
    ],
)
async def test_a_coach_who_taps_about_the_erased_taps_about_nobody(town: Town, button: str) -> None:
    await town.store.erase(FATIMA, town.at)
    about_her = await town.taps(ADDRESS[COACH], button, 41)
    about_nobody = await town.taps(ADDRESS[COACH], button.replace(FATIMA, "0" * 20), 41)
    assert [got.text for got in about_her] == [got.text for got in about_nobody] != []
    written = await town.writes(ADDRESS[COACH], "Wat knap van je")
    assert ADDRESS[FATIMA] not in {got.address for got in written}


async def test_the_link_of_the_erased_is_a_kind_dead_end(either_town: Town) -> None:
    town = either_town
    await words_everywhere(town)
    alarms = (await town.store.pulse(town.at)).alarms
    await town.store.erase(FATIMA, town.at)
    [link] = await town.hears(message(770_123, f"/start {CODE}"))
    [unknown] = await town.hears(message(770_124, "/start a-code-that-never-was"))
    assert link.text == unknown.text
    assert (await town.store.pulse(town.at)).alarms == alarms


async def test_the_erased_who_write_again_are_strangers(either_town: Town) -> None:
    town = either_town
    await town.store.erase(FATIMA, town.at)
    [hers] = await town.writes(ADDRESS[FATIMA], "hallo")
    [theirs] = await town.writes(770_125, "hallo")
    assert hers.text == theirs.text
