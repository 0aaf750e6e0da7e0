"""My things: what holds is shown, one tap changes it, and everything is reached by tap and by word."""

from dataclasses import replace
from datetime import date, time

import pytest

from conversations import examples, routing
from conversations.bidi import without_marks
from conversations.drawing import wording_for
from conversations.events import Tapped, Wrote
from conversations.examples import FATIMA, THURSDAY, action
from conversations.facts import Own
from conversations.languages import name_of
from conversations.mythings.choices import GROUPS, SETTINGS, group_of
from conversations.planning.plan import occurrence_of
from conversations.replies import Outcome
from conversations.screens import SCREENS
from conversations.wording import Wording
from domain import policies
from domain.people import Level, Person, Preview
from domain.plans import ActionStatus, Occurrence
from domain.rhythms import Anchor, Around
from domain.situations import Place
from tests.conversations.deciding import tapped, wrote
from tests.conversations.phone import Phone


def phone() -> Phone:
    return Phone(examples.situation())


@pytest.mark.parametrize("text", ["Mijn dingen", "my things"])
def test_a_word_opens_my_things(text: str) -> None:
    at = phone().writes(text)
    assert at.labels == ["Instellingen", "Mijn map", "Over mij", "Mijn stap"]
    assert at.presses("Over mij").labels == ["Alles over mij", "Privacy en weghalen", "Terug"]


@pytest.mark.parametrize("text", ["instellingen", "settings", "mijn instellingen"])
def test_a_word_opens_the_settings(text: str) -> None:
    assert phone().writes(text).labels == ["Hoe je schrijft", "Wanneer je schrijft", "Wat ik zie en hoor", "Terug"]


def test_mijn_stap_leads_to_my_things_after_the_first_days_only() -> None:
    assert "Mijn dingen" in phone().writes("mijn stap").labels
    new = Phone(examples.situation(replace(FATIMA, joined_at=THURSDAY)))
    assert "Mijn dingen" not in new.writes("mijn stap").labels
    assert "Hoe je schrijft" in new.writes("instellingen").labels


def test_each_setting_stands_in_one_group() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(SETTINGS)


@pytest.mark.parametrize(
    ("button", "before", "after"),
    [
        ("Kort houden", "Eerste regel: waar het over gaat", "Eerste regel: zegt weinig"),
        ("Maak het rustig", "Rustig: uit", "Rustig: aan. Geen geluid en geen plaatjes."),
        ("Zonder plaatjes", "Plaatjes: aan", "Plaatjes: uit"),
        ("Vraag niemand", "Lang stil? Dan vraag ik Marieke om contact.", "Lang stil? Dan vraag ik niemand iets."),
    ],
)
def test_one_tap_switches_and_shows_what_holds_now(button: str, before: str, after: str) -> None:
    name = next(name for name in SETTINGS if before in phone().taps("mine_pick", name).text)
    at = phone().taps("mine_group", group_of(name))
    assert before in at.text
    assert after in at.presses(button).text


def test_a_switch_goes_back_too() -> None:
    at = phone().taps("mine_group", "see").presses("Maak het rustig")
    assert at.of.person.wishes.calm
    assert not at.presses("Niet meer rustig").of.person.wishes.calm


def test_a_language_is_found_by_its_own_name_and_the_one_that_holds_is_not_offered() -> None:
    at = phone().taps("mine_group", "how").presses("Taal")
    assert at.labels == [*(name_of(code) for code in ("en", "ar", "pl", "tr", "uk")), "Terug"]
    assert at.presses("English").text.startswith("<b>How I write</b>\nLanguage: English")
    assert at.presses("Language").presses("Nederlands").of.person.language == "nl"


def test_only_languages_that_the_programme_offers_can_be_chosen() -> None:
    view = replace(SCREENS["mine_pick"].examples[0](), thing="language", languages=("nl", "pl"))
    shown = SCREENS["mine_pick"].draw(view, Wording())
    assert shown is not None
    assert [button.label for row in shown.buttons for button in row] == [name_of("pl"), "Terug"]


