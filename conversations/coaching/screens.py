"""What a coach sees of their day, and the praise a participant gets."""

from dataclasses import replace
from datetime import datetime
from html import escape

from conversations import examples
from conversations.checkin.obstacle_screens import needing, tasks
from conversations.coaching import praise
from conversations.coaching.news import OWN_STEP, News, news_of
from conversations.planning.lines import discreet
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Person, Role
from domain.plans import Action


def _needing() -> View:
    of = replace(needing(), recent=(("needed", examples.LANDLORD.id, examples.THURSDAY),))
    return examples.coach_view(of, people=(of,), words={"people": of.person.id, "until": examples.THURSDAY.isoformat()})


@screen("bundle", examples.bundle, _needing)
def bundle(view: View, w: Wording) -> Shown | None:
    """Everything since the last bundle, successes first; a tap under it praises."""
    news = [each for each in (_news(view, of.person.id) for of in view.people) if each is not None]
    if not news:
        return None
    news.sort(key=lambda each: (not each.worked, not each.partly, each.of.person.name))
    lines = [w("Today in your caseload:"), *(_paragraph(each, w) for each in news)]
    praises = [_praise_button(each, action, w) for each in news for action in (*each.worked, *each.partly)[:1]]
    pages = [_page_button(each.of.person, w) for each in news if "needed" in each.others]
    return Shown(text="\n\n".join(lines), buttons=tuple((each,) for each in (*praises, *pages)), protect=True)


def _page_button(person: Person, w: Wording) -> Button:
    return Button(label=w("Open {name}", name=person.name), verb="person", subject=person.id)


def _news(view: View, participant: str) -> News | None:
    since = view.words.get(participant, "")
    of = next(each for each in view.people if each.person.id == participant)
    return news_of(of, datetime.fromisoformat(since) if since else None)


def _paragraph(news: News, w: Wording) -> str:
    name = f"<b>{escape(news.of.person.name)}</b>"
    worked = [w("🌷 {step}", step=each.words) + _earned(news, each, w) for each in news.worked]
    partly = [w("🌱 {step} (a little)", step=each.words) for each in news.partly]
    others = [_OTHERS[kind](w) for kind in news.others if kind in _OTHERS]
    asked = tasks(news.of, w) if "needed" in news.others else []
    return "\n".join((name, *worked, *partly, *others, *asked))


def _earned(news: News, action: Action, w: Wording) -> str:
    granted = any(each.action == action.id and each.entry == "granted" for each in news.of.ledger)
    return " " + w("(earned: take it along to the next talk)") if granted else ""


_OTHERS = {
    "goal_reached": lambda w: w("🌷 reached a goal"),
    "agreed": lambda w: w("agreed on the plan"),
    OWN_STEP: lambda w: w("chose a step of their own"),
    "confirmed": lambda w: w("got the reward"),
    "joined": lambda w: w("takes part from now on"),
    "declined": lambda w: w("would rather not use Stapje; you go on as before"),
}


def _praise_button(news: News, action: Action, w: Wording) -> Button:
    person = news.of.person
    return Button(label=w("👏 Praise {name}", name=person.name), verb="praise", subject=person.id, thing=action.id)


@screen("praise", examples.praise)
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
    """Shows the coach what was said in their name."""
    action = _action(view)
    if action is None or view.about is None:
        return None
    body = praise.text(w, int(view.words["variant"]), action.words)
    head = w("{name} gets this from you:", name=view.about.person.name)
    return Shown(text=f"{head}\n<i>{body}</i>", protect=True)


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
        buttons += [(Button(label=w("My people"), verb="people"),)]
        buttons += [(Button(label=w("Invite someone to take part"), verb="invite_participant"),)]
        buttons += [(Button(label=w("My stand-in"), verb="stand_in"),)]
    buttons += [(Button(label=w("Rules for messages"), verb="rules"),)]
    if Role.SUPERVISOR in roles:
        buttons += [(Button(label=w("Figures"), verb="counts"),)]
        buttons += [(Button(label=w("Invite a coach"), verb="invite_coach"),)]
    return Shown(text=w("What would you like to do?"), buttons=tuple(buttons))


def _action(view: View) -> Action | None:
    actions = view.about.actions if view.about else ()
    return next((each for each in actions if each.id == view.thing), None)
