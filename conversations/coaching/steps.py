"""What happens when a coach praises, or writes an own sentence."""

from dataclasses import replace
from datetime import datetime

from conversations.coaching.praise import next_variant
from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Coached, Working
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.saying import PASSED_ON, answer, happened, to_participant
from conversations.verbs import coach_tap, coach_text
from domain.history import HistoryEntry
from domain.ids import derive
from domain.plans import Action, Report
from domain.situations import Place, Situation


@coach_tap("praise")
def praise(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """One tap: a compliment in the coach's name that holds the participant's own step and was never used for them."""
    coach, participant = facts.coach.person, facts.of.person
    action = next((each for each in facts.of.actions if each.id == event.thing), None)
    if action is None:
        return Outcome(says=(Say(screen="gone", to=coach.id),))
    if any(kind == "praised" and thing == action.id for kind, thing, _ in facts.of.recent):
        return Outcome(toast="You have praised this step already.")
    variant = next_variant(facts.of.praise_used, a_little=_a_little_worked(facts.of, action))
    if variant is None:
        return _ask_own_words(facts, action, now)
    words = {"variant": str(variant), "coach": coach.name}
    return Outcome(
        says=(
            Say(screen="praise", to=participant.id, thing=action.id, words=words, kind=Kind.WORDS, silent=True),
            Say(screen="praised", to=coach.id, about=participant.id, thing=action.id, words=words),
        ),
        history=(_praised(facts, action, event.id, now, {"variant": variant}),),
        toast="On its way.",
    )


def _a_little_worked(of: Situation, action: Action) -> bool:
    """Whether that is the last good that was said of it, and not that all of it worked."""
    said = [(at, kind) for kind, thing, at in of.recent if thing == action.id and kind in {Report.DONE, Report.PARTLY}]
    return bool(said) and max(said)[1] == Report.PARTLY


def _ask_own_words(facts: Coached, action: Action, now: datetime) -> Outcome:
    coach = facts.coach.person.id
    place = Place(person=coach, verb="own_praise", subject=facts.of.person.id, thing=action.id, since=now)
    return Outcome(
        changes=(place,), says=(Say(screen="write_praise", to=coach, about=facts.of.person.id, thing=action.id),)
    )


@coach_text("own_praise", most=PASSED_ON)
def own_praise(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """The coach's own sentence goes to the participant as it is, in the coach's name."""
    coach, participant = facts.coach.person, facts.of.person
    assert facts.place is not None
    action = next((each for each in facts.of.actions if each.id == facts.place.thing), None)
    words = {"text": event.text.strip(), "coach": coach.name}
    return Outcome(
        changes=(LeavePlace(person=coach.id),),
        says=(
            Say(screen="coach_words", to=participant.id, words=words, kind=Kind.WORDS, silent=True),
            Say(screen="words_sent", to=coach.id, about=participant.id, words=words),
        ),
        history=(_praised(facts, action, event.id, now, {}),) if action else (),
    )


@coach_tap("note")
def note(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A sentence of their own that hangs on no step."""
    coach = facts.coach.person.id
    place = Place(person=coach, verb="own_note", subject=facts.of.person.id, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "write_note", new=True),))


@coach_text("own_note", most=PASSED_ON)
def own_note(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """It goes to the participant as it is, in the coach's name."""
    words = {"text": event.text.strip(), "coach": facts.coach.person.name}
    return Outcome(
        changes=(LeavePlace(person=facts.coach.person.id),),
        says=(
            replace(to_participant(facts, "coach_words", Kind.WORDS, words=words), silent=True),
            answer(facts, event, "words_sent", words=words),
        ),
        history=(happened(facts, event, "wrote", now),),
    )


def _praised(facts: Coached, action: Action, event: str, now: datetime, fact: dict[str, str | int]) -> HistoryEntry:
    return HistoryEntry(
        id=derive(event, "praised"),
        at=now,
        actor=facts.coach.person.id,
        subject=facts.of.person.id,
        kind="praised",
        thing=action.id,
        facts=fact,
    )


def staff_menu(facts: Working, event: Heard, now: datetime) -> Outcome:
    """Anything a staff member says outside a question opens their menu."""
    return Outcome(says=(Say(screen="staff_menu", to=facts.me.person.id),))
