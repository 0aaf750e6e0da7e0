"""The participant adds a step: what, when, maybe after what, alone or together; one question at a time."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Own
from conversations.goals.starting import new_goal
from conversations.planning.asking import asked, asking
from conversations.planning.at_hand import LONGEST
from conversations.planning.opening import opened
from conversations.planning.paydays import asks_payday
from conversations.planning.plan import goal_of, goals, next_position, places, today
from conversations.planning.spoken import repeating
from conversations.planning.times import named
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone, happened
from conversations.understanding import yes_or_no
from conversations.verbs import own_tap, own_text
from domain import rhythms
from domain.ids import derive
from domain.plans import Action, Goal
from domain.policies import named_hour
from domain.situations import Place

DAYS = {"today": 0, "tomorrow": 1}


@own_tap("new_step")
def new_step(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A step of one's own: for the only goal, for one to be chosen, or after a first goal."""
    mine = goals(facts.me)
    if not mine:
        return new_goal(facts, event, now)
    if len(mine) > 1:
        return Outcome(says=(answer(facts, event, "own_choose_goal"),))
    return asked(facts, event, "own_step", now, thing=mine[0].id)


@own_tap("own_step_for")
def own_step_for(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The goal that the step belongs to."""
    chosen = goal_of(facts.me, event.thing)
    return asked(facts, event, "own_step", now, thing=chosen.id) if chosen else gone(facts, event)


@own_text("own_step", most=LONGEST)
def own_step(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """What the step is."""
    words = " ".join(event.text.split())
    return asked(facts, event, "own_when", now, draft={"words": words})


@own_tap("own_day")
def own_day(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Vandaag*, *morgen* or *weet ik nog niet*."""
    if not asking(facts, "own_when"):
        return _where_we_were(facts, event, now)
    day = today(facts.me, now) + timedelta(days=DAYS[event.thing]) if event.thing in DAYS else None
    return asked(
        facts, event, "own_if_then", now, draft={"day": day.isoformat() if day else "", "hour": "", "repeats": ""}
    )


@own_text("own_when")
def own_when(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Another day, maybe with an hour, or a rhythm, in words; what was read is asked back before it counts."""
    zone = facts.me.person.zone
    read = repeating(event.text, today(facts.me, now)) or named(event.text, now, zone)
    if read is None:
        return Outcome(says=(answer(facts, event, "own_when", words={"again": "yes"}),))
    draft = {
        "day": read.day.isoformat() if read.day else "",
        "hour": named_hour(read.hour).isoformat("minutes") if read.hour else "",
        "repeats": rhythms.written(read.repeats),
    }
    return asked(facts, event, "own_when_sure", now, draft=draft)


@own_tap("own_sure")
def own_sure(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Klopt dit?* Yes."""
    return (
        asked(facts, event, "own_if_then", now) if asking(facts, "own_when_sure") else _where_we_were(facts, event, now)
    )


@own_tap("own_unsure")
def own_unsure(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """No: the moment is asked again."""
    return asked(facts, event, "own_when", now) if asking(facts, "own_when_sure") else _where_we_were(facts, event, now)


@own_text("own_when_sure")
def own_when_sure(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Yes or no in words; anything else is read as another moment."""
    match yes_or_no(event.text):
        case True:
            return asked(facts, event, "own_if_then", now)
        case False:
            return asked(facts, event, "own_when", now)
        case _:
            return own_when(facts, event, now)


@own_tap("own_no_if_then")
def own_no_if_then(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """No *after what*: it is offered, never forced."""
    return _who(facts, event, now, "") if asking(facts, "own_if_then") else _where_we_were(facts, event, now)


@own_text("own_if_then", most=LONGEST)
def own_if_then(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """After what the step comes, such as *na de koffie*."""
    return _who(facts, event, now, " ".join(event.text.split()))


@own_tap("own_done_by")
def own_done_by(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Doe je dit zelf, of samen?* With the answer the step is there: open when there is room, else waiting."""
    if not asking(facts, "own_who"):  # a second tap on the last answer must not begin anew
        return _where_we_were(facts, event, now) if facts.place else Outcome(says=(answer(facts, event, "today"),))
    return _made(facts, event, now, together={"self": False, "together": True}.get(event.thing))


@own_text("own_who")
def own_who(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Any words make the step too: who does it may stay open."""
    return _made(facts, event, now, together=None)


def _where_we_were(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A second tap: what is open is asked again, so that nothing that was said is lost; an old button begins anew."""
    if facts.place is not None and asking(facts, "own_when", "own_when_sure", "own_if_then", "own_who"):
        return asked(facts, event, facts.place.verb, now)
    return new_step(facts, event, now)


def _who(facts: Own, event: Heard, now: datetime, if_then: str) -> Outcome:
    """*Zelf, of samen?*; not of a step that the coach does not see."""
    place = facts.place
    goal = goal_of(facts.me, place.thing) if place else None
    if place is None or goal is None:
        return gone(facts, event)
    if not goal.private:
        return asked(facts, event, "own_who", now, draft={"if_then": if_then})
    alone = replace(facts, place=replace(place, draft={**place.draft, "if_then": if_then}))
    return _made(alone, event, now, together=None)


def _made(facts: Own, event: Heard, now: datetime, together: bool | None) -> Outcome:
    place = facts.place
    goal = goal_of(facts.me, place.thing) if place else None
    if place is None or goal is None:
        return gone(facts, event)
    step = replace(_step(facts, event, goal, place, now), together=together)
    done = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    if places(facts.me, now) == 0:
        waits = happened(facts, event, "proposed", now, step.id)
        told = answer(facts, event, "own_step_waits", thing=step.id)
        return done + Outcome(changes=(step,), says=(told,), history=(waits,))
    told = answer(facts, event, "own_step_added", thing=step.id)
    done += Outcome(says=(told,)) + opened(facts, event, step, now, today(facts.me, now))
    return done + asks_payday(facts, event, (step,), now)


def _step(facts: Own, event: Heard, goal: Goal, place: Place, now: datetime) -> Action:
    day, hour = place.draft.get("day"), place.draft.get("hour")
    mine = facts.me.person.id
    return Action(
        id=derive(event.id, "step"),
        goal=goal.id,
        participant=mine,
        words=place.draft.get("words", ""),
        day=date.fromisoformat(day) if day else None,
        hour=time.fromisoformat(hour) if hour else None,
        hour_named_by=mine if hour else None,
        repeats=rhythms.read(place.draft.get("repeats")),
        if_then=place.draft.get("if_then", ""),
        voice=place.draft.get("voice", ""),
        voice_by=mine if place.draft.get("voice") else None,
        author=mine,
        made_at=now,
        position=next_position(facts.me),
    )
