"""What a coach sees of their work, and the praise a participant gets."""

from html import escape

from conversations import examples
from conversations.coaching import praise
from conversations.planning.lines import discreet
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.extras import Extra
from domain.people import Role
from domain.plans import Action


@screen("praise", examples.praise, *examples.praise_of_a_little)
def praise_screen(view: View, w: Wording) -> Shown | None:
    """A compliment in the coach's name; silent."""
    action = _action(view)
    if action is None:
        return None
    head = w("From {coach}:", coach=view.words["coach"])
    body = praise.text(w, int(view.words["variant"]), action.words)
    return Shown(text=discreet(view, f"{head}\n{body}", w))


@screen("praised", examples.praised)
def praised(view: View, w: Wording) -> Shown | None:
    """Shows the coach what was said in their name; a sentence of their own may follow."""
    action = _action(view)
    if action is None or view.about is None:
        return None
    subject, name = view.about.person.id, view.about.person.name
    body = praise.text(w, int(view.words["variant"]), action.words)
    own = Button(label=w("✍ Write to {name}", name=name), verb="note", subject=subject)
    head = w("{name} gets this from you:", name=name)
    return Shown(text=f"{head}\n<i>{body}</i>", buttons=((own,),), protect=True)


@screen("write_praise", examples.write_praise)
def write_praise(view: View, w: Wording) -> Shown | None:
    """Asks the coach for an own sentence."""
    action = _action(view)
    if action is None or view.about is None:
        return None
    text = w(
        "{name} has had every ready-made compliment from you. What would you like to say about “{step}”? "
        "Write one sentence, I pass it on as it is. Or write a real card.",
        name=view.about.person.name,
        step=action.words,
    )
    return Shown(text=text, protect=True)


@screen("write_note", examples.coach_example())
def write_note(view: View, w: Wording) -> Shown | None:
    """Asks the coach for an own sentence that hangs on no step."""
    if view.about is None:
        return None
    ask = w("What would you like to say to {name}?", name=view.about.person.name)
    passed_on = w("Write one sentence, I pass it on as it is.")
    return Shown(text=f"{ask} {passed_on}", protect=True)


@screen("coach_words", examples.coach_words)
def coach_words(view: View, w: Wording) -> Shown | None:
    """The coach's own sentence, framed so that nobody else can seem to be the coach."""
    head = w("From {coach}:", coach=view.words["coach"])
    return Shown(text=discreet(view, f"{head}\n{escape(view.words['text'])}", w))


@screen("words_sent", examples.words_sent)
def words_sent(view: View, w: Wording) -> Shown | None:
    """Tells the coach that the sentence is on its way."""
    name = view.about.person.name if view.about else ""
    return Shown(text=w("{name} gets your words, inside the hours that {name} chose.", name=name), protect=True)


@screen("staff_menu", examples.staff_menu)
def staff_menu(view: View, w: Wording) -> Shown | None:
    """What a staff member can do, by role."""
    if view.staff is None:
        return None
    roles = view.staff.person.roles
    buttons: list[tuple[Button, ...]] = []
    if Role.COACH in roles:
        buttons += [(Button(label=w("Today"), verb="day"),)]
        buttons += [(Button(label=w("My people"), verb="people"),)]
        buttons += [(Button(label=w("Invite someone to take part"), verb="invite_participant"),)]
    buttons += [(Button(label=w("My working day"), verb="workday"),)]
    if Role.COACH in roles and Extra.REWARDS in view.staff.extras:
        buttons += [(Button(label=w("Rewards you gave"), verb="given"),)]
    buttons += [(Button(label=w("Rules for messages"), verb="rules"),)]
    if Role.SUPERVISOR in roles:
        buttons += [(Button(label=w("Rewards"), verb="frames"),)]
        buttons += [(Button(label=w("Figures and evaluation"), verb="counts"),)]
        buttons += [(Button(label=w("Stuck because of the organisation"), verb="snags"),)]
        buttons += [(Button(label=w("Invite a coach"), verb="invite_coach"),)]
    return Shown(text=w("What would you like to do?"), buttons=tuple(buttons))


def _action(view: View) -> Action | None:
    actions = view.about.actions if view.about else ()
    return next((each for each in actions if each.id == view.thing), None)
