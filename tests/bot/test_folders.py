"""The data folder and the key: made once, kept to their owner, never made anew over a loss."""

from pathlib import Path
from stat import S_IMODE

import pytest

from bot.config import Faults, Settings, load_settings
from bot.folders import prepare_folders


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    environ = {"HOME": str(tmp_path / "home"), "STAPJE_DATA_DIR": str(tmp_path / "data")}
    found = load_settings({}, environ, tmp_path / "config.toml", required=())
    assert isinstance(found, Settings)
    return found


def test_the_first_start_makes_both_for_their_owner_only(settings: Settings) -> None:
    key = prepare_folders(settings)
    assert isinstance(key, bytes)
    assert len(key) == 32
    assert S_IMODE(settings.data_dir.stat().st_mode) == 0o700
    assert S_IMODE(settings.key_file.stat().st_mode) == 0o400
    assert sorted(path.name for path in settings.key_file.parent.iterdir()) == ["key"]


def test_the_next_start_finds_the_same_key(settings: Settings) -> None:
    assert prepare_folders(settings) == prepare_folders(settings)


def test_an_open_data_folder_is_closed(settings: Settings) -> None:
    settings.data_dir.mkdir(mode=0o755)
    prepare_folders(settings)
    assert S_IMODE(settings.data_dir.stat().st_mode) == 0o700


def test_a_lost_key_is_not_replaced_while_there_is_a_database(settings: Settings) -> None:
    settings.data_dir.mkdir()
    (settings.data_dir / "stapje.db").touch()
    told = prepare_folders(settings)
    assert isinstance(told, Faults)
    assert "put it back" in str(told)
    assert not settings.key_file.exists()


@pytest.mark.parametrize("content", [b"", b"0123", b"\xff\xfe"])
def test_a_file_that_holds_no_key_is_left_alone(settings: Settings, content: bytes) -> None:
    settings.key_file.parent.mkdir(parents=True)
    settings.key_file.write_bytes(content)
    settings.key_file.chmod(0o400)
    assert isinstance(prepare_folders(settings), Faults)
    assert settings.key_file.read_bytes() == content


def test_a_key_that_others_can_read_is_refused(settings: Settings) -> None:
    prepare_folders(settings)
    settings.key_file.chmod(0o444)
    assert "chmod 400" in str(prepare_folders(settings))


def test_both_folders_in_the_way_are_told_at_once(settings: Settings) -> None:
    settings.data_dir.touch()
    settings.key_file.parent.parent.mkdir(parents=True)
    settings.key_file.parent.touch()
    told = prepare_folders(settings)
    assert isinstance(told, Faults)
    assert [fault.key for fault in told.all] == ["data_dir", "key_file"]
