"""What a participant sees of *hoe gaat het nu?*; the first line names no subject (house rule g5)."""

from dataclasses import replace
from datetime import timedelta

from conversations.bridge.faces import beside_lines, ends, faces, named, placed_lines
from conversations.bridge.pictures import bridge_picture, subject_card
from conversations.bridge.walk import OPEN, How, walk_of
from conversations.cards.rows import begun_rows
from conversations.content import content
from conversations.examples import GOAL, JOINED, TALK, THURSDAY, example, henk, precious, situation
from conversations.planning.lines import discreet, own_rows, rows, short
from conversations.planning.plan import goal_of, goals
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.album import Album
from domain.bridge import BridgeMoment, kept, then_and_now
from domain.bridge_times import may_be_offered
from domain.dues import HOW_ARE_THINGS
from domain.situations import Situation

FIRST = BridgeMoment(
    id="bridge-first",
    participant="fatima",
    placements={"debts_savings": 1, "home_family": 3},
    by="fatima",
    at=JOINED,
    kept_at=JOINED,
    shared_at=JOINED,
)
NEWEST = BridgeMoment(
    id="bridge-newest",
    participant="fatima",
    placements={"home_family": 2, "debts_savings": 3},
    by="fatima",
    at=THURSDAY,
    kept_at=THURSDAY,
)
COPIED = replace(NEWEST, id="bridge-copied", by="marieke", kept_at=None)


def placed() -> Situation:
    """Fatima, who did it twice."""
    return situation(album=Album(bridge=(FIRST, NEWEST)))


def shared() -> Situation:
    """And shared the second one too."""
    return situation(album=Album(bridge=(FIRST, replace(NEWEST, shared_at=THURSDAY + timedelta(minutes=1)))))


def copied() -> Situation:
    """Marieke copied it from paper."""
    return situation(album=Album(bridge=(FIRST, COPIED)))


def _of_henk() -> Situation:
    his = replace(NEWEST, participant="henk", placements={"money": 2, "wellbeing": 4}, by="henk")
    return henk(album=Album(bridge=(his,)))


def _copied_for_henk() -> Situation:
    return henk(album=Album(bridge=(replace(COPIED, participant="henk", by="soraya"),)))


@screen("bridge_opened", example(), example(henk), example(precious))
def opened(view: View, w: Wording) -> Shown | None:
    """The coach opened it: the participant begins, or not."""
    about = view.about
    if about is None or not may_be_offered(about, view.now):
        return None
    text = w("{coach} would like to look with you: how are things now? You choose what.", coach=_coach(about, w))
    begin = Button(label=w("Begin"), verb="bridge", thing=How.TOGETHER)
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, begin, _not_now(w)))


@screen(
    "bridge_at",
    example(words={"walk": "t"}),
    example(words={"walk": "a304"}),
    example(henk, words={"walk": "t0"}),
    example(precious, words={"walk": "t03"}),
)
def at(view: View, w: Wording) -> Shown | None:
    """One subject: five faces, leave it open, or stop here."""
    walk = walk_of(view.words.get("walk", ""), How.TOGETHER, How.ALONE)
    if walk is None or walk.subject is None:
        return None
    lead = w("How are things with this? Choose what fits you now. Leaving it open is always fine too.")
    text = "\n\n".join((lead, f"<b>{named(walk.subject, w)}</b>\n{ends(walk.subject, w)}"))
    skip = Button(label=w("Skip this"), verb="bridge_at", thing=walk.data + OPEN)
    end = Button(label=w("Ready"), verb="bridge_done", thing=walk.data) if walk.placements else _not_now(w)
    help_ = ((Button(label=w("Help"), verb="help"),),) if w.simple else ()
    rows = (faces("bridge_at", walk.data), (skip, end), *help_)
    return Shown(text=text, buttons=rows, on_card=subject_card(walk.subject, w))


