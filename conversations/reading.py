"""What is read for a member of staff beside who they are: no more than what was tapped or asked needs."""

from dataclasses import replace
from datetime import datetime

from conversations import activities
from conversations.events import Heard, Tapped, Wrote
from conversations.facts import Coached, Working
from conversations.ports import UnitOfWork
from conversations.rewards.needing import ABOUT_ONE, NEED_REWARDS
from conversations.routing import verb_of
from conversations.snags.telling import NEED_SNAGS
from conversations.workday.mail import NEED_MAIL
from domain.rulebook import Rulebook
from domain.situations import Place, Situation, Staff


async def for_work(staff: Staff, event: Heard, place: Place | None, work: UnitOfWork, now: datetime) -> Working:
    """The facts of somebody with nobody in particular in view."""
    verb = verb_of(event, place)
    may_be_a_rule = isinstance(event, Wrote) and place is None
    facts = Working(
        me=staff,
        place=place,
        counts=await work.counts(now) if verb in activities.NEED_COUNTS else {},
        book=await work.rulebook(now) if may_be_a_rule or verb in activities.NEED_RULES | NEED_SNAGS else Rulebook(),
        snags=await work.snags() if verb in NEED_SNAGS else (),
        mail=await work.staff_mail(staff.person.id) if verb in NEED_MAIL else None,
    )
    if verb in NEED_REWARDS:
        promise = _thing(event, place) if verb in ABOUT_ONE else ""
        facts = replace(
            facts,
            rewards=await work.reward_rules("", now),
            waiting=await work.waiting_rewards(),
            receiver=await work.receiver(promise, now) if promise else None,
        )
    if verb in activities.NEED_LEFT:
        coach = _thing(event, place).partition(":")[0]
        facts = replace(facts, leaver=await work.person(coach, now), left=await work.coached_by(coach, now))
    return facts


async def about_one(facts: Coached, situation: Situation, event: Heard, work: UnitOfWork, now: datetime) -> Coached:
    """The facts of a coach about one participant, who they may see."""
    verb = verb_of(event, facts.place)
    if verb in activities.NEED_INVITATION:
        facts = replace(facts, invitation=await work.invitation_of(situation.person.id))
    if verb in NEED_REWARDS:
        team = situation.coach_profile.team if situation.coach_profile else None
        facts = replace(facts, rewards=await work.reward_rules(team or "", now))
    return facts


def _thing(event: Heard, place: Place | None) -> str:
    return event.thing if isinstance(event, Tapped) else place.thing if place else ""