def test_there_are_three_ways_of_reading_and_each_names_the_two_others() -> None:
    at = phone().taps("mine_group", "how").presses("Andere manier van lezen")
    assert at.labels[:2] == ["🌱 Makkelijk lezen", "🖼️ Plaatjes eerst"]
    assert at.presses("🖼️ Plaatjes eerst").of.person.level is Level.PICTURES
    assert at.text == "Lezen: plaatjes eerst"
    assert at.presses("Andere manier van lezen").labels == ["📖 Gewone teksten", "🌱 Makkelijk lezen", "Hulp"]
    assert at.presses("📖 Gewone teksten").of.person.level is Level.NORMAL


def test_who_chooses_pictures_first_has_pictures_again() -> None:
    at = phone().taps("mine_set", "pictures:off").taps("mine_set", "level:pictures")
    assert at.of.person.wishes.pictures


def test_a_chosen_moment_holds_at_once() -> None:
    at = phone().taps("mine_group", "when").presses("Ander moment").presses("14:00")
    assert "Moment van de dag: 14:00" in at.text
    assert at.of.person.wishes.moment == time(14)
    assert at.presses("Ander moment").presses("Het gewone moment").of.person.wishes.moment is None


def test_chosen_hours_hold_at_once() -> None:
    at = phone().taps("mine_group", "when").presses("Andere uren").presses("Middag, 13 tot 19 uur")
    assert "Uren: 13:00 tot 19:00" in at.text


def test_days_turn_one_by_one_and_sunday_stays_quiet() -> None:
    at = phone().taps("mine_group", "when").presses("Andere dagen").presses("woensdag: geen bericht")
    assert at.of.person.wishes.quiet_days == frozenset({3, 6, 7})
    assert at.presses("woensdag: weer schrijven").of.person.wishes.quiet_days == frozenset({6, 7})
    assert not [label for label in at.labels if "zondag" in label]


def test_one_day_always_stays_open() -> None:
    at = phone()
    for day in "12345":
        at.taps("mine_set", f"days:{day}")
    assert at.of.person.wishes.quiet_days == frozenset({1, 2, 3, 4, 6, 7})


def test_another_language_brings_its_own_keys() -> None:
    at = phone().taps("mine_set", "language:en")
    assert at.of.person.language == "en"
    assert [each.keys for each in at.shown if each.keys] == [(("My step", "Contact with Marieke"),)]


def test_simple_mode_walks_past_every_setting_and_back() -> None:
    at = Phone(examples.henk()).writes("mijn dingen").presses("Instellingen")
    seen = [at.text]
    while "Verder" in at.labels:
        seen.append(at.presses("Verder").text)
        assert len(at.labels) <= 3
    assert len(seen) == len(SETTINGS)
    english = Phone(examples.situation(replace(examples.PRECIOUS, level=Level.SIMPLE))).taps("mine_one", "language")
    assert english.presses("Next").text == "Reading: short and easy"
    assert at.presses("Klaar").labels == ["Instellingen", "Over mij", "Hulp"]


def test_simple_mode_finds_every_choice_one_at_a_time() -> None:
    at = Phone(examples.henk()).taps("mine_pick", "moment")
    seen = {at.labels[0]}
    for _ in range(4):
        seen.add(at.presses("Iets anders").labels[0])
    assert seen == {"09:00", "10:00", "14:00", "18:30", "Het gewone moment"}


@pytest.mark.parametrize(
    "thing",
    [
        "photos:on",
        "payday:40",
        "payday:bills",
        "",
        "moment",
        "moment:0300",
        "days:7",
        "days:9",
        "calm:maybe",
        "name:x",
        "level:",
    ],
)
def test_what_cannot_be_chosen_changes_nothing(thing: str) -> None:
    at = phone()
    before = at.of.person
    at.taps("mine_set", thing)
    assert replace(at.of.person, last_sign_at=None) == replace(before, last_sign_at=None)
    assert [say.screen for say in at.outcome.says] == ["gone"]


