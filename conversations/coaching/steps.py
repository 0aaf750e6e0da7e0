"""What happens when a bundle is due and when a coach praises."""

from dataclasses import replace
from datetime import datetime

from conversations.coaching.news import news_of
from conversations.coaching.praise import next_variant
from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Coached, Working
from conversations.replies import Change, DropDue, Kind, LeavePlace, Outcome, Say
from conversations.saying import PASSED_ON
from conversations.verbs import coach_tap, coach_text
from domain.history import HistoryEntry
from domain.ids import derive
from domain.plans import Action
from domain.reminders import Due, Slot
from domain.situations import Place, Situation, Staff


def staff_became_due(
    staff: Staff | None, caseload: tuple[Situation, ...], dues: tuple[Due, ...], now: datetime, event: str
) -> Outcome:
    """The planned sends of one staff member: a bundle when there is something to tell, and never an empty one."""
    outcome = Outcome(changes=tuple(DropDue(id=due.id) for due in dues))
    bundle = next((due for due in dues if due.slot is Slot.BUNDLE), None)
    if staff is None or bundle is None:
        return outcome
    told = [each for each in caseload if each.coaching and news_of(each, each.coaching.told_until)]
    if not told:
        return outcome
    heard: tuple[Change, ...] = tuple(replace(each.coaching, told_until=now) for each in told if each.coaching)
    since = {each.person.id: _instant(each.coaching.told_until) for each in told if each.coaching}
    say = Say(
        screen="bundle",
        to=staff.person.id,
        words={"people": " ".join(since), **since, "until": _instant(now)},
        kind=Kind.STAFF,
        key=f"{staff.person.id}/bundle/{bundle.day}",
    )
    return outcome + Outcome(changes=heard, says=(say,))


def _instant(at: datetime | None) -> str:
    return at.isoformat() if at else ""


@coach_tap("praise")
def praise(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """One tap: a compliment in the coach's name that holds the participant's own step and was never used for them."""
    coach, participant = facts.coach.person, facts.of.person
    action = next((each for each in facts.of.actions if each.id == event.thing), None)
    if action is None:
        return Outcome(says=(Say(screen="gone", to=coach.id),))
    if any(kind == "praised" and thing == action.id for kind, thing, _ in facts.of.recent):
        return Outcome(toast="You have praised this step already.")
    variant = next_variant(facts.of.praise_used)
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


def _ask_own_words(facts: Coached, action: Action, now: datetime) -> Outcome:
    coach = facts.coach.person.id
    place = Place(person=coach, verb="own_praise", subject=facts.of.person.id, thing=action.id, since=now)
    return Outcome(
        changes=(place,), says=(Say(screen="write_praise", to=coach, about=facts.of.person.id, thing=action.id),)
    )


@coach_tap("write")
def write(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The coach wants to say it in their own words."""
    action = next((each for each in facts.of.actions if each.id == event.thing), None)
    if action is None:
        return Outcome(says=(Say(screen="gone", to=facts.coach.person.id),))
    return _ask_own_words(facts, action, now)


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
