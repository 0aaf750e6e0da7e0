"""Messages to and fro: in their writers' own words, read inside hours, told honestly, kept 30 days."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from conversations.absence import examples as away
from conversations.examples import PROGRAMME, THURSDAY, situation
from conversations.replies import Kind
from conversations.saying import PASSED_ON
from conversations.thread import examples
from domain.people import StaffProfile
from domain.thread import Message, since, unseen
from tests.conversations.deciding import Talk, saved, screens
from tests.conversations.phone import Phone
from tests.promises.people import ADDRESS, COACH, FATIMA, OTHER_COACH
from tests.promises.town import Got, Town, data

SATURDAY_EVENING = datetime(2026, 4, 18, 18, 0, tzinfo=UTC)
KEPT_FOR = "Stapje bewaart berichten 30 dagen."


def test_a_message_goes_as_it_is_and_the_coach_reads_it_in_their_hours() -> None:
    phone = Phone(situation()).writes("Contact met Marieke").presses("Een berichtje sturen")
    assert KEPT_FOR in phone.text
    phone.writes("  Kan het een uur later? <b>  ")
    [written] = saved(phone.outcome, Message)
    assert (written.words, written.by) == ("Kan het een uur later? <b>", "fatima")
    [told] = [say for say in phone.outcome.says if say.to == "marieke"]
    assert (told.screen, told.kind, dict(told.words)) == ("message_from", Kind.STAFF, {})
    assert "Marieke krijgt jouw bericht nu." in phone.text
    assert "Kan het een uur later? &lt;b&gt;" in phone.to_staff[-1][2].text


def test_outside_the_hours_it_is_said_when_it_is_read_with_numbers_and_the_doors() -> None:
    phone = Phone(situation(), now=SATURDAY_EVENING).taps("message").writes("Hoi")
    assert "Marieke leest dit maandag vanaf 08:30 uur." in phone.text
    assert "112" in phone.text
    assert [each.thing for row in phone.shown[0].buttons for each in row] == ["talk", "stuck", "threat"]


def test_while_the_coach_is_away_the_stand_in_reads_on_the_days_that_the_coach_works() -> None:
    part_time = replace(away.profile(away.AWAY), works_on=frozenset({1, 2, 3, 4}))
    friday = THURSDAY + timedelta(days=1)
    phone = Phone(situation(coach_profile=part_time), now=friday).taps("message").writes("Hoi")
    assert "Joris leest dit maandag vanaf 08:30 uur." in phone.text


def test_crisis_words_come_first_and_are_passed_on_to_nobody() -> None:
    phone = Phone(situation()).taps("message").writes("ik wil dood")
    assert "113" in phone.text
    assert (saved(phone.outcome, Message), phone.to_staff) == ([], [])


def test_a_message_that_is_too_long_is_asked_again_and_not_cut() -> None:
    phone = Phone(situation()).taps("message").writes("x" * (PASSED_ON + 1))
    assert not saved(phone.outcome, Message)
    assert phone.place is not None
    assert saved(phone.writes("korter").outcome, Message)


def test_nothing_is_sent_by_who_would_rather_not() -> None:
    phone = Phone(situation()).taps("message").presses("Toch liever niet")
    assert phone.place is None
    assert "niets verstuurd" in phone.text


def test_it_is_only_offered_where_the_coach_switched_it_on() -> None:
    off = situation(
        programme=replace(PROGRAMME, fictional=False), coach_profile=StaffProfile(person="marieke", stand_in="joris")
    )
    phone = Phone(off).writes("Contact met Marieke")
    assert "Een berichtje sturen" not in phone.labels
    assert phone.taps("message").place is None


def test_the_coach_answers_in_the_window_and_what_was_asked_counts_as_read() -> None:
    talk = Talk(examples.asked())
    assert screens(talk.coach_taps("message_to"), "marieke") == ["ask_message_to"]
    outcome = talk.coach_writes("Dat kan. Tot dan!")
    assert {each.words for each in saved(outcome, Message)} == {"Dat kan. Tot dan!", examples.ASKED.words}
    assert not unseen(talk.of.album.thread)
    [told] = [say for say in outcome.says if say.to == "fatima"]
    assert (told.screen, told.kind) == ("coach_message", Kind.WORDS)


def test_read_is_one_tap_and_of_no_other_message() -> None:
    talk = Talk(examples.told())
    assert screens(talk.coach_taps("message_seen", examples.TOLD.id), "marieke") == ["gone"]
    assert saved(talk.coach_taps("message_seen", examples.ASKED.id), Message)
    assert not saved(talk.coach_taps("message_seen", examples.ASKED.id), Message)


def test_nothing_is_promised_while_stapje_can_send_nothing() -> None:
    stopped = replace(examples.told(), person=replace(examples.told().person, stopped_at=THURSDAY))
    talk = Talk(stopped)
    assert screens(talk.coach_taps("message_to"), "marieke") == ["message_not_now"]
    assert talk.places == {}


def test_who_coaches_from_now_on_reads_what_comes_and_what_waits() -> None:
    old = replace(examples.TOLD, at=THURSDAY - timedelta(days=3))
    thread = (old, examples.ASKED, replace(examples.TOLD, at=THURSDAY + timedelta(days=1)))
    assert since(thread, THURSDAY + timedelta(hours=1)) == thread[1:]


def test_what_waited_is_still_there_when_it_is_opened_and_so_marked_as_read() -> None:
    first_day = THURSDAY + timedelta(hours=1)
    opened = replace(examples.ASKED, seen_at=first_day + timedelta(hours=2))
    answered_before = replace(examples.ASKED, seen_at=THURSDAY)
    assert since((opened,), first_day) == (opened,)
    assert since((answered_before,), first_day) == ()


async def test_both_sides_read_once_how_long_it_is_kept_and_an_old_coach_reads_nothing(town: Town) -> None:
    await town.taps(ADDRESS[FATIMA], data("message"))
    came = await town.writes(ADDRESS[FATIMA], "Hallo Marieke")
    assert told(came, COACH) == [True]
    await town.taps(ADDRESS[COACH], data("message_to", subject=FATIMA))
    answered = await town.writes(ADDRESS[COACH], "Hallo!")
    assert told(answered, FATIMA) == [False]
    [page] = await town.taps(ADDRESS[COACH], data("thread", subject=FATIMA), 31)
    assert ("Hallo Marieke" in page.text, "Hallo!" in page.text) == (True, True)
    [other] = await town.taps(ADDRESS[OTHER_COACH], data("thread", subject=FATIMA), 32)
    assert "Hallo" not in other.text


async def test_what_is_typed_below_a_message_of_the_coach_is_not_lost_and_goes_with_one_tap(town: Town) -> None:
    await town.taps(ADDRESS[COACH], data("message_to", subject=FATIMA))
    await town.writes(ADDRESS[COACH], "Neem gerust iemand mee!")
    asked = await town.writes(ADDRESS[FATIMA], "Fijn, dan neem ik mijn zus mee")
    assert ["Dan geef ik het door." in got.text for got in asked] == [True]
    await town.writes(ADDRESS[FATIMA], "en mijn broer")
    came = await town.taps(ADDRESS[FATIMA], data("message_pass"))
    [words] = [got.text for got in came if got.address == ADDRESS[COACH]]
    assert "Fijn, dan neem ik mijn zus mee\nen mijn broer" in words
    later = await town.writes(ADDRESS[FATIMA], "nog iets anders")
    assert [got for got in later if "Dan geef ik het door." in got.text] == []


def told(came: list[Got], who: str) -> list[bool]:
    return [KEPT_FOR in got.text for got in came if got.address == ADDRESS[who] and "Hallo" in got.text]
