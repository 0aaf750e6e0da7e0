"""One simulated Telegram for one bot: its world, queue, clock, journal and weather together."""

from dataclasses import dataclass, field

from simulator.clock import Clock
from simulator.events import Events
from simulator.faults import Weather
from simulator.files import FileStore
from simulator.journal import Entry, Journal
from simulator.limits import Limits
from simulator.line import BotLine
from simulator.phone import message_event, person_view
from simulator.queue import UpdateQueue
from simulator.wire import Json
from simulator.world import Bubble, Person, World


@dataclass
class Simulation:
    """Everything the doors need. Without a token every well-formed one is accepted."""

    clock: Clock
    journal: Journal
    token: str | None = None
    username: str = "StapjeBot"
    name: str = "Stapje"
    events: Events = field(default_factory=Events)
    weather: Weather = field(default_factory=Weather)
    limits: Limits = field(default_factory=Limits)
    webhook_error: Json = field(default_factory=dict)
    bot_line: BotLine | None = None

    def __post_init__(self) -> None:
        changes = self.journal.changes
        self.world = World(changes)
        self.queue = UpdateQueue(changes, self.clock.now)
        folder = self.journal.path.with_suffix(".files") if self.journal.path else None
        self.files = FileStore(changes, folder)
        self.bot_id = int(self.token.split(":")[0]) if self.token else 123456

    def resume(self) -> None:
        """Restores what a former run left in the journal, then goes on writing it."""
        for change in self.journal.read():
            self.world.restore(change)
            self.queue.restore(change)
            self.files.restore(change)
        self.clock.resume()
        self.journal.open()

    def reset(self) -> None:
        """A new world: no people, no messages, no faults; the clock stays where it is."""
        self.world.clear()
        self.queue.clear()
        self.weather = Weather()
        self.limits = Limits()
        self.journal.clear()
        self.record(Entry("control", "reset"))
        self.events.tell("reset", dict)

    def bot_user(self) -> Json:
        name = self.world.settings.get("name") or self.name
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": self.username}

    def record(self, entry: Entry) -> None:
        self.journal.add(entry, self.clock.now())

    def show(self, kind: str, bubble: Bubble) -> None:
        """Keeps the message and tells the page; `kind` is "message" or "edit"."""
        self.world.put_bubble(bubble)
        self.events.tell(kind, lambda: message_event(self, bubble))

    def keep_person(self, person: Person) -> None:
        """Keeps the person and tells the page."""
        self.world.put_person(person)
        self.events.tell("person", lambda: person_view(person))
