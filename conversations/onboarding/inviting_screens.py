"""What staff see while inviting, and the invitation itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from html import escape

from conversations.examples import ANNEKE, FATIMA, MARIEKE, PROGRAMME, THURSDAY, coach_example, situation, staff
from conversations.introduction import staff_commands
from conversations.languages import name_of
from conversations.mythings.setting_words import reads, way_of_reading
from conversations.onboarding.banner import banner
from conversations.onboarding.invitations import TRIAL, link
from conversations.onboarding.qr import png
from conversations.planning.lines import pairs, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.caseload import at_once, is_large
from domain.people import Channel, Level, Person, Role
from domain.situations import Situation
from domain.starting import is_many_to_begin_with

_CODE = "AbCdEfGhIjKlMnOpQrStUv"


def _example(person: Person = MARIEKE, **words: str) -> Callable[[], View]:
    return lambda: View(to=person, programme=PROGRAMME, staff=staff(person), words=words, now=THURSDAY)


def _trial(person: Person) -> Callable[[], View]:
    trial = replace(PROGRAMME, fictional=False, live_since=None)
    return lambda: View(to=person, programme=trial, staff=staff(person, programme=trial), now=THURSDAY)


def _not_in() -> Situation:
    return situation(replace(FATIMA, joined_at=None, linked=False), actions=(), goals=(), ledger=(), appointments=())


@screen("staff_welcome", _example(), _example(ANNEKE), _trial(ANNEKE))
def staff_welcome(view: View, w: Wording) -> Shown | None:
    """Welcomes a colleague, with what they can do."""
    if view.staff is None:
        return None
    me, buttons = view.staff.person, []
    if Role.COACH in me.roles:
        buttons.append(Button(label=w("My people"), verb="people"))
        buttons.append(Button(label=w("Invite someone to take part"), verb="invite_participant"))
    if Role.SUPERVISOR in me.roles:
        buttons.append(Button(label=w("Invite a coach"), verb="invite_coach"))
    buttons.append(Button(label=w("Everything I can do here"), verb="menu"))
    text = w(
        "Hello {name}, good that you are here. This is Stapje of {organisation}.",
        name=me.name,
        organisation=view.programme.organisation,
    )
    if view.programme.crisis_person == me.id:
        text += "\n\n" + w("Is somebody in need? Then you hear of it too, beside coach and stand-in.")
    return Shown(text=banner(view.programme, w) + text, buttons=rows(*buttons), commands=staff_commands(w))


@screen("trial_full", _trial(MARIEKE))
def trial_full(view: View, w: Wording) -> Shown | None:
    """No more than ten people before the setup is complete."""
    text = w("There are {n} people now. More can come when your supervisor has finished the setup.", n=TRIAL)
    return Shown(text=banner(view.programme, w) + text, buttons=rows(_people(w)))


@screen("ask_coach_name", _example(ANNEKE))
def ask_coach_name(view: View, w: Wording) -> Shown | None:
    """The coach's name."""
    text = banner(view.programme, w) + w("What is the coach called? Participants read this name.")
    return Shown(text=text, buttons=((Button(label=w("A coach has left"), verb="left"),),))


@screen("ask_stand_in", _example(ANNEKE, name="Soraya"))
def ask_stand_in(view: View, w: Wording) -> Shown | None:
    """The one named colleague who answers when the coach cannot."""
    if view.staff is None:
        return None
    names = [
        Button(label=each.name, verb="coach_stand_in", thing=each.id)
        for each in view.staff.colleagues
        if Role.COACH in each.roles
    ]
    text = w("Who answers when {name} cannot?", name=view.words.get("name", ""))
    return Shown(text=text, buttons=(*pairs(*names), (Button(label=w("Choose later"), verb="coach_stand_in"),)))


