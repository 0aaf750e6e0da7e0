"""A participant's phone without a messenger: what is said goes through routing, what is shown can be pressed."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from conversations import routing
from conversations.aftermath import after_all
from conversations.drawing import draw
from conversations.events import Heard, Tapped, Wrote
from conversations.examples import COACH_OF, THURSDAY, staff
from conversations.facts import Own
from conversations.replies import Button, LeavePlace, Outcome, Say, Shown
from conversations.screens import View
from domain.situations import Place, Situation


@dataclass
class Phone:
    """Each act is decided, and what it saved is true for the next."""

    of: Situation
    now: datetime = THURSDAY
    place: Place | None = None
    outcome: Outcome = field(default_factory=Outcome)
    shown: list[Shown] = field(default_factory=list)
    """What the participant sees as the answer to the last act."""
    to_staff: list[tuple[str, str, Shown]] = field(default_factory=list)
    """Recipient, screen and what it looks like, of all that went to staff."""
    acts: int = 0

    def writes(self, text: str) -> "Phone":
        return self._act(Wrote(id="", chat="chat-1", text=text))

    def taps(self, verb: str, thing: str = "", revision: int = 0) -> "Phone":
        return self._act(Tapped(id="", chat="chat-1", message=7, verb=verb, thing=thing, revision=revision))

    def presses(self, label: str) -> "Phone":
        button = self.button(label)
        return self.taps(button.verb, button.thing, button.revision)

    def turns_to(self, label: str) -> "Phone":
        """Pages of *Meer*, until the one with the button."""
        while label not in self.labels and "Meer" in self.labels:
            self.presses("Meer")
        return self

    def does(self, event: Heard) -> "Phone":
        return self._act(event)

    def takes(self, outcome: Outcome) -> "Phone":
        """What came by itself, such as a planned send."""
        self.outcome = outcome
        self.of = after_all(self.of, outcome)
        for change in outcome.changes:
            if isinstance(change, Place):
                self.place = change
            elif isinstance(change, LeavePlace):
                self.place = None
        self.shown = [shown for say in outcome.says if say.to == self.of.person.id and (shown := self._draw(say))]
        self.to_staff += [
            (say.to, say.screen, shown)
            for say in outcome.says
            if say.to != self.of.person.id and (shown := self._draw(say))
        ]
        return self

    @property
    def text(self) -> str:
        return "\n---\n".join(each.text for each in self.shown)

    @property
    def labels(self) -> list[str]:
        return [button.label for each in self.shown for row in each.buttons for button in row]

    @property
    def kinds(self) -> list[str]:
        return [entry.kind for entry in self.outcome.history]

    def button(self, label: str) -> Button:
        found = [button for each in self.shown for row in each.buttons for button in row if button.label == label]
        assert found, f"no {label} among {self.labels}"
        return found[0]

    def _act(self, event: Heard) -> "Phone":
        self.acts += 1
        event = replace(event, id=f"0event{self.acts:014}")
        alive = replace(self.of, person=replace(self.of.person, last_sign_at=self.now))
        return self.takes(routing.own(Own(me=alive, place=self.place), event, self.now))

    def _draw(self, say: Say) -> Shown | None:
        mine = say.to == self.of.person.id
        coach = COACH_OF[self.of.person.id]
        return draw(
            say.screen,
            View(
                to=self.of.person if mine else coach,
                programme=self.of.programme,
                about=self.of,
                staff=None if mine else staff(coach),
                thing=say.thing,
                words=say.words,
                now=self.now,
            ),
        )
