"""A participant who only taps: from two keys and from what comes by itself every tap is reached; none is a dead end.

Run with `-s` it prints the shortest way to each.
"""

from collections import Counter, deque
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace
from functools import cache

from conversations.checkin.keyboard import keys
from conversations.drawing import wording_for
from conversations.examples import GOAL, LANDLORD, OCCURRENCES, THURSDAY, situation
from conversations.facts import Own
from conversations.replies import Button, Kind, Outcome, Say
from conversations.screens import View
from conversations.verbs import TAPS
from conversations.wording import Wording
from domain.dues import Slot
from domain.plans import ActionStatus
from domain.rhythms import Anchor, Around, EveryDays
from domain.situations import Situation
from stories.readers import BEGUN, Drawing, drawings
from tests.conversations.phone import Phone
from tests.conversations.test_screens import is_long, text

OWN = {name for name, verb in TAPS.items() if verb.facts is Own}
ANSWERS_TO_WORDS = {
    "answer_keep", "answer_share", "bills_too", "binder_wipe", "crisis_ok", "crisis_tell", "joy_off", "later_no",
    "later_yes", "message_pass", "own_no_words", "own_sure", "own_unsure", "speak", "which",
}  # fmt: skip
"""What is only ever asked about something that somebody typed or said."""
RECORDED = {"hear"}
"""What stands where a text was recorded."""
DOORS = (*BEGUN, "cover", "eve_offer", "fading_question", "info_card", "information")
"""What comes by itself, and what is read before there are keys."""
TIMES = 3
"""So often one button of one screen is tapped, in different situations."""


@dataclass(frozen=True)
class Way:
    """Where a participant is, and the taps that led there."""

    phone: Phone
    taps: tuple[str, ...]

    def buttons(self) -> Iterator[tuple[str, Button]]:
        """Each with the screen that it stands under."""
        mine = [say.screen for say in self.phone.outcome.says if say.to == self.phone.of.person.id]
        for screen, shown in zip(mine, self.phone.shown, strict=False):
            yield from ((screen, button) for row in shown.buttons for button in row if button.verb)

    def drawings(self) -> Iterator[Drawing]:
        """What is seen at its end."""
        of, now = self.phone.of, self.phone.now
        w = wording_for(View(to=of.person, programme=of.programme, now=now))
        mine = (say for say in self.phone.outcome.says if say.to == of.person.id)
        for say, shown in zip(mine, self.phone.shown, strict=False):
            view = View(to=of.person, programme=of.programme, about=of, words=say.words, now=now)
            yield Drawing(screen=say.screen, number=1, view=view, w=w, shown=shown)

    def after(self, button: Button) -> "Way":
        phone = copy(self.phone)
        phone.shown, phone.to_staff = [], []
        return Way(phone.taps(button.verb, button.thing, button.revision), (*self.taps, button.label))


def test_every_tap_is_reached_by_tapping() -> None:
    ways: dict[str, tuple[str, ...]] = {}
    for way in walked():
        for _, button in way.buttons():
            ways.setdefault(button.verb, (*way.taps, button.label))
    for verb, taps in sorted(ways.items()):
        print(f"{verb:<16} {' > '.join(taps)}")
    print(f"{len(ways)} of {len(OWN)} taps of a participant are reached by buttons alone")
    missed = OWN - set(ways)
    assert missed == (ANSWERS_TO_WORDS | RECORDED) & OWN, sorted(missed ^ (ANSWERS_TO_WORDS | RECORDED) & OWN)


def test_no_question_is_a_dead_end_for_who_does_not_type() -> None:
    for drawing in drawings():
        if drawing.screen in {"ask_question", "ask_topic", "own_goal", "own_step", "step_ideas", "goal_ideas"}:
            assert drawing.shown is not None
            assert drawing.shown.buttons, drawing.name


