"""Coming to the end: the coach opens it, only the participant ends it, and it can be taken back."""

from dataclasses import replace
from datetime import timedelta

from conversations.aftercare import examples
from conversations.aftermath import aftermath
from conversations.drawing import draw
from conversations.examples import FATIMA, HENK, JOINED, THURSDAY, coach_view, done_landlord, henk, situation, view
from conversations.replies import Kind, Outcome, PlanDue
from conversations.verbs import TAPS
from domain.album import Album, Success
from domain.dues import Slot
from domain.people import Person, Rest, Role
from domain.plans import Action
from domain.situations import Situation
from tests.conversations.deciding import Talk, kinds, saved, screens
from tests.conversations.phone import Phone

STEPS = {Slot.STEP, Slot.NUDGE, Slot.SNOOZED, Slot.WEEK_QUESTION, Slot.QUIET_CHECK}


def planned(of: Situation, outcome: Outcome) -> set[Slot]:
    return {each.due.slot for each in aftermath(of, outcome, THURSDAY) if isinstance(each, PlanDue)}


def test_the_coach_opens_it_and_the_participant_ends_it() -> None:
    talk = Talk(done_landlord())
    opened = talk.coach_taps("closing_open")
    [asked] = [say for say in opened.says if say.to == "fatima"]
    assert (asked.screen, asked.kind) == ("closing_begun", Kind.WORDS)
    assert [each.in_aftercare for each in saved(opened, Person)] == [False]
    yes = talk.taps("closing_yes")
    assert [each.in_aftercare for each in saved(yes, Person)] == [True]
    assert (screens(yes, "fatima"), screens(yes, "marieke")) == (["closing_agreed"], ["closing_told"])
    assert kinds(yes) == ["ended"]
    assert saved(yes, Action) == []  # the plan stays as it is, so that it can be taken up again


def test_with_the_yes_no_step_is_planned_any_more() -> None:
    opened = replace(situation(), person=replace(FATIMA, ending=examples.OPENED))
    assert planned(opened, Outcome()) & STEPS
    after = planned(opened, Talk(opened).taps("closing_yes"))
    assert Slot.AFTERCARE in after
    assert not after & STEPS


def test_not_now_changes_nothing_and_asks_for_no_reason() -> None:
    phone = Phone(examples.closing()).taps("closing_not")
    assert phone.of.person.ending is None
    assert phone.text == "Dat is prima, we gaan gewoon door. Je plan is zoals het was."
    [(to, _, told)] = phone.to_staff
    assert (to, told.text) == ("marieke", "Fatima wil nu liever doorgaan. Er is niets veranderd.")


def test_for_a_week_one_tap_takes_the_yes_back() -> None:
    phone = Phone(examples.ended(), now=THURSDAY + timedelta(days=6)).taps("closing_undo")
    assert phone.of.person.ending is None
    assert [screen for _, screen, _ in phone.to_staff] == ["closing_undone"]
    late = Phone(examples.ended(), now=THURSDAY + timedelta(days=8)).taps("closing_undo")
    assert late.of.person.in_aftercare
    assert "Ik wil weer contact" in late.labels


def test_a_coach_can_take_it_back_until_the_yes_and_never_after() -> None:
    assert Talk(examples.closing()).coach_taps("closing_back").changes
    assert not Talk(examples.ended()).coach_taps("closing_back").changes


def test_it_does_not_begin_in_rest_after_stop_or_before_they_are_in() -> None:
    unsuited = (
        replace(FATIMA, rest=Rest(since=THURSDAY)),
        replace(FATIMA, stopped_at=THURSDAY),
        replace(FATIMA, joined_at=None),
    )
    for person in unsuited:
        outcome = Talk(situation(person)).coach_taps("closing_open")
        assert not outcome.changes
        assert [say.screen for say in outcome.says] == ["ending_not_now"]


def test_nobody_but_the_participant_can_say_yes_and_no_supervisor_has_a_tap_for_it() -> None:
    assert TAPS["closing_yes"].roles == {Role.PARTICIPANT}
    for name in ("ending", "closing_open", "closing_back", "reopen", "take_over"):
        assert Role.SUPERVISOR not in TAPS[name].roles


def test_what_was_reached_stands_there_and_the_bridge_only_as_far_as_it_was_shared() -> None:
    shown = draw("closing_moment", view(examples.closing()))
    assert shown is not None
    for piece in ("dingen gelukt sinds maart 2026", "De huurbaas bellen", "Bereikt: Ik wil rust rond de huur"):
        assert piece in shown.text
    assert "1 😟 in maart 2026, nu 3 😐" in shown.text
    alone = replace(examples.closing(), album=_unshared(examples.closing().album))
    private = draw("closing_moment", view(alone))
    assert private is not None
    assert "😐" not in private.text


def _unshared(album: Album) -> Album:
    return replace(album, bridge=tuple(replace(each, shared_at=None) for each in album.bridge))


def test_of_a_long_list_the_newest_are_named_once() -> None:
    made = [Success(action=f"act-{n}", words=f"Stap {n % 9}", at=JOINED + timedelta(days=n)) for n in range(20)]
    shown = draw("closing_moment", view(replace(examples.closing(), album=Album(successes=tuple(made)))))
    assert shown is not None
    assert "20 dingen gelukt" in shown.text
    assert [line for line in shown.text.splitlines() if line.startswith("•")] == [
        f"• Stap {n}" for n in (1, 0, 8, 7, 6)
    ]


def test_a_closing_moment_that_was_not_looked_at_is_found_again_under_my_step() -> None:
    for of in (examples.closing(), examples.henk_closing()):
        phone = Phone(of).writes("mijn stap")
        phone.presses("Laat zien")
        if "Verder" in phone.labels:
            phone.presses("Verder")
        assert phone.labels[:2] == ["Ja, het is goed zo", "Nu niet"]


def test_the_question_is_not_shown_any_more_once_it_was_answered() -> None:
    for of in (situation(), examples.ended(), henk(), examples.henk_ended()):
        assert draw("closing_begun", view(of)) is None
        assert draw("closing_moment", view(of)) is None


def test_the_coach_finds_it_after_the_first_days_only() -> None:
    def buttons(joined_days_ago: int) -> list[str]:
        person = replace(HENK, joined_at=THURSDAY - timedelta(days=joined_days_ago))
        shown = draw("person_more", coach_view(situation(person)))
        return [button.label for row in shown.buttons for button in row] if shown else []

    assert "Afronden" not in buttons(13)
    assert "Afronden" in buttons(15)


def test_a_second_tap_asks_and_tells_nobody_twice() -> None:
    talk = Talk(done_landlord())
    for act, verb in ((talk.coach_taps, "closing_open"), (talk.taps, "closing_yes")):
        act(verb)
        again = act(verb)
        assert not again.changes
        assert len(again.says) == 1
