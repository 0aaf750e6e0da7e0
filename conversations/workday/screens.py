"""What a staff member's working day looks like: what holds now, and the taps that change it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

from conversations.examples import ANNEKE, MARIEKE, PROGRAMME, THURSDAY, staff
from conversations.planning.lines import pairs, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from conversations.workday.mail import state_line
from conversations.workday.setting import ENDS, FROM, STARTS, UNTIL, bundle_hours, overview_hour
from domain.extras import Extra
from domain.moments import local_day
from domain.people import BundleTime, Role
from domain.situations import Staff
from domain.workhours import hours_on

AHEAD = 6
"""So many working days ahead can be made free with one tap."""
_MONDAY = date(2026, 1, 5)
_OFF = frozenset({date(2026, 4, 17), date(2026, 4, 24)})


def _view(**words: str) -> View:
    return View(to=MARIEKE, programme=PROGRAMME, staff=staff(), words=words, now=THURSDAY)


def _busy() -> View:
    profile = replace(
        staff().profile, bundle=BundleTime.END, works_on=frozenset({1, 2, 4}), days_off=_OFF, extras=frozenset()
    )
    return View(to=MARIEKE, programme=PROGRAMME, staff=staff(profile=profile), now=THURSDAY)


def _supervisor() -> View:
    return View(to=ANNEKE, programme=PROGRAMME, staff=staff(ANNEKE, caseload=()), now=THURSDAY)


def _mailed() -> View:
    return _view(address="m.devries@gemeente.example", state="waits")


def _unread() -> View:
    return _view(unread="yes")


@screen("workday", _view, _busy, _supervisor, _mailed)
def workday(view: View, w: Wording) -> Shown | None:
    """*Mijn werkdag*."""
    me = view.staff
    if me is None:
        return None
    coach = Role.COACH in me.person.roles
    title = w("My working day")
    lines = [f"<b>{title}</b>", *(_overview(me, w) if coach else []), _hours(me, w), _off(view, me, w)]
    lines += [*([_stand_in(me, w), _extras(me, w)] if coach else []), _mail(view, w)]
    buttons = [
        *([Button(label=w("Overview"), verb="wd_bundle")] if coach else []),
        Button(label=w("Hours"), verb="wd_hours"),
        Button(label=w("Working days"), verb="wd_days"),
        Button(label=w("Days off"), verb="wd_off"),
        *(_of_a_coach(w) if coach else []),
        *([Button(label=w("E-mail"), verb="wd_mail")] if view.mails else []),
    ]
    menu = Button(label=w("Menu"), verb="menu")
    return Shown(text="\n".join(each for each in lines if each), buttons=(*pairs(*buttons), (menu,)))


def _mail(view: View, w: Wording) -> str:
    address = view.words.get("address", "")
    return state_line(address, view.words.get("state", ""), w) if address and view.mails else ""


def _of_a_coach(w: Wording) -> list[Button]:
    return [
        Button(label=w("I am away"), verb="away"),
        Button(label=w("My stand-in"), verb="stand_in"),
        Button(label=w("Extras"), verb="wd_extras"),
    ]


def _overview(me: Staff, w: Wording) -> list[str]:
    hour = w.hour(overview_hour(me))
    if me.profile.bundle is BundleTime.MORNING:
        return [w("Overview: in the morning at {hour}.", hour=hour)]
    return [w("Overview: at the end of the day, at {hour}.", hour=hour)]


def _hours(me: Staff, w: Wording) -> str:
    days = w.listed(w.weekday(_weekday(day)) for day in sorted(me.profile.works_on))
    opens, closes = w.hour(me.profile.works_from), w.hour(me.profile.works_until)
    return w("You work: {days}, {opens}–{closes}.", days=days, opens=opens, closes=closes)


def _off(view: View, me: Staff, w: Wording) -> str:
    today = local_day(view.now, me.person.zone)
    ahead = w.listed(w.day(day) for day in sorted(me.profile.days_off) if day >= today)
    return w("Off: {days}.", days=ahead) if ahead else ""


def _stand_in(me: Staff, w: Wording) -> str:
    named = next((each.name for each in me.colleagues if each.id == me.profile.stand_in), "")
    return w("{name} stands in for you.", name=named) if named else w("Nobody stands in for you yet.")


def _extras(me: Staff, w: Wording) -> str:
    return w("Extras: {n} of {all} on.", n=len(me.extras), all=len(Extra))


@screen("wd_bundle", _view, _busy)
def wd_bundle(view: View, w: Wording) -> Shown | None:
    """One of the two, never both; the hours fit the choice."""
    me = view.staff
    if me is None:
        return None
    kinds = {BundleTime.MORNING: w("In the morning"), BundleTime.END: w("End of the day")}
    choices = [_chosen(label, kind is me.profile.bundle, "wd_bundle", kind.value) for kind, label in kinds.items()]
    now = overview_hour(me)
    hours = [
        _chosen(w.hour(hour), hour == now, "wd_bundle", f"{hour:%H%M}") for hour in bundle_hours(me.profile, me.policy)
    ]
    ask = w("When would you like your overview? It comes once a workday, and only when there is news.")
    text = "\n".join((*_overview(me, w), ask))
    return Shown(text=text, buttons=(tuple(choices), *pairs(*hours), (_back(w),)))


@screen("wd_hours", _view, _busy, _unread)
def wd_hours(view: View, w: Wording) -> Shown | None:
    """From and until, to tap or to write."""
    me = view.staff
    if me is None:
        return None
    lines = [_not_read(view, w), _hours(me, w), w("Other hours? Write them. For example: <i>9:00-16:30</i>.")]
    starts = [_hour(FROM, each, each == me.profile.works_from, w) for each in STARTS]
    ends = [_hour(UNTIL, each, each == me.profile.works_until, w) for each in ENDS]
    beside = tuple(zip(starts, ends, strict=True))
    return Shown(text="\n".join(each for each in lines if each), buttons=(*beside, (_back(w),)))


def _hour(side: str, hour: time, holds: bool, w: Wording) -> Button:
    label = w("from {hour}", hour=w.hour(hour)) if side == FROM else w("until {hour}", hour=w.hour(hour))
    return _chosen(label, holds, "wd_hours", f"{side}:{hour:%H%M}")


@screen("wd_days", _view, _busy)
def wd_days(view: View, w: Wording) -> Shown | None:
    """Seven days, each a switch."""
    if view.staff is None:
        return None
    works_on = view.staff.profile.works_on
    days = [_chosen(w.weekday(_weekday(day)), day in works_on, "wd_days", str(day)) for day in range(1, 8)]
    text = w("On which days do you work? On other days I keep quiet, but for a call for help.")
    return Shown(text=text, buttons=(*pairs(*days), (_back(w),)))


@screen("wd_off", _view, _busy, _unread)
def wd_off(view: View, w: Wording) -> Shown | None:
    """The next working days, each a switch, and what is free already."""
    me = view.staff
    if me is None:
        return None
    today = local_day(view.now, me.person.zone)
    working = replace(me.profile, days_off=frozenset())
    days = (today + timedelta(days=ahead) for ahead in range(60))
    ahead = [day for day in days if hours_on(working, day) is not None][:AHEAD]
    shown = sorted({*ahead, *(day for day in me.profile.days_off if day >= today)})
    buttons = [_chosen(w.day(day), day in me.profile.days_off, "wd_off", day.isoformat()) for day in shown]
    lines = [_not_read(view, w), w("Which day are you off? Tap it, or write it: <i>vrijdag 24 april</i>.")]
    return Shown(text="\n".join(each for each in lines if each), buttons=(*pairs(*buttons), (_back(w),)))


@screen("wd_extras", _view, _busy)
def wd_extras(view: View, w: Wording) -> Shown | None:
    """Each a switch, with what it is in a few words."""
    if view.staff is None:
        return None
    on = view.staff.extras
    buttons = [_chosen(label(w), extra in on, "wd_extras", extra.value) for extra, label in EXTRAS.items()]
    start = w("You start with the plan, the messages and your overview.")
    ask = w("What would you like to see too? Only you choose.")
    return Shown(text=f"{start} {ask}", buttons=(*rows(*buttons), (_back(w),)))


EXTRAS: dict[Extra, Callable[[Wording], str]] = {
    Extra.REWARDS: lambda w: w("Rewards"),
    Extra.BRIDGE: lambda w: w("How are things now?"),
    Extra.DOSSIER: lambda w: w("Text for the file"),
    Extra.IMPORT: lambda w: w("Paste a whole plan"),
    Extra.THREAD: lambda w: w("Messages to and fro"),
    Extra.AFTERCARE: lambda w: w("Closing and aftercare"),
}


def _chosen(label: str, holds: bool, verb: str, thing: str) -> Button:
    return Button(label=f"✓ {label}" if holds else label, verb=verb, thing=thing)


def _weekday(day: int) -> date:
    return _MONDAY + timedelta(days=day - 1)


def _not_read(view: View, w: Wording) -> str:
    return w("I did not understand that.") if view.words.get("unread") else ""


def _back(w: Wording) -> Button:
    return Button(label=w("Back"), verb="workday")
