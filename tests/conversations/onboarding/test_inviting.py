"""Invitations are made."""

from dataclasses import replace
from datetime import timedelta

import pytest

import conversations.onboarding.steps
from conversations import examples
from conversations.drawing import draw
from conversations.events import InviteAsked
from conversations.onboarding.invitations import LASTS, code_hash, link
from conversations.replies import Outcome
from conversations.screens import View
from domain.people import Channel, Coaching, Invitation, Level, Person, Role, RoleHeld, StaffProfile
from tests.conversations.deciding import NOW, Talk, Work, kinds, saved, screens

NONCE = "nonce-22-characters-ab"


def invited(how: str, level: str = "normal", language: str = "nl") -> Outcome:
    """Marieke invites Samira."""
    work = Work(examples.staff())
    work.taps("invite_participant")
    work.writes("  Samira ")
    work.taps("invite_reads", f"{language}-{level}")
    return work.taps("invite_how", how)


def test_the_operator_invites_the_first_supervisor() -> None:
    asked = InviteAsked(id="event-1", nonce=NONCE, role="supervisor", name="Anneke")
    outcome = conversations.onboarding.steps.invite_staff(examples.PROGRAMME, asked, NOW)
    person, made = saved(outcome, Person)[0], saved(outcome, Invitation)[0]
    assert (person.name, made.person, made.role, made.by) == ("Anneke", person.id, Role.SUPERVISOR, "")
    assert (made.pin, made.expires_at) == (None, NOW + LASTS)


def test_the_code_is_nowhere_in_what_is_saved() -> None:
    outcome = invited("sent")
    assert NONCE not in repr(outcome.changes)
    assert saved(outcome, Invitation)[0].code_hash == code_hash(NONCE)


def test_language_and_reading_level_travel_in_the_invitation() -> None:
    outcome = invited("beside", level="simple", language="en")
    person = saved(outcome, Person)[0]
    assert (person.name, person.language, person.level, person.joined_at) == ("Samira", "en", Level.SIMPLE, None)


@pytest.mark.parametrize("level", [Level.SIMPLE, Level.PICTURES])
def test_a_way_of_reading_is_chosen_before_the_language(level: Level) -> None:
    work = Work(examples.staff())
    work.taps("invite_participant")
    work.writes("Samira")
    [asked] = work.taps("invite_level", level).says
    shown = draw(asked.screen, View(to=examples.MARIEKE, programme=examples.PROGRAMME, words=asked.words, now=NOW))
    assert shown is not None
    [english] = [each for row in shown.buttons for each in row if each.thing == f"en-{level}"]
    work.taps(english.verb, english.thing)
    assert saved(work.taps("invite_how", "beside"), Person)[0].level is level


def test_who_is_invited_has_a_coach_at_once_so_that_the_plan_can_be_prepared() -> None:
    outcome = invited("beside")
    person = saved(outcome, Person)[0].id
    assert [(each.coach, each.participant) for each in saved(outcome, Coaching)] == [("marieke", person)]
    assert [(each.person, each.role) for each in saved(outcome, RoleHeld)] == [(person, Role.PARTICIPANT)]
    assert kinds(outcome) == ["invited"]


def test_side_by_side_needs_no_digits_and_sent_has_four() -> None:
    beside, sent = (saved(invited(how), Invitation)[0] for how in ("beside", "sent"))
    assert (beside.channel, beside.pin) == (Channel.BESIDE, None)
    assert sent.channel is Channel.SENT
    assert sent.pin is not None
    assert (len(sent.pin), sent.pin.isdigit()) == (4, True)


def test_the_coach_gets_the_invitation_as_a_message_of_its_own() -> None:
    says = invited("sent").says
    assert [(say.screen, say.edit) for say in says] == [
        ("invitation_made", 7),
        ("invitation", 0),
        ("invitation_card", 0),
    ]
    assert says[1].words["code"] == says[2].words["code"] == NONCE


def test_what_is_printed_does_not_know_the_digits_and_side_by_side_prints_nothing() -> None:
    *_, card = invited("sent").says
    assert "digits" not in card.words
    assert [say.screen for say in invited("beside").says] == ["invitation_made", "invitation"]


def test_a_name_written_again_mends_a_slip() -> None:
    work = Work(examples.staff())
    work.taps("invite_participant")
    work.writes("Smaira")
    work.writes("Samira")
    assert saved(work.taps("invite_how", "beside"), Person)[0].name == "Samira"