@pytest.mark.parametrize(
    ("verb", "thing"), [("mine_group", "x"), ("mine_one", ""), ("mine_pick", "x:1"), ("my_part", "x")]
)
def test_what_is_not_there_is_gone(verb: str, thing: str) -> None:
    assert [say.screen for say in phone().taps(verb, thing).outcome.says] == ["gone"]


def test_calm_texts_hold_no_pictures_but_ones_own_words_stay() -> None:
    words = "🌷 {step}", "🌷 tulpen kopen"
    assert Wording("en", calm=True)(words[0], step=words[1]) == "🌷 tulpen kopen"
    assert Wording("en")(words[0], step=words[1]) == "🌷 🌷 tulpen kopen"


@pytest.mark.parametrize(
    ("opens", "chooses", "holds"),
    [
        ("taal", "engels", "Language: English"),
        ("taal", "Oekraiens", name_of("uk")),
        ("taal", "turkce", "Dil: Türkçe"),
        ("zeg maar u", "u", "Aanspreken met: u"),
        ("makkelijke taal", "makkelijk lezen", "Lezen: kort en makkelijk"),
        ("kort houden", "kort", "Eerste regel: zegt weinig"),
        ("rustig", "aan", "Rustig: aan."),
        ("plaatjes", "uit", "Plaatjes: uit"),
        ("moment van de dag", "half drie", "Moment van de dag: 14:30"),
        ("andere uren", "middag", "Uren: 13:00 tot 19:00"),
        ("stille dagen", "Woensdag", "Dagen zonder bericht: woensdag, zaterdag en zondag"),
        ("betaaldag", "de 24e", "Geld komt binnen: dag 24 van de maand."),
        ("als ik stil ben", "vraag niemand", "Lang stil? Dan vraag ik niemand iets."),
    ],
)
def test_a_setting_is_opened_and_chosen_by_text_alone(opens: str, chooses: str, holds: str) -> None:
    assert holds not in phone().writes(opens).text
    at = phone().writes(opens).writes(chooses)
    assert holds in at.text
    assert at.place is None


def test_who_says_something_else_is_heard_and_nothing_is_set() -> None:
    at = phone().writes("moment van de dag")
    before = at.of.person.wishes
    at.writes("gelukt")
    assert "Welke stap" in at.text
    assert (at.of.person.wishes, at.place) == (before, None)


def test_what_is_no_choice_shows_the_choices_again() -> None:
    at = phone().writes("betaaldag").writes("de 45e")
    assert "Dag 23" in at.labels
    assert at.writes("25").of.person.wishes.payday == 25


def test_an_hour_at_night_becomes_the_nearest_one_by_day() -> None:
    assert phone().writes("moment van de dag").writes("23:30").of.person.wishes.moment == time(21)


def test_photos_are_off_and_it_says_what_to_do_instead() -> None:
    at = phone().writes("mag ik een foto sturen")
    assert "Stuur geen foto van een brief. Laat hem aan Marieke zien." in at.text


def test_a_day_of_the_money_is_chosen_moved_and_cleared_and_steps_move_along() -> None:
    pot = action("act-pot", "Potje vullen", repeats=Around(Anchor.PAYDAY, 2))
    time_ = Occurrence(id="occ-pot", action="act-pot", participant="fatima")
    at = Phone(examples.situation(actions=(pot,), occurrences=(time_,), ledger=()))
    days = []
    for label in ("Dag 25", "Dag 20", "Haal het weg", "Dag 20"):
        at.taps("mine_group", "when").presses("Dag van het geld").presses(label)
        days.append(occurrence_of(at.of, "act-pot").day)  # type: ignore[union-attr]
    assert days == [date(2026, 4, 27), date(2026, 4, 22), None, date(2026, 4, 22)]


