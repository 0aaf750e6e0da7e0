"""Pictures: the same every time, readable for everyone, and never saying more than the words beside them.

After a template was changed on purpose: SKETCH_ANEW=1 pytest tests/conversations/pictures, and look at what changed.
"""

import dataclasses
import json
import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations
from pathlib import Path

import pytest

from conversations import examples
from conversations.languages import spoken
from conversations.pictures.drawing import PPI, ROOM, draw
from conversations.pictures.evaluation import Evaluation
from conversations.pictures.examples import EVERY
from conversations.pictures.step import StepCard
from conversations.pictures.template import Drawing
from conversations.planning.at_hand import LONGEST
from conversations.screens import SCREENS
from conversations.wording import Wording
from stories.readers import drawings
from tests.conversations.pictures.seen import unlike
from tests.conversations.pictures.words import in_arabic, words, written

GOLDEN = Path(__file__).parent / "golden"
SMALL = 9
"""Pixels an inch: a picture of 45 wide says enough about where things stand."""
PALETTE = json.loads((ROOM / "palette.json").read_text())
TEMPLATES = sorted((ROOM / "templates").glob("*.typ"))
DRAWN = [each for each in drawings() if each.shown and each.shown.drawing]
GROUNDS = ("paper", "card", "calm_ground", "warm_ground", "sun_ground")
THE_SAME_FROM_BOTH_SIDES = {"certificate", "says", "step_card"}
LETTERS = [*((ink, ground) for ink in ("ink", "soft_ink", "calm") for ground in GROUNDS), ("light", "calm")]
LETTERS += [(ink, "light") for ink in ("ink", "soft_ink", "calm")]  # on paper
SHAPES = [("calm", "card"), ("now", "light"), ("soft_ink", "card")]