@screen("ask_dual_role", _example(ANNEKE, name="Soraya"))
def ask_dual_role(view: View, w: Wording) -> Shown | None:
    """Whether participants are to be warned of a second role (house rule g4)."""
    text = w("Does {name} also decide about benefits? Then I tell participants so.", name=view.words.get("name", ""))
    yes = Button(label=w("Yes"), verb="coach_dual", thing="yes")
    no = Button(label=w("No"), verb="coach_dual", thing="no")
    return Shown(text=text, buttons=((yes, no),))


@screen("staff_invitation", _example(ANNEKE, name="Soraya", code=_CODE))
def staff_invitation(view: View, w: Wording) -> Shown | None:
    """The link for a colleague, to be passed on; whoever opens it first is in."""
    text = w("This link is for {name}, once, for 14 days. Give it to nobody else:", name=view.words.get("name", ""))
    return Shown(text=f"{text}\n\n{escape(link(view.bot, view.words['code']))}")


def _with_many(people: int, days: int) -> Callable[[], View]:
    joined = replace(FATIMA, joined_at=THURSDAY - timedelta(days=days))
    busy = staff(caseload=(joined,) * people)
    return lambda: View(to=MARIEKE, programme=PROGRAMME, staff=busy, now=THURSDAY)


@screen("ask_invitee", _example(), _with_many(3, 7), _with_many(20, 90))
def ask_invitee(view: View, w: Wording) -> Shown | None:
    """The participant's name; about many people there is a notice, never a block (house rule g12)."""
    ask = w("Whom do you invite? Write the name as you say it.")
    return Shown(text=banner(view.programme, w) + "\n\n".join((*_notice(view, w), ask)))


def _notice(view: View, w: Wording) -> tuple[str, ...]:
    if view.staff is None:
        return ()
    if is_many_to_begin_with(view.staff, view.now):
        return (w("Begin calmly: three people are enough for the first weeks. More is allowed."),)
    if is_large(view.staff):
        n = at_once(view.staff)
        return (w("You have {n} people. More is allowed, talk about it with your supervisor.", n=n),)
    return ()


@screen("ask_language", _example(name="Fatima"), _example(name="Henk", level=Level.PICTURES))
def ask_language(view: View, w: Wording) -> Shown | None:
    """The language of the first screen with one tap; another way of reading with one before it."""
    level = Level(view.words.get("level") or Level.NORMAL)
    asked = w(
        "How does {name} like to read? Simple means: short, with few buttons. {name} can change it later.",
        name=view.words.get("name", ""),
    )
    names = ((code, name_of(code)) for code in view.languages)
    languages = (Button(label=name, verb="invite_reads", thing=f"{code}-{level}") for code, name in names)
    others = (Button(label=way_of_reading(each, w), verb="invite_level", thing=each) for each in Level if each != level)
    return Shown(text=f"{asked}\n\n{reads(level, w)}", buttons=(*pairs(*languages), *pairs(*others)))


@screen("ask_channel", _example(name="Fatima"))
def ask_channel(view: View, w: Wording) -> Shown | None:
    """How the invitation travels."""
    text = w("How does {name} come in?", name=view.words.get("name", ""))
    return Shown(text=text, buttons=_channels(w, "invite_how"))


@screen("ask_channel_again", coach_example(_not_in))
def ask_channel_again(view: View, w: Wording) -> Shown | None:
    """How the new invitation travels; or the one that is out may end."""
    if view.about is None:
        return None
    person = view.about.person
    end = Button(label=w("End the invitation"), verb="revoke", subject=person.id)
    text = w("A new invitation for {name}. The one before ends.", name=person.name)
    return Shown(text=text, buttons=(*_channels(w, "reinvite_how", person.id), (end,)), protect=True)


def _channels(w: Wording, verb: str, subject: str = "") -> tuple[tuple[Button, ...], ...]:
    return rows(
        Button(label=w("Beside me now (QR)"), verb=verb, subject=subject, thing=Channel.BESIDE),
        Button(label=w("Send or print (4 digits)"), verb=verb, subject=subject, thing=Channel.SENT),
    )


