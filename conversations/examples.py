"""The people of stories E1 to E4 on the Thursday of Fatima's fourth week: example views and tests start from them."""

# ruff: noqa: ANN401  # changes are fields of a dataclass, which checks their names itself

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from conversations.screens import View
from domain.appointments import Appointment
from domain.calls import Call, Door
from domain.people import Coaching, Level, Person, Preview, Programme, Role, StaffProfile, Wishes
from domain.plans import Action, ActionStatus, Goal, Occurrence, Report
from domain.policies import Policy
from domain.rewards import Entry, LedgerEntry
from domain.situations import Situation, Staff

THURSDAY = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)
"""Thursday 16 April 2026, 10:00 in Hoogeveen: the step of today is to call the landlord."""
MONDAY = datetime(2026, 4, 13, 9, 0, tzinfo=UTC)
"""When Fatima and Marieke made the plan."""
JOINED = datetime(2026, 3, 18, 9, 0, tzinfo=UTC)

PROGRAMME = Programme(
    name="Stap voor stap",
    organisation="Gemeente Hoogeveen",
    emergency_phone="0528 123 456",
    crisis_person="anneke",
    promise_decided="College van B en W, 3 maart 2026 (fictief)",
    privacy_contact="privacy@hoogeveen.example",
    fictional=True,
)


def _someone(name: str, *roles: Role, language: str = "nl", **more: Any) -> Person:
    known = {"joined_at": JOINED, "last_sign_at": THURSDAY - timedelta(hours=18)} if Role.PARTICIPANT in roles else {}
    filled = {"language": language, "linked": True, "roles": frozenset(roles), **known, **more}
    return Person(id=name.lower(), name=name, **filled)


FATIMA = _someone("Fatima", Role.PARTICIPANT, preview=Preview.SHOW)
HENK = _someone("Henk", Role.PARTICIPANT, level=Level.SIMPLE)
DAAN = _someone("Daan", Role.PARTICIPANT, preview=Preview.SHORT)
PRECIOUS = _someone(
    "Precious", Role.PARTICIPANT, language="en", wishes=Wishes(moment=time(14, 0), window=(time(13, 0), time(19, 0)))
)
MARIEKE = _someone("Marieke", Role.COACH)
SORAYA = _someone("Soraya", Role.COACH)
JORRIT = _someone("Jorrit", Role.COACH)
BRAM = _someone("Bram", Role.COACH)
JORIS = _someone("Joris", Role.COACH)
ANNEKE = _someone("Anneke", Role.SUPERVISOR)

COACH_OF = {"fatima": MARIEKE, "henk": SORAYA, "daan": JORRIT, "precious": BRAM}

GOAL = Goal(
    id="goal-rent",
    participant="fatima",
    words="Ik wil rust rond de huur",
    pillar="debts_savings",
    also=("home_family",),
    author="fatima",
    made_at=MONDAY,
)


def action(name: str, words: str, status: ActionStatus = ActionStatus.OPEN, **more: Any) -> Action:
    """One of Fatima's steps; `more` are fields of Action."""
    opened = {} if status in (ActionStatus.PROPOSED, ActionStatus.PARKED) else {"opened_at": MONDAY}
    filled = {"goal": GOAL.id, "participant": "fatima", "author": "fatima", "made_at": MONDAY, **opened, **more}
    return Action(id=name, words=words, status=status, **filled)


CREDITOR = action(
    "act-creditor",
    "Eén schuldeiser opschrijven",
    ActionStatus.DONE,
    day=date(2026, 4, 14),
    hour=time(10, 0),
    hour_named_by="fatima",
    if_then="na de koffie",
    skill="starting",
    done_at=MONDAY + timedelta(days=1),
    position=1,
)
LANDLORD = action(
    "act-landlord",
    "De huurbaas bellen, samen",
    day=date(2026, 4, 16),
    hour=time(10, 0),
    hour_named_by="fatima",
    if_then="na de koffie, met Marieke erbij",
    together=True,
    position=2,
)
LETTERS = action("act-letters", "Vijf brieven openmaken", position=3, skill="starting")
BINDER = action("act-binder", "Een map met tabbladen maken", ActionStatus.PARKED, author="marieke", position=4)
SAVING = action("act-saving", "Elke week € 2 in een potje doen", ActionStatus.PROPOSED, author="marieke", position=5)
ACTIONS = (CREDITOR, LANDLORD, LETTERS, BINDER, SAVING)

OCCURRENCES = (
    Occurrence(
        id="occ-creditor",
        action="act-creditor",
        participant="fatima",
        day=date(2026, 4, 14),
        report=Report.DONE,
        reported_at=MONDAY + timedelta(days=1),
        asked_at=MONDAY + timedelta(days=1),
    ),
    Occurrence(id="occ-landlord", action="act-landlord", participant="fatima", day=date(2026, 4, 16)),
    Occurrence(id="occ-letters", action="act-letters", participant="fatima"),
)
TALK = Appointment(
    id="app-talk",
    participant="fatima",
    coach="marieke",
    at=datetime(2026, 4, 21, 9, 0, tzinfo=UTC),
    place="Wijkhuis De Magneet",
    bring="je map",
    made_at=MONDAY,
)
FLOWERS = LedgerEntry(
    id="led-flowers",
    promise="pro-flowers",
    participant="fatima",
    action="act-landlord",
    entry=Entry.PROMISED,
    item="flowers",
    cents=800,
    at=MONDAY,
    by="marieke",
)
CALL = Call(id="call-1", participant="fatima", door=Door.TALK, made_at=THURSDAY - timedelta(minutes=5))


