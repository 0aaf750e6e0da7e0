"""The commands an operator types, run as programs against the simulator."""

import subprocess
import sys
from pathlib import Path

import pytest

from stories.processes import SimulatorProcess
from stories.stage import bot_environment


def stapje(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words], env=environment, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture
def environment(simulator_server: SimulatorProcess, tmp_path: Path) -> dict[str, str]:
    return bot_environment(simulator_server, tmp_path)


def test_every_wrong_setting_is_told_at_once_with_exit_code_2(environment: dict[str, str]) -> None:
    done = stapje({**environment, "STAPJE_LOG__LEVEL": "LOUD", "STAPJE_TELEGRAM__TOKN": "x"}, "run")
    assert done.returncode == 2
    assert "log.level" in done.stderr
    assert "did you mean STAPJE_TELEGRAM__TOKEN?" in done.stderr


def test_an_invitation_is_made_without_a_running_bot(environment: dict[str, str]) -> None:
    done = stapje(environment, "invite", "supervisor", "--name", "Anneke")
    assert done.returncode == 0, done.stderr
    [link] = [line.strip() for line in done.stdout.splitlines() if "https://" in line]
    code = link.partition("?start=")[2]
    assert len(code) == 22
    assert f"code: {code}" in done.stdout


def test_a_token_that_telegram_does_not_know_is_told(environment: dict[str, str]) -> None:
    done = stapje({**environment, "STAPJE_TELEGRAM__TOKEN": "1:unknown"}, "invite", "coach", "--name", "Marieke")
    assert done.returncode == 1
    assert "BotFather" in done.stderr


def test_the_doctor_finds_a_fresh_installation_well(environment: dict[str, str]) -> None:
    done = stapje(environment, "doctor")
    assert done.returncode == 0, done.stdout
    assert "a trial" in done.stdout


def test_the_doctor_says_what_to_do_about_each_fault(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "stapje.db").write_bytes(b"no database" * 1000)
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "key").write_text("0" * 64)
    (tmp_path / "keys" / "key").chmod(0o644)
    done = stapje({**environment, "STAPJE_TELEGRAM__API_URL": "http://127.0.0.1:9"}, "doctor")
    assert done.returncode == 1
    told = [line for line in done.stdout.splitlines() if line.startswith("LOOK")]
    assert any("token" in line for line in told)
    assert any("database" in line for line in told)
    assert "Traceback" not in done.stdout + done.stderr
