"""`stapje texts` as its reader types it."""

import json
from pathlib import Path

from click.testing import CliRunner

from texts.cli import texts


def test_a_municipality_checks_texts_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "pillars.toml").write_text(
        '[[pillar]]\ncode = "rent"\nname = { nl = "Wonen", en = "Home" }\nlow = { nl = "Je moet betalen" }\n'
        'high = { en = "Calm at home" }\n',
        "utf-8",
    )
    done = CliRunner().invoke(texts, ["check", "--folder", str(tmp_path), "--language", "nl", "--language", "en"])
    assert done.exit_code == 1
    assert f"{tmp_path}/pillars.toml:4: error: “moet” blames" in done.output
    assert f"{tmp_path}/pillars.toml:4: error: The text is missing in en. Write en = " in done.output
    counted = json.loads(done.stdout.splitlines()[-1])
    assert f"{tmp_path}/pillars.toml:5: error: The text is missing in nl. Write nl = " in done.output
    assert (counted["nl"]["errors"], counted["en"]["errors"]) == (2, 1)


def test_hints_alone_are_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[row]]\nname = { nl = "De schuldeiser" , en = "The person" }\n', "utf-8")
    done = CliRunner().invoke(texts, ["check", "--folder", str(tmp_path), "--language", "nl"])
    assert done.exit_code == 0, done.output
    assert "“schuldeiser” is a rare word" in done.output


def test_a_file_that_cannot_be_read_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[row]]\nname = { nl = "Wonen }\n', "utf-8")
    done = CliRunner().invoke(texts, ["check", "--folder", str(tmp_path), "--language", "nl"])
    assert done.exit_code == 1
    assert "a.toml cannot be read" in done.output
    assert "line 2" in done.output


def test_an_unknown_language_is_told_which_there_are() -> None:
    done = CliRunner().invoke(texts, ["check", "--language", "xx"])
    assert done.exit_code == 2
    assert "Write one of:" in done.output
