"""`locales/messages.pot` and `content.pot`: what translators are given, with where a text stands and who reads it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from conversations.wording import CONTENT as IN_CONTENT
from conversations.wording import LOCALES, SIMPLE, SOURCE, USUAL
from texts.reading import rows, said_simply
from texts.spoken import Spoken, spoken
from texts.uses import Use, uses

_MESSAGES, _CONTENT = LOCALES / "messages.pot", LOCALES / "content.pot"
MOST_SCREENS = 6
"""More screens than this are counted, not named."""
_HEAD = """# {what}
# Written by `stapje texts write`: do not edit.
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
{plural}
"""
_PLURAL = '"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"\n'


def messages_template() -> str:
    """Every sentence, and every one that has a simple variant."""
    template = Catalog(fuzzy=False)
    simple = said_simply()
    for one, each in spoken().items():
        ids = each.both if each.many else one
        places = [(file, 0) for file in each.files]
        template.add(ids, locations=places, auto_comments=list(comments(each)))
        if one in simple:
            why = "For who reads with difficulty: one thing, at most two short sentences. Values may be left out."
            template.add(ids, locations=places, auto_comments=[why, *comments(each)], context=SIMPLE)
    return _written(template, "Every sentence that Stapje says.", _PLURAL)


def content_template() -> str:
    """Every text of `content/`, by its English."""
    template = Catalog(fuzzy=False)
    for row in rows():
        file = row.place.partition(":")[0]
        dutch = f"Dutch: {row.said[USUAL]}"
        template.add(row.said[SOURCE], locations=[(file, 0)], auto_comments=[dutch], context=IN_CONTENT)
    return _written(template, "Subjects, steps, rewards and tabs, which a municipality may replace.", "")


def comments(of: Spoken) -> Iterator[str]:
    """What a translator is told about a sentence."""
    use = uses().get(of.one)
    if use is None:
        yield "On no screen of its own: a short note above the chat, a file, a command, or an answer in between."
        return
    yield f"{_where(use)}, for {_readers(use)}."
    shown = use.screens
    more = f" and {len(shown) - MOST_SCREENS} more" if len(shown) > MOST_SCREENS else ""
    yield f"Screens: {', '.join(shown[:MOST_SCREENS])}{more}."


def _where(use: Use) -> str:
    if use.buttons and use.texts:
        return "A button, and words in a text"
    return "A button: keep it short" if use.buttons else "A text"


def _readers(use: Use) -> str:
    names = {"participant": "participants", "coach": "coaches", "supervisor": "supervisors"}
    return " and ".join(said for role, said in names.items() if role in use.readers)


def _written(template: Catalog, what: str, plural: str) -> str:
    file = BytesIO()
    write_po(file, template, width=118, sort_output=True, omit_header=True, include_lineno=False)
    return _HEAD.format(what=what, plural=plural) + file.getvalue().decode().rstrip() + "\n"


def generated() -> dict[Path, str]:
    """Both files, as they should be."""
    return {_MESSAGES: messages_template(), _CONTENT: content_template()}
