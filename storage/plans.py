"""Goals, steps and the times they are there to be done: rows to values and back."""

from collections.abc import Iterator

from domain import rhythms
from domain.plans import Action, ActionStatus, Fading, Goal, GoalStatus, Occurrence, Report
from storage.columns import Row, day, hour, instant, iso, listed, micros, several
from storage.queries import Statement, load
from storage.sealing import Seal

PLANS = load("plans")


def goal_from(row: Row, seal: Seal) -> Goal:
    """A goal, opened."""
    return Goal(
        id=row["id"],
        participant=row["participant"],
        words=seal.open_words("goal.words", row["id"], row["words_sealed"]),
        pillar=row["pillar"],
        also=several(row["also"]),
        status=GoalStatus(row["status"]),
        author=row["author"],
        made_at=instant(row["made_at"]),
        private=bool(row["private"]),
        position=row["position"],
        rested=several(row["rested"]),
        revision=row["revision"],
    )


def save_goal(goal: Goal, seal: Seal) -> Statement:
    """A new or changed goal."""
    return PLANS["save_goal"](
        id=goal.id,
        participant=goal.participant,
        words_sealed=seal.close("goal.words", goal.id, goal.words.encode()),
        pillar=goal.pillar,
        also=listed(goal.also),
        status=goal.status,
        author=goal.author,
        made_at=micros(goal.made_at),
        private=int(goal.private),
        position=goal.position,
        rested=listed(goal.rested),
        revision=goal.revision,
    )


def action_from(row: Row, seal: Seal) -> Action:
    """A step, opened."""
    return Action(
        id=row["id"],
        goal=row["goal"],
        participant=row["participant"],
        words=seal.open_words("action.words", row["id"], row["words_sealed"]),
        day=day(row["day"]),
        hour=hour(row["hour"]),
        hour_named_by=row["hour_named_by"],
        repeats=rhythms.read(row["repeats"]),
        if_then=seal.open_words("action.if_then", row["id"], row["if_then_sealed"]),
        voice=seal.open_words("action.voice", row["id"], row["voice_sealed"]),
        voice_by=row["voice_by"],
        together=None if row["together"] is None else bool(row["together"]),
        catalogue=row["catalogue"],
        skill=row["skill"],
        status=ActionStatus(row["status"]),
        author=row["author"],
        made_at=instant(row["made_at"]),
        opened_at=instant(row["opened_at"]),
        done_at=instant(row["done_at"]),
        position=row["position"],
        snoozes=row["snoozes"],
        fading=Fading(row["fading"]),
        revision=row["revision"],
    )


def save_action(action: Action, seal: Seal) -> Statement:
    """A new or changed step."""
    return PLANS["save_action"](
        id=action.id,
        goal=action.goal,
        participant=action.participant,
        words_sealed=seal.close("action.words", action.id, action.words.encode()),
        day=iso(action.day),
        hour=iso(action.hour),
        hour_named_by=action.hour_named_by,
        repeats=rhythms.written(action.repeats) or None,
        if_then_sealed=seal.close_words("action.if_then", action.id, action.if_then),
        voice_sealed=seal.close_words("action.voice", action.id, action.voice),
        voice_by=action.voice_by,
        together=None if action.together is None else int(action.together),
        catalogue=action.catalogue,
        skill=action.skill,
        status=action.status,
        author=action.author,
        made_at=micros(action.made_at),
        opened_at=micros(action.opened_at),
        done_at=micros(action.done_at),
        position=action.position,
        snoozes=action.snoozes,
        fading=action.fading,
        revision=action.revision,
    )


def occurrence_from(row: Row) -> Occurrence:
    """One time that a step is there to be done."""
    return Occurrence(
        id=row["id"],
        action=row["action"],
        participant=row["participant"],
        day=day(row["day"]),
        round=row["round"],
        report=None if row["report"] is None else Report(row["report"]),
        reported_at=instant(row["reported_at"]),
        not_yets=row["not_yets"],
        asked_at=instant(row["asked_at"]),
        nudges=row["nudges"],
        snoozed_until=instant(row["snoozed_until"]),
    )


def save_occurrence(occurrence: Occurrence, now: int) -> Iterator[Statement]:
    """A new or changed time, and the completion of its round once a report says done or partly."""
    yield PLANS["save_occurrence"](
        id=occurrence.id,
        action=occurrence.action,
        participant=occurrence.participant,
        day=iso(occurrence.day),
        round=occurrence.round,
        report=occurrence.report,
        reported_at=micros(occurrence.reported_at),
        not_yets=occurrence.not_yets,
        asked_at=micros(occurrence.asked_at),
        nudges=occurrence.nudges,
        snoozed_until=micros(occurrence.snoozed_until),
    )
    if occurrence.report in {Report.DONE, Report.PARTLY}:
        at = micros(occurrence.reported_at)
        yield PLANS["complete"](
            occurrence=occurrence.id, round=occurrence.round, report=occurrence.report, at=now if at is None else at
        )
