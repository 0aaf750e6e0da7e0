"""Someone opens an invitation."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from conversations import examples
from conversations.events import Started, Wrote
from conversations.onboarding.arriving import digits, started, stranger
from conversations.onboarding.invitations import LASTS, TRIES
from conversations.ports import Actor
from conversations.replies import LinkChat, Outcome
from domain.people import Channel, Invitation, Person, Role, RoleHeld
from tests.conversations.deciding import NOW, Talk, kinds, saved, screens

SAMIRA = Person(id="samira", name="Samira", language="en", roles=frozenset({Role.PARTICIPANT}))
BESIDE = Invitation(
    id="inv-1",
    person="samira",
    role=Role.PARTICIPANT,
    by="marieke",
    code_hash=b"",
    channel=Channel.BESIDE,
    made_at=NOW,
    expires_at=NOW + LASTS,
)
SENT = replace(BESIDE, channel=Channel.SENT, pin="0427")


def opens(of: Invitation | None, actor: Person | None = None, now: datetime = NOW, answers: int = 0) -> Outcome:
    roles = {of.role} & {Role.PARTICIPANT} if of else set()
    invited = None if of is None else replace(SAMIRA, id=of.person, roles=frozenset(roles))
    return started(
        Started(id="event-1", chat="chat-9", code="code"), now, programme=examples.PROGRAMME,
        actor=Actor(chat="chat-9", person=actor, answers_today=answers), invitation=of, invited=invited,
        inviter=examples.MARIEKE if of and of.by else None,
    )  # fmt: skip


def says(of: Invitation, text: str) -> Outcome:
    event = Wrote(id="event-2", chat="chat-9", text=text)
    return digits(event, NOW, examples.PROGRAMME, of, SAMIRA, examples.MARIEKE)


def to_chat(outcome: Outcome) -> list[str]:
    return [say.screen for say in outcome.says if say.chat == "chat-9"]


def test_side_by_side_waits_for_one_tap_of_the_coach() -> None:
    outcome = opens(BESIDE)
    assert [each.claimed_chat for each in saved(outcome, Invitation)] == ["chat-9"]
    assert saved(outcome, LinkChat) == []
    assert (to_chat(outcome), screens(outcome, "marieke")) == (["wait_for_coach"], ["is_it_you"])


def test_the_tap_of_the_coach_lets_in_and_brings_the_information() -> None:
    outcome = at_the_door().coach_taps("is_name", "chat-9")
    assert saved(outcome, LinkChat) == [LinkChat(chat="chat-9", person="fatima")]
    assert [each.used_at for each in saved(outcome, Invitation)] == [NOW]
    assert (screens(outcome, "fatima"), kinds(outcome)) == (["information"], ["linked"])


def test_an_old_button_lets_no_other_chat_in() -> None:
    outcome = at_the_door().coach_taps("is_name", "chat-8")
    assert (outcome.changes, screens(outcome, "marieke")) == ((), ["not_waiting"])


def test_a_used_invitation_lets_nobody_in_again() -> None:
    talk = at_the_door()
    assert talk.invitation is not None
    talk.invitation = replace(talk.invitation, used_at=NOW)
    assert talk.coach_taps("is_name", "chat-9").changes == ()


def test_somebody_else_stays_outside_and_the_invitation_goes_on() -> None:
    outcome = at_the_door().coach_taps("not_name", "chat-9")
    assert [(each.claimed_chat, each.revoked_at) for each in saved(outcome, Invitation)] == [(None, None)]


def test_sent_asks_for_the_digits_and_the_right_ones_let_in() -> None:
    assert to_chat(opens(SENT)) == ["ask_digits"]
    outcome = says(replace(SENT, claimed_chat="chat-9"), " 04 27")
    assert saved(outcome, LinkChat) == [LinkChat(chat="chat-9", person="samira")]
    assert screens(outcome, "samira") == ["information"]


def test_wrong_digits_count_and_the_fifth_ends_it() -> None:
    wrong = says(replace(SENT, claimed_chat="chat-9", tries=3), "1234")
    assert [(each.tries, each.revoked_at) for each in saved(wrong, Invitation)] == [(4, None)]
    last = says(replace(SENT, claimed_chat="chat-9", tries=TRIES - 1), "1234")
    assert [each.revoked_at for each in saved(last, Invitation)] == [NOW]
    assert (to_chat(last), screens(last, "marieke")) == (["invitation_over"], ["invitation_asked"])


def test_words_while_waiting_for_the_coach_say_to_wait() -> None:
    assert to_chat(says(replace(BESIDE, claimed_chat="chat-9"), "hallo?")) == ["wait_for_coach"]


@pytest.mark.parametrize(
    "over",
    [replace(SENT, used_at=NOW), replace(SENT, revoked_at=NOW), replace(SENT, expires_at=NOW)],
    ids=["used", "revoked", "expired"],
)
def test_an_invitation_that_is_over_says_so_and_tells_the_coach_once_a_day(over: Invitation) -> None:
    outcome = opens(over)
    assert (to_chat(outcome), screens(outcome, "marieke")) == (["invitation_over"], ["invitation_asked"])
    assert outcome.says[1].key == "inv-1/over/2026-04-16"


def test_an_invitation_holds_fourteen_days() -> None:
    assert to_chat(opens(SENT, now=NOW + timedelta(days=14, seconds=-1))) == ["ask_digits"]


def test_staff_are_in_at_once() -> None:
    outcome = opens(replace(BESIDE, role=Role.COACH, by=""))
    assert [(each.person, each.role) for each in saved(outcome, RoleHeld)] == [("samira", Role.COACH)]
    assert saved(outcome, LinkChat) == [LinkChat(chat="chat-9", person="samira")]
    assert screens(outcome, "samira") == ["staff_welcome"]


def test_a_colleague_who_has_a_chat_gets_the_role_beside_the_other() -> None:
    outcome = opens(replace(BESIDE, role=Role.SUPERVISOR, by=""), actor=examples.MARIEKE)
    assert [(each.person, each.role) for each in saved(outcome, RoleHeld)] == [("marieke", Role.SUPERVISOR)]
    assert saved(outcome, LinkChat) == []


@pytest.mark.parametrize(
    ("of", "actor"),
    [(BESIDE, examples.MARIEKE), (BESIDE, examples.HENK), (replace(BESIDE, role=Role.COACH), examples.HENK),
     (replace(BESIDE, role=Role.COACH), examples.MARIEKE)],
    ids=["a coach tries the own code", "a participant another's", "a participant a coach's", "who made it"],
)  # fmt: skip
def test_nobody_loses_their_chat_to_an_invitation_of_someone_else(of: Invitation, actor: Person) -> None:
    outcome = opens(of, actor=actor)
    assert (outcome.changes, screens(outcome, actor.id)) == ((), ["for_someone_else"])


def test_start_again_shows_today() -> None:
    assert screens(opens(replace(SENT, used_at=NOW, person="henk"), actor=examples.HENK), "henk") == ["today"]


def test_a_code_that_was_never_made_is_a_kind_dead_end() -> None:
    assert to_chat(opens(None)) == ["stranger"]


def test_a_stranger_gets_three_answers_a_day() -> None:
    event = Wrote(id="event-3", chat="chat-9", text="hallo")
    assert [to_chat(stranger(event, answered, NOW)) for answered in range(4)] == [["stranger"]] * 3 + [[]]
    assert to_chat(opens(replace(SENT, used_at=NOW), answers=3)) == []


def at_the_door() -> Talk:
    """Fatima's telephone, chat-9, opened the QR code of Marieke."""
    talk = Talk(examples.situation(replace(examples.FATIMA, joined_at=None, linked=False)))
    talk.invitation = replace(BESIDE, person="fatima", claimed_chat="chat-9")
    return talk
