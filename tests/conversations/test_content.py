"""What a municipality may replace."""

import shutil
from pathlib import Path

import pytest

from conversations.content import CONTENT, content


def test_every_pillar_has_six_boxes() -> None:
    ours = content()
    assert len(ours.pillars) == 6
    assert {code: len(ours.boxes_of(code)) for code in ours.pillars} == dict.fromkeys(ours.pillars, 6)


def test_every_text_is_dutch_and_english() -> None:
    ours = content()
    texts = [each.name for each in ours.pillars.values()] + [each.name for each in ours.rewards.values()]
    texts += [each.name for each in ours.skills.values()]
    texts += [box.words for box in ours.boxes.values()]
    assert all(text["nl"] and text["en"] for text in texts)


def test_a_language_without_a_text_reads_dutch() -> None:
    assert content().pillars["money"].name.in_("fr") == "Geld en papieren"


def test_a_gift_card_waits_for_its_legal_heading() -> None:
    assert [code for code, reward in content().rewards.items() if not reward.switched_on] == ["giftcard"]


@pytest.mark.parametrize(
    ("file", "wrong", "right"),
    [
        ("catalogue.toml", 'pillar = "garden"', 'pillar = "money"'),
        ("pillars.toml", 'code = "money"\ncolour = "red"', 'code = "money"'),
        ("rewards.toml", 'code = "coffee"', 'code = "card"'),
    ],
)
def test_a_wrong_row_is_named_with_what_to_write(tmp_path: Path, file: str, wrong: str, right: str) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    text = (folder / file).read_text()
    assert right in text
    (folder / file).write_text(text.replace(right, wrong, 1))
    with pytest.raises(ValueError, match=file):
        content(folder)
