"""A coach who taps: from the menu, the overview, a person's page and what comes by itself, the shortest way to all."""

import ast
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from conversations import activities as _registered  # noqa: F401  # registers verbs and screens
from conversations.absence.examples import AWAY, LATER, of_coach
from conversations.aftercare.examples import closing
from conversations.aftermath import after_all
from conversations.care.call_screens import asked_back_without_coach
from conversations.coaching.praise import VARIANTS
from conversations.drawing import draw
from conversations.events import Tapped, Wrote
from conversations.examples import (
    CALL,
    COACH_OF,
    FATIMA,
    FLOWERS,
    GOAL,
    MARIEKE,
    PROGRAMME,
    THURSDAY,
    coach_view,
    situation,
    staff,
)
from conversations.facts import Coached, Working
from conversations.handover.examples import on_its_way, with_much
from conversations.msgids import CHECKOUT
from conversations.replies import Button, LeavePlace, Outcome, Shown
from conversations.routing import working
from conversations.screens import SCREENS, View
from conversations.verbs import TAPS, TEXTS
from domain.people import Rest, Role, StaffProfile
from domain.plans import GoalStatus
from domain.situations import Place, Situation, Staff
from domain.staff_mail import StaffMail

FARTHEST = 5
"""Taps and lines after which a way is given up."""
ONCE = frozenset({"bundle", "day", "practice", "rule", "rules"})
"""Screens under which a tap leads to the same from every door, but for what comes by itself."""
LINES = {
    "appointment_at": "Wijkhuis, di 21 april 11:00", "brug_line": "geld 3", "box_when": "do 10:00",
    "goal_words": "Rust rond de huur", "plan_text": "Doel: Rust\nBellen", "step_lines": "Bellen do 10:00",
    "find_name": "fat", "invitee": "Sam", "workday_hours": "9:00 16:00", "workday_off": "vrijdag 24 april",
    "away_line": "vandaag", "hand_day_is": "di 21 april", "mail_address": "coach@example.org",
}  # fmt: skip
"""What a coach would answer to each question; *Fijn gedaan* to all others."""
SEVERAL = {"goal_words": "Rust rond de huur\nRuimte in mijn hoofd"}
"""What else a coach could answer: several to choose from."""
RULE = "hoogstens 3 berichtjes per week"
"""What a coach may say at any time, to no question."""


@dataclass(frozen=True)
class Spot:
    """Where a coach is, what stands in front of them, and how they came there."""

    door: str
    number: int
    """Which of all doors."""
    me: Staff
    of: Situation
    now: datetime
    place: Place | None
    shown: tuple[tuple[str, Shown], ...]
    """Screens with their names."""
    others: tuple[Situation, ...] = ()
    """More people of the same coach."""
    mail: StaffMail | None = None
    way: tuple[str, ...] = ()
    taps: int = 0
    lines: int = 0

    def buttons(self) -> Iterator[tuple[str, Button]]:
        """Each with the screen that it stands under."""
        yield from ((name, each) for name, shown in self.shown for row in shown.buttons for each in row if each.verb)

    def taps_on(self, button: Button) -> "Spot":
        tap = Tapped(
            id=f"0tap{len(self.way):016}", nonce="n" * 22, chat="c", message=7, verb=button.verb, thing=button.thing,
            subject=button.subject, revision=button.revision,
        )  # fmt: skip
        verb = TAPS[button.verb]
        outcome = verb.decide(self._facts(coached=verb.facts is Coached), tap, self.now)  # type: ignore[arg-type]  # its own kind
        return replace(self._after(outcome), way=(*self.way, f"[{button.label}]"), taps=self.taps + 1)

    def writes(self, text: str) -> "Spot":
        assert self.place is not None
        verb = TEXTS[self.place.verb]
        wrote = Wrote(id=f"0line{len(self.way):015}", nonce="n" * 22, chat="c", text=text)
        outcome = verb.decide(self._facts(coached=verb.facts is Coached), wrote, self.now)  # type: ignore[arg-type]  # its own kind
        return replace(self._after(outcome), way=(*self.way, "one line"), lines=self.lines + 1)

    def _facts(self, *, coached: bool) -> Coached | Working:
        if coached:
            return Coached(coach=self.me, of=self.of, place=self.place)
        return Working(me=self.me, place=self.place, mail=self.mail)

    def says(self, text: str) -> "Spot":
        """A text that nothing asked for."""
        outcome = working(Working(me=self.me), Wrote(id="0said", nonce="n" * 22, chat="c", text=text), self.now)
        return replace(self._after(outcome), way=(*self.way, "one line"), lines=self.lines + 1)

    def _after(self, outcome: Outcome) -> "Spot":
        place, me, of, mail = self.place, self.me, after_all(self.of, outcome), self.mail
        for change in outcome.changes:
            match change:
                case Place():
                    place = change
                case LeavePlace():
                    place = None
                case StaffProfile():
                    me = replace(me, profile=change)
                case StaffMail():
                    mail = change
                case _:
                    pass
        mine = [each for each in outcome.says if each.to == me.person.id]
        drawn = [(say.screen, self._draw(say.screen, say.thing, dict(say.words), me, of)) for say in mine]
        return replace(
            self, place=place, me=me, of=of, mail=mail, shown=tuple((name, shown) for name, shown in drawn if shown)
        )

    def _draw(self, screen: str, thing: str, words: dict[str, str], me: Staff, of: Situation) -> Shown | None:
        people = tuple(each for each in (of, *self.others) if each.person.id in words.get("people", "").split())
        return draw(
            screen,
            View(
                to=me.person, programme=of.programme, about=of, staff=me, people=people, thing=thing, words=words,
                now=self.now,
            ),
        )  # fmt: skip


