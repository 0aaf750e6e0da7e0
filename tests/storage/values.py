"""One full value of everything that a decision can save, no field left at its default, and one as small as can be."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from conversations.replies import Saved
from domain.appointments import Appointment, AppointmentStatus
from domain.binder import Note
from domain.bridge import BridgeMoment
from domain.calls import Call, Door
from domain.check_ins import CheckIn, Question
from domain.extras import Extra
from domain.hand_overs import HandOver
from domain.joys import Joy
from domain.obstacles import Needed, Obstacle
from domain.outages import Outage
from domain.people import (
    BundleTime,
    Channel,
    Coaching,
    Ending,
    Invitation,
    Level,
    Person,
    Preview,
    Programme,
    Rest,
    Role,
    StaffProfile,
    Team,
    Telling,
    Wishes,
)
from domain.plans import Action, ActionStatus, Fading, Goal, GoalStatus, Occurrence, Report
from domain.policies import PolicyLevel
from domain.policy_changes import PolicyChange
from domain.policy_fields import Value
from domain.reward_frames import RewardRule
from domain.rewards import Entry, LedgerEntry
from domain.rhythms import Anchor, Around
from domain.situations import Place
from domain.snags import Snag, Stuck
from domain.staff_mail import StaffMail
from domain.thread import Message

NOW = datetime(2026, 4, 14, 8, 0, 0, 123456, tzinfo=UTC)
DAY = timedelta(days=1)
FATIMA, MARIEKE, JORIS = "fatima", "marieke", "joris"

WISHES = Wishes(
    moment=time(13, 30),
    window=(time(13), time(19)),
    per_day=0,
    per_week=2,
    quiet_days=frozenset({5, 7}),
    holidays=frozenset({"public", "diwali"}),
    silence_notice=False,
    payday=23,
    bills_before_payday=True,
    calm=True,
    pictures=False,
    formal=True,
    aftercare=False,
    eve=True,
)
PERSON = Person(
    id=FATIMA,
    name="Fatima é",
    language="en",
    level=Level.SIMPLE,
    zone="Australia/Lord_Howe",
    roles=frozenset({Role.PARTICIPANT}),
    preview=Preview.SHORT,
    joined_at=NOW - 30 * DAY,
    wishes=WISHES,
    rest=Rest(since=NOW - DAY, until=NOW + DAY, appointments=False),
    stopped_at=NOW - 2 * DAY,
    unreachable_since=NOW - 3 * DAY,
    paused_at=NOW - 4 * DAY,
    reads_along=True,
    last_sign_at=NOW - 5 * DAY,
    ending=Ending(since=NOW - 6 * DAY, agreed_at=NOW - 7 * DAY, back_at=NOW - 8 * DAY),
    linked=True,
    revision=7,
)
GOAL = Goal(
    id="goal",
    participant=FATIMA,
    words="Rust in mijn hoofd",
    pillar="money",
    also=("health", "home"),
    status=GoalStatus.REACHED,
    author=MARIEKE,
    made_at=NOW - DAY,
    private=True,
    position=2,
    rested=("action",),
    revision=3,
)
ACTION = Action(
    id="action",
    goal="goal",
    participant=FATIMA,
    words="De blauwe envelop openen",
    day=date(2026, 4, 14),
    hour=time(10, 15),
    hour_named_by=FATIMA,
    repeats=Around(Anchor.PAYDAY, 2),
    if_then="na de koffie",
    voice="AwACAgQAAxkBAAIB",
    voice_by=MARIEKE,
    together=False,
    catalogue="C3",
    skill="post",
    status=ActionStatus.OPEN,
    author=MARIEKE,
    made_at=NOW - DAY,
    opened_at=NOW,
    done_at=NOW + DAY,
    position=2,
    snoozes=1,
    fading=Fading.QUIET,
    revision=3,
)
OCCURRENCE = Occurrence(
    id="occurrence",
    action="action",
    participant=FATIMA,
    day=date(2026, 4, 14),
    round=1,
    report=Report.NOT_YET,
    reported_at=NOW,
    not_yets=2,
    asked_at=NOW - DAY,
    nudges=1,
    snoozed_until=NOW + DAY,
)
APPOINTMENT = Appointment(
    id="appointment",
    participant=FATIMA,
    coach=MARIEKE,
    at=NOW + 3 * DAY,
    place="Stadhuis, kamer 2",
    bring="de enveloppen",
    status=AppointmentStatus.DISCUSSED,
    answer="coming",
    topic="de huur",
    card_shared=False,
    struck=frozenset({"action", "other"}),
    made_at=NOW,
    revision=1,
)
LEDGER = LedgerEntry(
    id="entry",
    promise="promise",
    participant=FATIMA,
    action="action",
    entry=Entry.GRANTED,
    round=1,
    item="box",
    words="samen taart eten",
    cents=750,
    at=NOW,
    by=MARIEKE,
    coach=MARIEKE,
    team="noord",
    pillar="money",
    tier="treat",
    box="five_letters",
    occasion="occurrence",
    why="effort",
)
JOY = Joy(participant=FATIMA, words="een kop koffie in de zon", at=NOW)
REWARD_RULE = RewardRule(id="reward-rule", name="item_most", value="500", by=MARIEKE, at=NOW)
CALL = Call(
    id="call",
    participant=FATIMA,
    door=Door.STUCK,
    made_at=NOW - DAY,
    opened_at=NOW,
    opened_by=MARIEKE,
    carried_to=1,
)
BRIDGE_MOMENT = BridgeMoment(
    id="bridge",
    participant=FATIMA,
    placements={"money": 2, "wellbeing": 4},
    by=MARIEKE,
    at=NOW - DAY,
    kept_at=NOW,
    shared_at=NOW,
)
CHECK_IN = CheckIn(
    id="check-in",
    participant=FATIMA,
    question=Question.ENERGY,
    words="Buiten lopen é",
    at=NOW - DAY,
    shared_at=NOW,
)
MESSAGE = Message(id="message", participant=FATIMA, by=MARIEKE, words="Tot dinsdag é", at=NOW - DAY, seen_at=NOW)
HAND_OVER = HandOver(
    id="hand-over",
    participant=FATIMA,
    from_coach=MARIEKE,
    to_coach="joris",
    by=MARIEKE,
    starts=NOW.date(),
    moved=frozenset({"call"}),
    made_at=NOW - DAY,
    asked_at=NOW,
    agreed_at=NOW,
    talk_at=NOW - DAY,
    accepted_at=NOW,
    done_at=NOW,
    ended_at=NOW,
)
NOTE = Note(id="note", participant=FATIMA, tab="home", words="In de blauwe map é", at=NOW - DAY)
OBSTACLE = Obstacle(
    id="obstacle",
    participant=FATIMA,
    action="action",
    needed=Needed.TRANSPORT,
    made_at=NOW - DAY,
    arranged_at=NOW,
    arranged_by=MARIEKE,
)
MAIL = StaffMail(
    person=MARIEKE,
    address="m.devries@gemeente.example",
    code="042731",
    made_at=NOW - DAY,
    confirmed_at=NOW,
    refused_at=NOW,
)
PROFILE = StaffProfile(
    person=MARIEKE,
    stand_in=JORIS,
    also_decides_benefit=True,
    works_from=time(9),
    works_until=time(16, 30),
    works_on=frozenset({1, 2, 4, 6}),
    days_off=frozenset({date(2026, 4, 20), date(2026, 5, 1)}),
    bundle=BundleTime.END,
    bundle_at=time(15, 45),
    extras=frozenset({Extra.BRIDGE, Extra.THREAD}),
    team="team-noord",
    bundled_on=NOW.date(),
)
COACHING = Coaching(
    id="coaching",
    coach=MARIEKE,
    participant=FATIMA,
    since=NOW - 60 * DAY,
    until=NOW + 60 * DAY,
    told_until=NOW - DAY,
    telling=Telling.AT_ONCE,
)
INVITATION = Invitation(
    id="invitation",
    person=FATIMA,
    role=Role.PARTICIPANT,
    by=MARIEKE,
    code_hash=b"\x00" * 31 + b"\xff",
    channel=Channel.SENT,
    pin="0417",
    tries=2,
    made_at=NOW,
    expires_at=NOW + 14 * DAY,
    claimed_chat="chat",
    used_at=NOW + DAY,
    revoked_at=NOW + 2 * DAY,
)
PROGRAMME = Programme(
    name="Stapje in Voorbeeldstad",
    organisation="Gemeente Voorbeeldstad",
    emergency_phone="14 010",
    crisis_person=JORIS,
    live_since=NOW,
    promise_decided="college, 1 april 2026",
    privacy_contact="privacy@voorbeeldstad.example",
    rewards_on=False,
    fictional=True,
    away=(Outage(since=NOW - DAY, until=NOW),),
)
RULE = PolicyChange(
    number=3,
    level=PolicyLevel.COACH,
    scope=MARIEKE,
    field="per_week",
    value=3,
    by=MARIEKE,
    at=NOW - DAY,
    from_at=NOW,
    why="rustiger",
    undoes=2,
)
VALUES: dict[str, Value] = {
    "per_week": 2,
    "window_from": time(9, 30),
    "day_windows": ((3, time(13), time(18)), (6, time(10), time(16))),
    "quiet_days": frozenset({3, 6, 7}),
    "holidays": frozenset({"public", "school_north"}),
    "aftercare_months": frozenset({1, 6}),
}
"""A value of every kind that a setting can have."""
STUCK = Stuck(id="snag", snag=Snag.FORMS, team="team-noord", month="2026-04", settled_at=NOW)
TEAM = Team(id="team-noord", name="Noord", lead=JORIS)
PLACE = Place(person=FATIMA, verb="smaller", subject=FATIMA, thing="action", draft={"words": "één brief"}, since=NOW)

FULL: tuple[Saved, ...] = (
    PERSON, GOAL, ACTION, OCCURRENCE, APPOINTMENT, LEDGER, CALL, OBSTACLE, BRIDGE_MOMENT, CHECK_IN, NOTE, PROFILE,
    MAIL,
    JOY, REWARD_RULE, MESSAGE, HAND_OVER,
    COACHING, INVITATION, PROGRAMME, RULE, TEAM, STUCK, PLACE,
)  # fmt: skip

SMALL_PERSON = replace(Person(id=FATIMA, name="F"), roles=PERSON.roles, linked=True)
SMALL_GOAL = Goal(id="goal", participant=FATIMA, words="Rust", author=MARIEKE, made_at=GOAL.made_at)
SMALL_ACTION = Action(
    id="action", goal="goal", participant=FATIMA, words="Brief", author=MARIEKE, made_at=ACTION.made_at
)
SMALL_OCCURRENCE = Occurrence(id="occurrence", action="action", participant=FATIMA)
SMALL_APPOINTMENT = Appointment(
    id="appointment", participant=FATIMA, coach=MARIEKE, at=NOW, place="hier", made_at=APPOINTMENT.made_at
)
SMALL_CALL = Call(id="call", participant=FATIMA, door=Door.STUCK, made_at=CALL.made_at)
SMALL_PROFILE = StaffProfile(person=MARIEKE)
SMALL_PROGRAMME = Programme(name="Stapje", organisation="Gemeente")
SMALL_INVITATION = Invitation(
    id="invitation",
    person=FATIMA,
    role=Role.PARTICIPANT,
    by=MARIEKE,
    code_hash=b"\x01" * 32,
    channel=Channel.BESIDE,
    made_at=NOW,
    expires_at=NOW + DAY,
)
SMALL_PLACE = Place(person=FATIMA, verb="goal", since=NOW)
