"""The coach's list of what was asked: over all people, off it with one tap."""

from conversations.checkin.obstacle_screens import WAITING, needing
from conversations.drawing import draw
from conversations.examples import FATIMA, HENK, MARIEKE, coach_view, henk, staff
from conversations.screens import SCREENS
from conversations.wording import Wording
from domain.obstacles import Obstacle
from tests.conversations.deciding import Talk, Work, kinds, saved, screens


def test_the_list_is_over_all_people_by_name_with_a_tap_for_each() -> None:
    shown = SCREENS["tasks"].draw(SCREENS["tasks"].examples[0](), Wording())
    assert shown is not None
    assert shown.text.index("Fatima") < shown.text.index("Henk")
    assert [(b.verb, b.subject) for row in shown.buttons for b in row if b.subject] == [
        ("task_done", FATIMA.id),
        ("task_done", HENK.id),
    ]


def test_done_takes_it_off_tells_the_participant_and_shows_what_is_left() -> None:
    talk = Talk(needing())
    outcome = talk.coach_taps("task_done", WAITING.id)
    assert [each.arranged_by for each in saved(outcome, Obstacle)] == [MARIEKE.id]
    assert (screens(outcome, MARIEKE.id), screens(outcome, FATIMA.id)) == (["tasks"], ["was_arranged"])
    again = talk.coach_taps("task_done", WAITING.id)
    assert (saved(again, Obstacle), screens(again, MARIEKE.id), kinds(again)) == ([], ["tasks"], [])


def test_the_way_there_is_on_the_list_of_people_when_something_was_asked() -> None:
    [say] = Work(staff()).taps("people").says
    for people, there in (((needing(), henk()), True), ((henk(),), False)):
        shown = draw("people", coach_view(people=people, words=say.words))
        assert shown is not None
        assert ("tasks" in {button.verb for row in shown.buttons for button in row}) is there
