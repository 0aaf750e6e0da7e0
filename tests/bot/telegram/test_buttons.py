"""A button's data comes back as it was written, and nothing else is believed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.buttons import MOST, Tap, data_of, tap_of
from conversations.replies import Button

VERBS = st.from_regex(r"[a-z][a-z0-9_]{0,14}", fullmatch=True)
IDS = st.from_regex(r"([0-9a-v]{20})?", fullmatch=True)


@given(verb=VERBS, revision=st.integers(0, 999), subject=IDS, thing=IDS)
def test_what_is_written_is_read(verb: str, revision: int, subject: str, thing: str) -> None:
    data = data_of(Button(label="Gelukt", verb=verb, revision=revision, subject=subject, thing=thing))
    assert len(data.encode()) <= MOST
    assert tap_of(data) == Tap(verb=verb, revision=revision, subject=subject, thing=thing)


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(data: str) -> None:
    tap = tap_of(data)
    assert tap is None or data.startswith("1.")


@pytest.mark.parametrize(
    "data",
    ["", "done", "2.done.0..", "0.done.0..", "1.done.0.", "1.done.0...", "1.Done.0..", "1..0..", "1.done.-1..",
     "1.done.1e3..", "1.done.0..a b", "1.done.0..\n", "1.done.٣..", "1.done.0.." + "x" * 60],
)  # fmt: skip
def test_what_we_never_wrote_is_nothing(data: str) -> None:
    assert tap_of(data) is None


@pytest.mark.parametrize(
    "button",
    [
        Button(label="", verb="done", thing="a.b"),
        Button(label="", verb="done", thing="é"),
        Button(label="", verb="Done"),
        Button(label="", verb="done", revision=-1),
        Button(label="", verb="a" * 30, subject="s" * 20, thing="t" * 20),
    ],
    ids=["a dot", "not plain", "a capital", "a negative revision", "too long"],
)
def test_a_button_that_could_not_be_read_back_is_never_sent(button: Button) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        data_of(button)
