"""Rewards from the link to the confirmation."""

from dataclasses import replace

import pytest

from conversations import examples
from conversations.rewards.promising import withdrawn
from domain.rewards import Entry, LedgerEntry, promised_in, promises
from domain.situations import Situation
from tests.conversations.deciding import Talk, kinds, saved, screens


def linking(step: str = "act-letters", of: Situation | None = None) -> Talk:
    talk = Talk(of or examples.situation())
    talk.coach_taps("reward_for", step)
    return talk


def test_an_agreed_step_is_promised_its_reward_at_once() -> None:
    outcome = linking().coach_taps("reward", "flowers")
    line = saved(outcome, LedgerEntry)[0]
    assert (line.entry, line.item, line.cents, line.action) == (Entry.PROMISED, "flowers", 800, "act-letters")
    assert screens(outcome, "fatima") == ["reward_promised"]
    assert kinds(outcome) == ["promised"]


def test_a_proposal_is_only_offered_it_and_nobody_is_told_yet() -> None:
    outcome = linking("act-saving").coach_taps("reward", "card")
    assert [line.entry for line in saved(outcome, LedgerEntry)] == [Entry.OFFERED]
    assert screens(outcome, "fatima") == []


def test_the_empty_box_holds_words_and_euros() -> None:
    line = saved(linking().coach_writes("een bosje tulpen, € 4,50"), LedgerEntry)[0]
    assert (line.item, line.words, line.cents) == ("own", "een bosje tulpen", 450)


@pytest.mark.parametrize(
    ("text", "cents"), [("tulpen, 4 euro", 400), ("tulpen €4,50", 450), ("tulpen, € 4,-", 400), ("een wens", 0)]
)
def test_a_price_is_read_as_people_write_it(text: str, cents: int) -> None:
    assert [line.cents for line in saved(linking().coach_writes(text), LedgerEntry)] == [cents]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("een reis, € 1500", "too_much"), ("een reis, € 1.500", "unread"), ("bon van € 12 van de markt", "unread"),
        ("taart, 12,5 euro", "unread"), ("€ 4", "unread"),
    ],
)  # fmt: skip
def test_a_price_that_cannot_be_read_is_asked_again_and_never_counts_as_nothing(text: str, refused: str) -> None:
    talk = linking()
    told = talk.coach_writes(text)
    assert (saved(told, LedgerEntry), told.says[0].screen) == ([], "choose_reward")
    assert told.says[0].words["refused"] == refused
    assert saved(talk.coach_writes("een bosje tulpen, € 4"), LedgerEntry)


def test_a_gift_card_waits_for_the_legal_rule() -> None:
    outcome = linking().coach_taps("reward", "giftcard")
    assert saved(outcome, LedgerEntry) == []
    assert (outcome.says[0].screen, outcome.says[0].words["refused"]) == ("choose_reward", "switched_off")


@pytest.mark.parametrize("choice", ["outing", "een taart, € 12"])
def test_above_ten_euros_a_supervisor_is_asked_and_nobody_else_hears(choice: str) -> None:
    talk = linking()
    outcome = talk.coach_writes(choice) if "€" in choice else talk.coach_taps("reward", choice)
    assert [line.entry for line in saved(outcome, LedgerEntry)] == [Entry.ASKED]
    [asked] = [say for say in outcome.says if say.screen == "reward_asked"]
    assert (asked.to, set(asked.words)) == ("anneke", {"item", "cents", "team"})
    assert "taart" not in str(asked)
    assert screens(outcome, "fatima") == []


def test_after_a_refusal_another_kind_can_be_chosen() -> None:
    talk = linking()
    talk.coach_taps("reward", "giftcard")
    assert saved(talk.coach_taps("reward", "card"), LedgerEntry)


def test_a_year_has_a_ceiling() -> None:
    many = tuple(replace(examples.FLOWERS, id=f"led-{n}", promise=f"pro-{n}", action=f"act-{n}") for n in range(12))
    outcome = linking(of=examples.situation(ledger=many)).coach_taps("reward", "coffee")
    assert promised_in(2026, many) == 9600
    assert outcome.says[0].words["refused"] == "year_full"


def test_rewards_that_are_off_are_not_linked() -> None:
    off = replace(examples.PROGRAMME, rewards_on=False)
    outcome = linking(of=examples.situation(programme=off)).coach_taps("reward", "card")
    assert outcome.says[0].words["refused"] == "rewards_off"


def test_a_step_has_one_reward() -> None:
    assert screens(Talk(examples.situation()).coach_taps("reward_for", "act-landlord"), "marieke") == ["gone"]


def test_only_what_was_earned_is_handed_over() -> None:
    assert Talk(examples.situation()).coach_taps("handed", "pro-flowers").changes == ()


def test_handing_over_asks_and_the_yes_confirms_once() -> None:
    talk = Talk(examples.done_landlord())
    given = talk.coach_taps("handed", "pro-flowers")
    assert screens(given, "fatima") == ["reward_handed"]
    confirmed = talk.taps("received", "pro-flowers")
    assert [line.entry for line in talk.of.ledger] == [Entry.PROMISED, Entry.GRANTED, Entry.HANDED, Entry.CONFIRMED]
    assert (kinds(given), kinds(confirmed)) == (["handed"], ["confirmed"])
    assert talk.taps("received", "pro-flowers").changes == ()


def test_not_received_tells_the_coach_and_is_to_be_handed_over_again() -> None:
    talk = Talk(examples.done_landlord())
    for _ in range(2):
        talk.coach_taps("handed", "pro-flowers")
        outcome = talk.taps("not_received", "pro-flowers")
        assert screens(outcome, "marieke") == ["reward_not_received"]
        assert talk.taps("not_received", "pro-flowers").changes == ()
    talk.coach_taps("handed", "pro-flowers")
    talk.taps("received", "pro-flowers")
    assert [(line.entry, line.round) for line in talk.of.ledger][2:] == [
        (Entry.HANDED, 0), (Entry.CORRECTED, 0), (Entry.HANDED, 1), (Entry.CORRECTED, 1), (Entry.HANDED, 2),
        (Entry.CONFIRMED, 2),
    ]  # fmt: skip


def test_a_promise_goes_only_while_it_is_not_earned() -> None:
    promised, earned = examples.situation(), examples.done_landlord()
    assert len(withdrawn(promised, "act-landlord", "event-1", "fatima", examples.THURSDAY)) == 1
    assert withdrawn(earned, "act-landlord", "event-1", "fatima", examples.THURSDAY) == ()


def test_a_withdrawn_promise_stands_nowhere_any_more() -> None:
    gone = replace(examples.FLOWERS, id="led-gone", entry=Entry.WITHDRAWN, at=examples.THURSDAY)
    assert promises((examples.FLOWERS, gone)) == ()
