"""A step of one's own."""

from datetime import date, time

from conversations import examples
from domain.plans import Action, ActionStatus, Goal, Occurrence
from tests.conversations.deciding import Talk, kinds, saved, screens


def alone(*words: str) -> Talk:
    """Henk with no plan, having answered these."""
    talk = Talk(examples.henk(goals=(), actions=(), occurrences=()), examples.SORAYA)
    talk.taps("new_step")
    for each in words:
        talk.writes(each)
    return talk


def test_without_a_goal_the_goal_is_asked_first() -> None:
    talk = alone()
    outcome = talk.writes("Rust in huis")
    assert [(goal.words, goal.author, goal.private) for goal in saved(outcome, Goal)] == [
        ("Rust in huis", "henk", True)
    ]
    assert screens(outcome, "henk") == ["own_goal_shown"]
    assert screens(talk.writes("ja"), "henk") == ["own_step"]


def test_four_answers_make_an_open_step() -> None:
    talk = alone("Rust in huis", "ja", "De doos pakken", "vrijdag 09:30", "ja", "na de koffie")
    outcome = talk.taps("own_done_by", "together")
    step = saved(outcome, Action)[-1]
    assert (step.words, step.day, step.hour) == ("De doos pakken", date(2026, 4, 17), time(9, 30))
    assert (step.if_then, step.together, step.status) == ("na de koffie", True, ActionStatus.OPEN)
    assert [each.action for each in saved(outcome, Occurrence)] == [step.id]
    assert kinds(outcome) == ["agreed"]


def test_an_hour_that_the_participant_named_bears_their_name() -> None:
    talk = alone("Rust", "ja", "Bellen", "morgen 20:30", "klopt", "na het eten")
    assert saved(talk.taps("own_done_by", "self"), Action)[-1].hour_named_by == "henk"


def test_not_knowing_when_and_no_after_what_are_fine() -> None:
    talk = alone("Rust", "ja", "Bellen")
    talk.taps("own_day", "unknown")
    talk.taps("own_no_if_then")
    step = saved(talk.taps("own_done_by", "self"), Action)[-1]
    assert (step.day, step.hour, step.if_then, step.together) == (None, None, "", False)


def test_tomorrow_is_one_tap() -> None:
    talk = alone("Rust", "ja", "Bellen")
    talk.taps("own_day", "tomorrow")
    talk.taps("own_no_if_then")
    assert saved(talk.taps("own_done_by", "self"), Action)[-1].day == date(2026, 4, 17)


def test_what_is_no_moment_is_asked_again() -> None:
    outcome = alone("Rust", "ja", "Bellen").writes("als het regent")
    assert (outcome.changes, outcome.says[0].words) == ((), {"again": "yes"})


def test_without_room_the_step_waits() -> None:
    more = examples.action("act-meter", "De energiemeter aflezen", position=6)
    talk = Talk(examples.situation(actions=(*examples.ACTIONS, more)))
    talk.taps("new_step")
    talk.writes("Fiets maken")
    talk.taps("own_day", "today")
    talk.taps("own_no_if_then")
    outcome = talk.taps("own_done_by", "self")
    assert [step.status for step in saved(outcome, Action)] == [ActionStatus.PROPOSED]
    assert (screens(outcome, "fatima"), kinds(outcome)) == (["own_step_waits"], ["proposed"])


def test_a_tap_of_an_earlier_talk_begins_anew() -> None:
    talk = Talk(examples.situation())
    assert screens(talk.taps("own_day", "today"), "fatima") == ["own_step"]
    assert screens(Talk(examples.situation()).taps("own_unsure"), "fatima") == ["own_step"]


def test_the_goal_of_someone_else_is_not_there() -> None:
    assert screens(Talk(examples.henk(), examples.SORAYA).taps("own_step_for", "goal-rent"), "henk") == ["gone"]


def test_a_second_tap_loses_nothing_of_what_was_said() -> None:
    talk = alone("Rust in huis", "ja", "De doos pakken")
    for verb in ("own_day", "own_day", "own_no_if_then", "own_no_if_then"):
        talk.taps(verb, "self")
    outcome = talk.taps("own_done_by", "self")
    assert [each.words for each in saved(outcome, Action)] == ["De doos pakken"]
    assert screens(talk.taps("own_done_by", "self"), "henk") == ["today"]
