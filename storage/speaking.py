"""Who speaks from chats, and what is most likely asked about them next, read in one hop for all of them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from conversations.ports import Actor
from conversations.replies import Change, DropDue, LeavePlace, PlanDue
from domain.dues import Slot
from domain.history import HistoryEntry
from domain.people import Person, Role
from domain.plans import Action, Goal, Occurrence
from domain.situations import Place, Situation
from storage import situations
from storage.columns import Row
from storage.keyring import Keyring
from storage.people import PEOPLE, people_from
from storage.places import PLACES, place_from
from storage.queries import Statement, load

CHATS = load("chats")
ONLY_PARTICIPANT = frozenset({Role.PARTICIPANT})
_SPEAKERS = 4096
_HOME = ZoneInfo("Europe/Amsterdam")
"""Where a stranger's day begins."""


class Speakers(dict[str, str]):
    """Participants by the chat they spoke in lately; a wrong guess costs a read and changes nothing."""

    def remember(self, actor: Actor) -> None:
        """Who spoke last is forgotten last."""
        self.pop(actor.chat, None)
        if actor.person and actor.person.roles == ONLY_PARTICIPANT:
            self[actor.chat] = actor.person.id
        if len(self) > _SPEAKERS:
            del self[next(iter(self))]

    def among(self, chats: Collection[str]) -> dict[str, str]:
        """The participants who are expected to speak from these chats, by chat."""
        return {chat: self[chat] for chat in chats if chat in self}


def today(now: datetime) -> str:
    """The day by which a stranger's answers are counted."""
    return now.astimezone(_HOME).date().isoformat()


def who(chats: Sequence[str]) -> tuple[Statement, ...]:
    """What `actors_from` needs, in its order."""
    return (CHATS["chats"](chats=chats), PEOPLE["people_of_chats"](chats=chats), PLACES["places_of_chats"](chats=chats))


def actors_from(
    results: Sequence[Sequence[Row]], chats: Sequence[str], keyring: Keyring, now: datetime
) -> dict[str, Actor]:
    """Who speaks from each of these chats."""
    rows, people, places = results
    known, person_of = people_from(people, keyring, now), {row["chat"]: row["id"] for row in people}
    row_of, place_of = {row["id"]: row for row in rows}, {row["person"]: row for row in places}

    def actor(chat: str) -> Actor:
        person = known.get(person_of.get(chat, ""))
        place, row = place_of.get(person.id) if person else None, row_of.get(chat)
        return Actor(
            chat=chat,
            person=person,
            place=place_from(place, keyring.of(place["person"])) if place else None,
            answers_today=row["answers"] if row and row["answers_day"] == today(now) else 0,
        )

    return {chat: actor(chat) for chat in chats}


def expected(people: Sequence[str], now: datetime) -> tuple[Statement, ...]:
    """What `expected_from` needs, in its order."""
    return (PLACES["places"](people=people), *situations.statements(people, now))


def expected_from(
    results: Sequence[Sequence[Row]], guesses: Mapping[str, str], keyring: Keyring, now: datetime
) -> tuple[dict[str, Actor], dict[str, Situation]]:
    """Participants by the chats they were expected in, and what is true about each; without those expected wrongly."""
    places, *rest = results
    found = {each.person.id: each for each in situations.situations_from(rest, list(guesses.values()), keyring, now)}
    place_of = {row["person"]: row for row in places}
    at_home = {(row["chat"], row["id"]) for row in rest[situations.PEOPLE_AROUND]}

    def actor(chat: str, person: str) -> Actor:
        place = place_of.get(person)
        opened = place_from(place, keyring.of(person)) if place else None
        return Actor(chat=chat, person=found[person].person, place=opened)

    right = {chat: person for chat, person in guesses.items() if (chat, person) in at_home and person in found}
    actors = {chat: actor(chat, person) for chat, person in right.items()}
    return actors, {person: found[person] for person in right.values()}


def only_theirs(of: Situation, changes: Sequence[Change], history: Sequence[HistoryEntry]) -> bool:
    """Whether all that is true about everyone else stays as it is."""
    if of.person.roles != ONLY_PARTICIPANT or any(entry.subject != of.person.id for entry in history):
        return False
    return all(_is_theirs(change, of) for change in changes)


def _is_theirs(change: Change, of: Situation) -> bool:
    """What is not known here, such as a change of the rules, may be about anyone."""
    match change:
        case Person(id=person) | Place(person=person) | LeavePlace(person=person):
            return person == of.person.id
        case Goal(participant=person) | Action(participant=person) | Occurrence(participant=person):
            return person == of.person.id
        case PlanDue(due=due):
            return due.about == of.person.id or due.slot is Slot.BUNDLE  # staff are never read ahead
        case DropDue(id=due):
            return any(each.id == due for each in of.dues)
        case _:
            return False
