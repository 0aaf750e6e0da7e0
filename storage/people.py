"""People, their roles, profiles and coaches: rows to values and back."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

from domain.extras import Extra
from domain.people import (
    BundleTime,
    Coaching,
    Ending,
    Level,
    Person,
    Preview,
    Rest,
    Role,
    RoleHeld,
    StaffProfile,
    Telling,
    Wishes,
)
from storage.columns import Row, day, hour, instant, iso, listed, micros, packed
from storage.keyring import Keyring
from storage.queries import Statement, load
from storage.sealing import Seal

PEOPLE = load("people")
_NO_WISHES = Wishes()


def people_from(rows: Iterable[Row], keyring: Keyring, now: datetime) -> dict[str, Person]:
    """The people of `people_and_roles` rows, by id."""
    several: dict[str, list[Row]] = {}
    for row in rows:
        several.setdefault(row["id"], []).append(row)
    return {person: _person(of_one, keyring, now) for person, of_one in several.items()}


def _person(rows: list[Row], keyring: Keyring, now: datetime) -> Person:
    row = rows[0]
    seal = keyring.learn(row["id"], row["key_wrapped"])
    return Person(
        id=row["id"],
        name=seal.open_words("person.name", row["id"], row["name_sealed"]),
        language=row["language"],
        level=Level(row["level"]),
        zone=row["zone"],
        roles=frozenset(Role(each["role"]) for each in rows if _held(each, micros(now))),
        preview=Preview(row["preview"]),
        joined_at=instant(row["joined_at"]),
        wishes=wishes_from(row["wishes"]),
        rest=_rest(row),
        stopped_at=instant(row["stopped_at"]),
        unreachable_since=instant(row["unreachable_since"]),
        paused_at=instant(row["paused_at"]),
        reads_along=bool(row["reads_along"]),
        last_sign_at=instant(row["last_sign_at"]),
        ending=_ending(row),
        linked=row["chat"] is not None,
        revision=row["revision"],
    )


def _held(row: Row, now: int) -> bool:
    return (
        row["role"] is not None and row["role_since"] <= now and (row["role_until"] is None or row["role_until"] > now)
    )


def _rest(row: Row) -> Rest | None:
    since = instant(row["rest_since"])
    if since is None:
        return None
    return Rest(since=since, until=instant(row["rest_until"]), appointments=bool(row["rest_appointments"]))


def _ending(row: Row) -> Ending | None:
    since = instant(row["ending_since"])
    if since is None:
        return None
    return Ending(since=since, agreed_at=instant(row["ending_agreed_at"]), back_at=instant(row["ending_back_at"]))


def wishes_from(text: str) -> Wishes:
    """What a participant asked for."""
    if text == "{}":
        return _NO_WISHES
    said: Mapping[str, object] = json.loads(text)
    return Wishes(**{name: _wish(name, value) for name, value in said.items()})  # type: ignore[arg-type]  # by name


def _wish(name: str, value: object) -> object:
    match value:
        case str():
            return time.fromisoformat(value)
        case list() if name == "window":
            return tuple(time.fromisoformat(each) for each in value)
        case list():
            return frozenset(value)
        case _:
            return value


def _wishes_text(wishes: Wishes) -> str:
    said: dict[str, object] = {
        "moment": iso(wishes.moment),
        "window": None if wishes.window is None else [iso(each) for each in wishes.window],
        "per_day": wishes.per_day,
        "per_week": wishes.per_week,
        "quiet_days": None if wishes.quiet_days is None else sorted(wishes.quiet_days),
        "holidays": None if wishes.holidays is None else sorted(wishes.holidays),
        "payday": wishes.payday,
        "bills_before_payday": True if wishes.bills_before_payday else None,
        "silence_notice": None if wishes.silence_notice else False,
        "calm": True if wishes.calm else None,
        "pictures": None if wishes.pictures else False,
        "formal": True if wishes.formal else None,
        "aftercare": None if wishes.aftercare else False,
        "eve": wishes.eve,
    }
    return packed({name: value for name, value in said.items() if value is not None})


def save_person(person: Person, seal: Seal) -> Statement:
    """A new or changed person; their roles are not touched."""
    return PEOPLE["save_person"](
        id=person.id,
        name_sealed=seal.close("person.name", person.id, person.name.encode()),
        language=person.language,
        level=person.level,
        zone=person.zone,
        preview=person.preview,
        joined_at=micros(person.joined_at),
        wishes=_wishes_text(person.wishes),
        rest_since=micros(person.rest.since) if person.rest else None,
        rest_until=micros(person.rest.until) if person.rest else None,
        rest_appointments=int(person.rest.appointments) if person.rest else 1,
        stopped_at=micros(person.stopped_at),
        unreachable_since=micros(person.unreachable_since),
        paused_at=micros(person.paused_at),
        reads_along=int(person.reads_along),
        last_sign_at=micros(person.last_sign_at),
        ending_since=micros(person.ending.since) if person.ending else None,
        ending_agreed_at=micros(person.ending.agreed_at) if person.ending else None,
        ending_back_at=micros(person.ending.back_at) if person.ending else None,
        revision=person.revision,
    )


def save_role(role: RoleHeld) -> Statement:
    """A role, from and until when."""
    return PEOPLE["save_role"](
        id=role.id, person=role.person, role=role.role, since=micros(role.since), until=micros(role.until)
    )


def profile_from(row: Row) -> StaffProfile:
    """What a staff member set for themself."""
    return StaffProfile(
        person=row["person"],
        stand_in=row["stand_in"],
        also_decides_benefit=bool(row["also_decides_benefit"]),
        works_from=time.fromisoformat(row["works_from"]),
        works_until=time.fromisoformat(row["works_until"]),
        works_on=frozenset(json.loads(row["works_on"])),
        days_off=frozenset(date.fromisoformat(each) for each in json.loads(row["days_off"])),
        bundle=BundleTime(row["bundle"]),
        bundle_at=hour(row["bundle_at"]),
        extras=None if row["extras"] is None else frozenset(Extra(each) for each in json.loads(row["extras"])),
        team=row["team"],
        bundled_on=day(row["bundled_on"]),
    )


def save_profile(profile: StaffProfile) -> Statement:
    """What a staff member set for themself."""
    return PEOPLE["save_profile"](
        person=profile.person,
        stand_in=profile.stand_in,
        also_decides_benefit=int(profile.also_decides_benefit),
        works_from=profile.works_from.isoformat(),
        works_until=profile.works_until.isoformat(),
        works_on=json.dumps(sorted(profile.works_on)),
        days_off=listed(sorted(profile.days_off)),
        bundle=profile.bundle,
        bundle_at=iso(profile.bundle_at),
        extras=None if profile.extras is None else listed(sorted(profile.extras)),
        team=profile.team,
        bundled_on=iso(profile.bundled_on),
    )


def coaching_from(row: Row) -> Coaching:
    """Who coaches whom."""
    return Coaching(
        id=row["id"],
        coach=row["coach"],
        participant=row["participant"],
        since=instant(row["since"]),
        until=instant(row["until"]),
        told_until=instant(row["told_until"]),
        telling=Telling(row["telling"]),
    )


def save_coaching(coaching: Coaching) -> Statement:
    """Who coaches whom, until when, and what was told."""
    return PEOPLE["save_coaching"](
        id=coaching.id,
        coach=coaching.coach,
        participant=coaching.participant,
        since=micros(coaching.since),
        until=micros(coaching.until),
        told_until=micros(coaching.told_until),
        telling=coaching.telling,
    )
