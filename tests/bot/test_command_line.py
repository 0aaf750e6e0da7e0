"""The commands an operator types, run as programs against the simulator."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

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


class LikeTelegram(BaseHTTPRequestHandler):
    """Answers who the bot is, without the simulator's mark."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        me = {"id": 1, "is_bot": True, "first_name": "Stapje", "username": "StapjeBot"}
        body = json.dumps({"ok": True, "result": me}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST  # noqa: N815  as http.server calls it

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def a_server_like_telegram() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), LikeTelegram) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_every_wrong_setting_is_told_at_once_with_exit_code_2(environment: dict[str, str]) -> None:
    done = stapje({**environment, "STAPJE_LOG__LEVEL": "LOUD", "STAPJE_TELEGRAM__TOKN": "x"}, "run")
    assert done.returncode == 2
    assert "log.level" in done.stderr
    assert "did you mean STAPJE_TELEGRAM__TOKEN?" in done.stderr


def test_an_invitation_is_made_without_a_running_bot_and_its_card_printed(
    environment: dict[str, str], tmp_path: Path
) -> None:
    card = tmp_path / "anneke.pdf"
    done = stapje(environment, "invite", "supervisor", "--name", "Anneke", "--pdf", str(card))
    assert done.returncode == 0, done.stderr
    assert card.read_bytes().startswith(b"%PDF")
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
    assert "planned messages: none left in the last day" in done.stdout
    assert "ok    language nl: complete; read by the makers" in done.stdout
    assert "ok    language ar: " in done.stdout


def test_the_doctor_says_what_to_do_about_each_fault(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "stapje.db").write_bytes(b"no database" * 1000)
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "key").write_text("0" * 64)
    (tmp_path / "keys" / "key").chmod(0o644)
    nowhere = {
        "STAPJE_TELEGRAM__API_URL": "http://127.0.0.1:9",
        "STAPJE_EMAIL__HOST": "127.0.0.1",
        "STAPJE_EMAIL__PORT": "9",
    }
    done = stapje({**environment, **nowhere}, "doctor")
    assert done.returncode == 1
    told = [line for line in done.stdout.splitlines() if line.startswith("LOOK")]
    assert any("token" in line for line in told)
    assert any("database" in line for line in told)
    assert any("127.0.0.1 does not let us in (SMTPConnectError); check email.host" in line for line in told)
    assert "Traceback" not in done.stdout + done.stderr


def test_a_clock_that_went_back_is_told_until_it_is_accepted(environment: dict[str, str], tmp_path: Path) -> None:
    stapje(environment, "doctor")
    with sqlite3.connect(tmp_path / "data" / "stapje.db") as database:
        database.execute("INSERT INTO upkeep VALUES ('alive', 4102444800000000)")  # New Year of 2100
    told = stapje(environment, "doctor")
    assert told.returncode == 1
    assert "LOOK  clock" in told.stdout
    assert "stapje clock --accept" in told.stdout
    assert stapje(environment, "clock").returncode == 1
    assert stapje(environment, "clock", "--accept").returncode == 0
    assert stapje(environment, "doctor").returncode == 0


def test_what_the_operator_names_about_the_programme_stays(environment: dict[str, str]) -> None:
    stapje(environment, "programme", "--organisation", "Gemeente Hoogeveen")
    done = stapje(environment, "programme", "--emergency-phone", "0528 123 456")
    assert done.returncode == 0, done.stderr
    assert "Organisation: Gemeente Hoogeveen" in done.stdout
    assert "Number for emergencies: 0528 123 456" in done.stdout
    assert "Only to practise: yes, with at most ten people" in done.stdout


def test_towards_the_simulator_a_programme_may_be_fictional(environment: dict[str, str]) -> None:
    done = stapje(environment, "programme", "--fictional")
    assert done.returncode == 0, done.stderr
    assert "Only to practise: no" in done.stdout


def test_towards_telegram_no_programme_is_fictional(environment: dict[str, str], a_server_like_telegram: str) -> None:
    towards_telegram = {**environment, "STAPJE_TELEGRAM__API_URL": a_server_like_telegram}
    done = stapje(towards_telegram, "programme", "--fictional", "--organisation", "Gemeente Hoogeveen")
    assert done.returncode == 1
    assert "here are real people" in done.stderr
    assert "Hoogeveen" not in stapje(environment, "programme").stdout


def test_why_knows_what_to_say_of_a_message_that_nobody_knows(environment: dict[str, str]) -> None:
    done = stapje(environment, "why", "12345")
    assert done.returncode == 1
    assert "No message is known by 12345" in done.stderr
