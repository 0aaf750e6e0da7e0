"""The card of an invitation on paper: for a participant in their own words, for a colleague in few."""

from conversations.introduction import introduction
from conversations.onboarding.invitations import link
from conversations.onboarding.qr import squares
from conversations.pictures.paper import InvitationCard
from conversations.pictures.template import plain
from conversations.pictures.values import Value
from conversations.wording import Wording
from domain.people import Person
from domain.situations import Situation


def participants_card(about: Situation, bot: str, code: str) -> InvitationCard:
    """Four lines of what Stapje is, in the language that the coach chose; nothing of the digits (house rule g8)."""
    w = wording_of(about.person)
    coach = about.coach.name if about.coach else w("your coach")
    lines = (
        ("footprints", w("👣 I am a computer and help you with small steps.")),
        ("door", w("🚪 You may take part, and you may always stop.")),
        ("eyes", w("👀 {coach} sees your steps and what worked, so do not write amounts, numbers or illnesses.",
                   coach=coach)),
        ("telephone", w("📞 In danger call 112, because I do not read along day and night.")),
    )  # fmt: skip
    digits = w("You get four digits from {coach}.", coach=coach)
    return InvitationCard(
        language=w.language,
        title="Stapje",
        name=about.person.name,
        lines=values(lines),
        coach=f"{coach}, {about.programme.organisation}",
        how=plain(f"{_scan(w)} {digits}"),
        code=squares(link(bot, code)),
    )


def staff_card(name: str, organisation: str, address: str, language: str) -> InvitationCard:
    """For a supervisor or coach; `address` is the link."""
    w = Wording(language, calm=True)
    once = w("This link is for {name}, once, for 14 days. Give it to nobody else:", name=name)
    return InvitationCard(
        language=w.language,
        title="Stapje",
        name=name,
        lines=values((("footprints", introduction(language).short), ("locked", once.rstrip(" :") + "."))),
        coach=organisation,
        how=plain(_scan(w)),
        code=squares(address),
    )


def values(lines: tuple[tuple[str, str], ...]) -> tuple[Value, ...]:
    """Sentences with their pictograms, as paper takes them: the pictures inside the words are left out."""
    return tuple(Value(pictogram=pictogram, words=plain(words)) for pictogram, words in lines)


def wording_of(person: Person) -> Wording:
    """The words on paper for somebody who may not have opened Stapje yet."""
    return Wording(person.language, person.level, person.zone, calm=True, formal=person.wishes.formal)


def _scan(w: Wording) -> str:
    return w("Scan this with your camera. Press START.")
