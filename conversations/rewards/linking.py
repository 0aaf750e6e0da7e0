"""The coach links a reward to a step: an offer, a promise, or, above an amount, a question to a supervisor."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.at_hand import LONGEST, asks
from conversations.planning.plan import step_of
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.rewards.promising import reward_of
from conversations.saying import answer, gone, happened, to_participant
from conversations.verbs import coach_tap, coach_text
from domain.ids import derive
from domain.people import Person, Role
from domain.plans import Action, ActionStatus
from domain.reward_frames import TIERS, Frame, Refused, Wanted, cents_of, needs_a_second, why_not
from domain.rewards import Entry, LedgerEntry, promised_in, reserved_in, tier_of

OWN = "own"
"""The code of the empty box."""
NOBODY = "nobody_decides"
"""Refused because nobody else could decide along."""
UNREAD = "unread"
"""Refused because the words are missing, or money is named that cannot be read."""
_MONEY = re.compile(r"€|\beuros?\b", re.IGNORECASE)
_PRICE = re.compile(r"[,\s]*(?:€\s*([\d.,-]+)|([\d.,]+)\s*(?:€|euros?))\s*$", re.IGNORECASE)


def frame_of(facts: Coached) -> Frame:
    """What may be given now."""
    return facts.rewards.frame(content().frame)


@coach_tap("rewards")
def rewards(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """What is promised and earned, which steps may still get something, and what it comes to this year."""
    return Outcome(says=(overview(facts, event, now),))


def overview(facts: Coached, event: Tapped | Wrote, now: datetime) -> Say:
    """That page."""
    frame = frame_of(facts)
    figures = {"year": promised_in(now.year, facts.of.ledger), "most": frame.year_most, "limit": frame.gift_limit}
    return answer(facts, event, "rewards", words={name: str(cents) for name, cents in figures.items()})


@coach_tap("reward_for")
def reward_for(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The step that a reward belongs to; a text is the empty box."""
    step = _step(facts, event.thing)
    if step is None:
        return gone(facts, event)
    place = asks(facts, "reward_words", now, step.id)
    return Outcome(changes=(place,), says=(_choose(facts, event, step),))


def _choose(facts: Coached, event: Tapped | Wrote, step: Action, **why: str) -> Say:
    frame = frame_of(facts)
    largest = TIERS.index(frame.stand_in_tier if facts.standing_in else frame.coach_tier)
    fitting = (code for code, kind in content().rewards.items() if TIERS.index(kind.tier) <= largest)
    words = {"menu": " ".join(code for code in fitting if code not in frame.off), **why}
    return answer(facts, event, "choose_reward", thing=step.id, words=words)