@dataclass
class Found:
    """The shortest way to each verb, taps and lines together; one with a second line only where there is no other."""

    ways: dict[str, Spot] = field(default_factory=dict)

    def keep(self, verb: str, spot: Spot) -> None:
        known = self.ways.get(verb)
        if known is None or _length(spot) < _length(known):
            self.ways[verb] = spot


def _length(spot: Spot) -> tuple[bool, int]:
    return spot.lines > 1, len(spot.way)


def walked() -> dict[str, Spot]:
    """By verb, taps and answers alike, the spot just after it; from each door a button of one screen is tapped once."""
    found, tapped, waiting = Found(), set[tuple[str, ...]](), deque(doors())
    while waiting:
        spot = waiting.popleft()
        onward = []
        for screen, button in spot.buttons():
            asked = spot.place.verb if spot.place else ""
            place: tuple[str, ...] = (str(spot.number), screen, button.verb, button.label[:3], asked)
            if screen in ONCE and spot.door != "message":
                place = (screen, button.verb)
            if place not in tapped and Role.COACH in TAPS[button.verb].roles:
                onward.append((button.verb, spot.taps_on(button)))
            tapped.add(place)
        if spot.place is not None and spot.way and spot.way[-1] != "one line":
            verb = spot.place.verb
            texts = (LINES.get(verb, "Fijn gedaan"), SEVERAL.get(verb))
            onward += [(verb, spot.writes(text)) for text in texts if text]
        for verb, there in onward:
            found.keep(verb, there)
        waiting += [there for _, there in onward if len(there.way) < FARTHEST]
    return found.ways


def doors() -> Iterator[Spot]:
    """The menu, every example of a person's page and of the overview, what comes by itself, and a rule that is said."""
    views = [("menu", "staff_menu", SCREENS["staff_menu"].examples[0]())]
    views += [("page", "person", coach_view(of)) for of in in_the_middle()]
    views += [("page", "person", example()) for example in SCREENS["person"].examples]
    views += [("overview", name, example()) for name in ("bundle", "day") for example in SCREENS[name].examples]
    views += [("message", name, SCREENS[name].examples[0]()) for name in sorted(coming())]
    views += [("message", name, view) for name, view in waiting_for_a_coach()]
    views += [("menu", "staff_menu", of_coach(AWAY, LATER))]
    for number, (door, name, view) in enumerate(views):
        about = view.about or next(iter(view.people), situation())
        me = _in_english(view.staff or staff(COACH_OF[about.person.id]))
        if Role.COACH in me.person.roles and (shown := draw(name, replace(view, to=me.person, staff=me))):
            yield Spot(door, number, me, about, view.now, None, ((name, shown),))
    yield many()
    yield many().says(RULE)


def _in_english(me: Staff) -> Staff:
    return replace(me, person=replace(me.person, language="en"))


def in_the_middle() -> tuple[Situation, ...]:
    """What the examples do not show: a goal with options, two goals, a rest, a closing, a hand-over that was begun."""
    options = replace(GOAL, id="goal-or", words="Rust\nRuimte", status=GoalStatus.PROPOSED, author=MARIEKE.id)
    second = replace(GOAL, id="goal-more", words="Vaker naar buiten", position=2)
    return (
        situation(goals=(GOAL, options)),
        situation(goals=(GOAL, second)),
        situation(replace(FATIMA, rest=Rest(since=THURSDAY))),
        situation(ledger=(replace(FLOWERS, at=THURSDAY),)),
        closing(),
        with_much(),
        on_its_way(),
    )


def waiting_for_a_coach() -> tuple[tuple[str, View], ...]:
    """What comes in a case that the examples of what comes by itself do not begin with."""
    news = SCREENS["bundle"].examples[0]()
    all_used = tuple(replace(each, praise_used=frozenset(range(len(VARIANTS)))) for each in news.people)
    return (
        ("is_it_you", SCREENS["is_it_you"].examples[0]()),
        ("question_asked", SCREENS["question_asked"].examples[0]()),
        ("call", replace(coach_view(asked_back_without_coach()), thing=CALL.id)),
        ("bundle", replace(news, people=all_used, about=None)),
    )


def many() -> Spot:
    """The menu of a coach with more people than fit on a page, and an address that waits for its code."""
    people = tuple(replace(FATIMA, id=f"p{number}", name=f"Fatima {number}") for number in range(12))
    of, *others = (replace(situation(), person=each) for each in people)
    me = _in_english(staff(caseload=people))
    menu = draw("staff_menu", View(to=me.person, programme=PROGRAMME, staff=me, now=THURSDAY))
    assert menu is not None
    mail = StaffMail(person=me.person.id, address="coach@example.org", code="123456", made_at=THURSDAY)
    return Spot("menu", -1, me, of, THURSDAY, None, (("staff_menu", menu),), tuple(others), mail)


def coming() -> set[str]:
    """Screens that reach a coach who did nothing just before, as the decisions have them."""
    said: set[str] = set()
    for path in (CHECKOUT / "conversations").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            says = isinstance(node, ast.Call) and ast.unparse(node.func) in {"Say", "to_coach"}
            if says and re.search(r"Kind\.(STAFF|CALL)\b", ast.unparse(node)):
                said |= {str(each.value) for each in ast.walk(node) if isinstance(each, ast.Constant)} & set(SCREENS)
    return {name for name in said if SCREENS[name].examples[0]().staff is not None}
