"""Every button of every screen is tapped, and every question answered: it leads to a screen that can be drawn."""

import re
from dataclasses import dataclass, replace

from conversations.aftermath import after_all
from conversations.drawing import draw
from conversations.events import Tapped, Wrote
from conversations.examples import CALL, COACH_OF, situation, staff
from conversations.facts import Coached, Facts, Own, Working
from conversations.msgids import all_msgids
from conversations.onboarding.invitations import NEED_INVITATION
from conversations.replies import Button, Outcome, Say
from conversations.screens import SCREENS, View
from conversations.verbs import TAPS, TEXTS
from domain.people import Level
from domain.situations import Place, Situation
from stories.readers import Drawing, drawings

TOAST = 200
MSGIDS = {one for one, _ in all_msgids()}


@dataclass(frozen=True)
class Pressed:
    """One button, as its reader sees it."""

    drawing: Drawing
    button: Button

    @property
    def name(self) -> str:
        return f"{self.drawing.name}: {self.button.verb} {self.button.thing}"

    @property
    def about(self) -> Situation:
        """Whom the tap is about, with a call for help that is open."""
        of = self.drawing.view.about or situation()
        return replace(of, calls=of.calls or (replace(CALL, participant=of.person.id),))

    def facts(self, place: Place | None = None) -> Facts:
        view, kind = self.drawing.view, TAPS[self.button.verb].facts
        if kind is Own:
            return Own(me=self.about, place=place)
        me = view.staff or staff(COACH_OF[self.about.person.id])
        return Coached(coach=me, of=self.about, place=place) if kind is Coached else Working(me=me, place=place)

    def leads_to(self) -> Outcome:
        button, now = self.button, self.drawing.view.now
        tap = Tapped(id="0" * 20, nonce="n" * 22, chat="c", message=7, verb=button.verb, thing=button.thing,
                     subject=button.subject, revision=button.revision)  # fmt: skip
        return TAPS[button.verb].decide(self.facts(), tap, now)  # type: ignore[arg-type]  # of the verb's own kind


def every() -> list[Pressed]:
    """Each verb and thing once per screen; buttons that need what only the store knows are left to their own tests."""
    found = {}
    for drawing in drawings():
        for button in (each for row in drawing.shown.buttons for each in row) if drawing.shown else ():
            if drawing.w.language == "nl" and drawing.w.level is Level.NORMAL and not button.url:
                found[drawing.screen, drawing.number, button.verb, button.thing] = Pressed(drawing, button)
    return [each for each in found.values() if each.button.verb not in NEED_INVITATION]


EVERY = every()


def test_every_tap_is_answered_with_a_screen_that_draws() -> None:
    for each in EVERY:
        outcome = each.leads_to()
        assert outcome.says or outcome.toast, each.name
        for say in outcome.says:
            assert say.screen in SCREENS, each.name
            draws(each, outcome, say)


def draws(pressed: Pressed, outcome: Outcome, say: Say) -> None:
    """Drawn for whoever gets it, from what is true afterwards; what it needs must be in the message."""
    view, about = pressed.drawing.view, after_all(pressed.about, outcome)
    people = {each.id: each for each in (view.to, about.person, about.coach, about.stand_in) if each}
    people |= {each.id: each for each in staff().colleagues}
    to = people.get(say.to)
    if to is None:
        return
    of = None if isinstance(pressed.facts(), Working) else about
    me = None if of is not None and to.id == of.person.id else replace(view.staff or staff(to), person=to)
    drawn = View(to=to, programme=view.programme, about=of, staff=me, thing=say.thing, words=say.words, now=view.now)
    draw(say.screen, drawn)


def test_somebody_takes_the_answer_to_every_question() -> None:
    for each in EVERY:
        for place in (change for change in each.leads_to().changes if isinstance(change, Place)):
            assert TEXTS[place.verb].facts is TAPS[each.button.verb].facts, each.name


def test_every_question_gets_on_whatever_is_answered() -> None:
    for each in EVERY:
        for place in (change for change in each.leads_to().changes if isinstance(change, Place)):
            for text in ("Iets kleins", "x" * 4000, "😀", "di 21 april 11:00", "€ 4"):
                wrote = Wrote(id="1" * 20, nonce="n" * 22, chat="c", text=text)
                verb, facts = TEXTS[place.verb], each.facts(place)
                outcome = verb.decide(facts, wrote, each.drawing.view.now)  # type: ignore[arg-type]  # as above
                assert outcome.says, f"{each.name}, then {text[:20]!r}"
                assert {say.screen for say in outcome.says} <= set(SCREENS)


def test_every_toast_is_a_short_sentence_of_the_catalogue() -> None:
    toasts = {outcome.toast for each in EVERY if (outcome := each.leads_to()).toast}
    assert toasts <= MSGIDS
    assert not [toast for toast in toasts if len(toast) > TOAST or not re.match(r"[A-Z]", toast)]
