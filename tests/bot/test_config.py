"""Settings: four places in order, and every fault at once."""

from pathlib import Path

import pytest

from bot.config import Faults, Settings, load_settings

TOKEN = {"STAPJE_TELEGRAM__TOKEN": "123456:canary", "HOME": "/home/someone"}


def good(environ: dict[str, str], config: Path, **overrides: str) -> Settings:
    settings = load_settings({key.replace("__", "."): value for key, value in overrides.items()}, environ, config)
    assert isinstance(settings, Settings), str(settings)
    return settings


def faulty(environ: dict[str, str], config: Path, overrides: dict[str, str] | None = None) -> dict[str, str]:
    faults = load_settings(overrides or {}, environ, config)
    assert isinstance(faults, Faults)
    return {fault.key: fault.what for fault in faults.all}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_everything_but_the_token_has_a_default(config: Path) -> None:
    settings = good(TOKEN, config)
    assert settings.data_dir == config.parent / "data"
    assert settings.key_file == Path("/home/someone/.config/stapje/key")
    assert settings.database.url.get_secret_value() == f"sqlite:///{config.parent}/data/stapje.db"
    assert settings.pacing.per_second == 29.9


def test_the_command_line_wins_from_the_environment_which_wins_from_the_file(config: Path) -> None:
    config.write_text('[log]\nlevel = "ERROR"\nformat = "json"\n[scheduler]\nbeat_seconds = 9\n')
    environ = TOKEN | {"STAPJE_LOG__LEVEL": "WARNING", "STAPJE_SCHEDULER__BEAT_SECONDS": "3"}
    settings = good(environ, config, log__level="DEBUG")
    assert (settings.log.level, settings.log.format, settings.scheduler.beat_seconds) == ("DEBUG", "json", 3)


def test_every_fault_is_told_at_once_with_what_to_write(config: Path) -> None:
    config.write_text('[log]\nlevl = "INFO"\n')
    environ = {
        "STAPJE_TELEGRAM_TOKEN": "1:x",
        "STAPJE_SCHEDULER__BEAT_SECONDS": "99",
        "STAPJE_PROGRAMME__ZONE": "Europe/Amsterdan",
        "STAPJE_DATABASE__URL": "mysql://host",
        "STAPJE_PROGRAMME__LANGUAGES": "nl,xx",
        "STAPJE_KEY_FILE": str(config.parent / "data" / "key"),
    }
    told = faulty(environ, config, {"log.format": "xml"})
    assert "did you mean STAPJE_TELEGRAM__TOKEN?" in told.pop("STAPJE_TELEGRAM_TOKEN")
    assert "did you mean log.level?" in told.pop("log.levl")
    assert "whole seconds from 1 to 15" in told.pop("scheduler.beat_seconds")
    assert "inside the data folder" in told.pop("key_file")
    assert 'codes of folders in locales, like ["nl", "en", "ar"]' in told["programme.languages"]
    assert all("write " in what for what in told.values())
    assert set(told) == {"telegram.token", "programme.zone", "database.url", "programme.languages", "log.format"}


def test_a_command_that_needs_no_token_starts_without_one(config: Path) -> None:
    assert isinstance(load_settings({}, {"HOME": "/home/someone"}, config, required=()), Settings)


def test_a_secret_may_stand_in_a_file(config: Path, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123456:canary\n")
    settings = good({"STAPJE_TELEGRAM__TOKEN_FILE": str(tmp_path / "token")}, config)
    assert settings.telegram.token.get_secret_value() == "123456:canary"


def test_a_secret_may_be_laid_ready_by_systemd(config: Path, tmp_path: Path) -> None:
    (tmp_path / "telegram_token").write_text("123456:canary\n")
    assert good({"CREDENTIALS_DIRECTORY": str(tmp_path)}, config).telegram.token.get_secret_value() == "123456:canary"


def test_a_token_file_that_is_not_there_is_told_with_its_path(config: Path, tmp_path: Path) -> None:
    told = faulty({"STAPJE_TELEGRAM__TOKEN_FILE": str(tmp_path / "gone")}, config)
    assert str(tmp_path / "gone") in told["STAPJE_TELEGRAM__TOKEN_FILE"]


def test_a_token_and_a_token_file_together_are_refused(config: Path) -> None:
    assert "keep one" in faulty(TOKEN | {"STAPJE_TELEGRAM__TOKEN_FILE": "/x"}, config)["STAPJE_TELEGRAM__TOKEN_FILE"]


@pytest.mark.parametrize(
    "line", ['telegram.token = "123456:canary"', 'database.url = "postgresql://stapje:canary@host/stapje"']
)
def test_a_secret_in_the_file_is_refused(config: Path, line: str) -> None:
    config.write_text(line)
    told = faulty(TOKEN, config)
    assert "is a secret" in told[line.split(" ", maxsplit=1)[0]]


def test_a_database_without_a_password_may_stand_in_the_file(config: Path) -> None:
    config.write_text('[database]\nurl = "postgresql:///stapje"\n')
    assert good(TOKEN, config).database.url.get_secret_value() == "postgresql:///stapje"


@pytest.mark.parametrize("name", ["STAPJE_TELEGRAM__TOKEN", "STAPJE_DATABASE__URL"])
def test_no_fault_and_no_text_of_the_settings_repeats_a_secret(config: Path, name: str) -> None:
    assert "canary" not in str(load_settings({}, TOKEN | {name: "canary geheim"}, config))
    assert "canary" not in repr(good(TOKEN, config))


def test_paths_in_the_file_start_at_its_own_folder(config: Path) -> None:
    config.write_text('data_dir = "elsewhere"\n')
    assert good(TOKEN, config).data_dir == config.parent / "elsewhere"


def test_a_file_that_is_no_toml_is_told_with_its_line(config: Path) -> None:
    config.write_text("data_dir = \n")
    assert "line 1" in faulty(TOKEN, config)["config.toml"]


def test_an_empty_name_in_the_environment_counts_as_not_set(config: Path) -> None:
    assert good(TOKEN | {"STAPJE_DATA_DIR": "", "STAPJE_LOG__LEVEL": ""}, config).data_dir == config.parent / "data"


def test_the_status_lies_beside_the_offset_file(config: Path) -> None:
    clock = good(TOKEN | {"STAPJE_CLOCK__OFFSET_FROM": "/run/sim/offset"}, config).clock
    assert clock.status_file == Path("/run/sim/status.json")


def test_settings_do_not_change_while_the_program_runs(config: Path) -> None:
    with pytest.raises(ValueError, match="frozen"):
        good(TOKEN, config).log.level = "DEBUG"  # type: ignore[misc]
