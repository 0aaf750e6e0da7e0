"""*Ik ben er niet*: from when until when, and which colleague answers; it begins and ends by itself (domain (a) 20)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from conversations.absence.days import Days, days
from conversations.coaching.moments import when_back
from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.replies import Kind, LeavePlace, Outcome, PassOn, PlanDue, Say
from conversations.saying import answer, gone
from conversations.verbs import staff_tap, staff_text
from domain import moments, workhours
from domain.absences import Absence
from domain.ids import derive
from domain.people import Person, Role
from domain.situations import Place, Staff

TODAY, WEEK = "today", "week"
_DAY = timedelta(days=1)


@staff_tap("away", Role.COACH)
def away(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """What is known of their absence, and the days to choose from."""
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(_known(facts, event),))


@staff_tap("away_on", Role.COACH)
def away_on(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Today, or the rest of this week."""
    today = _today(facts.me, now)
    until = {TODAY: today, WEEK: moments.monday_of(today) + 6 * _DAY}.get(event.thing)
    if until is None:
        return gone(facts, event)
    return _set(facts, event, Days(today, until), now)


@staff_tap("away_days", Role.COACH)
def away_days(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The next text names the days."""
    place = Place(person=facts.me.person.id, verb="away_line", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_away_days"),))


@staff_text("away_line", Role.COACH)
def away_line(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """One line: the days, and a colleague's name if it is not the usual one."""
    read = days(event.text, facts.me.coaches, now, facts.me.person.zone)
    if read is None:
        return Outcome(says=(answer(facts, event, "away_days_unread"),))
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),)) + _set(facts, event, read, now)


@staff_tap("away_by", Role.COACH)
def away_by(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Another colleague stands in; the data names the absence and the colleague."""
    known, _, chosen = event.thing.partition(":")
    absence = _absence(facts.me, known, now)
    if absence is None or chosen not in {each.id for each in facts.me.coaches}:
        return gone(facts, event)
    if absence.stand_in == chosen:
        return Outcome(says=(_known(facts, event),))
    changed = replace(absence, stand_in=chosen, told_until=None)
    return Outcome(
        changes=(facts.me.profile, changed),
        says=(_known(facts, event), *_told(facts.me, changed, now)),
        toast="Done.",
    )


@staff_tap("away_back", Role.COACH)
def away_back(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """They are there again, or will not be away after all."""
    absence = _absence(facts.me, event.thing, now)
    if absence is None:
        return Outcome(says=(_known(facts, event),))
    today = _today(facts.me, now)
    ended = replace(absence, until=today - _DAY)
    done = Outcome(changes=(ended,), says=(_known(facts, event),), toast="Done.")
    if absence.since > today:
        return done
    return done + Outcome(changes=(_overview(facts.me, ended, now),), says=_back(facts.me, ended, now, event.id))


def _known(facts: Working, event: Tapped | Wrote) -> Say:
    """With the people of the coach: talks with them may fall on these days."""
    return answer(facts, event, "away", words={"people": " ".join(each.id for each in facts.me.caseload)})


def coming(me: Staff, now: datetime) -> list[Absence]:
    """Absences of now and later."""
    return [each for each in me.profile.absences if each.until >= _today(me, now)]


def _set(facts: Working, event: Tapped | Wrote, these: Days, now: datetime) -> Outcome:
    """The days are kept; who is touched by it hears so when it begins, and when it ends."""
    me = facts.me
    could = {each.id for each in me.coaches}
    usual = me.profile.stand_in if me.profile.stand_in in could else ""
    absence = Absence(
        id=derive(event.id, "absence"),
        coach=me.person.id,
        stand_in=these.stand_in or usual or "",
        since=these.since,
        until=these.until,
    )
    overlapping = [each for each in coming(me, now) if each.since <= these.until and each.until >= these.since]
    begin = (absence, *_after(overlapping, absence, event.id))
    shortened = (replace(each, until=absence.since - _DAY) for each in overlapping)
    told = (say for each in begin for say in (*_told(me, each, now), *_back(me, each, now)))
    return Outcome(
        changes=(me.profile, *shortened, *begin, *_passed_on(me, absence, now), _overview(me, begin[-1], now)),
        says=(_known(facts, event), *told),
    )


def _after(overlapping: Iterable[Absence], new: Absence, event: str) -> Iterator[Absence]:
    """What they leave over after the new days: an absence of its own, for perhaps somebody else stands in again."""
    for each in overlapping:
        if each.until > new.until:
            yield replace(each, id=derive(event, f"absence/{each.id}"), since=new.until + _DAY, told_until=None)


def _passed_on(me: Staff, absence: Absence, now: datetime) -> tuple[PassOn, ...]:
    """What waits already for who is away from today."""
    if not absence.stand_in or not absence.holds(_today(me, now)):
        return ()
    return tuple(PassOn(about=each.id, before=me.person.id, to=absence.stand_in) for each in me.caseload)


def _told(me: Staff, absence: Absence, now: datetime) -> tuple[Say, ...]:
    """To the stand-in at once and as it begins, to each participant as it begins."""
    begins = max(now, moments.instant(absence.since, time(0), me.person.zone))
    words = {"coach": me.person.name, "since": absence.since.isoformat(), "until": absence.until.isoformat()}
    says = [
        Say(
            screen="coach_away",
            to=each.id,
            thing=absence.id,
            words={"stand_in": absence.stand_in},
            kind=Kind.QUIET,
            not_before=begins,
            key=f"{absence.id}/away/{absence.stand_in}/{each.id}",
        )
        for each in _people(me)
    ]
    if absence.stand_in:
        to, kind = absence.stand_in, Kind.STAFF
        if absence.since > _today(me, now):
            says.append(Say(screen="will_stand_in", to=to, words=words, kind=kind))
        says.append(Say(screen="standing_in", to=to, words=words, kind=kind, not_before=begins))
    return tuple(says)


def _overview(me: Staff, absence: Absence, now: datetime) -> PlanDue:
    """Of the first day back, also when there is no news: what waits stands in it."""
    return PlanDue(due=when_back(me.person, me.profile, me.policy.bundle_at, absence.until, now))


def _back(me: Staff, absence: Absence, now: datetime, event: str = "") -> tuple[Say, ...]:
    """To each participant, on the first day that the coach works again."""
    day = workhours.day_at_work(me.profile.when_there(), absence.until + _DAY)
    at = max(now, moments.instant(day, me.profile.works_from, me.person.zone))
    return tuple(
        Say(
            screen="coach_back",
            to=each.id,
            thing=absence.id,
            words={"until": absence.until.isoformat()},
            kind=Kind.QUIET,
            not_before=at,
            key=f"{absence.id}/back/{event}/{each.id}",
        )
        for each in _people(me)
    )


def _people(me: Staff) -> list[Person]:
    """Their participants who take part."""
    return [each for each in me.caseload if each.joined_at is not None]


def _absence(me: Staff, known: str, now: datetime) -> Absence | None:
    return next((each for each in coming(me, now) if each.id == known), None)


def _today(me: Staff, now: datetime) -> date:
    return moments.local_day(now, me.person.zone)
