"""The papers beside the code say what the code says."""

import re
import tomllib

from bot.config import settings_table
from bot.config.places import known_places
from tests.house.source import CHECKOUT


def test_the_readme_shows_every_setting_as_it_is() -> None:
    readme = (CHECKOUT / "README.md").read_text("utf-8")
    shown = readme.partition("<!-- settings -->\n")[2].partition("\n<!-- end of settings -->")[0]
    assert shown == settings_table(), "Put what `settings_table()` gives between the two comments of README.md."


def test_config_toml_shows_every_setting_that_may_stand_in_it() -> None:
    text = (CHECKOUT / "config.toml").read_text("utf-8")
    spoken = tomllib.loads(re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE))
    shown = {f"{name}.{part}" for name, table in spoken.items() if isinstance(table, dict) for part in table}
    shown |= {name for name, value in spoken.items() if not isinstance(value, dict)}
    assert shown == {place.key for place in known_places()} - {"telegram.token", "email.password"}


def test_the_lock_names_every_package_that_is_asked_for() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *(each for extra in project["optional-dependencies"].values() for each in extra)]
    locked = {named(line) for line in (CHECKOUT / "requirements.lock").read_text("utf-8").splitlines() if "==" in line}
    assert {named(each) for each in asked} <= locked


def test_every_code_word_of_the_glossary_is_in_the_code() -> None:
    words = re.findall(r"^\| `(\w+)`", (CHECKOUT / "docs/glossary.md").read_text("utf-8"), flags=re.MULTILINE)
    rooms = ((CHECKOUT / room).rglob("*.py") for room in ("domain", "conversations", "texts"))
    source = "\n".join(path.read_text("utf-8") for room in rooms for path in room)
    assert len(words) > 15
    assert not [word for word in words if not re.search(rf"^(class {word}\b|{word} = )", source, flags=re.MULTILINE)]


def test_links_between_papers_lead_somewhere() -> None:
    for paper in [*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md")]:
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", paper.read_text("utf-8")):
            assert (paper.parent / link).exists(), f"{paper.name} points at {link}"


def named(requirement: str) -> str:
    return re.split(r"[=<>\[;~! ]", requirement, maxsplit=1)[0].lower().replace("_", "-")
