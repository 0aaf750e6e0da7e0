"""What is sealed opens only with the right key, in the right place."""

import pytest

from storage.keyring import Keyring
from storage.sealing import Keys, Seal, UnreadableError

KEYS = Keys(b"k" * 32)


def test_a_field_opens_as_it_was_closed() -> None:
    seal = KEYS.person("p", KEYS.new_person("p"))
    assert seal.open_words("goal.words", "g1", seal.close_words("goal.words", "g1", "Rust é 🌷")) == "Rust é 🌷"


def test_an_empty_text_needs_no_seal() -> None:
    assert KEYS.installation.close_words("action.if_then", "a1", "") is None
    assert KEYS.installation.open_words("action.if_then", "a1", None) == ""


@pytest.mark.parametrize(("label", "row"), [("goal.words", "g2"), ("action.words", "g1")])
def test_a_field_that_was_moved_does_not_open(label: str, row: str) -> None:
    sealed = KEYS.installation.close("goal.words", "g1", b"Rust")
    with pytest.raises(UnreadableError):
        KEYS.installation.open(label, row, sealed)


def test_a_field_that_was_changed_does_not_open() -> None:
    sealed = bytearray(KEYS.installation.close("goal.words", "g1", b"Rust"))
    sealed[-1] ^= 1
    with pytest.raises(UnreadableError):
        KEYS.installation.open("goal.words", "g1", bytes(sealed))


def test_a_field_of_a_newer_version_says_so() -> None:
    sealed = KEYS.installation.close("goal.words", "g1", b"Rust")
    with pytest.raises(UnreadableError, match="newer version"):
        KEYS.installation.open("goal.words", "g1", b"\x02" + sealed[1:])


def test_the_same_text_is_never_sealed_twice_alike() -> None:
    seal = KEYS.installation
    assert seal.close("goal.words", "g1", b"Rust") != seal.close("goal.words", "g1", b"Rust")


def test_the_key_of_one_person_opens_nothing_of_another() -> None:
    one, other = (KEYS.person(each, KEYS.new_person(each)) for each in ("p", "q"))
    with pytest.raises(UnreadableError):
        other.open("goal.words", "g1", one.close("goal.words", "g1", b"Rust"))


def test_a_wrapped_key_cannot_be_given_to_another_person() -> None:
    with pytest.raises(UnreadableError):
        KEYS.person("q", KEYS.new_person("p"))


def test_a_wrapped_key_opens_only_with_the_key_of_its_installation() -> None:
    wrapped = KEYS.new_person("p")
    with pytest.raises(UnreadableError):
        Keys(b"o" * 32).person("p", wrapped)


@pytest.mark.parametrize("telegram", [1, 101, 7_999_999_999, -1_001_234])
def test_a_telegram_id_is_hidden_the_same_way_each_time_and_found_back(telegram: int) -> None:
    assert KEYS.hide(telegram) == KEYS.hide(telegram) != Keys(b"o" * 32).hide(telegram)
    assert KEYS.show(KEYS.hide(telegram)) == telegram
    assert str(telegram).encode() not in KEYS.hide(telegram)


def test_a_keyring_has_no_key_that_it_never_read() -> None:
    with pytest.raises(UnreadableError, match="no key of p"):
        Keyring(KEYS).of("p")


def test_a_seal_shows_no_key() -> None:
    assert "k" * 8 not in repr(Seal(b"k" * 32))