def test_bills_may_be_spoken_of_before_the_money_comes_and_no_longer() -> None:
    at = phone().taps("mine_set", "payday:23").taps("mine_pick", "payday").presses("Zeg het dan wel")
    assert "rekeningen" not in at.text
    at.taps("mine_pick", "payday").presses("Dan niets over rekeningen")
    assert "In de drie dagen ervoor zeg ik niets over rekeningen." in at.text


def test_without_pictures_texts_hold_none_and_there_still_is_sound() -> None:
    at = phone().taps("mine_set", "pictures:off")
    words = wording_for(examples.view(at.of))
    assert words("🌷 {count} things worked since {day}.", count=1, day="x").startswith("1 ")
    assert not at.of.person.wishes.calm


def test_who_chose_u_is_spoken_to_so_and_their_coach_is_not() -> None:
    at = phone().taps("mine_set", "formality:u")
    assert "Wilt u" in at.writes("xyzzy qwerty").text
    assert wording_for(examples.coach_view(at.of))("What would you like?") == "Wat wil je?"
    assert wording_for(examples.view(at.of))("What would you like?") == "Wat wilt u?"


def test_settings_touch_nothing_but_the_person() -> None:
    at = phone()
    plan = [action for action in at.of.actions if action.status is ActionStatus.OPEN]
    at.taps("mine_set", "level:simple").taps("mine_set", "preview:short")
    assert at.of.person.level is Level.SIMPLE
    assert at.of.person.preview is Preview.SHORT
    assert [action for action in at.of.actions if action.status is ActionStatus.OPEN] == plan
    assert at.to_staff == []


def test_a_feast_of_ones_own_is_a_day_without_messages_and_those_of_all_stay() -> None:
    at = phone()

    def quiet(day: date) -> bool:
        person = at.of.person
        return policies.for_person(at.of.policy, person.wishes, person.joined_at, THURSDAY).window_on(day) is None

    assert "Suikerfeest" in at.taps("mine_set", "feasts:eid_al_fitr").text
    assert quiet(date(2027, 3, 9))
    assert quiet(date(2027, 4, 27)), "King's day"
    at.taps("mine_set", "feasts:eid_al_fitr")
    assert not quiet(date(2027, 3, 9))


def polish(text_or_tap: Wrote | Tapped, person: Person = FATIMA) -> Outcome:
    """What comes of wishing it where the organisation offers Dutch, English and Arabic."""
    place = Place(person=person.id, verb="setting", thing="language", since=THURSDAY)
    me = replace(examples.situation(), person=person)
    return routing.own(Own(me=me, place=place, languages=("nl", "en", "ar")), text_or_tap, THURSDAY)


@pytest.mark.parametrize("wish", [wrote("Polski"), wrote("pools"), tapped("mine_set", "language:pl")])
def test_a_language_that_is_not_offered_is_answered_with_those_that_are(wish: Wrote | Tapped) -> None:
    outcome = polish(wish)
    assert not [each for each in outcome.changes if isinstance(each, Person) and each.language == "pl"]
    [say] = outcome.says
    assert (say.screen, say.words) == ("mine_pick", {"wished": "pl"})
    [place] = [each for each in outcome.changes if isinstance(each, Place)]
    assert place.thing == "language"  # the next text may be one that is offered
    view = replace(SCREENS["mine_pick"].examples[0](), thing="language", words=say.words, languages=("nl", "en", "ar"))
    shown = SCREENS["mine_pick"].draw(view, Wording("nl"))
    assert shown is not None
    assert without_marks(shown.text) == "Polski kan ik hier niet schrijven. Wel: Nederlands, English en العربية."
    assert [each.label for each in shown.buttons[0]] == ["English", "العربية"]


def test_who_reads_a_language_that_is_not_offered_any_more_goes_on_with_it() -> None:
    assert polish(wrote("polski"), replace(FATIMA, language="pl")).says[0].words == {}
