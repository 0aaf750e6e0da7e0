"""HTML is read as Telegram reads it: entities in UTF-16 units, refusals by byte."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from simulator import entities
from simulator.errors import ApiError
from simulator.markup import parse_html
from simulator.wire import Json

REFUSALS = {
    "🏟 🏟&lt;<abacaba": "Unclosed start tag at byte offset 13",
    "🏟 🏟&lt;<abac aba>": 'Unsupported start tag "abac" at byte offset 13',
    "🏟 🏟&lt;<i   =aba>": 'Empty attribute name in the tag "i" at byte offset 13',
    "🏟 🏟&lt;<i    aba>": 'Can\'t find end tag corresponding to start tag "i"',
    "🏟 🏟&lt;<i    aba  =  ": 'Unclosed start tag "i" at byte offset 13',
    "🏟 🏟&lt;<i    aba  =  190azAz-.,": "Unexpected end of name token at byte offset 27",
    '🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>': "Unclosed start tag at byte offset 13",
    "🏟 🏟&lt;</": "Unexpected end tag at byte offset 13",
    "🏟 🏟&lt;<b></b></": "Unexpected end tag at byte offset 20",
    "🏟 🏟&lt;<i>a</i   ": "Unclosed end tag at byte offset 17",
    "🏟 🏟&lt;<i>a</em   >": 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"',
    "a < b": 'Unsupported start tag "" at byte offset 2',
    "<span>x</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    "<{b}>": 'Unsupported start tag "{b}" at byte offset 0',
}


@pytest.mark.parametrize("text", REFUSALS)
def test_bad_html_is_refused_in_telegrams_words(text: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(text)
    assert refusal.value.description == f"Bad Request: can't parse entities: {REFUSALS[text]}"


@pytest.mark.parametrize(
    ("text", "plain", "found"),
    [
        ("➡️ ➡️<i>➡️ ➡️</i>", "➡️ ➡️➡️ ➡️", [("italic", 5, 5)]),
        ("🏟 <b>a<i>b</i></b>", "🏟 ab", [("bold", 3, 2), ("italic", 4, 1)]),
        ("<i><b>x</b></i>", "x", [("bold", 0, 1), ("italic", 0, 1)]),
        ("&lt;&gt;&amp;&quot;&laquo;&#8364;", '<>&"&laquo;€', []),
        ("<b></b>leeg", "leeg", []),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ('<a href="geen link">x</a>', "x", []),
        ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
    ],
)
def test_tags_become_entities(text: str, plain: str, found: list[tuple[str, int, int]]) -> None:
    assert parse_html(text)[0] == plain
    assert [(e["type"], e["offset"], e["length"]) for e in parse_html(text)[1]] == found


def test_a_link_keeps_its_address() -> None:
    assert parse_html('<a href="https://a.nl/?x=1&amp;y=2">hier</a>')[1][0]["url"] == "https://a.nl/?x=1&y=2"
    assert parse_html('<a href="https://a.nl">hier</a>')[1][0]["url"] == "https://a.nl/"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/start abc", ["bot_command"]),
        ("kijk op https://amsterdam.nl/stap.", ["url"]),
        ("t.me/StapjeBot?start=abc", ["url"]),
        ("mail@gemeente.nl of @coach #stap", ["email", "mention", "hashtag"]),
        ("1/2 kopje, en/of thee", []),
        ("Dag Samira. Fijn dat je er bent", []),
    ],
)
def test_plain_text_is_searched_for_what_can_be_tapped(text: str, kinds: list[str]) -> None:
    assert [entity["type"] for entity in entities.find(text)] == kinds


def test_trimming_moves_the_entities_along() -> None:
    text, found = entities.trimmed("  🌷 dag  ", [{"type": "bold", "offset": 0, "length": 9}])
    assert (text, found) == ("🌷 dag", [{"type": "bold", "offset": 0, "length": 6}])


pieces = st.recursive(
    st.text(st.sampled_from("ab🌷é <&>\"'\n"), max_size=6).map(lambda t: t.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inner: st.tuples(
        st.sampled_from(["b", "i", "u", "s", "code", "blockquote"]), st.lists(inner, max_size=3)
    ).map(lambda node: f"<{node[0]}>{''.join(node[1])}</{node[0]}>"),
    max_leaves=8,
)


@given(st.lists(pieces, max_size=4).map("".join))
def test_every_entity_lies_within_the_text_and_html_comes_back_whole(text: str) -> None:
    plain, found = parse_html(text)
    units = len(plain.encode("utf-16-le")) // 2
    assert all(e["offset"] >= 0 and 0 < e["length"] <= units - e["offset"] for e in found)
    assert parse_html(entities.to_html(plain, found).replace("&#x27;", "'"))[0] == plain


@given(st.text(max_size=40))
def test_no_text_breaks_the_parser(text: str) -> None:
    with contextlib.suppress(ApiError):
        plain, found = parse_html(text)
        assert all(MessageEntity(**_known(e)).offset <= len(plain) * 2 for e in found)


def _known(entity: Json) -> Json:
    return {name: entity[name] for name in ("type", "offset", "length")}
