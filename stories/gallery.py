"""`stapje screens`: a page with every screen, in all languages and reading levels, to be looked at and read aloud."""

import webbrowser
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from html import escape
from inspect import getdoc
from itertools import groupby
from pathlib import Path

import click

from conversations.pictures.drawing import can_draw, draw
from conversations.pictures.template import Sketch
from conversations.replies import Button, Shown
from conversations.screens import SCREENS
from stories.readers import Drawing, drawings

FOLDER = Path(__file__).parent
SCREEN_PPI = 72
"""One pixel a point: the page stays small enough to be opened."""
EMOJI = FOLDER.parent / "simulator" / "page" / "fonts" / "noto-color-emoji-subset.woff2"


@click.command()
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), default=Path("screens.html"), show_default=True)
@click.option("--browser/--no-browser", default=True, help="Open the page.")
def screens(out: Path, *, browser: bool) -> None:
    """Writes a page with every screen for every reader."""
    out.write_text(page(list(drawings())), "utf-8")
    click.echo(f"{len(SCREENS)} screens are in {out}")
    if browser:
        webbrowser.open(out.resolve().as_uri())


def page(drawn: Iterable[Drawing]) -> str:
    """The whole page: it needs no other file."""
    by_activity = sorted(drawn, key=lambda each: (activity(each.screen), each.screen, each.number))
    sections = {name: list(group) for name, group in groupby(by_activity, key=lambda each: activity(each.screen))}
    menu = "".join(f'<a href="#{name}">{name}</a>' for name in sections)
    body = "".join(_section(name, group) for name, group in sections.items())
    style = (FOLDER / "gallery.css").read_text("utf-8")
    emoji = f"@font-face{{font-family:Pictograms;src:url(data:font/woff2;base64,{_base64(EMOJI.read_bytes())})}}"
    head = f'<meta charset="utf-8"><title>Stapje: every screen</title><style>{emoji}\n{style}</style>'
    shown = f"<nav>{menu}{_switches()}</nav>{body}"
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>{shown}</body></html>\n'


def activity(screen: str) -> str:
    """The folder of conversations that a screen belongs to."""
    return SCREENS[screen].draw.__module__.split(".")[1]


def _switches() -> str:
    names = {"nl": "Nederlands", "en": "English", "normal": "ordinary", "simple": "simple"}
    return "".join(f'<label><input type="checkbox" id="{key}" checked> {name}</label>' for key, name in names.items())


def _section(name: str, drawn: Iterable[Drawing]) -> str:
    parts = "".join(_screen(screen, list(group)) for screen, group in groupby(drawn, key=lambda each: each.screen))
    return f'<section id="{name}"><h1>{name}</h1>{parts}</section>'


def _screen(name: str, drawn: list[Drawing]) -> str:
    says = escape(getdoc(SCREENS[name].draw) or "")
    rows = "".join(
        f'<div class="example">{"".join(_phone(each) for each in group)}</div>'
        for _, group in groupby(drawn, key=lambda each: each.number)
    )
    return f'<article id="{name}"><h2>{name}</h2><p>{says}</p>{rows}</article>'


def _phone(drawing: Drawing) -> str:
    to = drawing.view.to.name if drawing.view.to else "a stranger"
    caption = f"{to} · {drawing.w.language} · {drawing.w.level}"
    inside = "".join(_bubble(drawing.shown)) if drawing.shown else "<p>says nothing</p>"
    classes = f"phone {drawing.w.language} {drawing.w.level}"
    return f'<figure class="{classes}"><figcaption>{escape(caption)}</figcaption>{inside}</figure>'


def _bubble(shown: Shown) -> Iterator[str]:
    if shown.picture:
        yield f'<img alt="" src="data:image/png;base64,{_base64(shown.picture)}">'
    if shown.drawing and can_draw():
        yield f'<img alt="" src="data:image/png;base64,{_base64(_drawn(shown.drawing.sketch))}">'
    if shown.document:
        yield f'<div class="row keys"><span>{escape(shown.document.name)}</span></div>'
    mark = '<span class="mark">stays here</span>' if shown.protect else ""
    yield f'<div class="bubble">{shown.text}{mark}</div>'
    yield from (f'<div class="row">{"".join(map(_button, row))}</div>' for row in shown.buttons)
    for row in shown.keys or ():
        yield f'<div class="row keys">{"".join(f"<span>{escape(key)}</span>" for key in row)}</div>'


@cache
def _drawn(sketch: Sketch) -> bytes:
    """Also of what is printed: a page shows pictures."""
    return draw(replace(sketch, file=""), SCREEN_PPI)


def _button(button: Button) -> str:
    return f'<span title="{escape(button.verb or button.url)}">{escape(button.label)}</span>'


def _base64(data: bytes) -> str:
    return b64encode(data).decode()