@screen("bridge_low", example(words={"walk": "a12"}), example(henk, words={"walk": "a012"}))
def low(view: View, w: Wording) -> Shown | None:
    """After two low faces (house rule g14)."""
    walk = walk_of(view.words.get("walk", ""), How.ALONE)
    if view.about is None or walk is None:
        return None
    text = w("Shall we look at this together with {coach}?", coach=_coach(view.about, w))
    yes = Button(label=w("Yes, together"), verb="bridge_with", thing=walk.data)
    on = Button(label=w("I go on myself"), verb="bridge_go", thing=walk.data)
    return Shown(text=text, buttons=own_rows(w, yes, on))


@screen("bridge_to_talk", example(thing=TALK.id), example(henk))
def to_talk(view: View, w: Wording) -> Shown | None:
    """It is for the talk; whoever wants to talk sooner can."""
    if view.about is None:
        return None
    planned = any(each.id == view.thing for each in view.about.appointments)
    coach = _coach(view.about, w)
    on_card = w("Good. It is on the card for your talk with {coach}.", coach=coach)
    text = on_card if planned else w("Good. You can look at it with {coach}.", coach=coach)
    text = f"{text} " + w("Would you like to talk sooner? That is fine.")
    talk = () if w.simple else (Button(label=w("I would like to talk"), verb="help"),)
    return Shown(text=text, buttons=own_rows(w, _today(w), *talk))


@screen("bridge_well", example(), example(henk), example(precious))
def well(view: View, w: Wording) -> Shown | None:
    """The preparation begins with what goes well."""
    text = w("As a start for your talk. What goes well now? Write it here. Only you see it.")
    skip = Button(label=w("Skip this"), verb="bridge_go", thing=How.ALONE)
    return Shown(text=text, buttons=own_rows(w, skip, _not_now(w)))


@screen("bridge_needs_talk", example(), example(henk))
def needs_talk(view: View, w: Wording) -> Shown | None:
    """It is made for a talk."""
    if view.about is None:
        return None
    text = w("This you do together with {coach}, in a talk.", coach=_coach(view.about, w))
    talk = Button(label=w("I would like to talk"), verb="help")
    return Shown(text=text, buttons=own_rows(w, _today(w)) if w.simple else rows(_today(w), talk))


@screen("bridge_later", example(), example(henk))
def later(view: View, w: Wording) -> Shown | None:
    """Not in rest, and not in the week after a heavy day."""
    text = w("That can wait. Rest comes first now.")
    return Shown(text=text, buttons=own_rows(w, _today(w)) if w.simple else rows(_today(w), _help(w)))


@screen("bridge_left", example(), example(henk))
def left(view: View, w: Wording) -> Shown | None:
    """Nothing is kept, and nobody asks why."""
    return Shown(text=w("That is fine. Nothing was kept."), buttons=own_rows(w, _today(w)))


@screen(
    "bridge_now",
    example(placed),
    example(shared),
    example(copied),
    example(),
    example(_of_henk),
    example(precious),
    looks_back=True,
)
def now_and_then(view: View, w: Wording) -> Shown | None:
    """Then and now, who sees it, and the ways on."""
    about = view.about
    if about is None:
        return None
    again = Button(label=w("Look again"), verb="bridge")
    several, known = then_and_now(about.album.bridge), kept(about.album.bridge)
    if not known:
        text = w("Here you can look at how things are now. You do it with {coach}.", coach=_coach(about, w))
        begin = Button(label=w("Prepare it"), verb="bridge")
        return Shown(text=text, buttons=own_rows(w, begin, _today(w)))
    coach, newest = _coach(about, w), known[-1]
    seen = w("Only you see this, until you share it with {coach}. This is what you chose:", coach=coach)
    both = w("You and {coach} see this. It is what you chose yourself, and it may change:", coach=coach)
    text = "\n\n".join((both if newest.shared_at else seen, beside_lines(several, w)))
    drawing = bridge_picture(several, w)
    share = Button(label=w("Share with {coach}", coach=coach), verb="bridge_share", thing=newest.id)
    first = () if newest.shared_at else (share,)
    if w.simple:
        return Shown(text=text, buttons=own_rows(w, *(first or (again,)), _today(w)), drawing=drawing)
    belongs = tuple(newest.placements) if goals(about) else ()
    pillars = (Button(label=_goal_for(each, w), verb="bridge_goal", thing=each) for each in belongs)
    return Shown(text=text, buttons=rows(*first, *pillars, again, _today(w)), drawing=drawing)


