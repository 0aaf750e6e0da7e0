"""The time machine tells what then really happens, message by message."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.delivery import Kind
from domain.forecast import Answers, foreseen
from domain.people import Wishes
from tests.promises.people import FATIMA, THURSDAY
from tests.promises.town import Town
from tests.storage.raw import raw

END = THURSDAY + timedelta(days=28)


async def lived(town: Town) -> list[tuple[datetime, str]]:
    """Instant and kind of what was said to Fatima since Thursday, by the outbox."""
    [rows] = await town.store.inbox.database.read(
        raw(f"SELECT settled_at, kind FROM outbox WHERE person = '{FATIMA}' AND state = 'sent' ORDER BY settled_at")
    )
    return [(datetime.fromtimestamp(row["settled_at"] / 1e6, THURSDAY.tzinfo), row["kind"]) for row in rows]


@pytest.mark.parametrize(
    "wishes",
    [
        pytest.param(Wishes(), id="as usual"),
        pytest.param(Wishes(eve=True), id="the evening before too"),
        pytest.param(Wishes(per_week=1), id="one a week: the budget moves and drops"),
    ],
)
async def test_four_weeks_of_silence_go_as_foreseen(town: Town, wishes: Wishes) -> None:
    fatima = (await town.of(FATIMA)).person
    await town.does(replace(fatima, wishes=wishes))
    told = [each for each in foreseen(await town.of(FATIMA), town.at, END, Answers.NONE) if each.person == FATIMA]
    await town.goes_to(END - timedelta(minutes=1))
    sent = [(each.at, each.kind.value) for each in told if not each.dropped_by]
    assert sent == await lived(town)
    assert Kind.STEP in {each.kind for each in told}
    assert any(each.grows_quiet for each in told) or wishes.per_week == 1
