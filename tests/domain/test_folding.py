"""Text as it is compared: whoever has no keyboard of the language is understood too."""

import pytest

from domain.folding import folded


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("één", "een"),
        ("HAYIR", "hayır"),
        ("İyiyim", "iyiyim"),
        ("calosc", "Całość"),
        ("ґанок", "ганок"),
        ("الى", "إلي"),
        ("مدرسه", "مَدرسة"),
        ("لـــا", "ﻻ"),
        ("\u200fالجمعة\u200e 9:30\u2069", "الجمعة 9:30"),
    ],
)
def test_letters_that_are_typed_one_for_the_other_are_one(typed: str, meant: str) -> None:
    assert folded(typed) == folded(meant)


def test_other_letters_stay_apart() -> None:
    assert len({folded(each) for each in ("dom", "dam", "дім", "дом", "لا", "لم")}) == 6
