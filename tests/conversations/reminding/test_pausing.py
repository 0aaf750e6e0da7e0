"""After three messages without a sign of life Stapje grows quiet, announced, and comes back at the first one."""

from dataclasses import replace
from datetime import timedelta

from conversations import examples
from conversations.aftermath import aftermath
from conversations.examples import DAAN, FATIMA, LANDLORD, THURSDAY, situation
from conversations.reminding.pausing import grows_quiet
from conversations.reminding.steps import became_due
from conversations.replies import Kind, Outcome, PlanDue
from domain import reminders
from domain.dues import Slot
from domain.people import Person
from domain.situations import Situation
from tests.conversations.phone import Phone

SENT = tuple(THURSDAY - timedelta(days=ago) for ago in (3, 2, 1))


def silent(person: Person = FATIMA, *, timed_by: str = "marieke", sent: int = 3) -> Situation:
    """Three messages since the last sign, and today's step is due at an hour that Marieke named."""
    gone = replace(person, last_sign_at=THURSDAY - timedelta(days=4))
    actions = tuple(
        replace(each, hour_named_by=timed_by) if each.id == LANDLORD.id else each for each in examples.ACTIONS
    )
    of = situation(gone, actions=actions, appointments=(), begun=SENT[:sent])
    return replace(of, dues=reminders.wanted(of, THURSDAY - timedelta(hours=2)))


def test_two_people_may_grow_quiet_in_one_beat() -> None:
    grown = [grows_quiet(each, "0event", THURSDAY).history[0].id for each in (silent(), silent(DAAN))]
    assert len(set(grown)) == 2


def happens(of: Situation) -> Phone:
    dues = tuple(due for due in of.dues if due.at <= THURSDAY)
    return Phone(of).takes(became_due(of, dues, THURSDAY, "0event"))


def test_the_fourth_message_says_that_it_grows_quiet_and_that_the_plan_stays() -> None:
    phone = happens(silent())
    assert phone.text == "Ik word even stil. Je plan blijft staan. Over afspraken krijg je nog wel bericht."
    assert phone.labels == ["Is goed", "Ga door", "Ik lees wel, ik tik niet"]
    assert phone.of.person.paused_at == THURSDAY
    assert phone.outcome.says[0].kind is Kind.QUIET


def test_two_messages_are_no_silence() -> None:
    assert happens(silent(sent=2)).of.person.paused_at is None


def test_a_sign_of_life_between_them_is_no_silence() -> None:
    of = silent()
    back = replace(of.person, last_sign_at=SENT[1])
    assert happens(replace(of, person=back)).of.person.paused_at is None


def test_a_moment_the_person_named_is_kept() -> None:
    assert happens(silent(timed_by="fatima")).of.person.paused_at is None


def test_who_reads_along_is_never_silent() -> None:
    assert happens(silent(replace(FATIMA, reads_along=True))).of.person.paused_at is None


def test_while_it_is_quiet_no_step_is_planned() -> None:
    of = silent()
    phone = happens(of)
    planned = {each.due.slot for each in aftermath(phone.of, Outcome(), THURSDAY) if isinstance(each, PlanDue)}
    assert planned <= {Slot.QUIET_CHECK, Slot.QUIET_NOTICE}


def test_is_goed_stays_quiet_and_ga_door_does_not() -> None:
    assert happens(silent()).presses("Is goed").of.person.paused_at == THURSDAY
    assert happens(silent()).presses("Ga door").of.person.paused_at is None


def test_reading_along_keeps_messages_coming_and_asks_no_answer() -> None:
    phone = happens(silent()).presses("Ik lees wel, ik tik niet")
    assert phone.of.person.reads_along
    assert phone.of.person.paused_at is None
    assert phone.text == "Goed. Ik blijf schrijven. Antwoorden hoeft niet."
