"""What a coach sees of *hoe gaat het nu?*: what was shared, and the two ways to do it."""

from conversations.bridge.faces import beside_lines, ends, faces, named, placed_lines
from conversations.bridge.screens import COPIED, NEWEST, copied, placed, shared
from conversations.bridge.walk import OPEN, How, walk_of
from conversations.examples import coach_example
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.bridge import BridgeMoment, then_and_now
from domain.situations import Situation


@screen("brug", coach_example(), coach_example(placed), coach_example(copied), coach_example(shared), looks_back=True)
def page(view: View, w: Wording) -> Shown | None:
    """Only what was shared; nothing is needed."""
    about = view.about
    if about is None:
        return None
    name, subject, album = about.person.name, about.person.id, about.album.shared()
    parts = [w("<b>How are things now? {name}</b>", name=name)]
    several = then_and_now(album.bridge)
    parts.append(beside_lines(several, w) if several else w("{name} shared nothing here. That is fine.", name=name))
    if any(each.kept_at is None and each.placements for each in album.bridge):
        parts.append(w("What you copied waits for a yes of {name}.", name=name))
    parts.append(w("Together {name} taps on the own telephone. Any subject may stay open.", name=name))
    together = Button(label=w("Together, now"), verb="brug_open", subject=subject)
    paper = Button(label=w("Copy from paper"), verb="brug_at", subject=subject, thing=How.PAPER)
    return Shown(text="\n\n".join(parts), buttons=rows(together, paper, _back(about, w)), protect=True)


@screen("brug_opened", coach_example())
def opened(view: View, w: Wording) -> Shown | None:
    """It stands on the participant's telephone."""
    if view.about is None:
        return None
    text = w("{name} has the first question now. You see it when {name} shares it.", name=view.about.person.name)
    return Shown(text=text, buttons=rows(_back(view.about, w)), protect=True)


@screen("brug_not_now", coach_example())
def not_now(view: View, w: Wording) -> Shown | None:
    """The same whatever the reason is: rest, STOP, a heavy week."""
    if view.about is None:
        return None
    text = w("This does not suit now. On paper, together, it always can.")
    return Shown(text=text, buttons=rows(_back(view.about, w)), protect=True)


@screen("brug_at", coach_example(words={"walk": "p"}), coach_example(words={"walk": "p03", "again": "yes"}))
def at(view: View, w: Wording) -> Shown | None:
    """One subject of the paper; or all of them in one line."""
    walk = walk_of(view.words.get("walk", ""), How.PAPER)
    if view.about is None or walk is None or walk.subject is None:
        return None
    subject = view.about.person.id
    again = (w("I cannot read all of that."),) if view.words.get("again") else ()
    line = w("Or type all at once: <i>money 2, home 4</i>.")
    text = "\n\n".join((*again, f"<b>{named(walk.subject, w)}</b>\n{ends(walk.subject, w)}", line))
    skip = Button(label=w("Left open"), verb="brug_at", subject=subject, thing=walk.data + OPEN)
    end = Button(label=w("Ready"), verb="brug_done", subject=subject, thing=walk.data)
    last = (skip, end) if walk.placements else (skip,)
    return Shown(text=text, buttons=(faces("brug_at", walk.data, subject), last, (_back(view.about, w),)), protect=True)


@screen("brug_sent", coach_example(copied, thing=COPIED.id), looks_back=True)
def sent(view: View, w: Wording) -> Shown | None:
    """What the participant is asked about."""
    moment = _moment(view)
    if view.about is None or moment is None:
        return None
    head = w("{name} gets this to say yes or no to:", name=view.about.person.name)
    text = f"{head}\n\n{placed_lines(moment.placements, w)}"
    return Shown(text=text, buttons=rows(_back(view.about, w)), protect=True)


@screen("brug_shared", coach_example(shared, thing=NEWEST.id), looks_back=True)
def told(view: View, w: Wording) -> Shown | None:
    """The participant shared it, or said yes to what was copied."""
    moment = _moment(view)
    if view.about is None or moment is None or moment.shared_at is None:
        return None
    head = w("{name} shares this with you:", name=view.about.person.name)
    text = f"{head}\n\n{beside_lines(then_and_now(view.about.album.shared().bridge), w)}"
    return Shown(text=text, buttons=rows(_back(view.about, w)), protect=True)


@screen("brug_declined", coach_example())
def declined(view: View, w: Wording) -> Shown | None:
    """Wiped, without a reason."""
    if view.about is None:
        return None
    text = w("{name} would rather not keep what you copied. It was wiped.", name=view.about.person.name)
    return Shown(text=text, buttons=rows(_back(view.about, w)), protect=True)


def _moment(view: View) -> BridgeMoment | None:
    return view.about.album.bridge_moment(view.thing) if view.about else None


def _back(about: Situation, w: Wording) -> Button:
    return Button(label=w("Back"), verb="person", subject=about.person.id)
