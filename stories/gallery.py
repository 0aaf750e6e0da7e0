"""`stapje screens`: a page with every screen, in all languages and reading levels, to be looked at and read aloud."""

import webbrowser
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from inspect import getdoc
from itertools import groupby
from pathlib import Path

import click

from conversations.cldr import right_to_left
from conversations.languages import name_of, spoken
from conversations.pictures.drawing import can_draw
from conversations.pseudo import WRITES_AS
from conversations.replies import Button, Shown
from conversations.screens import SCREENS
from domain.people import Level, Role
from stories.gallery_pictures import Pictures
from stories.readers import Drawing, as_sent, drawings, said_formally

FOLDER = Path(__file__).parent
EMOJI = FOLDER.parent / "simulator" / "page" / "fonts" / "noto-color-emoji-subset.woff2"
NO_DIGITS = "U+200D,U+20E3,U+2139,U+2194-21AA,U+231A-23FF,U+25AA-27BF,U+2934-2935,U+2B05-2B55,U+FE0F,U+1F000-1FAFF"
"""Or every number would be drawn as a pictogram."""
LANGUAGES = tuple(spoken())
AT_FIRST = {*Level, "je", *Role, "stranger"}
"""What is shown before anything is chosen, beside the first language."""


@click.command()
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), default=Path("screens.html"), show_default=True)
@click.option(
    "--language",
    "languages",
    type=click.Choice((*LANGUAGES, *WRITES_AS)),
    multiple=True,
    help="Only this one; may be given several times. Nobody speaks qps: it shows what was not given to translators.",
)
@click.option("--pictures", is_flag=True, help="Also draw every picture, into a folder beside the page.")
@click.option("--browser/--no-browser", default=True, help="Open the page.")
def screens(out: Path, languages: tuple[str, ...], *, pictures: bool, browser: bool) -> None:
    """Writes a page with every screen for every reader."""
    if not out.parent.is_dir():
        raise click.UsageError(f"There is no folder {out.parent}. Make it, or choose another place with --out.")
    drawer = Pictures(out.with_suffix(".pictures")) if pictures and can_draw() else None
    read = languages or LANGUAGES
    out.write_text(page(list(readers(read)), read, drawer), "utf-8")
    if drawer:
        drawer.finish()
    click.echo(f"{len(SCREENS)} screens are in {out}")
    if browser:
        webbrowser.open(out.resolve().as_uri())


def readers(languages: Iterable[str]) -> Iterator[Drawing]:
    """Every drawing, and after each that says *je* the same with *u*."""
    for each in drawings(languages, Level):
        yield as_sent(each)
        if formal := said_formally(each):
            yield as_sent(formal)