@coach_tap("reward")
def reward(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A kind from the menu."""
    kind, step = content().rewards.get(event.thing), _at_hand(facts)
    if kind is None or step is None:
        return Outcome(says=(overview(facts, event, now),))
    waits = not kind.switched_on
    wanted = Wanted(item=kind.code, tier=kind.tier, cents=kind.cents, waits_for_heading=waits)
    return _linked(facts, event, now, step, wanted)


@coach_text("reward_words", most=LONGEST)
def reward_words(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """The empty box: what it is, and after € what it costs."""
    step = _at_hand(facts)
    if step is None:
        return Outcome(says=(overview(facts, event, now),))
    words, cents = priced(event.text)
    if not words or cents is None:
        return Outcome(says=(_choose(facts, event, step, refused=UNREAD),))
    return _linked(facts, event, now, step, Wanted(item=OWN, tier=tier_of(cents), cents=cents), words)


def priced(text: str) -> tuple[str, int | None]:
    """The words and the cents behind them, 0 when none is named; None: money is named, and how much cannot be read."""
    price = _PRICE.search(text)
    words = " ".join((text[: price.start()] if price else text).split())
    if _MONEY.search(words):
        return words, None
    return words, cents_of((price[1] or price[2]).strip(".,-")) if price else 0


def refusal(facts: Coached, wanted: Wanted, now: datetime) -> Mapping[str, str]:
    """Why it cannot be given, with what could; empty when it can."""
    frame = frame_of(facts)
    asked = replace(wanted, standing_in=facts.standing_in)
    refused = why_not(frame, asked, reserved_in(now.year, facts.of.ledger))
    if not facts.of.programme.rewards_on:
        refused = Refused.OFF
    if refused is None and needs_a_second(frame, wanted.cents) and not _supervisors(facts):
        return {"refused": NOBODY, "most": str(frame.tap_enough)}
    if refused is None:
        return {}
    most = frame.year_most if refused is Refused.YEAR_FULL else frame.item_most
    return {"refused": refused, "most": str(most), "cents": str(wanted.cents)}


def _linked(  # noqa: PLR0917  # who, when, to what, what and in which words
    facts: Coached, event: Tapped | Wrote, now: datetime, step: Action, wanted: Wanted, words: str = ""
) -> Outcome:
    """An offer while the step is a proposal; a promise at once when the participant said yes before."""
    if why := refusal(facts, wanted, now):
        return Outcome(says=(_choose(facts, event, step, **why),))  # the step keeps its place in the talk
    frame = frame_of(facts)
    told_now = Entry.PROMISED if step.opened_at is not None else Entry.OFFERED
    stage = Entry.ASKED if needs_a_second(frame, wanted.cents) else told_now
    line = first_line(facts, event, wanted, now, stage=stage, step=step, words=words)
    over = bool(frame.team_year) and facts.rewards.team_reserved + wanted.cents > frame.team_year
    more = {"team_most": str(frame.team_year)} if over else {}
    outcome = Outcome(
        changes=(line, LeavePlace(person=facts.coach.person.id)),
        says=(answer(facts, event, "reward_linked", thing=line.promise, words=more),),
    )
    match stage:
        case Entry.PROMISED:
            return outcome + _told(facts, event, now, line)
        case Entry.ASKED:
            return outcome + Outcome(says=tuple(_asked(each, line, facts) for each in _supervisors(facts)))
        case _:
            return outcome


def first_line(  # a ledger line says everything that an evaluation asks later
    facts: Coached,
    event: Tapped | Wrote,
    wanted: Wanted,
    now: datetime,
    *,
    stage: Entry,
    step: Action | None = None,
    words: str = "",
    why: str = "",
) -> LedgerEntry:
    """A promise begins, with what is true of it now."""
    goal = next((each for each in facts.of.goals if step and each.id == step.goal), None)
    return LedgerEntry(
        id=derive(event.id, "reward"),
        promise=derive(event.id, "promise"),
        participant=facts.of.person.id,
        action=step.id if step else "",
        entry=stage,
        item=wanted.item,
        words=words,
        cents=wanted.cents,
        at=now,
        by=facts.coach.person.id,
        coach=facts.coach.person.id,
        team=(facts.of.coach_profile.team if facts.of.coach_profile else None) or "",
        pillar=(goal.pillar if goal else None) or "",
        tier=wanted.tier,
        box=(step.catalogue if step else None) or "",
        why=why,
    )


def _told(facts: Coached, event: Tapped | Wrote, now: datetime, line: LedgerEntry) -> Outcome:
    return Outcome(
        says=(to_participant(facts, "reward_promised", Kind.WORDS, thing=line.promise, silent=True),),
        history=(happened(facts, event, "promised", now, line.promise),),
    )


def _asked(supervisor: Person, line: LedgerEntry, facts: Coached) -> Say:
    """Kind, amount and team; no name, and no words of an empty box."""
    words = {"item": line.item, "cents": str(line.cents), "team": facts.rewards.team(line.team)}
    return Say(screen="reward_asked", to=supervisor.id, thing=line.promise, words=words, kind=Kind.STAFF)


def _supervisors(facts: Coached) -> tuple[Person, ...]:
    """Who may decide along: never who asks."""
    me = facts.coach.person.id
    return tuple(each for each in facts.coach.colleagues if Role.SUPERVISOR in each.roles and each.id != me)


def _at_hand(facts: Coached) -> Action | None:
    place = facts.place
    if place is None or place.verb != "reward_words" or place.subject != facts.of.person.id:
        return None
    return _step(facts, place.thing)


def _step(facts: Coached, id_: str) -> Action | None:
    """A step that is not done yet and has nothing linked to it."""
    step = step_of(facts.of, id_, ActionStatus.PROPOSED, ActionStatus.OPEN, ActionStatus.PARKED)
    return step if step and reward_of(facts.of, step.id) is None else None
