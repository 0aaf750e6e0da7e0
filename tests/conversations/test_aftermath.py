"""After every outcome the planned sends are those that the new situation asks for."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations import examples
from conversations.aftermath import after_all, aftermath
from conversations.examples import HENK, LANDLORD, MARIEKE, MONDAY, OCCURRENCES, THURSDAY
from conversations.replies import Change, DropDue, Outcome, PlanDue
from domain.dues import Due, Slot, due_id
from domain.history import HistoryEntry
from domain.people import BundleTime, StaffProfile
from domain.plans import ActionStatus, Report
from domain.reminders import wanted
from domain.situations import Situation


def planned() -> Situation:
    """Fatima with everything planned that should be."""
    return replace(examples.situation(), dues=wanted(examples.situation(), MONDAY))


def entry(kind: str, actor: str = "fatima", subject: str = "fatima") -> HistoryEntry:
    return HistoryEntry(id=f"his-{kind}", at=THURSDAY, actor=actor, subject=subject, kind=kind, thing=LANDLORD.id)


def carried_out(dues: tuple[Due, ...], changes: tuple[Change, ...]) -> set[Due]:
    """The rows after changes are written in order."""
    rows = {due.id: due for due in dues}
    for change in changes:
        match change:
            case DropDue(id=name):
                rows.pop(name, None)
            case PlanDue(due=due):
                rows.setdefault(due.id, due)
            case _:
                raise AssertionError(f"an aftermath only plans and drops: {change}")
    return set(rows.values())


def bundles(changes: tuple[Change, ...]) -> list[Due]:
    return [change.due for change in changes if isinstance(change, PlanDue) and change.due.slot is Slot.BUNDLE]


def test_without_news_and_with_everything_planned_nothing_changes() -> None:
    assert aftermath(planned(), Outcome(), MONDAY) == ()


def test_a_done_step_loses_its_message_and_the_coach_is_told_at_four() -> None:
    done = replace(LANDLORD, status=ActionStatus.DONE)
    reported = replace(OCCURRENCES[1], report=Report.DONE, reported_at=MONDAY)
    at_the_end = StaffProfile(person="marieke", stand_in="joris", bundle=BundleTime.END)
    situation = replace(planned(), coach_profile=at_the_end)
    changes = aftermath(situation, Outcome(changes=(done, reported), history=(entry("done"),)), MONDAY)
    rows = carried_out(situation.dues, changes)
    assert "occ-landlord" not in {due.thing for due in rows}
    (bundle,) = bundles(changes)
    assert (bundle.person, bundle.about, bundle.thing) == ("marieke", "marieke", "bundle")
    assert bundle.at == MONDAY.replace(hour=14, minute=0)


def test_a_moved_step_is_dropped_before_it_is_planned_again() -> None:
    moved = replace(LANDLORD, hour=LANDLORD.hour.replace(hour=15) if LANDLORD.hour else None)
    changes = aftermath(planned(), Outcome(changes=(moved,)), MONDAY)
    assert [type(change) for change in changes] == [DropDue, PlanDue]
    rows = carried_out(planned().dues, changes)
    assert rows == set(wanted(after_all(planned(), Outcome(changes=(moved,))), MONDAY))


def test_a_handled_due_is_not_planned_again() -> None:
    """Handled on Thursday at ten: asked now, and only *Hoe ging het?* of tomorrow is new."""
    situation = planned()
    step = next(due for due in situation.dues if due.slot is Slot.STEP)
    asked = replace(OCCURRENCES[1], asked_at=THURSDAY)
    changes = aftermath(situation, Outcome(changes=(DropDue(id=step.id), asked)), THURSDAY)
    assert [change.due.slot for change in changes if isinstance(change, PlanDue)] == [Slot.NUDGE]


def test_stop_drops_what_was_planned_for_the_participant_only() -> None:
    situation = planned()
    stopped = replace(situation.person, stopped_at=MONDAY)
    rows = carried_out(situation.dues, aftermath(situation, Outcome(changes=(stopped,)), MONDAY))
    assert {due.person for due in rows} == {"marieke"}


@pytest.mark.parametrize("slot", [Slot.BUNDLE, Slot.RULE_TOLD])
def test_what_others_planned_is_never_dropped(slot: Slot) -> None:
    name = due_id("fatima", "rule", MONDAY.date(), slot)
    other = Due(id=name, person="fatima", about="fatima", thing="rule", slot=slot, day=MONDAY.date(), at=MONDAY)
    situation = replace(planned(), dues=(*planned().dues, other))
    assert aftermath(situation, Outcome(), MONDAY) == ()


@pytest.mark.parametrize(
    ("history", "news"),
    [
        pytest.param(entry("partly"), True, id="a little is news"),
        pytest.param(entry("agreed"), True, id="agreeing is news"),
        pytest.param(entry("not_yet"), False, id="not yet is private"),
        pytest.param(entry("stopped"), False, id="stopping is told in its own way"),
        pytest.param(entry("done", actor="marieke"), False, id="the coach knows their own acts"),
        pytest.param(entry("done", actor="henk", subject="henk"), False, id="another participant"),
    ],
)
def test_what_makes_a_bundle(history: HistoryEntry, news: bool) -> None:
    assert bool(bundles(aftermath(planned(), Outcome(history=(history,)), MONDAY))) is news


def test_after_the_bundle_hour_news_waits_for_the_next_workday() -> None:
    friday_evening = THURSDAY + timedelta(days=1, hours=8)
    outcome = Outcome(history=(entry("done"),))
    (bundle,) = bundles(aftermath(planned(), outcome, friday_evening))
    assert bundle.day == (THURSDAY + timedelta(days=4)).date()


def test_an_outcome_about_others_leaves_this_situation_alone() -> None:
    """One event may be about many people: a beat puts up to a hundred due rows to the desk at once."""
    others = Outcome(
        changes=(
            replace(LANDLORD, participant="henk"),
            HENK,
            StaffProfile(person="soraya"),
            replace(OCCURRENCES[1], participant="henk"),
        ),
        history=(entry("done", actor="henk", subject="henk"),),
    )
    assert after_all(planned(), others) == planned()


def test_a_changed_coach_is_seen() -> None:
    away = replace(MARIEKE, zone="Atlantic/Canary")
    profile = StaffProfile(person="marieke", stand_in="joris", bundle_at=None)
    after = after_all(planned(), Outcome(changes=(away, profile)))
    assert (after.coach, after.coach_profile) == (away, profile)


def test_a_dropped_step_leaves_the_plan() -> None:
    dropped = replace(LANDLORD, status=ActionStatus.DROPPED)
    after = after_all(planned(), Outcome(changes=(dropped,)))
    assert LANDLORD.id not in {each.id for each in after.actions}