@screen("invitation_made", _example(name="Fatima"))
def invitation_made(view: View, w: Wording) -> Shown | None:
    """The question is answered; the invitation comes below."""
    return Shown(text=w("The invitation for {name} stands below.", name=view.words.get("name", "")))


@screen(
    "invitation",
    coach_example(_not_in, words={"code": _CODE, "digits": ""}),
    coach_example(_not_in, words={"code": _CODE, "digits": "0427"}),
)
def invitation(view: View, w: Wording) -> Shown | None:
    """The QR code, and for one that is sent the link and the digits to say aloud; made to be taken along."""
    code = view.words.get("code", "")
    if view.about is None or not code:
        return None
    name, address, said = view.about.person.name, link(view.bot, code), view.words.get("digits", "")
    if said:
        text = w(
            "Send or print this for {name}. Tell {name} the digits <b>{digits}</b>: do not write them beside the link. "
            "It works for 14 days.",
            name=name,
            digits=said,
        )
        text += f"\n\n{escape(address)}"
    else:
        text = w("Let {name} scan this with the camera and press START. Then tap here that it is {name}.", name=name)
        text += "\n\n" + w("Or open this link on that telephone: {link}", link=address)
    return Shown(text=text, picture=png(address))


@screen("is_it_you", coach_example(_not_in, thing="chat-1"))
def is_it_you(view: View, w: Wording) -> Shown | None:
    """Asks the coach whether the one who scanned is the one invited."""
    if view.about is None:
        return None
    subject, name = view.about.person.id, view.about.person.name
    yes = Button(label=w("Yes, this is {name}", name=name), verb="is_name", subject=subject, thing=view.thing)
    no = Button(label=w("No, somebody else"), verb="not_name", subject=subject, thing=view.thing)
    text = w("Someone opened the invitation. Is it {name}? Look whether START was pressed beside you.", name=name)
    return Shown(text=text, buttons=rows(yes, no), protect=True)


@screen("confirmed", coach_example(_not_in))
def confirmed(view: View, w: Wording) -> Shown | None:
    """The chat is linked."""
    if view.about is None:
        return None
    page = Button(label=w("To the plan"), verb="person", subject=view.about.person.id)
    text = w("{name} is in and reads now what Stapje is.", name=view.about.person.name)
    return Shown(text=text, buttons=rows(page), protect=True)


@screen("not_confirmed", coach_example(_not_in))
def not_confirmed(view: View, w: Wording) -> Shown | None:
    """Somebody else stays outside."""
    return Shown(text=w("Good that you looked. That chat stays outside. The QR code still works."), protect=True)


@screen("not_waiting", coach_example(_not_in))
def not_waiting(view: View, w: Wording) -> Shown | None:
    """The tap came too late for this chat."""
    if view.about is None:
        return None
    new = Button(label=w("New invitation"), verb="reinvite", subject=view.about.person.id)
    text = w("Nobody waits behind this button any more. Let {name} scan the code again.", name=view.about.person.name)
    return Shown(text=text, buttons=rows(new), protect=True)


@screen("invitation_revoked", coach_example(_not_in))
def invitation_revoked(view: View, w: Wording) -> Shown | None:
    """The invitation ended."""
    if view.about is None:
        return None
    new = Button(label=w("New invitation"), verb="reinvite", subject=view.about.person.id)
    text = w("The invitation for {name} does not work any more.", name=view.about.person.name)
    return Shown(text=text, buttons=rows(new), protect=True)


@screen("invitation_asked", coach_example(_not_in))
def invitation_asked(view: View, w: Wording) -> Shown | None:
    """Tells the coach that someone came with an invitation that is over."""
    if view.about is None:
        return None
    new = Button(label=w("New invitation"), verb="reinvite", subject=view.about.person.id)
    text = w("Someone opened an invitation for {name} that does not work any more.", name=view.about.person.name)
    return Shown(text=text, buttons=rows(new), protect=True)


def _people(w: Wording) -> Button:
    return Button(label=w("My people"), verb="people")
