"""The municipality's programme: one row."""

import json

from domain.outages import Outage
from domain.people import Programme
from storage.columns import Row, instant, micros
from storage.queries import Statement, load

PROGRAMMES = load("programmes")


def programme_from(row: Row) -> Programme:
    """The programme."""
    return Programme(
        name=row["name"],
        organisation=row["organisation"],
        emergency_phone=row["emergency_phone"],
        crisis_person=row["crisis_person"],
        live_since=instant(row["live_since"]),
        promise_decided=row["promise_decided"],
        privacy_contact=row["privacy_contact"],
        rewards_on=bool(row["rewards_on"]),
        fictional=bool(row["fictional"]),
        away=tuple(Outage(since=instant(one), until=instant(other)) for one, other in json.loads(row["away"])),
    )


def save_programme(programme: Programme) -> Statement:
    """The changed programme."""
    return PROGRAMMES["save_programme"](
        name=programme.name,
        organisation=programme.organisation,
        emergency_phone=programme.emergency_phone,
        crisis_person=programme.crisis_person,
        live_since=micros(programme.live_since),
        promise_decided=programme.promise_decided,
        privacy_contact=programme.privacy_contact,
        rewards_on=int(programme.rewards_on),
        fictional=int(programme.fictional),
        away=json.dumps([(micros(each.since), micros(each.until)) for each in programme.away]),
    )
