"""`stapje policy` as an operator types it, and the settings that a fresh installation begins with."""

import json
from pathlib import Path

import pytest

from conversations.content import CONTENT, content
from conversations.events import RulesBegun
from domain.policies import Policy
from domain.policy_levels import FRAME, value_of
from domain.policy_settings import FIELDS
from tests.bot.test_command_line import stapje
from tests.bot.test_time_machine import environment  # noqa: F401  # a fixture
from tests.promises.people import FATIMA
from tests.promises.town import Town


def test_a_change_is_shown_kept_in_the_history_and_taken_back(environment: dict[str, str]) -> None:  # noqa: F811  # the fixture
    done = stapje(environment, "policy", "set", "per_week=3", "--why", "Rustiger.", "--yes")
    assert done.returncode == 0, done.stderr
    assert "per_week: 4 → 3, at once" in done.stdout
    assert json.loads(stapje(environment, "policy", "show", "--json").stdout)["per_week"] == "3"
    assert stapje(environment, "policy", "undo", "1").returncode == 0
    first, second = stapje(environment, "policy", "history").stdout.splitlines()
    assert first.startswith("1 ")
    assert first.endswith("per_week: 4 → 3  Rustiger.")
    assert second.endswith("per_week: 3 → as the level above  takes back 1")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("set", "per_week=9", "--yes"), "per_week: That is outside what the programme allows. It can be 0 to 7."),
        (("set", "salary=9", "--yes"), "There is no setting salary."),
        (("show", "--team", "Noord"), "There is no one team called Noord."),
        (("undo", "12"), "There is no change 12."),
    ],
)
def test_what_cannot_be_says_why_and_changes_nothing(
    environment: dict[str, str],  # noqa: F811  # the fixture
    words: tuple[str, ...],
    sentence: str,
) -> None:
    done = stapje(environment, "policy", *words)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert stapje(environment, "policy", "history").stdout == ""


# The file to begin with -----------------------------------------------------------------------------------------


def test_the_file_names_every_setting_with_its_default() -> None:
    said = content().policy
    assert {name: FIELDS[name].read(raw) for name, raw in said.items()} == {
        name: value_of(FRAME, name) for name in FIELDS
    }


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('per_week = "9"', "policy.toml, per_week = '9': write 0 to 7"),
        ('salary = "9"', "policy.toml, salary: there is no such setting"),
        ('window_until = "09:30"', "The usual moment would fall outside the window"),
    ],
)
def test_a_wrong_file_says_which_line_and_what_to_write(tmp_path: Path, line: str, sentence: str) -> None:
    for file in CONTENT.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "policy.toml").write_text(line)
    with pytest.raises(ValueError, match=sentence):
        content(tmp_path)


async def test_a_fresh_installation_begins_with_the_file_and_keeps_what_was_changed_later(town: Town) -> None:
    await town.puts(RulesBegun(id="begin", values=(("per_week", "2"), ("per_day", "1"))))
    await town.puts(RulesBegun(id="again", values=(("per_week", "1"),)))
    assert (await town.of(FATIMA)).policy == Policy(per_week=2)