def test_a_step_is_made_without_a_word() -> None:
    phone = Phone(situation(goals=(), actions=(), occurrences=()))
    phone.writes("Mijn stap").presses("Nieuwe stap").presses("Ideeën").presses("Iets anders").presses("1")
    phone.presses("Nee, alleen voor mij").presses("Ideeën").presses("2").presses("Morgen").presses("Sla over")
    [step] = phone.of.actions
    assert step.status is ActionStatus.OPEN
    assert phone.of.goals[0].pillar == "money"
    assert step.words in phone.text


def test_who_reads_with_difficulty_meets_two_sentences_at_most_on_every_way() -> None:
    assert not {each.screen: (text(each), way.taps) for way in walked() for each in way.drawings() if is_long(each)}


@cache
def walked() -> tuple[Way, ...]:
    """All ways that were gone, the shortest first."""
    gone: list[Way] = []
    tapped: Counter[tuple[str, ...]] = Counter()
    waiting = deque(begins())
    while waiting:
        way = waiting.popleft()
        gone.append(way)
        for screen, button in way.buttons():
            place = (screen, button.verb, _about(button), button.label[:2], way.phone.of.person.level)
            tapped[place] += 1
            if tapped[place] <= TIMES:
                waiting.append(way.after(button))
    return tuple(gone)


def _about(button: Button) -> str:
    """What leads elsewhere than the same button about something else: a name, or the page of help, of a step or not."""
    page, _, thing = button.thing.partition(":")
    if button.verb == "doors":
        return f"{page} {bool(thing)}"
    return button.thing if button.thing.isalpha() else ""


def begins() -> Iterator[Way]:
    """The keys in every situation of the examples, and every message that comes by itself."""
    for of in (_comes_back(), _around_payday(), _twice_not_yet()):
        view = View(to=of.person, programme=of.programme, about=of, now=THURSDAY)
        yield from pressed(view)
        yield came(view, "plan_proposed")
        yield came(view, "moment", "", {"parts": f"{Slot.NUDGE}:{OCCURRENCES[1].id}"})
    yield _two_low_faces()
    seen: set[str] = set()
    for drawing in drawings():
        view = drawing.view
        if not drawing.to_participant or view.about is None or view.to != view.about.person:
            continue
        if drawing.screen in DOORS:
            yield came(view, drawing.screen, view.thing, dict(view.words))
        if view.about.person.joined_at is not None and (key := repr((view.about, view.now))) not in seen:
            seen.add(key)
            yield from pressed(view)


def pressed(view: View) -> Iterator[Way]:
    """Each key of the reply keyboard."""
    assert view.about is not None
    coach = view.about.coach.name if view.about.coach else "?"
    for key in keys(Wording(view.about.person.language), coach)[0]:
        yield Way(Phone(view.about, view.now).writes(key), (key,))


def came(view: View, screen: str, thing: str = "", words: dict[str, str] | None = None) -> Way:
    """A message that nobody asked for."""
    assert view.about is not None
    say = Say(screen=screen, to=view.about.person.id, thing=thing, words=words or {}, kind=Kind.STEP)
    return Way(Phone(view.about, view.now).takes(Outcome(says=(say,))), (f"({screen})",))


def _two_low_faces() -> Way:
    of = situation()
    way = came(View(to=of.person, programme=of.programme, about=of, now=THURSDAY), "bridge_offer")
    for verb in ("bridge", "bridge_go", "bridge_at", "bridge_at"):
        way = way.after(next(button for _, button in way.buttons() if button.verb == verb))
    return way


def _comes_back() -> Situation:
    more = replace(GOAL, id="goal-more", words="Elke dag even naar buiten", position=2, author="fatima")
    again = replace(LANDLORD, repeats=EveryDays(2, THURSDAY.date()), day=None)
    return situation(goals=(replace(GOAL, author="fatima"), more), actions=(again,), occurrences=OCCURRENCES[1:2])


def _around_payday() -> Situation:
    waits = replace(LANDLORD, repeats=Around(Anchor.PAYDAY, 2), day=None, status=ActionStatus.PROPOSED, opened_at=None)
    return situation(actions=(waits,), occurrences=())


def _twice_not_yet() -> Situation:
    return situation(occurrences=tuple(replace(each, not_yets=1) for each in OCCURRENCES))
