"""What the closing moment looks like to the participant, up to their yes."""

from html import escape

from conversations.aftercare.buttons import again, today
from conversations.aftercare.examples import closing, closing_without_anything, ended, henk_closing, henk_ended
from conversations.bridge.faces import beside_lines
from conversations.examples import example, henk
from conversations.planning.lines import discreet, own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import aftercare, moments
from domain.album import Album
from domain.bridge import then_and_now
from domain.plans import GoalStatus
from domain.situations import Situation

NAMED, NAMED_SIMPLE = 5, 3
"""So many of what worked are named; the rest is counted."""


@screen("closing_begun", example(closing), example(henk_closing))
def begun(view: View, w: Wording) -> Shown | None:
    """The coach's question; what it is about comes with a tap."""
    if view.about is None or not _is_asked(view.about):
        return None
    coach = _coach(view.about, w)
    text = w("From {coach}: shall we bring our time to an end together? First look at what you did.", coach=coach)
    show = Button(label=w("Show me"), verb="closing_show")
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, show, _not_now(w)))


@screen(
    "closing_moment",
    example(closing),
    example(closing_without_anything),
    example(henk_closing),
    example(henk_closing, words={"page": "1"}),
    looks_back=True,
)
def moment(view: View, w: Wording) -> Shown | None:
    """What worked, what was reached, how it was and is; then the question, in simple mode on a page of its own."""
    about = view.about
    if about is None or not _is_asked(about):
        return None
    lead = w("This was your time with {coach} until now. You did it step by step.", coach=_coach(about, w))
    ask = w("Shall we end like this? Only your yes counts. Your plan stays, and you can always come back.")
    was = "\n\n".join(filter(None, (lead, _worked(about, w), _goals(about, w), _then_and_now(about.album, w))))
    if w.simple and not view.words.get("page"):
        onward = Button(label=w("Next"), verb="closing_show", thing="1")
        return Shown(text=was, buttons=own_rows(w, onward, _not_now(w)))
    yes = Button(label=w("Yes, it is good like this"), verb="closing_yes")
    return Shown(text=ask if w.simple else f"{was}\n\n{ask}", buttons=own_rows(w, yes, _not_now(w)))


def _worked(about: Situation, w: Wording) -> str:
    successes = about.album.successes
    if not successes:
        return ""
    since = w.month(moments.local_day(min(each.at for each in successes), about.person.zone))
    head = w.plural("{n} thing worked since {month}.", "{n} things worked since {month}.", len(successes), month=since)
    newest = dict.fromkeys(each.words for each in reversed(successes))
    named = [f"• {escape(words)}" for words in newest][: NAMED_SIMPLE if w.simple else NAMED]
    return "\n".join((f"🌷 <b>{head}</b>", *named))


def _goals(about: Situation, w: Wording) -> str:
    reached = (w("🌷 Reached: {goal}", goal=each.words) for each in about.goals if each.status is GoalStatus.REACHED)
    others = (w("Goal: {goal}", goal=each.words) for each in about.goals if each.status is GoalStatus.ACTIVE)
    return "\n".join((*reached, *others))


def _then_and_now(album: Album, w: Wording) -> str:
    """Only what both of them know."""
    several = then_and_now(album.shared().bridge)
    return "\n".join((w("What you chose yourself:"), beside_lines(several, w))) if several else ""


@screen("closing_agreed", example(ended), example(henk_ended))
def agreed(view: View, w: Wording) -> Shown | None:
    """Thanks, what comes, and the two ways back."""
    about = view.about
    if about is None or not about.person.in_aftercare:
        return None
    day = aftercare.next_month(about, moments.local_day(view.now, about.person.zone))
    asks = w.html("Around {day} I ask how it goes.", day=w.day(day)) if day else ""
    parts = [
        w("Then we end it like this. Thank you, {name}. I ask nothing about steps any more.", name=about.person.name),
        asks,
        w("Would you like contact again? Tap below, or write: I want contact again."),
        w("{coach} only hears from me if you want that.", coach=_coach(about, w)),
    ]
    undo = Button(label=w("Not after all"), verb="closing_undo")
    told = [part for part in parts if part][: 2 if w.simple else len(parts)]
    return Shown(text="\n".join(told), buttons=own_rows(w, again(w), undo))


@screen("closing_not", example(), example(henk))
def goes_on(view: View, w: Wording) -> Shown | None:
    """Nobody asks why."""
    text = w("That is fine. We simply go on. Your plan is as it was.")
    return Shown(text=text, buttons=own_rows(w, today(w)))


def _is_asked(about: Situation) -> bool:
    return about.person.ending is not None and not about.person.in_aftercare


def _not_now(w: Wording) -> Button:
    return Button(label=w("Not now"), verb="closing_not")


def _coach(about: Situation, w: Wording) -> str:
    return about.coach.name if about.coach else w("your coach")