def situation(person: Person = FATIMA, **changes: Any) -> Situation:
    """What is true about someone on that Thursday: Fatima with her plan, all others without one.

    `changes` are fields of Situation.
    """
    coach = COACH_OF[person.id]
    planned: dict[str, Any] = {}
    if person.id == "fatima":
        planned = {
            "goals": (GOAL,),
            "actions": ACTIONS,
            "occurrences": OCCURRENCES,
            "appointments": (TALK,),
            "ledger": (FLOWERS,),
            "recent": (("done", "act-creditor", MONDAY + timedelta(days=1)),),
        }
    known: dict[str, Any] = {
        "programme": PROGRAMME,
        "policy": Policy(),
        "coach": coach,
        "coach_profile": StaffProfile(person=coach.id, stand_in="joris", also_decides_benefit=coach is JORRIT),
        "coaching": Coaching(id=f"coaching-{person.id}", coach=coach.id, participant=person.id, since=JOINED),
        "stand_in": JORIS,
    }
    return Situation(person=person, **{**known, **planned, **changes})


def with_steps(person: Person, *steps: tuple[str, str], **changes: Any) -> Situation:
    """Someone with open steps of (id, words) under one goal of their own, each there to be done without a day."""
    goal = Goal(id=f"goal-{person.id}", participant=person.id, words="Rust", author=person.id, made_at=MONDAY)
    owned: dict[str, Any] = {"participant": person.id, "author": person.id, "goal": goal.id}
    actions = tuple(action(id_, words, position=place, **owned) for place, (id_, words) in enumerate(steps))
    occurrences = tuple(Occurrence(id=id_.replace("act", "occ"), action=id_, participant=person.id) for id_, _ in steps)
    filled = {"goals": (goal,), "actions": actions, "occurrences": occurrences, **changes}
    return situation(person, **filled)


def henk(**changes: Any) -> Situation:
    """Henk in simple mode, with one step."""
    return with_steps(HENK, ("act-box", "Alle open post in één doos leggen"), **changes)


def precious(**changes: Any) -> Situation:
    """Precious, who reads English and sleeps in the morning."""
    return with_steps(PRECIOUS, ("act-gp", "Book a visit to the GP"), **changes)


def staff(person: Person = MARIEKE, **changes: Any) -> Staff:
    """Marieke with Fatima in her caseload, or a colleague; `changes` are fields of Staff."""
    people = {each.id: each for each in (FATIMA, HENK, DAAN, PRECIOUS)}
    known: dict[str, Any] = {
        "profile": StaffProfile(person=person.id, stand_in="joris", also_decides_benefit=person.id == JORRIT.id),
        "programme": PROGRAMME,
        "policy": Policy(),
        "caseload": tuple(people[id_] for id_, coach in COACH_OF.items() if coach.id == person.id),
        "colleagues": (ANNEKE, BRAM, JORIS, JORRIT, MARIEKE, SORAYA),
    }
    return Staff(person=person, **{**known, **changes})


def view(about: Situation | None = None, **changes: Any) -> View:
    """What a participant's screen is drawn from; Fatima's own when `about` is not given."""
    of = about or situation()
    return View(**{"to": of.person, "programme": of.programme, "about": of, "now": THURSDAY, **changes})


def coach_view(about: Situation | None = None, **changes: Any) -> View:
    """What a coach's screen about a participant is drawn from; Marieke's about Fatima when `about` is not given."""
    of = about or situation()
    coach = COACH_OF[of.person.id]
    known = {"to": coach, "programme": of.programme, "about": of, "staff": staff(coach), "now": THURSDAY}
    return View(**{**known, **changes})


def example(of: Callable[[], Situation] = situation, **changes: Any) -> Callable[[], View]:
    """An example for `@screen` that a participant sees, such as `example(henk)`."""
    return lambda: view(of(), **changes)


def coach_example(of: Callable[[], Situation] = situation, **changes: Any) -> Callable[[], View]:
    """An example for `@screen` that a coach sees about a participant."""
    return lambda: coach_view(of(), **changes)


def done_landlord() -> Situation:
    """Fatima, just after the landlord was called."""
    actions = tuple(
        replace(each, status=ActionStatus.DONE, done_at=THURSDAY) if each.id == LANDLORD.id else each
        for each in ACTIONS
    )
    occurrences = tuple(
        replace(each, report=Report.DONE, reported_at=THURSDAY) if each.action == LANDLORD.id else each
        for each in OCCURRENCES
    )
    granted = replace(FLOWERS, id="led-granted", entry=Entry.GRANTED, at=THURSDAY)
    recent = (("done", CREDITOR.id, MONDAY + timedelta(days=1)), ("done", LANDLORD.id, THURSDAY))
    return situation(actions=actions, occurrences=occurrences, ledger=(FLOWERS, granted), recent=recent)


# The coach's day.

bundle = coach_example(
    done_landlord,
    people=(done_landlord(),),
    words={"people": "fatima", "fatima": "", "until": THURSDAY.isoformat()},
)
praise = example(done_landlord, thing=LANDLORD.id, words={"variant": "0", "coach": "Marieke"})
praise_of_a_little = [
    example(thing=LANDLORD.id, words={"variant": str(number), "coach": "Marieke"}) for number in range(100, 105)
]
praised = coach_example(done_landlord, thing=LANDLORD.id, words={"variant": "0", "coach": "Marieke"})
write_praise = coach_example(done_landlord, thing=LANDLORD.id)
coach_words = example(words={"text": "Wat fijn dat je belde!", "coach": "Marieke"})
words_sent = coach_example(words={"text": "Wat fijn dat je belde!", "coach": "Marieke"})


def staff_menu() -> View:
    """Marieke's menu."""
    return View(to=MARIEKE, programme=PROGRAMME, staff=staff(), now=THURSDAY)
