"""One set of settings out of the defaults, config.toml, the environment and the command line, in that order."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from bot.config.faults import Fault, Faults, refused
from bot.config.places import known_places
from bot.config.settings import Settings
from bot.config.sources import Values, from_environment, from_file, from_overrides

CONFIG = Path(__file__).resolve().parents[2] / "config.toml"


def load_settings(
    overrides: Mapping[str, str],
    environ: Mapping[str, str],
    config_path: Path = CONFIG,
    *,
    required: Collection[str] = ("telegram.token",),
) -> Settings | Faults:
    """The settings, or everything that is wrong with them.

    Overrides have dotted names, like `log.level`. `required` names the settings that a command cannot do without.
    A file that is not there counts as empty. Nothing is made on disk: that is `prepare_folders`.
    """
    faults: list[Fault] = []
    values = _where_we_stand(environ, config_path.absolute().parent)
    values |= from_file(config_path, faults)
    values |= from_environment(environ, faults)
    values |= from_overrides(overrides, faults)
    values.setdefault("database.url", f"sqlite:///{_absolute(values['data_dir']) / 'stapje.db'}")
    faults += _missing(values, required)
    faults += _key_among_the_data(values)
    try:
        settings = Settings.model_validate(_nested(values))
    except ValidationError as error:
        return Faults((*faults, *refused(error)))
    return Faults(tuple(faults)) if faults else settings


def _where_we_stand(environ: Mapping[str, str], folder: Path) -> Values:
    """The defaults that depend on who runs the program and where."""
    config_home = environ.get("XDG_CONFIG_HOME") or Path(environ.get("HOME") or Path.home()) / ".config"
    return {"data_dir": str(folder / "data"), "key_file": str(Path(config_home) / "stapje" / "key")}


def _missing(values: Values, required: Collection[str]) -> Iterator[Fault]:
    for place in known_places():
        if place.key in required and values.get(place.key, "") == "":
            yield Fault(place.key, f"is not set; write {place.write} ({place.env} or {place.env}_FILE)")


def _key_among_the_data(values: Values) -> Iterator[Fault]:
    key, data = (_absolute(values[name]).resolve() for name in ("key_file", "data_dir"))
    if key.is_relative_to(data):
        yield Fault("key_file", f"lies inside the data folder {data}, beside what it locks; write a path outside it")


def _absolute(path: object) -> Path:
    return Path(str(path)).expanduser().absolute()


def _nested(values: Values) -> dict[str, object]:
    """Dotted names as the sections that the model knows; what could not be read is left out, it has its fault."""
    sections: dict[str, dict[str, object]] = {"": {}}
    for key, value in values.items():
        section, _, name = key.rpartition(".")
        if value is not None:
            sections.setdefault(section, {})[name] = value
    return sections.pop("") | sections