def test_a_tap_whose_talk_was_left_begins_with_the_name() -> None:
    work = Work(examples.staff())
    assert screens(work.taps("invite_how", "beside"), "marieke") == ["ask_invitee"]


@pytest.mark.parametrize(
    ("there", "screen"), [(9, "ask_invitee"), (10, "trial_full")], ids=["the tenth", "the eleventh"]
)
def test_a_trial_has_ten_people_at_most(there: int, screen: str) -> None:
    trial = replace(examples.PROGRAMME, fictional=False, live_since=None)
    work = Work(examples.staff(programme=trial), {"participants": there})
    assert screens(work.taps("invite_participant"), "marieke") == [screen]


def test_without_a_recorded_promise_a_live_programme_stays_a_trial() -> None:
    undecided = replace(examples.PROGRAMME, fictional=False, live_since=NOW, promise_decided=None)
    work = Work(examples.staff(programme=undecided), {"participants": 10})
    assert screens(work.taps("invite_participant"), "marieke") == ["trial_full"]


def test_the_demo_has_no_limit() -> None:
    work = Work(examples.staff(), {"participants": 40})
    assert screens(work.taps("invite_participant"), "marieke") == ["ask_invitee"]


def test_a_supervisor_invites_a_coach_with_a_stand_in_and_a_second_role() -> None:
    work = Work(examples.staff(examples.ANNEKE))
    work.taps("invite_coach")
    work.writes("Noor")
    work.taps("coach_stand_in", "joris")
    outcome = work.taps("coach_dual", "yes")
    profile = saved(outcome, StaffProfile)[-1]
    assert (profile.stand_in, profile.also_decides_benefit) == ("joris", True)
    assert saved(outcome, Invitation)[0].role is Role.COACH
    assert outcome.says[0].words == {"code": NONCE, "name": "Noor"}


def test_who_is_no_coach_cannot_be_named_as_stand_in() -> None:
    work = Work(examples.staff(examples.ANNEKE))
    work.taps("invite_coach")
    work.writes("Noor")
    work.taps("coach_stand_in", "anneke")
    assert saved(work.taps("coach_dual", "no"), StaffProfile)[-1].stand_in is None


def test_the_first_coach_is_not_asked_for_a_stand_in() -> None:
    work = Work(examples.staff(examples.ANNEKE, colleagues=(examples.ANNEKE,)))
    work.taps("invite_coach")
    assert screens(work.writes("Noor"), "anneke") == ["ask_dual_role"]


def test_a_new_invitation_ends_the_one_before() -> None:
    before = made_before()
    talk = Talk(examples.situation(replace(examples.FATIMA, joined_at=None)))
    talk.invitation = before
    old, new = saved(talk.coach_taps("reinvite_how", "sent"), Invitation)
    assert (old.id, old.revoked_at) == (before.id, NOW)
    assert (new.person, new.revoked_at) == ("fatima", None)


def test_an_invitation_can_be_ended() -> None:
    talk = Talk(examples.situation(replace(examples.FATIMA, joined_at=None)))
    talk.invitation = made_before()
    assert [each.revoked_at for each in saved(talk.coach_taps("revoke"), Invitation)] == [NOW]


def test_the_link_opens_the_chat_with_the_code() -> None:
    assert link("StapjeBot", NONCE) == f"https://t.me/StapjeBot?start={NONCE}"


def made_before() -> Invitation:
    return Invitation(
        id="inv-1",
        person="fatima",
        role=Role.PARTICIPANT,
        by="marieke",
        code_hash=b"",
        channel=Channel.BESIDE,
        made_at=NOW,
        expires_at=NOW + LASTS,
    )


@pytest.mark.parametrize(
    ("people", "days", "noticed"),
    [
        pytest.param(2, 7, "", id="two in the first weeks"),
        pytest.param(3, 7, "Begin rustig", id="a fourth in the first weeks"),
        pytest.param(3, 60, "", id="a fourth later on"),
        pytest.param(20, 60, "Je begeleidt 20 mensen.", id="beside twenty"),
    ],
)
def test_many_people_are_noticed_and_never_forbidden(people: int, days: int, noticed: str) -> None:
    joined = replace(examples.FATIMA, joined_at=NOW - timedelta(days=days))
    me = examples.staff(caseload=(joined,) * people)
    assert screens(Work(me).taps("invite_participant"), "marieke") == ["ask_invitee"]
    shown = draw("ask_invitee", View(to=me.person, programme=me.programme, staff=me, now=NOW))
    assert shown is not None
    assert shown.text.startswith(noticed or "Wie nodig je uit?")
