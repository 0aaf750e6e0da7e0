"""One person's page for a coach: what worked first, then what is going on, and what was asked."""

from dataclasses import replace
from datetime import date, timedelta
from html import escape

from conversations.aftercare.coach_screens import state
from conversations.aftercare.examples import asked_back, ended
from conversations.checkin.obstacle_screens import needing, tasks
from conversations.examples import TALK, THURSDAY, coach_example, done_landlord, henk
from conversations.planning.lines import bullets
from conversations.planning.options import goal_choices, waiting
from conversations.planning.person_buttons import behind_more, on_the_page, rests
from conversations.planning.plan import goals, next_talk, open_steps, steps, today
from conversations.replies import Button, Shown
from conversations.rewards.promising import noun
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.plans import ActionStatus
from domain.rewards import Entry, promises
from domain.situations import Situation, Staff

LATEST = 3
"""So many of what worked are named; the rest is counted."""


@screen(
    "person",
    coach_example(),
    coach_example(done_landlord, now=THURSDAY + timedelta(days=5)),
    coach_example(henk),
    coach_example(needing),
    coach_example(ended),
    coach_example(asked_back),
)
def person(view: View, w: Wording) -> Shown | None:
    """One participant's plan: what worked, what is going on, what waits."""
    if view.about is None or view.staff is None:
        return None
    parts = [_head(view.about, view.staff, w), state(view, view.about, w), _worked(view.about, w)]
    parts += [
        *_going_on(view.about, today(view.about, view.now), w),
        _talk(view.about, w),
        _rewards(view.about, w),
        _asked_for(view.about, w),
    ]
    return Shown(
        text="\n\n".join(part for part in parts if part), buttons=on_the_page(view, view.about, w), protect=True
    )


def _head(about: Situation, me: Staff, w: Wording) -> str:
    lines = [f"<b>{escape(about.person.name)}</b>"]
    if about.coach and about.coach.id != me.person.id:
        lines.append(w("You stand in for {coach}.", coach=about.coach.name))
    if about.person.joined_at is None:
        lines.append(w("Not in yet. The plan can wait here already."))
    elif about.person.stopped_at or about.person.unreachable_since:
        lines.append(w("Stapje cannot send messages now."))
    elif rests(about.person):
        lines.append(w("Takes a rest from steps."))
    lines += [w("Goal: {goal}", goal=goal.words) for goal in goals(about)]
    lines += [w("Proposed goal: {goal}", goal=" / ".join(each.options)) for each in goal_choices(about)]
    return "\n".join(lines)


def _worked(about: Situation, w: Wording) -> str:
    done = sorted(steps(about, ActionStatus.DONE), key=lambda each: each.done_at or each.made_at)
    if not done:
        return ""
    count = w.plural("{n} thing worked", "{n} things worked", n=len(done))
    return "\n".join((f"<b>{count}</b>", *(f"🌷 {escape(each.words)}" for each in reversed(done[-LATEST:]))))


def _going_on(about: Situation, on: date, w: Wording) -> list[str]:
    sections = (
        (w("Working on"), open_steps(about)),
        (w("Proposals"), waiting(about)),
        (w("Resting"), steps(about, ActionStatus.PARKED)),
    )
    return [f"<b>{title}</b>\n{bullets(of, w, on)}" for title, of in sections if of]


def _talk(about: Situation, w: Wording) -> str:
    talk = next_talk(about)
    if talk is None:
        return ""
    said = {"coming": w("{name} is coming.", name=about.person.name), "other_time": w("Another time is asked for.")}
    place = w.html("{moment}, {place}", moment=w.moment(talk.at), place=escape(talk.place))
    return "\n".join(line for line in (f"<b>{w('Next talk')}</b>", place, said.get(talk.answer or "", "")) if line)


def _rewards(about: Situation, w: Wording) -> str:
    name, lines = about.person.name, []
    for each in promises(about.ledger):
        thing = noun(each, w.language)
        if each.to_hand_over:
            lines.append(w("Take along: {thing} for {name}", thing=thing, name=name))
        elif each.stage is Entry.HANDED:
            lines.append(w("Handed over: {thing}", thing=thing))
        elif each.told:
            lines.append(w("Promised: {thing}", thing=thing))
    return "\n".join(lines)


def _asked_for(about: Situation, w: Wording) -> str:
    """What stands in the way of a step, and may be arranged."""
    lines = tasks(about, w)
    return "\n".join((f"<b>{w('Asked of you')}</b>", *lines)) if lines else ""


def _needing_much() -> Situation:
    """With more at hand than fits on the page."""
    of = done_landlord()
    return replace(of, obstacles=needing().obstacles, appointments=(replace(TALK, at=THURSDAY),))


@screen("person_more", coach_example(), coach_example(_needing_much), coach_example(henk), coach_example(ended))
def person_more(view: View, w: Wording) -> Shown | None:
    """The rest of what can be done for one person."""
    if view.about is None or view.staff is None:
        return None
    text = w("What else would you like to do for {name}?", name=view.about.person.name)
    back = Button(label=w("Back"), verb="person", subject=view.about.person.id)
    return Shown(text=text, buttons=(*behind_more(view, view.about, w), (back,)), protect=True)