def luminance(colour: str) -> float:
    """Of WCAG 2.2."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(PALETTE[one]), luminance(PALETTE[other])), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def small(drawing: Drawing) -> bytes:
    return draw(dataclasses.replace(drawing.sketch, file=""), SMALL)


def golden(drawing: Drawing, name: str) -> bytes:
    """How it looked; written anew when that was asked for."""
    kept = GOLDEN / f"{name}.png"
    if os.environ.get("SKETCH_ANEW"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(small(drawing))
    return kept.read_bytes()


def test_there_is_an_example_of_every_template() -> None:
    assert set(EVERY) == {path.stem for path in TEMPLATES} - {"style", "paper_style"}


@pytest.mark.parametrize("name", sorted(EVERY))
def test_a_picture_looks_as_it_did(name: str) -> None:
    assert unlike(small(EVERY[name]), golden(EVERY[name], name)) < 3


@pytest.mark.parametrize("name", sorted(EVERY.keys() - THE_SAME_FROM_BOTH_SIDES))
def test_a_picture_that_is_read_from_the_right_looks_as_it_did(name: str) -> None:
    arabic = in_arabic(EVERY[name])
    assert unlike(small(arabic), golden(arabic, f"{name}.ar")) < 3


def test_what_is_read_from_the_right_is_mirrored() -> None:
    """Guards the guard: the same words, laid out for who reads from the left."""
    arabic = in_arabic(EVERY["paper_plan"])
    assert unlike(small(arabic), small(dataclasses.replace(arabic, language="nl"))) > 3


def test_pictures_of_different_things_are_told_apart() -> None:
    """Guards the guard."""
    card = EVERY["step_card"]
    other = dataclasses.replace(card, step="De post openmaken", pictogram="envelope")  # type: ignore[call-arg]  # a StepCard
    assert unlike(draw(card.sketch, SMALL), draw(other.sketch, SMALL)) > 3


def test_the_same_drawing_is_the_same_picture_in_any_thread() -> None:
    sketch = EVERY["step_card"].sketch
    with ThreadPoolExecutor(2) as hands:
        assert len({draw(sketch), *hands.map(draw, [sketch] * 2)}) == 1


def test_a_municipality_puts_its_own_pictogram_in_the_place_of_ours(tmp_path: Path) -> None:
    room, ours = tmp_path / "pictures", draw(EVERY["says"].sketch, SMALL)
    shutil.copytree(ROOM, room)
    (room / "pictograms" / "own").mkdir()
    shutil.copy(ROOM / "pictograms" / "house.svg", room / "pictograms" / "own" / "seedling.svg")
    theirs = draw(EVERY["says"].sketch, SMALL, room)
    assert unlike(ours, theirs) > 1
    house = dataclasses.replace(EVERY["says"], pictogram="house")  # type: ignore[call-arg]  # a SaysCard
    assert theirs == draw(house.sketch, SMALL)


def test_a_page_for_paper_is_a_pdf_and_always_the_same_one() -> None:
    sketch = EVERY["paper_plan"].sketch
    page = draw(sketch)
    assert page.startswith(b"%PDF-1.7")
    assert page == draw(sketch)
    assert b"/Count 2" in page  # the plan, and what belongs behind which tab


@pytest.mark.parametrize("language", spoken())
def test_what_is_folded_is_one_sheet_in_every_language(language: str) -> None:
    """With the longest goal that can be typed, and a long name."""
    w, view = Wording(language), examples.view()
    agreements = SCREENS["agreements_paper"].draw(view, w)
    assert agreements
    goal = ("Ik wil rust rond de huur en mijn post " * 4)[:LONGEST]
    certificate = dataclasses.replace(EVERY["certificate_paper"], name="Fatima van der Valk", goal=goal)  # type: ignore[call-arg]  # a CertificatePaper
    for drawing in (agreements.drawing, certificate):
        assert drawing
        assert b"/Count 1" in draw(dataclasses.replace(drawing, language=language).sketch)


def test_different_drawings_have_different_names() -> None:
    assert all(one.sketch.key != other.sketch.key for one, other in combinations(EVERY.values(), 2))
    assert dataclasses.replace(EVERY["week"]).sketch.key == EVERY["week"].sketch.key


def test_a_picture_is_as_wide_as_a_cheap_telephone() -> None:
    assert int.from_bytes(draw(EVERY["certificate"].sketch)[16:20], "big") == 720 == 360 * PPI // 72


@pytest.mark.parametrize(("letters", "ground"), LETTERS)
def test_letters_stand_out(letters: str, ground: str) -> None:
    assert contrast(letters, ground) >= 4.5  # WCAG 2.2, 1.4.3


@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_that_mean_something_stand_out(shape: str, ground: str) -> None:
    assert contrast(shape, ground) >= 3  # WCAG 2.2, 1.4.11


def test_no_letter_is_small() -> None:
    sizes = [int(size) for path in TEMPLATES for size in re.findall(r"text\([^)]*?size: (\d+)pt", path.read_text())]
    sizes += [int(size) for size in re.findall(r"#let \w+ = (\d+)pt", (ROOM / "templates" / "style.typ").read_text())]
    assert min(sizes) >= 14


def test_every_colour_comes_from_the_palette() -> None:
    assert not [
        path.name for path in TEMPLATES if re.search(r"#[0-9a-fA-F]{6}|\b(red|blue|green|gray)\b", path.read_text())
    ]


def test_the_words_beside_a_picture_say_all_that_it_says() -> None:
    """They are what is read aloud, and what there is when nothing can be drawn."""
    more = {}
    for each in DRAWN:
        assert each.shown
        if isinstance(each.shown.drawing, Evaluation) or (each.shown.drawing and each.shown.drawing.file):
            continue  # one is asked for under its own figures in words, paper is for who reads no screen
        named_by_its_button = words(each.w("How are things now?")) | words(each.w("What is for you"))
        told = words(each.shown.text) | named_by_its_button
        more[each.name] = set().union(*map(words, written(each.shown.drawing))) - told
    assert not {name: silent for name, silent in more.items() if silent}


def test_every_character_of_our_own_sentences_has_a_letter() -> None:
    assert not {
        each.name for each in DRAWN if each.shown and each.shown.drawing and not each.shown.drawing.sketch.is_legible
    }


def test_pictures_are_drawn_for_participants_at_both_levels_and_for_supervisors() -> None:
    readers = {(each.shown.drawing.template, str(each.w.level)) for each in DRAWN if each.shown and each.shown.drawing}
    assert {("step_card", "simple"), ("bridge", "simple"), ("bridge", "normal"), ("worked", "normal")} <= readers
    assert ("step_card", "normal") not in readers


def test_emoji_in_own_words_leave_no_boxes_and_another_script_is_not_drawn() -> None:
    card = StepCard(lead="", pictogram="house", step="Koffie ☕ zetten 👨‍👩‍👧")
    assert '"step":"Koffie zetten "' in card.sketch.facts
    assert card.sketch.is_legible
    assert not dataclasses.replace(card, step="ትንሽ ስጉምቲ").sketch.is_legible


def test_what_a_drawing_is_kept_as_is_small_and_enough() -> None:
    for each in EVERY.values():
        assert isinstance(each, Drawing)
        assert len(each.sketch.facts) < 2_000
