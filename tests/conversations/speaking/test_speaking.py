"""A step may be spoken: the voice is kept only when it was asked for, and heard only on a tap."""

from dataclasses import replace

import pytest

from conversations import examples, routing
from conversations.drawing import draw
from conversations.events import SentThing
from conversations.examples import GOAL, LANDLORD, MARIEKE, situation
from conversations.facts import Coached
from conversations.speaking.screens import FILE, by_coach, of_henk, voiced
from domain.plans import Action, ActionStatus
from domain.situations import Place
from tests.conversations.deciding import NOW, Talk, saved
from tests.conversations.phone import Phone

SPOKEN = SentThing(id="", chat="chat-1", message=9, kind="voice", file=FILE)


def phone() -> Phone:
    return Phone(situation())


def step(of: Phone, id_: str = LANDLORD.id) -> Action:
    return next(each for each in of.of.actions if each.id == id_)


def test_a_voice_that_nobody_asked_for_is_answered_and_not_kept() -> None:
    at = phone().does(SPOKEN)
    assert "Stap inspreken" in at.labels
    assert not [each for each in at.of.actions if each.voice]
    assert at.place is None


def test_a_step_that_is_there_is_spoken_by_buttons() -> None:
    at = phone().does(SPOKEN).presses("Stap inspreken").presses("De huurbaas bellen, samen").does(SPOKEN)
    assert (step(at).voice, step(at).voice_by) == (FILE, "fatima")
    assert at.labels == ["▶ Luister", "Mijn stap"]
    assert at.place is None


def test_the_only_step_is_asked_for_at_once_by_text() -> None:
    at = Phone(examples.henk()).writes("inspreken")
    assert "Houd de microfoon vast" in at.text
    assert at.does(SPOKEN).of.actions[0].voice == FILE


def test_a_new_step_is_spoken_while_it_is_worded_and_gets_words() -> None:
    at = Phone(situation(actions=(), occurrences=(), ledger=())).taps("new_step")
    assert "Inspreken mag ook." in at.text
    at.does(SPOKEN).writes("Brood kopen")
    at.presses("Vandaag").taps("own_no_if_then").taps("own_done_by", "self")
    made = at.of.actions[-1]
    assert (made.words, made.voice, made.voice_by) == ("Brood kopen", FILE, "fatima")


def test_a_new_step_may_be_spoken_without_a_word() -> None:
    at = Phone(situation(actions=(), occurrences=(), ledger=())).taps("new_step").does(SPOKEN)
    at.presses("Zonder woorden").presses("Vandaag").taps("own_no_if_then").taps("own_done_by", "self")
    assert (at.of.actions[-1].words, at.of.actions[-1].voice) == ("Een ingesproken stap", FILE)


def test_only_a_voice_is_kept_and_only_where_it_is_asked_for() -> None:
    at = phone().taps("speak_for", LANDLORD.id).does(replace(SPOKEN, kind="photo", file=""))
    assert "Stuur geen foto" in at.text
    assert step(at).voice == ""
    asked = phone().writes("mijn map").does(SPOKEN)
    assert "Stap inspreken" in asked.labels


def test_words_instead_of_a_voice_are_heard_as_always() -> None:
    at = phone().taps("speak_for", LANDLORD.id).writes("mijn plan")
    assert step(at).voice == ""
    assert at.place is None


def test_a_spoken_step_is_heard_on_a_tap_as_a_message_of_its_own() -> None:
    at = Phone(voiced()).taps("listen", LANDLORD.id)
    [say] = at.outcome.says
    assert (say.screen, say.edit) == ("spoken", 0)
    assert at.shown[0].voice is not None
    assert at.shown[0].voice.file == FILE
    assert "Je stap: De huurbaas bellen, samen" in at.text


def test_the_voice_of_the_coach_bears_the_name_of_the_coach() -> None:
    assert "Van Marieke:" in Phone(by_coach()).taps("listen", LANDLORD.id).text


@pytest.mark.parametrize("of", [voiced, of_henk])
def test_the_step_in_front_can_be_heard(of: object) -> None:
    assert Phone(of()).writes("mijn stap").labels[0] == "▶ Luister"  # type: ignore[operator]


def test_a_step_without_a_voice_offers_none() -> None:
    assert "▶ Luister" not in phone().writes("mijn stap").labels
    assert phone().taps("listen", LANDLORD.id).outcome.says[0].screen == "gone"


def test_the_voice_is_taken_away_and_the_step_stays() -> None:
    at = Phone(voiced()).taps("listen", LANDLORD.id).presses("Haal de stem weg")
    assert (step(at).voice, step(at).voice_by, step(at).words) == ("", None, LANDLORD.words)


def test_nobody_but_the_participant_is_told_of_a_voice() -> None:
    at = phone().taps("speak_for", LANDLORD.id).does(SPOKEN)
    assert (at.to_staff, at.kinds) == ([], [])


def test_a_coach_speaks_a_step_and_a_line_says_what_it_is() -> None:
    talk = Talk(situation(), MARIEKE)
    talk.coach_taps("new_steps")
    place = talk.places[MARIEKE.id]
    assert place is not None
    asked = routing.coached(coached(talk, place), replace(SPOKEN, id="event-voice-00000000"), NOW)
    [talk.places[MARIEKE.id]] = saved(asked, Place)
    [made] = saved(talk.coach_writes("Post openen do 10:00"), Action)
    assert (made.words, made.voice, made.voice_by) == ("Post openen", FILE, MARIEKE.id)
    [other] = saved(talk.coach_writes("Brood kopen"), Action)
    assert other.voice == ""


def coached(talk: Talk, place: Place) -> Coached:
    return Coached(coach=examples.staff(MARIEKE), of=talk.of, place=place)


def test_a_coachs_voice_outside_a_question_is_not_kept() -> None:
    place = Place(person=MARIEKE.id, verb="new_goal", subject="fatima", thing=GOAL.id, since=NOW)
    assert not routing.is_spoken_answer(SPOKEN, place)
    assert not routing.is_spoken_answer(SPOKEN, None)


@pytest.mark.parametrize("room", [True, False])
def test_what_a_coach_spoke_can_be_heard_before_the_yes(*, room: bool) -> None:
    proposed = examples.action("act-post", "Post openen", ActionStatus.PROPOSED, voice=FILE, voice_by="marieke")
    busy = () if room else tuple(replace(LANDLORD, id=f"act-{n}") for n in range(3))
    shown = draw("plan_proposed", examples.view(situation(actions=(*busy, proposed), occurrences=())))
    assert shown is not None
    assert shown.buttons[0][0].label == "▶ Luister: Post openen"
