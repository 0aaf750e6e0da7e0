"""`stapje texts`: what authors and translators ask about the sentences."""

import json
import sys
from pathlib import Path

import click

from conversations.content import CONTENT
from conversations.msgids import CHECKOUT
from conversations.screens import SCREENS
from texts.checking import counts, findings
from texts.generating import outdated
from texts.rare import can_tell
from texts.readability_tables import figures, hardest
from texts.reading import languages
from texts.status import table
from texts.template import messages_template
from texts.untranslated import leftovers
from texts.written import Finding, Weight

WRONG, WRONG_USE = 1, 2


@click.group()
def texts() -> None:
    """Looks whether what is written is complete, clear and kind."""


@texts.command()
@click.option("--language", "asked", multiple=True, help="Only this one; may be given several times.")
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CONTENT,
    help="Texts of your own, instead of all that Stapje says: a folder like content.",
)
@click.option("--hints/--no-hints", default=True, help="Also what only deserves a second look.")
def check(asked: tuple[str, ...], folder: Path, *, hints: bool) -> None:
    """Names each text that is missing, unclear or unkind, where it stands and what to do. Errors end with 1."""
    unknown = [each for each in asked if each not in languages()]
    if unknown:
        click.echo(f"There is no language {unknown[0]}. Write one of: {', '.join(languages())}.", err=True)
        sys.exit(WRONG_USE)
    folder = CONTENT if folder.resolve() == CONTENT else folder
    told: dict[str, dict[str, int]] = {}
    try:
        for language in asked or languages():
            found = list(findings(language, folder))
            _tell(found, hints=hints)
            told[language] = counts(language, found, folder)
    except ValueError as wrong:
        click.echo(str(wrong), err=True)
        sys.exit(WRONG)
    if not can_tell():
        click.echo("Rare words were not looked for. To do so: pip install 'stapje[texts]'", err=True)
    click.echo(json.dumps(told))
    sys.exit(WRONG if any(each["errors"] for each in told.values()) else 0)


def _tell(found: list[Finding], *, hints: bool) -> None:
    for each in found:
        if hints or each.weight is Weight.ERROR:
            click.echo(str(each))


@texts.command()
def pseudo() -> None:
    """Names each word on a screen that was never given to translators. Look with: stapje screens --language qps."""
    found = list(leftovers())
    for each in found:
        click.echo(str(each))
    click.echo(json.dumps({"screens": len(SCREENS), "words": len(found)}))
    sys.exit(WRONG if found else 0)


@texts.command()
def write() -> None:
    """Writes what follows from the sentences: the templates for translators, and the tables in docs."""
    changed = outdated()
    for path, text in changed.items():
        path.write_text(text, "utf-8")
        click.echo(f"{path.relative_to(CHECKOUT)} was written")
    if not changed:
        click.echo("Everything was written already.")


@texts.command("template")
def show_template() -> None:
    """Prints the template of all sentences, as translators get it."""
    click.echo(messages_template(), nl=False)


@texts.command("status")
def show_status() -> None:
    """Prints how far each language is, and who read it."""
    click.echo(table())


@texts.command()
def readability() -> None:
    """Prints how easily the Dutch texts are read, by the formula of Flesch-Douma, with the hardest ones."""
    click.echo(f"{figures()}\n\n{hardest()}")
