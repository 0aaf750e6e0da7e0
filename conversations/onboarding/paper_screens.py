"""What a coach prints around an invitation: the card itself, and a page that explains Stapje."""

from dataclasses import replace

from conversations.examples import FATIMA, PROGRAMME, coach_example, henk, situation
from conversations.onboarding.invitation_card import participants_card, values, wording_of
from conversations.pictures.drawing import can_draw
from conversations.pictures.paper import HandOut, HandOutPart
from conversations.pictures.template import plain
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.emergency_numbers import POLICE_AND_AMBULANCE, SAFE_HOME, SUICIDE_LINE
from domain.people import Programme
from domain.situations import Situation

_CODE = "AbCdEfGhIjKlMnOpQrStUv"


def _not_in() -> Situation:
    return situation(replace(FATIMA, joined_at=None, linked=False), actions=(), goals=(), ledger=(), appointments=())


def _undecided() -> Situation:
    return situation(programme=replace(PROGRAMME, promise_decided=None, emergency_phone=""))


@screen("invitation_card", coach_example(_not_in, words={"code": _CODE}))
def invitation_card(view: View, w: Wording) -> Shown | None:
    """The card, for an invitation that is sent or printed; nothing where it cannot be drawn."""
    code, about = view.words.get("code", ""), view.about
    if about is None or not code or not can_draw():
        return None
    card = participants_card(about, view.bot, code)
    if not card.sketch.is_legible:
        return None
    name = about.person.name
    text = w("Print this card for {name}. The digits are not on it. Say them aloud.", name=name)
    return Shown(text=text, buttons=rows(explanation_button(about, w)), drawing=card)


@screen("hand_out", coach_example(), coach_example(_undecided), coach_example(henk))
def hand_out(view: View, w: Wording) -> Shown | None:
    """One page to leave behind; where it cannot be made, its words."""
    if view.about is None:
        return None
    about = view.about
    page = _page(about)
    text = w("One page about Stapje for {name}, to print.", name=about.person.name)
    if not can_draw() or not page.sketch.is_legible:
        said = (each.words for part in page.parts for each in part.values)
        text = "\n".join((text, "", *said, "", *(each.words for each in page.numbers)))
    back = Button(label=w("Open {name}", name=about.person.name), verb="person", subject=about.person.id)
    return Shown(text=text, buttons=rows(back), drawing=page)


def explanation_button(about: Situation, w: Wording) -> Button:
    """The way to the page."""
    return Button(label=w("Explanation on paper"), verb="hand_out", subject=about.person.id)


def _page(about: Situation) -> HandOut:
    w = wording_of(about.person)
    coach = about.coach.name if about.coach else w("your coach")
    begins = (
        ("footprints", w("👣 I am a computer and help you with small steps.")),
        ("door", w("🚪 You may take part, and you may always stop.")),
        ("eyes", w("{coach} sees your steps and what worked.", coach=coach)),
    )
    does = (
        ("handshake", w("Stapje thinks along with your small steps.")),
        ("light-bulb", w("Stapje gives no advice about money or health.")),
        ("locked", w("Stapje shares nothing of what stays with you.")),
        *((("heart-hands", w("Your support and your benefit stay the same.")),) if _promised(about) else ()),
    )
    stops = (
        ("raising-hands", w("Would you rather have no messages? Write STOP.")),
        ("waving-hand", w("I send nothing more. Your plan stays. Do you want me back? Write START.")),
    )
    parts = (("", begins), (w("What Stapje does and does not do"), does), (w("No more messages"), stops))
    return HandOut(
        language=w.language,
        title="Stapje",
        parts=tuple(HandOutPart(title=plain(title), values=values(lines)) for title, lines in parts),
        numbers=values(_numbers(about.programme, w)),
        coach=f"{coach}, {about.programme.organisation}",
    )


def _promised(about: Situation) -> bool:
    """House rule g4: a sentence about support only when somebody decided it."""
    return bool(about.programme.promise_decided)


def _numbers(programme: Programme, w: Wording) -> tuple[tuple[str, str], ...]:
    threat, town = w("Evicted, or no power, gas or water"), programme.emergency_phone
    return (
        ("telephone", w("Is there danger? Call {number}.", number=POLICE_AND_AMBULANCE)),
        ("speech-balloon", w("Talk with someone: call {number}, free, day and night.", number=SUICIDE_LINE)),
        ("house", w("Violence at home? Call Veilig Thuis, {number}, free, day and night.", number=SAFE_HOME)),
        *((("envelope", f"{threat}. {w('Call {number}. They help with this.', number=town)}"),) if town else ()),
    )
