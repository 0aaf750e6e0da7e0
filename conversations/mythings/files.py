"""The two files with everything about a person: one page for people, and JSON for computers."""

import json
from html import escape

from conversations.mythings.readable import PARTS, line_of, lines, title
from conversations.wording import Wording
from domain.kept import Kept

_STYLE = (
    "body{font:18px/1.5 sans-serif;max-width:40em;margin:2em auto;padding:0 1em;color:#222}"
    "h2{margin-top:2em}li{margin:.3em 0}code{font-size:14px;overflow-wrap:anywhere}"
)


def page(kept: Kept, w: Wording) -> bytes:
    """A page that needs nothing from elsewhere; at its end every row as it stands in the computer."""
    parts = "".join(
        f"<h2>{title(part, w)}</h2><ul>{''.join(f'<li>{line}</li>' for line in lines(part, kept, w))}</ul>"
        for part in PARTS
    )
    raw = "".join(
        f"<h3>{escape(table)}</h3><ul>{''.join(f'<li><code>{escape(line_of(row))}</code></li>' for row in rows)}</ul>"
        for table, rows in kept.tables.items()
        if rows
    )
    heading = w("Everything that Stapje keeps about you")
    below = w("Below stands everything once more, as the computer has it.")
    return (
        f'<!doctype html><html lang="{w.language}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{heading}</title><style>{_STYLE}</style>'
        f"<h1>{heading}</h1>{parts}<h2>{w('For who wants to know exactly')}</h2><p>{below}</p>{raw}</html>"
    ).encode()


def machine_readable(kept: Kept) -> bytes:
    """JSON, UTF-8: `tables` by name with their rows, and `looked` summed per week."""
    looked = [
        {"week": str(each.week), "who": each.who, "times": each.times, "asked_for_history": each.asked}
        for each in kept.looked
    ]
    return json.dumps({"tables": kept.tables, "looked": looked}, ensure_ascii=False, indent=2).encode()