@screen("bridge_copied", example(copied, thing=COPIED.id), example(_copied_for_henk, thing=COPIED.id), looks_back=True)
def from_paper(view: View, w: Wording) -> Shown | None:
    """The coach copied it: only with the participant's yes it is kept."""
    moment = view.about.album.bridge_moment(view.thing) if view.about else None
    if view.about is None or moment is None or moment.kept_at is not None or not moment.placements:
        return None
    head = w(
        "Is this right? {coach} copied it from your paper, and it is only kept with your yes:",
        coach=_coach(view.about, w),
    )
    yes, no = (
        Button(label=w("Yes, that is right"), verb="bridge_yes", thing=moment.id),
        Button(label=w("No, wipe it"), verb="bridge_no", thing=moment.id),
    )
    lines = placed_lines(moment.placements, w)
    return Shown(text=discreet(view, f"{head}\n\n{lines}", w), buttons=own_rows(w, yes, no))


@screen("bridge_goal", example(words={"pillar": "money"}), example(words={"pillar": "debts_savings"}))
def choose_goal(view: View, w: Wording) -> Shown | None:
    """A goal for a subject, or a new one."""
    pillar = view.words.get("pillar", "")
    if view.about is None or pillar not in content().pillars:
        return None
    mine = [each for each in goals(view.about) if pillar not in (each.pillar, *each.also)]
    links = [Button(label=short(each.words), verb="bridge_link", thing=f"{pillar}:{each.id}") for each in mine]
    text = w("Which of your goals belongs to this? Or would you like a new one? Not now is fine too.")
    text = f"{text}\n\n<b>{named(pillar, w)}</b>"
    new = Button(label=w("New goal"), verb="new_goal")
    return Shown(text=text, buttons=own_rows(w, *links[:2], new, Button(label=w("Back"), verb="bridge_mine")))


@screen("bridge_linked", example(thing=GOAL.id, words={"pillar": "debts_savings"}))
def linked(view: View, w: Wording) -> Shown | None:
    """The goal stands under the subject."""
    goal = goal_of(view.about, view.thing) if view.about else None
    if goal is None:
        return None
    back = Button(label=w("Back"), verb="bridge_mine")
    text = w("“{goal}” belongs to this subject now too.", goal=goal.words)
    return Shown(text=text, buttons=own_rows(w, back, _today(w)))


@screen("bridge_offer", example(), example(henk), example(precious))
def offer(view: View, w: Wording) -> Shown | None:
    """Half a year later, once."""
    about = view.about
    if about is None or not may_be_offered(about, view.now):
        return None
    text = w(
        "It is half a year ago. Would you like to look again with {coach}: how are things now?", coach=_coach(about, w)
    )
    yes = Button(label=w("Yes, for our talk"), verb="bridge")
    never = Button(label=w("Do not ask again"), verb="bridge_stop")
    return Shown(text=discreet(view, text, w), buttons=begun_rows(w, HOW_ARE_THINGS, yes, _not_now(w), never))


def _goal_for(pillar: str, w: Wording) -> str:
    known = content().pillars.get(pillar)
    return w("A goal for: {subject}", subject=short(known.name.in_(w.language) if known else pillar))


def _coach(about: Situation, w: Wording) -> str:
    return about.coach.name if about.coach else w("your coach")


def _not_now(w: Wording) -> Button:
    return Button(label=w("Not now"), verb="bridge_left")


def _today(w: Wording) -> Button:
    return Button(label=w("My step"), verb="today")


def _help(w: Wording) -> Button:
    return Button(label=w("Help"), verb="help")
