"""The three places where a setting is written: config.toml, the environment and the command line."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.config.faults import Fault
from bot.config.places import PREFIX, Place, known_places, nearest

CREDENTIALS = "CREDENTIALS_DIRECTORY"
WITH_PASSWORD = re.compile(r"://[^/@]*:[^/@]+@|[?&]password=")

Values = dict[str, object]  # by dotted name, like telegram.api_url


def from_file(path: Path, faults: list[Fault]) -> Values:
    """What config.toml says; its relative paths start at its own folder, and secrets are refused."""
    try:
        tables = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.append(Fault(path.name, f"cannot be read ({error}); mend that line, or make the file readable"))
        return {}
    values = _known(dict(_flat(tables)), faults)
    for place in known_places():
        value = values.get(place.key)
        if place.secret and value is not None and _gives_away(place, str(value)):
            faults.append(Fault(place.key, f"is a secret; take it out of {path.name} and write it in {place.env}"))
        elif place.is_path and isinstance(value, str):
            values[place.key] = str(path.absolute().parent / Path(value).expanduser())
    return values


def from_environment(environ: Mapping[str, str], faults: list[Fault]) -> Values:
    """What the environment says; a secret may stand in a file that `…_FILE` names, or in the credentials folder.

    An empty value counts as not set.
    """
    names = {place.env: place for place in known_places()}
    files = {f"{place.env}_FILE": place for place in names.values() if place.secret}
    values = _from_credentials(environ, files.values(), faults)
    for name in (name for name, value in environ.items() if name.startswith(PREFIX) and value):
        if name in names:
            values[names[name].key] = environ[name]
        elif name not in files:
            faults.append(Fault(name, f"is not a setting; {nearest(name, (*names, *files))}"))
        elif environ.get(files[name].env):
            faults.append(Fault(name, f"is set beside {files[name].env}; keep one of the two"))
        else:
            values |= _from_secret_file(name, Path(environ[name]), files[name], faults)
    return values


def from_overrides(overrides: Mapping[str, str], faults: list[Fault]) -> Values:
    """What the command line says."""
    return _known(dict(overrides), faults)


def _known(values: Values, faults: list[Fault]) -> Values:
    keys = [place.key for place in known_places()]
    faults += (Fault(key, f"is not a setting; {nearest(key, keys)}") for key in values if key not in keys)
    return {key: value for key, value in values.items() if key in keys}


def _flat(tables: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in tables.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{part}", inner) for part, inner in value.items())
        else:
            yield name, value


def _gives_away(place: Place, value: str) -> bool:
    """Whether a file that others may read would tell a secret; a database's address without a password does not."""
    return place.key != "database.url" or WITH_PASSWORD.search(value) is not None


def _from_secret_file(name: str, path: Path, place: Place, faults: list[Fault]) -> Values:
    try:
        return {place.key: path.read_text("utf-8").strip()}
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        faults.append(Fault(name, f"names {path}, which cannot be read ({reason}); write the path of a readable file"))
        return {place.key: None}


def _from_credentials(environ: Mapping[str, str], secrets: Iterable[Place], faults: list[Fault]) -> Values:
    """Secrets that systemd lays ready: `LoadCredential=telegram_token:…`."""
    values: Values = {}
    folder = Path(environ.get(CREDENTIALS, ""))
    for place in secrets if environ.get(CREDENTIALS) else ():
        path = folder / place.key.replace(".", "_")
        values |= _from_secret_file(CREDENTIALS, path, place, faults) if path.is_file() else {}
    return values
