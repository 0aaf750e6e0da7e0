"""Everything that can happen: read this file first."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.outages import Outage


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened once; the same event put to the desk again makes the same ids."""

    id: str
    nonce: str = field(default="", repr=False)
    """128 fresh random bits, URL-safe, for invitations; not kept."""


@dataclass(frozen=True, kw_only=True)
class Heard(Event):
    """Something that came from a chat."""

    chat: str
    """Id of our row of the chat, never Telegram's."""
    message: int = 0
    """Telegram's number of the message that was sent, tapped on or edited."""


@dataclass(frozen=True, kw_only=True)
class Started(Heard):
    """START was pressed; `code` is what the deep link carried, or empty."""

    code: str = ""


@dataclass(frozen=True, kw_only=True)
class Wrote(Heard):
    """A text, a command or a press on the reply keyboard."""

    text: str = field(repr=False)
    forwarded: bool = False


@dataclass(frozen=True, kw_only=True)
class Edited(Heard):
    """An earlier text was changed."""

    text: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class SentThing(Heard):
    """A photo, voice, sticker, location, contact, document or other thing that is not text."""

    kind: str
    file: str = field(default="", repr=False)
    """Telegram's file id of a voice message; empty for all else."""
    caption: str = field(default="", repr=False)
    """What was written beside it; empty: nothing."""


@dataclass(frozen=True, kw_only=True)
class Tapped(Heard):
    """A tap on a button. Its data is a value and grants nothing."""

    verb: str
    revision: int = 0
    subject: str = ""
    """Person id of the participant it is about; empty: the person who taps."""
    thing: str = ""
    query: str = field(default="", repr=False)
    """Telegram's id of the tap, to be answered within 150 s."""


@dataclass(frozen=True, kw_only=True)
class Garbled(Heard):
    """A tap whose data we never wrote, or something that could not be read."""

    query: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Blocked(Heard):
    """The person blocked the bot, or deleted the chat."""


@dataclass(frozen=True, kw_only=True)
class Unblocked(Heard):
    """The person let the bot in again."""


@dataclass(frozen=True, kw_only=True)
class Undeliverable(Event):
    """Telegram refused a message to this person for good (403)."""

    person: str


@dataclass(frozen=True, kw_only=True)
class BecameDue(Event):
    """Planned sends whose instant has come, at most 100 (law 2)."""

    dues: tuple[str, ...]
    alone: bool = False
    """Whether these could not be decided about beside others: then nothing is taken along with them."""


@dataclass(frozen=True, kw_only=True)
class CameBack(Event):
    """Stapje could say and hear nothing for so long that taps were lost, and now it can."""

    outage: Outage


@dataclass(frozen=True, kw_only=True)
class RulesInForce(Event):
    """Another version of the rules holds now: what is planned for these participants is planned again."""

    people: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RuleToTell(Event):
    """A changed rule is old enough that these participants hear of it (house rule g15)."""

    number: int
    """Of the change."""
    people: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RulesSet(Event):
    """The operator chooses settings at one level from the command line."""

    level: str = "programme"
    scope: str = ""
    """Id of the team or the coach; empty for the programme."""
    values: tuple[tuple[str, str], ...]
    """Settings with their values as typed; an empty one follows the level above."""
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class FramesSet(Event):
    """The operator sets what may be given as appreciation, from the command line."""

    values: tuple[tuple[str, str], ...]
    """Fields with their values as typed; an empty one is as the file says."""


@dataclass(frozen=True, kw_only=True)
class RuleUndone(Event):
    """The operator takes a change of the settings back."""

    number: int


@dataclass(frozen=True, kw_only=True)
class RulesBegun(Event):
    """The bot starts, and knows the settings that a fresh installation begins with."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class LookedAhead(Event):
    """The time machine has worked out what somebody asked: the coming days under a changed setting."""

    due: str
    """Id of the row that asked for it."""
    person: str
    words: Mapping[str, str]
    """Figures for the screen."""


@dataclass(frozen=True, kw_only=True)
class InviteAsked(Event):
    """The operator invites staff from the command line."""

    role: str
    name: str
    language: str = "nl"


@dataclass(frozen=True, kw_only=True)
class ProgrammeSet(Event):
    """The operator writes down what holds for the programme; what is empty stays as it was."""

    name: str = ""
    organisation: str = ""
    emergency_phone: str = ""
    promise_decided: str = ""
    privacy_contact: str = ""
    fictional: bool = False
    """Only ever switched on, and only towards the simulator."""


FromChat = Started | Wrote | Edited | SentThing | Tapped | Garbled | Blocked | Unblocked
