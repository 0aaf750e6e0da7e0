"""How far each language is: the table in docs/translating.md."""

import tomllib
from collections.abc import Iterator

from conversations.languages import spoken
from conversations.wording import LOCALES
from texts.completeness import fullness


def table() -> str:
    """One row for each language, in Markdown."""
    head = ("| language | code | complete | words people type | read by |", "|---|---|---|---|---|")
    return "\n".join((*head, *(_row(code) for code in spoken())))


def _row(code: str) -> str:
    language = spoken()[code]
    full = fullness(code)
    lacking = f" ({len(full.missing)} to write)" if full.missing else ""
    read = language.read_by or "nobody yet"
    return f"| {language.name} | `{code}` | {full.percent} %{lacking} | {phrases(code) // 100 * 100}+ | {read} |"


def phrases(code: str) -> int:
    """How many phrases its lexicon knows."""
    path = LOCALES / code / "lexicon.toml"
    return sum(1 for _ in _phrases(tomllib.loads(path.read_text("utf-8")))) if path.exists() else 0


def _phrases(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _phrases(each)
