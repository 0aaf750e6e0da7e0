"""What a supervisor sets, what is refused, and the second yes."""

from dataclasses import replace
from typing import TypeVar

import pytest

import conversations.activities  # noqa: F401  # registers
from conversations import examples
from conversations.content import content
from conversations.examples import FLOWERS, situation
from conversations.facts import Coached, Working
from conversations.replies import LeavePlace, Outcome
from conversations.screens import SCREENS, View
from conversations.verbs import TAPS, TEXTS
from conversations.wording import Wording
from domain.people import Person
from domain.plans import ActionStatus
from domain.reward_frames import RewardRule, RewardRules
from domain.rewards import Entry, LedgerEntry
from domain.situations import Place, Situation
from tests.conversations.deciding import NOW, saved, screens, tapped, wrote

E = TypeVar("E")
ASKED = replace(FLOWERS, entry=Entry.ASKED, item="outing", cents=1500, coach="marieke", action="act-letters")


class Office:
    """Anneke at work: what she set is true for the next act."""

    def __init__(self, receiver: Situation | None = None) -> None:
        self.rules, self.receiver = RewardRules(), receiver
        self.place: Place | None = None
        self.acts = 0

    def taps(self, verb: str, thing: str = "") -> Outcome:
        return self._kept(TAPS[verb].decide(self._facts(), self._marked(tapped(verb, thing)), NOW))  # type: ignore[arg-type]

    def writes(self, text: str) -> Outcome:
        assert self.place is not None
        return self._kept(TEXTS[self.place.verb].decide(self._facts(), self._marked(wrote(text)), NOW))  # type: ignore[arg-type]

    def _marked(self, event: E) -> E:
        self.acts += 1
        return replace(event, id=f"event-{self.acts:014}")  # type: ignore[type-var]  # of either kind

    def _facts(self) -> Working:
        me = examples.staff(examples.ANNEKE)
        return Working(me=me, place=self.place, rewards=self.rules, receiver=self.receiver)

    def _kept(self, outcome: Outcome) -> Outcome:
        for rule in saved(outcome, RewardRule):
            self.rules = self.rules.having(rule)
        self.place = next(iter(saved(outcome, Place)), None)
        return outcome


def links(rules: RewardRules, kind: str, *, standing_in: bool = False) -> Outcome:
    place = Place(person="marieke", verb="reward_words", subject="fatima", thing="act-letters", since=NOW)
    facts = Coached(coach=examples.staff(), of=situation(), place=place, rewards=rules, standing_in=standing_in)
    return TAPS["reward"].decide(facts, tapped("reward", kind), NOW)  # type: ignore[arg-type]


def reads(outcome: Outcome) -> str:
    say = outcome.says[0]
    view = View(
        to=examples.MARIEKE, programme=examples.PROGRAMME, about=situation(), thing=say.thing, words=say.words, now=NOW
    )
    shown = SCREENS[say.screen].draw(view, Wording())
    assert shown is not None
    return shown.text


def test_a_lowered_frame_refuses_in_one_sentence_with_the_range() -> None:
    office = Office()
    office.taps("frame", "item_most")
    told = office.writes("€ 5")
    assert [(rule.name, rule.value) for rule in saved(told, RewardRule)] == [("item_most", "500")]
    assert set(screens(told, "marieke")) == {"frame_told"}
    assert "Dit kost € 8, en één waardering mag hier hoogstens € 5 kosten." in reads(links(office.rules, "flowers"))
    assert saved(links(office.rules, "card"), LedgerEntry)


@pytest.mark.parametrize(("name", "typed"), [("item_most", "€ 15,01"), ("year_most", "251"), ("tap_enough", "veel")])
def test_beyond_the_hard_range_nothing_is_set(name: str, typed: str) -> None:
    office = Office()
    office.taps("frame", name)
    refused = office.writes(typed)
    assert (saved(refused, RewardRule), refused.says[0].words["wrong"]) == ([], typed)


def test_a_stand_in_gives_no_star_and_who_may_give_what_can_be_set() -> None:
    assert links(RewardRules(), "closing", standing_in=True).says[0].words["refused"] == "not_yours"
    office = Office()
    office.taps("frame_to", "stand_in_tier-star")
    assert saved(links(office.rules, "closing", standing_in=True), LedgerEntry)


def test_gift_cards_come_on_with_the_legal_rule() -> None:
    office = Office()
    office.taps("frame", "heading")
    office.writes("Giften, college 3 maart 2026")
    assert [line.entry for line in saved(links(office.rules, "giftcard"), LedgerEntry)] == [Entry.ASKED]
    office.taps("frame_type", "giftcard")
    assert links(office.rules, "giftcard").says[0].words["refused"] == "type_off"


