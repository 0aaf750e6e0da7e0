"""Which recordings are played: by language and screen, and only what Telegram plays as a voice."""

from pathlib import Path

from conversations.recorded.files import MOST_BYTES, faulty, recordings
from tests.conversations.recorded.ogg import BEGIN


def laid(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_file_is_found_by_its_language_and_screen(tmp_path: Path) -> None:
    doors = laid(tmp_path, "nl/audio/doors.ogg", BEGIN)
    life = laid(tmp_path, "ar/audio/crisis_life.oga", BEGIN)
    laid(tmp_path, "ar/audio/notes.txt", BEGIN)
    assert recordings(tmp_path) == {"ar/crisis_life": life, "nl/doors": doors}


def test_what_cannot_be_played_is_left_out_and_told(tmp_path: Path) -> None:
    laid(tmp_path, "nl/audio/doors.ogg", b"")
    laid(tmp_path, "nl/audio/crisis_life.ogg", BEGIN + bytes(MOST_BYTES))
    laid(tmp_path, "nl/audio/crisis_needs.ogg", b"ID3 this is an mp3")
    (tmp_path / "nl/audio/threat.ogg").symlink_to(tmp_path / "gone.ogg")
    assert recordings(tmp_path) == {}
    assert faulty(tmp_path) == {
        "nl/doors": "is empty",
        "nl/crisis_life": "is larger than 1 MB",
        "nl/crisis_needs": "is not Opus in Ogg",
        "nl/threat": "cannot be read",
    }
