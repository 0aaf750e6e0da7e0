"""What a coach sees: the list of own people, and one person's page with what worked first."""

from datetime import date, timedelta
from html import escape

from conversations.aftercare.coach_screens import state
from conversations.aftercare.examples import asked_back, ended
from conversations.checkin.obstacle_screens import needing, task_buttons, tasks
from conversations.examples import HENK, PROGRAMME, SORAYA, THURSDAY, coach_example, done_landlord, henk, staff
from conversations.planning.lines import bullets, pairs, rows, short
from conversations.planning.options import goal_choices, waiting
from conversations.planning.plan import goals, next_talk, open_steps, steps, today
from conversations.replies import Button, Shown
from conversations.rewards.promising import noun
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.moments import local_day
from domain.people import Person
from domain.plans import ActionStatus
from domain.rewards import Entry, promises
from domain.situations import Situation, Staff

LATEST = 3
"""So many of what worked are named; the rest is counted."""


def _list() -> View:
    helping = staff(caseload=staff().caseload, standing_in_for=(HENK,))
    return View(to=helping.person, programme=PROGRAMME, staff=helping, now=THURSDAY)


def _nobody() -> View:
    return View(to=SORAYA, programme=PROGRAMME, staff=staff(SORAYA, caseload=()), now=THURSDAY)


@screen("people", _list, _nobody)
def people(view: View, w: Wording) -> Shown | None:
    """*Mijn mensen*."""
    if view.staff is None:
        return None
    own, others = view.staff.caseload, view.staff.standing_in_for
    buttons = [_person_button(each, w) for each in own]
    buttons += [
        Button(label=w("{name} (I stand in)", name=each.name), verb="person", subject=each.id) for each in others
    ]
    text = w("Your people. Tap a name to see the plan.") if buttons else w("You do not coach anyone yet.")
    invite = Button(label=w("Invite someone to take part"), verb="invite_participant")
    return Shown(text=text, buttons=rows(*buttons, invite), protect=True)


def _person_button(person: Person, w: Wording) -> Button:
    label = person.name if person.joined_at else w("{name} (not in yet)", name=person.name)
    label = w("{name} (aftercare)", name=person.name) if person.in_aftercare else label
    return Button(label=label, verb="person", subject=person.id)


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
    return Shown(text="\n\n".join(part for part in parts if part), buttons=_buttons(view, view.about, w), protect=True)


def _head(about: Situation, me: Staff, w: Wording) -> str:
    lines = [f"<b>{escape(about.person.name)}</b>"]
    if about.coach and about.coach.id != me.person.id:
        lines.append(w("You stand in for {coach}.", coach=about.coach.name))
    if about.person.joined_at is None:
        lines.append(w("Not in yet. The plan can wait here already."))
    elif about.person.stopped_at or about.person.unreachable_since:
        lines.append(w("Stapje cannot send messages now."))
    elif _rests(about.person):
        lines.append(w("Takes a rest from steps."))
    lines += [w("Goal: {goal}", goal=goal.words) for goal in goals(about)]
    lines += [w("Proposed goal: {goal}", goal=" / ".join(each.options)) for each in goal_choices(about)]
    return "\n".join(lines)


def _rests(person: Person) -> bool:
    """*Even rust*; the quiet after a crisis word, which ends by itself, is nobody else's business (house rule g1)."""
    return person.rest is not None and person.rest.until is None


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
        if each.stage is Entry.GRANTED:
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


def _buttons(view: View, about: Situation, w: Wording) -> tuple[tuple[Button, ...], ...]:
    return pairs(*_doing(view, about, w)) + rows(
        *_at_the_talk(view, about, w),
        *task_buttons(about, w),
        *_sending(about, w),
        Button(label=w("Back"), verb="people"),
    )


def _doing(view: View, about: Situation, w: Wording) -> list[Button]:
    """What a coach does with a plan; in aftercare it rests, and only a talk and the way back are offered."""
    subject, joined, days = about.person.id, about.person.joined_at, timedelta(days=about.policy.first_days)
    talk = Button(label=w("Appointment"), verb="appointment", subject=subject)
    bridge = Button(label=w("How are things now?"), verb="brug", subject=subject)
    if about.person.in_aftercare:
        return [talk, bridge, Button(label=w("Aftercare"), verb="ending", subject=subject)]
    buttons = [
        Button(label=w("Goal"), verb="goal", subject=subject),
        Button(label=w("Step"), verb="new_steps", subject=subject),
        talk,
    ]
    if about.programme.rewards_on:
        buttons.append(Button(label=w("Reward"), verb="rewards", subject=subject))
    if joined is not None:
        buttons.append(bridge)
    if joined is not None and view.now - joined >= days:
        buttons.append(Button(label=w("Coming to the end"), verb="ending", subject=subject))
    return buttons


def _at_the_talk(view: View, about: Situation, w: Wording) -> list[Button]:
    subject, talk, zone = about.person.id, next_talk(about), about.person.zone
    buttons = []
    if talk and local_day(talk.at, zone) <= local_day(view.now, zone):
        label = w("Talk of {day} was held", day=w.weekday(local_day(talk.at, zone)))
        buttons.append(Button(label=label, verb="discussed", revision=talk.revision, subject=subject, thing=talk.id))
    for each in promises(about.ledger):
        if each.stage is Entry.GRANTED:
            label = w("Given: {thing}", thing=short(noun(each, w.language)))
            buttons.append(Button(label=label, verb="handed", subject=subject, thing=each.id))
    return buttons


def _sending(about: Situation, w: Wording) -> list[Button]:
    subject, name = about.person.id, about.person.name
    if about.person.joined_at is None:
        return [Button(label=w("New invitation"), verb="reinvite", subject=subject)]
    if _rests(about.person):
        return [Button(label=w("End the rest together"), verb="rest_over", subject=subject)]
    if not waiting(about) and not goal_choices(about):
        return []
    return [Button(label=w("Send the proposals to {name}", name=name), verb="send_plan", subject=subject)]