def page(drawn: Iterable[Drawing], languages: Sequence[str], pictures: Pictures | None = None) -> str:
    """The whole page: it needs no other file, but for the pictures that it was asked for."""
    by_activity = sorted(drawn, key=lambda each: (activity(each.screen), each.screen, each.number))
    sections = {name: list(group) for name, group in groupby(by_activity, key=lambda each: activity(each.screen))}
    menu = "".join(f'<a href="#{name}">{name}</a>' for name in sections)
    body = "".join(_section(name, group, pictures) for name, group in sections.items())
    style = (FOLDER / "gallery.css").read_text("utf-8")
    script = (FOLDER / "gallery.js").read_text("utf-8")
    source = f"src:url(data:font/woff2;base64,{_base64(EMOJI.read_bytes())})"
    emoji = f"@font-face{{font-family:Pictograms;{source};unicode-range:{NO_DIGITS}}}"
    head = f'<meta charset="utf-8"><title>Stapje: every screen</title><style>{emoji}\n{style}</style>'
    shown = (
        f"<header><form>{''.join(_switches(languages))}</form><nav>{menu}</nav></header>{body}<script>{script}</script>"
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>{shown}</body></html>\n'


def activity(screen: str) -> str:
    """The folder of conversations that a screen belongs to."""
    return SCREENS[screen].draw.__module__.split(".")[1]


def _switches(languages: Sequence[str]) -> Iterator[str]:
    at_first = AT_FIRST | {languages[0]}
    for title, kind, choices in (
        ("Language", "language", {each: name_of(each) for each in languages}),
        ("Level", "level", {each.value: each.value for each in Level}),
        ("Dutch says", "form", {"je": "je", "u": "u"}),
        ("Reader", "role", {each.value: each.value for each in Role} | {"stranger": "stranger"}),
    ):
        boxes = "".join(_choice(kind, *each, at_first) for each in choices.items())
        yield f"<fieldset><legend>{title}</legend>{boxes}</fieldset>"
    yield '<label class="find">Find a screen or words <input type="search" name="find"></label><output></output>'


def _choice(kind: str, value: str, name: str, at_first: set[str]) -> str:
    checked = " checked" if value in at_first else ""
    return f'<label><input type="checkbox" name="{kind}" value="{value}"{checked}> {escape(name)}</label>'


def _section(name: str, drawn: Iterable[Drawing], pictures: Pictures | None) -> str:
    groups = groupby(drawn, key=lambda each: each.screen)
    return f'<section id="{name}"><h1>{name}</h1>{"".join(_screen(*each, pictures) for each in groups)}</section>'


def _screen(name: str, drawn: Iterable[Drawing], pictures: Pictures | None) -> str:
    says = escape(getdoc(SCREENS[name].draw) or "")
    rows = "".join(
        f'<div class="example">{"".join(_phone(each, pictures) for each in group)}</div>'
        for _, group in groupby(drawn, key=lambda each: each.number)
    )
    return f'<article id="{name}"><h2>{name}</h2><p>{says}</p>{rows}</article>'


def _phone(drawing: Drawing, pictures: Pictures | None) -> str:
    w, to = drawing.w, drawing.view.to
    caption = " · ".join((to.name if to else "a stranger", w.language, w.level, *(["u"] if w.formal else ())))
    roles = " ".join(sorted(to.roles)) if to else "stranger"
    inside = "".join(_bubble(drawing.shown, pictures)) if drawing.shown else "<p>says nothing</p>"
    reader = f'lang="{w.language}" dir="{direction(w.language)}" data-level="{w.level}" data-role="{roles}"'
    form = "u" if w.formal else "je"
    return f'<figure {reader} data-form="{form}"><figcaption dir="ltr">{escape(caption)}</figcaption>{inside}</figure>'


def direction(language: str) -> str:
    """From which side it is read: *ltr* or *rtl*."""
    return "rtl" if right_to_left(language) else "ltr"


def _bubble(shown: Shown, pictures: Pictures | None) -> Iterator[str]:
    if shown.picture:
        yield f'<img alt="" src="data:image/png;base64,{_base64(shown.picture)}">'
    if shown.drawing and pictures:
        yield f'<img alt="" loading="lazy" src="{pictures.place(shown.drawing.sketch)}">'
    elif shown.drawing:
        yield f'<div class="row keys" dir="ltr"><span>picture: {shown.drawing.template}</span></div>'
    if shown.document:
        yield f'<div class="row keys" dir="ltr"><span>{escape(shown.document.name)}</span></div>'
    mark = '<span class="mark" lang="en" dir="ltr">stays here</span>' if shown.protect else ""
    yield f'<div class="bubble">{shown.text}{mark}</div>'
    yield from (f'<div class="row">{"".join(map(_button, row))}</div>' for row in shown.buttons)
    for row in shown.keys or ():
        yield f'<div class="row keys">{"".join(f"<span>{key}</span>" for key in row)}</div>'


def _button(button: Button) -> str:
    return f'<span title="{escape(button.verb or button.url)}">{button.label}</span>'


def _base64(data: bytes) -> str:
    return b64encode(data).decode()
