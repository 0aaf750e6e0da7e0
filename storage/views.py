"""What the screens of waiting messages need, read at the moment of sending."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from conversations.queued import Waiting
from conversations.replies import Kind
from conversations.screens import CLEAR, EVALUATE, SCREENS, SHOW_OWN_REWARDS, SHOW_WHAT_IS_KEPT, TO_NEW_COACH, View
from domain import ears
from domain.album import Album
from domain.evaluation_facts import Period
from domain.people import Person, Programme, Role
from domain.sharing import shared
from domain.situations import Situation, Staff
from storage import album, evaluation, kept, situations, staff
from storage.columns import Row, micros
from storage.database import Database
from storage.keyring import Keyring
from storage.programmes import programme_from
from storage.queries import load
from storage.sealing import Keys

OUTBOX = load("outbox")
REMOVABLE = timedelta(hours=47)
"""Telegram lets a bot take away what it sent less than 48 hours ago."""


async def read(database: Database, keys: Keys, rows: Sequence[Waiting], now: datetime) -> list[View | None]:
    """One view for each row, in at most two hops; None when the recipient or the relation is gone."""
    keyring = Keyring(keys)
    people = sorted({person for row in rows for person in (row.person, row.about, *_named(row)) if person})
    looking_back = sorted({row.about or row.person or "" for row in rows if _looks_back(row)} & set(people))
    ahead = album.statements(looking_back) if looking_back else ()
    results = await database.read(*situations.statements(people, now), *ahead)
    results, back = results[: len(results) - len(ahead)], results[len(results) - len(ahead) :]
    programme = programme_from(results[0][0])
    known = {each.person.id: each for each in situations.situations_from(results, people, keyring, now)}
    albums = album.albums_from(back, [each for each in looking_back if each in known], keyring) if ahead else {}
    recipients = {row.person for row in rows if row.person in known}
    working = sorted(each for each in recipients if each and known[each].person.is_staff)
    colleagues = await _staff(database, keyring, working, now)
    views = (_view(row, known, colleagues, programme, albums, now) for row in rows)
    looking_back_too = [_looking_back(view, row, albums) for view, row in zip(views, rows, strict=True)]
    with_kept = [await _with_kept(database, keys, row, view) for row, view in zip(rows, looking_back_too, strict=True)]
    standing = [await _with_standing(database, row, view) for row, view in zip(rows, with_kept, strict=True)]
    return [await _with_figures(database, keyring, row, view) for row, view in zip(rows, standing, strict=True)]


async def _with_figures(database: Database, keyring: Keyring, row: Waiting, view: View | None) -> View | None:
    """The figures of a period: of everyone for a supervisor, or a coach's own; rare, and long."""
    if view is None or view.staff is None or row.screen not in EVALUATE.keys() | SHOW_OWN_REWARDS:
        return view
    period = Period(*(date.fromisoformat(row.words[name]) for name in ("since", "until")))
    if row.screen in SHOW_OWN_REWARDS:
        return replace(view, given=await evaluation.given_by(database, keyring, view.staff.person.id, period))
    if Role.SUPERVISOR not in view.staff.person.roles:
        return None
    return replace(view, evaluation=await evaluation.read(database, period, view.now, EVALUATE[row.screen]))


async def _with_kept(database: Database, keys: Keys, row: Waiting, view: View | None) -> View | None:
    """All that is kept about the recipient, for the few screens that show it: rare, and long."""
    if view is None or row.person is None or row.screen not in SHOW_WHAT_IS_KEPT:
        return view
    return replace(view, kept=await kept.read(database, keys, row.person, view.now))


async def _with_standing(database: Database, row: Waiting, view: View | None) -> View | None:
    """What can still be taken away, for the one screen that empties the chat."""
    if view is None or row.person is None or row.screen not in CLEAR:
        return view
    [found] = await database.read(OUTBOX["standing"](person=row.person, since=micros(view.now - REMOVABLE)))
    return replace(view, standing=tuple(each["message"] for each in found))


def _looks_back(row: Waiting) -> bool:
    return row.screen in SCREENS and SCREENS[row.screen].looks_back


def _looking_back(view: View | None, row: Waiting, albums: Mapping[str, Album]) -> View | None:
    """The album for the screens that need it; of somebody else only what was shared."""
    if view is None or view.about is None or not _looks_back(row):
        return view
    whole = albums.get(view.about.person.id, Album())
    mine = view.about.person.id == row.person
    return replace(view, about=replace(view.about, album=whole if mine else whole.shared()))


async def _staff(database: Database, keyring: Keyring, people: Sequence[str], now: datetime) -> dict[str, Staff]:
    """The work of several staff members, in one hop; none when nobody is asked for."""
    if not people:
        return {}
    several = [staff.statements(person, now) for person in people]
    results: list[list[Row]] = await database.read(*(statement for each in several for statement in each))
    found: dict[str, Staff] = {}
    for number, person in enumerate(people):
        length = len(several[number])
        someone = staff.staff_from(results[number * length : (number + 1) * length], person, keyring, now)
        if someone:
            found[person] = someone
    return found


def _view(  # noqa: PLR0917  # what a row can be about is six things
    row: Waiting,
    known: Mapping[str, Situation],
    colleagues: Mapping[str, Staff],
    programme: Programme,
    albums: Mapping[str, Album],
    now: datetime,
) -> View | None:
    if row.person is None:
        return View(to=None, programme=programme, thing=row.thing, words=row.words, now=now)
    own = known.get(row.person)
    about = known.get(row.about) if row.about else own
    if own is None or about is None:
        return None
    if not _may_see(row, about, own.person, now) and not _takes_over(row, albums, own.person):
        return None
    if about is own and own.person.roles and Role.PARTICIPANT not in own.person.roles:
        about = None  # staff, and nobody in particular
    return View(
        to=own.person,
        programme=programme,
        about=about if about is None or about is own else shared(about),
        staff=colleagues.get(row.person),
        people=tuple(
            shared(known[each]) for each in _named(row) if each in known and _may_see(row, known[each], own.person, now)
        ),
        thing=row.thing,
        words=row.words,
        now=now,
    )


def _takes_over(row: Waiting, albums: Mapping[str, Album], reader: Person) -> bool:
    """Whether it asks the reader to become the coach, and that still stands."""
    album = albums.get(row.about)
    return row.screen in TO_NEW_COACH and album is not None and album.asks(reader.id) is not None


def _named(row: Waiting) -> list[str]:
    """Participants that a message to staff tells of together."""
    return row.words.get("people", "").split()


def _may_see(row: Waiting, about: Situation, reader: Person, now: datetime) -> bool:
    """Whether the relation holds now: own, coach, stand-in while they are away, or whom a call has reached."""
    if about.person.id == reader.id:
        return True
    if not reader.is_staff:  # a coach who has left
        return False
    about_a_call = row.kind is Kind.CALL or any(call.id == row.thing for call in about.calls)
    if about_a_call and about.programme.crisis_person == reader.id:
        return True
    if any(call.id == row.thing and ears.reached(call, about, reader) for call in about.calls):
        return True
    if Role.COACH not in reader.roles:  # nor a supervisor who coached before
        return False
    return reader.id in {each.id for each in (about.coach, ears.deputy(about, now)) if each}