def test_a_change_is_taken_back_by_a_new_rule() -> None:
    office = Office()
    office.taps("frame_to", "item_most-5")
    office.taps("frame_undo", office.rules.rules[0].id)
    assert [rule.value for rule in office.rules.rules] == ["500", ""]
    assert office.rules.frame(content().frame) == content().frame


def test_a_team_above_its_year_is_told_and_not_stopped() -> None:
    rules = RewardRules(
        rules=(RewardRule(id="r", name="team_year", value="1000", by="anneke", at=NOW),), team_reserved=900
    )
    linked = links(rules, "flowers")
    assert saved(linked, LedgerEntry)
    assert linked.says[0].words == {"team_most": "1000"}


def test_a_second_yes_promises_and_only_then_is_it_told() -> None:
    of = situation(ledger=(ASKED,))
    good = Office(of).taps("reward_good", ASKED.promise)
    assert [line.entry for line in saved(good, LedgerEntry)] == [Entry.PROMISED]
    assert (screens(good, "fatima"), screens(good, "marieke")) == (["reward_promised"], ["reward_approved"])
    assert not [say for say in good.says if say.to == "anneke" and (say.about or "Fatima" in str(say.words))]


def test_a_second_yes_about_a_step_that_is_done_or_gone() -> None:
    done = tuple(
        replace(each, status=ActionStatus.DONE) if each.id == ASKED.action else each for each in examples.ACTIONS
    )
    lines = saved(Office(situation(ledger=(ASKED,), actions=done)).taps("reward_good", ASKED.promise), LedgerEntry)
    assert [line.entry for line in lines] == [Entry.PROMISED, Entry.GRANTED]
    gone = replace(ASKED, id="led-gone", entry=Entry.WITHDRAWN)
    assert Office(situation(ledger=(ASKED, gone))).taps("reward_good", ASKED.promise).changes == ()


def test_rather_not_gives_the_coach_the_reason_and_nobody_else() -> None:
    office = Office(situation(ledger=(ASKED,)))
    office.taps("reward_not", ASKED.promise)
    declined = office.writes("Kies iets kleins.")
    assert [(line.entry, line.why) for line in saved(declined, LedgerEntry)] == [(Entry.WITHDRAWN, "supervisor")]
    assert (screens(declined, "fatima"), screens(declined, "marieke")) == ([], ["reward_declined"])


@pytest.mark.parametrize(("coach", "hears"), [(examples.JORIS, "joris"), (None, "marieke")])
def test_the_answer_goes_to_who_coaches_now(coach: Person | None, hears: str) -> None:
    office = Office(situation(ledger=(ASKED,), coach=coach))
    assert screens(office.taps("reward_good", ASKED.promise), hears) == ["reward_approved"]
    office.taps("reward_not", ASKED.promise)
    assert screens(office.writes("Kies iets kleins."), hears) == ["reward_declined"]


def test_who_leaves_the_question_for_a_reason_is_not_asked_any_more() -> None:
    office = Office(situation(ledger=(ASKED,)))
    office.taps("reward_not", ASKED.promise)
    assert LeavePlace(person="anneke") in office.taps("frame_waiting").changes


def test_what_one_asked_oneself_waits_for_another_supervisor() -> None:
    mine = replace(ASKED, id="mine", promise="mine", coach="anneke")
    facts = Working(me=examples.staff(examples.ANNEKE), waiting=(ASKED, mine))
    [listed_now] = TAPS["frame_waiting"].decide(facts, tapped("frame_waiting"), NOW).says  # type: ignore[arg-type]
    assert listed_now.words["waiting"] == ASKED.promise


def test_nobody_decides_about_their_own() -> None:
    mine = situation(ledger=(replace(ASKED, coach="anneke"),))
    assert Office(mine).taps("reward_good", ASKED.promise).changes == ()


def test_a_step_of_the_list_is_added_worded_switched_off_and_brought_back() -> None:
    office = Office()
    office.taps("frame_box_new", "money")
    office.writes("Eén bonnetje bewaren")
    code = office.rules.rules[0].name.removeprefix("box:")
    office.taps("frame_box_tier", f"{code}-star")
    office.taps("frame_box", "digid")
    office.writes("Inloggen en één bericht lezen")
    office.taps("frame_box_off", "month_list")
    assert "★ Eén bonnetje bewaren" in listed(office.rules)
    assert "Inloggen en één bericht lezen" in listed(office.rules)
    assert "Lijst maken" not in listed(office.rules)
    office.taps("frame_undo", office.rules.rules[-1].id)
    assert "Lijst maken" in listed(office.rules)


def listed(rules: RewardRules) -> str:
    """The boxes of money as a coach reads them."""
    place = Place(person="marieke", verb="step_lines", subject="fatima", thing=examples.GOAL.id, since=NOW)
    facts = Coached(coach=examples.staff(), of=situation(), place=place, rewards=rules)
    return reads(TAPS["boxes"].decide(facts, tapped("boxes", "money"), NOW))  # type: ignore[arg-type]
