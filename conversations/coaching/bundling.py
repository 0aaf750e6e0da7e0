"""What a coach is told of their people: in one bundle a workday, at once, or when they ask."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from conversations.coaching import moments
from conversations.coaching.heard import heard, told_until
from conversations.coaching.news import WORKED, news_for_coach
from conversations.events import Tapped
from conversations.facts import Working
from conversations.replies import DropDue, Kind, Outcome, PlanDue, Say
from conversations.saying import answer
from conversations.verbs import staff_tap
from domain import workhours
from domain.caseload import waits_for
from domain.dues import Due, Slot
from domain.moments import instant, local_day
from domain.people import Person, Role
from domain.situations import Situation, Staff

AT_ONCE, LAST_OF_WEEK, FIRST_BACK = "at_once", "last", "back"
"""What the words of a bundle say beside whom it is about: that it is no bundle, the last one of the week, or the first
one after an absence."""
ACQUAINTED = timedelta(days=14)
"""Who takes part for so long is somebody to send a real card to."""
ALL = "all"
"""What *Zie alles* carries, and from where: `all:10` begins at the eleventh."""


def staff_became_due(
    staff: Staff | None, caseload: tuple[Situation, ...], dues: tuple[Due, ...], now: datetime, event: str
) -> Outcome:
    """The planned sends of one staff member: news for at once, and a bundle that is never empty."""
    outcome = Outcome(changes=tuple(DropDue(id=due.id) for due in dues))
    if staff is None:
        return outcome
    things = {due.thing for due in dues if due.slot is Slot.NEWS}
    if any(due.slot is Slot.BUNDLE for due in dues):
        return outcome + _bundle(staff, caseload, now)
    return sum((_news(staff, each, now) for each in caseload if each.person.id in things), outcome)


def _news(staff: Staff, of: Situation, now: datetime) -> Outcome:
    """Of one participant, for whom the coach chose *meteen*."""
    told = _untold((of,), staff.person, now)
    if not told:
        return Outcome()
    key = f"{staff.person.id}/news/{of.person.id}/{_instant(now)}"
    said = _said(staff, told, (), key, now, when=AT_ONCE)
    return _heard(told, staff.person, now) + Outcome(says=(said,))


def _bundle(staff: Staff, caseload: Sequence[Situation], now: datetime) -> Outcome:
    """What is new; on the last working day of a week and the first one after an absence also what waits.

    What waits is looked at again on the last day.

    On a day that has become free, before an hour that has become later, and after a bundle of the same day (they
    chose another hour since) it waits for the next bundle hour.
    """
    me, usual = staff.person, staff.policy.bundle_at
    today = local_day(now, me.zone)
    opens = instant(today, workhours.bundle_hour(staff.profile, usual), me.zone)
    told_today = staff.profile.bundled_on == today
    if workhours.hours_on(staff.profile, today) is None or now < opens or told_today:
        return Outcome(changes=(PlanDue(due=moments.next_bundle(me, staff.profile, usual, now)),))
    told, waiting = _untold(caseload, me, now), [each for each in caseload if waits_for(each)]
    last, back = workhours.is_last_of_week(staff.profile, today), workhours.is_first_back(staff.profile, today)
    outcome = _heard(told, me, now)
    if waiting:
        outcome += Outcome(changes=(PlanDue(due=moments.before_the_weekend(me, staff.profile, usual, now)),))
    shown = waiting if last or back else []
    if not told and not shown:
        return outcome
    words = {name: "yes" for name, holds in ((LAST_OF_WEEK, last), (FIRST_BACK, back)) if holds}
    if told and _first_of_month(caseload, today, me.zone):
        words["card"] = _who_gets_a_card(told, caseload, now)
    key = f"{me.id}/bundle/{today}"
    say = _said(staff, told, shown, key, now, when=staff.profile.bundle.value, **words)
    return outcome + Outcome(changes=(replace(staff.profile, bundled_on=today),), says=(say,))


def _untold(caseload: Sequence[Situation], me: Person, now: datetime) -> list[Situation]:
    return [each for each in caseload if each.coaching and news_for_coach(each, told_until(each, me, now))]


def _heard(told: Sequence[Situation], me: Person, now: datetime) -> Outcome:
    """One change for all people of one coach who is away."""
    changes = dict.fromkeys(heard(each, me, now) for each in told)
    return Outcome(changes=tuple(each for each in changes if each is not None))


def _said(
    staff: Staff, told: Sequence[Situation], waiting: Sequence[Situation], key: str, now: datetime, **words: str
) -> Say:
    since = {each.person.id: _instant(told_until(each, staff.person, now)) for each in told}
    card = words.get("card", "").split()
    people = dict.fromkeys((*since, *(each.person.id for each in waiting), *card))
    words = {"people": " ".join(people), **since, "until": _instant(now), **words}
    return Say(screen="bundle", to=staff.person.id, words=words, kind=Kind.STAFF, key=key)


def _first_of_month(caseload: Sequence[Situation], today: date, zone: str) -> bool:
    """Whether no bundle came this month yet: then a real card is suggested, once (house rule g19)."""
    before = [each.coaching.told_until for each in caseload if each.coaching and each.coaching.told_until]
    return all(local_day(at, zone) < today.replace(day=1) for at in before)


def _who_gets_a_card(told: Sequence[Situation], caseload: Sequence[Situation], now: datetime) -> str:
    """Somebody of whom something worked, if there is one; nobody who only just takes part."""
    known = [each for each in (*told, *caseload) if _is_known(each.person, now)]
    glad = [each for each in known if each in told and any(kind in WORKED for kind, _, _ in each.recent)]
    return next((each.person.id for each in (*glad, *known)), "")


def _is_known(person: Person, now: datetime) -> bool:
    return person.joined_at is not None and now - person.joined_at >= ACQUAINTED and person.stopped_at is None


def _instant(at: datetime | None) -> str:
    return at.isoformat() if at else ""


@staff_tap("day", Role.COACH)
def day(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """*Vandaag*: what the newest bundle told, what is newer, and what waits."""
    me = facts.me
    since = workhours.bundle_before(me.profile, me.policy.bundle_at, now, me.person.zone)
    words = {"people": " ".join(each.id for each in me.caseload), "since": since.isoformat()}
    return Outcome(says=(answer(facts, event, "day", thing=event.thing, words=words),))
