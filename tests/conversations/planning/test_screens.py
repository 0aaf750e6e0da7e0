"""What is seen while coming in, and in planning and rewards: every screen of the three, in both languages."""

import re
from dataclasses import replace

import pytest

import conversations.activities  # noqa: F401  # registers
from bot.telegram.buttons import data_of
from conversations import examples
from conversations.replies import Shown
from conversations.screens import SCREENS, View
from conversations.wording import Wording, catalogue
from domain.people import Level, Preview

OURS = [
    name
    for name, screen in SCREENS.items()
    if screen.draw.__module__.split(".")[1] in {"onboarding", "planning", "rewards"}
]
FORBIDDEN = re.compile(
    r"\b(niet gedaan|te laat|verplicht|laatste kans|sanctie|gefaald|moet|moeten|helaas|vergeten|gemist|nog steeds|"
    r"zoals afgesproken|niet gereageerd|waarom heb je|herinnering|aanmaning|achterstand|openstaand|deadline|"
    r"controle)\b",
    re.IGNORECASE,
)


def drawn(name: str, language: str, level: Level | None = None) -> list[Shown]:
    views = [example() for example in SCREENS[name].examples]
    return [shown for view in views if (shown := _draw(name, view, language, level)) is not None]


def _draw(name: str, view: View, language: str, level: Level | None) -> Shown | None:
    own = view.to.level if view.to else Level.NORMAL
    return SCREENS[name].draw(view, Wording(language, level or own))


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", OURS)
def test_every_screen_draws_its_example(name: str, language: str, level: Level) -> None:
    shown = drawn(name, language, level)
    assert shown
    assert all(each.text.strip() and "{" not in each.text for each in shown)


@pytest.mark.parametrize("name", OURS)
def test_no_dutch_screen_blames(name: str) -> None:
    for shown in drawn(name, "nl"):
        texts = [shown.text, *(button.label for row in shown.buttons for button in row)]
        assert [found.group() for text in texts for found in FORBIDDEN.finditer(text)] == []


@pytest.mark.parametrize("name", OURS)
def test_every_button_fits_with_ids_of_full_length(name: str) -> None:
    for shown in drawn(name, "nl"):
        for button in (each for row in shown.buttons for each in row):
            data_of(replace(button, subject=button.subject and "s" * 20, thing=button.thing and "t" * 20, revision=99))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", OURS)
def test_simple_mode_says_two_sentences_and_shows_two_buttons_and_help(name: str, language: str) -> None:
    for example in SCREENS[name].examples:
        view = example()
        if view.to is None or view.staff is not None or view.words.get("card") == "all":
            continue
        open_ = replace(
            view, to=replace(view.to, preview=Preview.SHOW)
        )  # the neutral first line stands before all this
        shown = _draw(name, open_, language, Level.SIMPLE)
        assert shown is not None
        buttons = [button for row in shown.buttons for button in row if button.verb != "help"]
        prose = "\n".join(line for line in shown.text.splitlines() if not line.startswith(("•", "   ", "<b>")))
        assert (len(buttons) <= 2, len(re.findall(r"[.?!](?=\s|$)", prose)) <= 2) == (True, True), prose


TO_TAKE_ALONG = frozenset({"hand_out", "invitation", "invitation_card", "paper_plan"})


@pytest.mark.parametrize("name", [name for name in OURS if SCREENS[name].examples[0]().staff is not None])
def test_what_staff_see_of_a_participant_cannot_be_forwarded(name: str) -> None:
    for example in SCREENS[name].examples:
        view = example()
        shown = _draw(name, view, "nl", None)
        if view.about is not None and name not in TO_TAKE_ALONG:
            assert shown is not None
            assert shown.protect


def test_the_information_text_is_about_a_hundred_words() -> None:
    assert 85 <= len(drawn("information", "nl")[0].text.split()) <= 120


def test_promises_stand_only_where_someone_decided_them() -> None:
    with_, _, without, *_ = drawn("information", "nl")
    assert "uitkering" in with_.text
    assert "uitkering" not in without.text


def test_a_coach_with_a_second_role_is_named_as_such() -> None:
    assert "gaat ook over je uitkering" in drawn("information", "nl")[1].text


def test_a_trial_bears_its_banner() -> None:
    assert drawn("staff_welcome", "nl")[2].text.startswith("<b>Alleen om te oefenen. Nog geen echte bewoners.</b>")


def test_the_invitation_is_a_picture_and_only_a_sent_one_has_digits() -> None:
    beside, sent = drawn("invitation", "nl")
    assert (beside.picture or b"")[:4] == b"\x89PNG"
    assert ("0427" in beside.text, "0427" in sent.text) == (False, True)


@pytest.mark.parametrize("preview", [Preview.UNASKED, Preview.SHORT])
@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("name", ["plan_proposed", "appointment_new", "reward_promised", "reward_handed"])
def test_the_first_eighty_characters_tell_nothing_before_she_chose_to_show(
    name: str, preview: Preview, level: Level
) -> None:
    view = SCREENS[name].examples[0]()
    assert view.to is not None
    for language in ("nl", "en"):
        shown = SCREENS[name].draw(replace(view, to=replace(view.to, preview=preview)), Wording(language, level))
        assert shown is not None
        assert "\n" not in shown.text[:80]
        assert "Marieke" not in shown.text[:80]


def test_a_reward_stands_with_its_step_and_the_others_matter_as_much() -> None:
    text = drawn("plan_proposed", "nl")[0].text
    assert "Bij deze stap hoort een bloemetje van Marieke." in text
    assert text.count("De andere stappen zijn net zo belangrijk.") == 1


def test_the_coach_reads_what_worked_before_what_waits() -> None:
    text = drawn("person", "nl")[0].text
    assert text.index("1 ding gelukt") < text.index("Mee bezig") < text.index("Voorstellen")


def test_the_list_to_take_along_names_what_was_earned() -> None:
    shown = drawn("person", "nl")[1]
    assert "Neem mee: bloemetje voor Fatima" in shown.text
    assert {"handed", "discussed"} <= {button.verb for row in shown.buttons for button in row}


def test_every_sentence_is_there_in_dutch() -> None:
    assert catalogue("nl").get("Yes, this is my plan").string == "Ja, dit is mijn plan"  # type: ignore[union-attr]
    of_the_reader = [name for name in OURS if name != "ask_digits"]  # its second example reads English in both
    english = {shown.text for name in of_the_reader for shown in drawn(name, "en")}
    assert english & {shown.text for name in of_the_reader for shown in drawn(name, "nl")} == set()


def test_who_sees_no_names_of_others() -> None:
    view = SCREENS["person"].examples[0]()
    assert SCREENS["person"].draw(replace(view, about=None), Wording()) is None
    assert examples.HENK.name not in drawn("person", "nl")[0].text
