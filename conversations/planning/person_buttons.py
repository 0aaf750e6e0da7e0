"""What a coach can do for one person: what is at hand now and the plan on the page, the rest behind *Meer*."""

from datetime import timedelta

from conversations.checkin.obstacle_screens import task_buttons
from conversations.mythings.reading_offer import to_offer
from conversations.planning.lines import pairs, rows, short
from conversations.planning.options import goal_choices, waiting
from conversations.planning.plan import next_talk
from conversations.replies import Button
from conversations.rewards.promising import noun
from conversations.screens import View
from conversations.wording import Wording
from domain.extras import ALL, Extra
from domain.moments import local_day
from domain.people import Person
from domain.rewards import promises
from domain.situations import Situation

_EXTRAS = {
    "brug": Extra.BRIDGE,
    "dossier": Extra.DOSSIER,
    "ending": Extra.AFTERCARE,
    "paste_plan": Extra.IMPORT,
    "rewards": Extra.REWARDS,
    "thread": Extra.THREAD,
}
"""By verb what a coach switches on before it is shown."""
MOST = 8
"""So many buttons stand on the page: the plan, as much of what is at hand as fits, *Meer* and the way back."""


def on_the_page(view: View, about: Situation, w: Wording) -> tuple[tuple[Button, ...], ...]:
    """The plan first, below it what this moment asks for."""
    more = Button(label=w("More"), verb="person_more", subject=about.person.id)
    back = Button(label=w("Back"), verb="people")
    last = (more, back) if any(behind_more(view, about, w)) else (back,)
    return pairs(*_plan(view, about, w)) + rows(*_at_hand(view, about, w)[: _room(view, about, w)]) + (last,)


def behind_more(view: View, about: Situation, w: Wording) -> tuple[tuple[Button, ...], ...]:
    """What did not fit on the page, then what is needed now and then."""
    return rows(*_at_hand(view, about, w)[_room(view, about, w) :]) + pairs(*_now_and_then(view, about, w))


def rests(person: Person) -> bool:
    """*Even rust*; the quiet after a crisis word, which ends by itself, is nobody else's business (house rule g1)."""
    return person.rest is not None and person.rest.until is None


def _plan(view: View, about: Situation, w: Wording) -> list[Button]:
    """In aftercare the plan rests, and only a talk and the way back are offered."""
    subject = about.person.id
    talk = Button(label=w("Appointment"), verb="appointment", subject=subject)
    if about.person.in_aftercare:
        return [talk, _bridge(about, w), Button(label=w("Aftercare"), verb="ending", subject=subject)]
    buttons = [
        Button(label=w("Goal"), verb="goal", subject=subject),
        Button(label=w("Step"), verb="new_steps", subject=subject),
        talk,
    ]
    if about.programme.rewards_on:
        buttons.append(Button(label=w("Reward"), verb="rewards", subject=subject))
    return _switched_on(view, buttons)


def _switched_on(view: View, buttons: list[Button]) -> list[Button]:
    """Without what this coach did not switch on (house rule g12)."""
    on = view.staff.extras if view.staff else ALL
    return [each for each in buttons if each.verb not in _EXTRAS or _EXTRAS[each.verb] in on]


def _at_hand(view: View, about: Situation, w: Wording) -> list[Button]:
    """What this moment asks for, first what belongs to a talk of today."""
    return [*_at_the_talk(view, about, w), *_sending(about, w), *task_buttons(about, w)]


def _room(view: View, about: Situation, w: Wording) -> int:
    return MOST - len(_plan(view, about, w)) - 2


def _at_the_talk(view: View, about: Situation, w: Wording) -> list[Button]:
    subject, talk, zone = about.person.id, next_talk(about), about.person.zone
    buttons = []
    if talk and local_day(talk.at, zone) <= local_day(view.now, zone):
        label = w("Talk of {day} was held", day=w.weekday(local_day(talk.at, zone)))
        buttons.append(Button(label=label, verb="discussed", revision=talk.revision, subject=subject, thing=talk.id))
    return [*buttons, *given_buttons(about, w)]


def given_buttons(about: Situation, w: Wording) -> list[Button]:
    """One for each thing to hand over."""
    earned = [each for each in promises(about.ledger) if each.to_hand_over]
    return [
        Button(
            label=w("Given: {thing}", thing=short(noun(each, w.language))),
            verb="handed",
            subject=about.person.id,
            thing=each.id,
        )
        for each in earned
    ]


def dossier_button(view: View, about: Situation, w: Wording, since: str = "") -> list[Button]:
    """*Tekst voor het dossier*; none for a coach who also decides on the benefit (house rule g13)."""
    if view.staff is None or view.staff.profile.also_decides_benefit or about.person.joined_at is None:
        return []
    label = w("Text for the file")
    return _switched_on(view, [Button(label=label, verb="dossier", subject=about.person.id, thing=since)])


def _sending(about: Situation, w: Wording) -> list[Button]:
    subject, name = about.person.id, about.person.name
    if about.person.joined_at is None:
        return [Button(label=w("New invitation"), verb="reinvite", subject=subject)]
    if rests(about.person):
        return [Button(label=w("End the rest together"), verb="rest_over", subject=subject)]
    if not waiting(about) and not goal_choices(about):
        return []
    return [Button(label=w("Send the proposals to {name}", name=name), verb="send_plan", subject=subject)]


def _now_and_then(view: View, about: Situation, w: Wording) -> list[Button]:
    subject, joined, days = about.person.id, about.person.joined_at, timedelta(days=about.policy.first_days)
    if about.person.in_aftercare:
        return [*dossier_button(view, about, w), *_with_others(view, about, w)]
    paper = Button(label=w("Plan on paper"), verb="paper_plan", subject=subject)
    buttons = [Button(label=w("Paste a plan"), verb="paste_plan", subject=subject), paper]
    if joined is not None:
        buttons += [_bridge(about, w)]
    if joined is not None and view.now - joined >= days:
        buttons.append(Button(label=w("Coming to the end"), verb="ending", subject=subject))
    news = [] if _stands_in(view, about) else [_news(about, w)]
    reads = [Button(label=w("Another way of reading"), verb="reads", subject=subject)] if to_offer(about) else []
    return [*_switched_on(view, buttons), *dossier_button(view, about, w), *news, *reads, *_with_others(view, about, w)]


def _stands_in(view: View, about: Situation) -> bool:
    """What the coach hears, and who the coach is, is not for a stand-in to choose."""
    return view.staff is not None and about.person.id in {each.id for each in view.staff.standing_in_for}


def _with_others(view: View, about: Situation, w: Wording) -> list[Button]:
    """What was written to and fro, and the way to another coach."""
    subject = about.person.id
    thread = Button(label=w("Messages"), verb="thread", subject=subject)
    written = _switched_on(view, [thread]) if about.person.joined_at else []
    over = [] if _stands_in(view, about) else [Button(label=w("Hand over"), verb="hand_over", subject=subject)]
    return [*written, *over]


def _bridge(about: Situation, w: Wording) -> Button:
    return Button(label=w("How are things now?"), verb="brug", subject=about.person.id)


def _news(about: Situation, w: Wording) -> Button:
    label = w("News about {name}", name=about.person.name)
    return Button(label=label, verb="telling", subject=about.person.id)
