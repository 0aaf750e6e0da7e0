"""What coach and participant see when a reward is linked to a step."""

from dataclasses import replace
from html import escape

from conversations.content import content
from conversations.examples import FLOWERS, LETTERS, coach_example, done_landlord, example, situation
from conversations.planning.lines import discreet, reward_line, rows, short
from conversations.planning.plan import step_of, steps
from conversations.replies import Button, Shown
from conversations.rewards.amounts import euros
from conversations.rewards.promising import noun, phrase, promise_of, reward_of
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.album import Album
from domain.plans import Action, ActionStatus
from domain.reward_frames import Refused
from domain.rewards import HAD, Entry, Promise, promises
from domain.situations import Situation

TIERS = {"heart": "♥", "treat": "☕", "star": "★"}
_NOT_DONE = (ActionStatus.OPEN, ActionStatus.PROPOSED, ActionStatus.PARKED)
_YEAR = {"year": "800", "most": "10000", "limit": "120000"}


def asked() -> Situation:
    """An outing that waits for a supervisor."""
    line = replace(FLOWERS, entry=Entry.ASKED, item="outing", cents=1500)
    return situation(ledger=(line,))


def handed() -> Situation:
    """Flowers that were handed over just now."""
    of = done_landlord()
    return replace(of, ledger=(*of.ledger, replace(FLOWERS, id="led-handed", entry=Entry.HANDED, at=of.ledger[-1].at)))


@screen(
    "rewards",
    *(coach_example(of, words=_YEAR) for of in (situation, done_landlord, asked, handed)),
)
def rewards(view: View, w: Wording) -> Shown | None:
    """What is linked, to which steps something may still be linked, and what it comes to this year."""
    about = view.about
    if about is None:
        return None
    standing = promises(about.ledger)
    linked = [_linked(about, each, w) for each in standing if each.stage not in HAD]
    free = [each for each in steps(about, *_NOT_DONE) if reward_of(about, each.id) is None]
    head = w("<b>Rewards for {name}</b>", name=about.person.name)
    ask = w("To which step would you like to link something?") if free else w("Every step has something already.")
    text = "\n".join((head, *linked, "", ask, *_year(view, w)))
    return Shown(text=text, buttons=rows(*_to_do(about, standing, free, w)), protect=True)


def _year(view: View, w: Wording) -> tuple[str, ...]:
    """What it comes to this year, and the fact that other gifts may count too (no judgement)."""
    amounts = {name: euros(int(cents), w.language) for name, cents in view.words.items()}
    if not amounts:
        return ()
    year = w("Promised this year: {year} of {most} at most.", year=amounts["year"], most=amounts["most"])
    limit = w("Together with other gifts a limit may apply: {limit} a year.", limit=amounts["limit"])
    return "", f"<i>{year} {limit}</i>"


def _to_do(about: Situation, standing: tuple[Promise, ...], free: list[Action], w: Wording) -> list[Button]:
    subject = about.person.id

    def button(label: str, verb: str, thing: str = "") -> Button:
        return Button(label=label, verb=verb, subject=subject, thing=thing)

    things = [(each, short(noun(each, w.language))) for each in standing]
    earned = [(each, thing) for each, thing in things if each.to_hand_over]
    given = [(each, thing) for each, thing in things if each.stage is Entry.HANDED]
    ending = [(each, thing) for each, thing in things if each.becomes(Entry.WITHDRAWN)]
    return [
        *(button(w("Given: {thing}", thing=thing), "handed", each.id) for each, thing in earned),
        *(button(w("Not given after all: {thing}", thing=thing), "not_handed", each.id) for each, thing in given),
        *(button(short(each.words), "reward_for", each.id) for each in free),
        *(button(w("Ends: {thing}", thing=thing), "reward_end", each.id) for each, thing in ending),
        button(w("Something small, just so"), "kindness"),
        Button(label=w("What may be given?"), verb="frames"),
        button(w("Back"), "person"),
    ]


def _linked(about: Situation, promise: Promise, w: Wording) -> str:
    thing = noun(promise, w.language)
    if promise.to_hand_over:
        return w("Take along: {thing} for {name}", thing=thing, name=about.person.name)
    step = next((each.words for each in about.actions if each.id == promise.action), "")
    waits = w("a supervisor decides along") if promise.stage is Entry.ASKED else ""
    return w.beside(map(escape, (thing, step, waits)))


def _joyful() -> Situation:
    return situation(album=Album(joy="Bloemen, en even samen koffie drinken"))


@screen(
    "choose_reward",
    coach_example(thing=LETTERS.id),
    coach_example(_joyful, thing=LETTERS.id, words={"menu": "compliment card coffee"}),
    *(
        coach_example(thing=LETTERS.id, words={"refused": why, "most": "500", "cents": "800"})
        for why in (*Refused, "nobody_decides", "unread")
    ),
    looks_back=True,
)
def choose_reward(view: View, w: Wording) -> Shown | None:
    """The menu, with what does this person good; what the coach types is the empty box."""
    step = step_of(view.about, view.thing, *_NOT_DONE) if view.about else None
    if view.about is None or step is None:
        return None
    subject, lines = view.about.person.id, []
    if view.words.get("refused"):
        lines.append(refusal(view, w))
    lines.append(w("What goes with “{step}”?", step=step.words))
    if joy := view.about.album.joy:
        lines.append(w("What does {name} good: <i>{joy}</i>", name=view.about.person.name, joy=joy))
    lines.append(w("Or write something of your own, with € and what it costs: <i>a bunch of tulips, € 4</i>."))
    kinds = content().rewards
    menu = [
        Button(label=f"{TIERS[each.tier]} {each.name.in_(w.language)}", verb="reward", subject=subject, thing=each.code)
        for each in (kinds[code] for code in view.words.get("menu", " ".join(kinds)).split() if code in kinds)
    ]
    return Shown(text="\n".join(lines), buttons=rows(*menu, _back(view.about, w)), protect=True)


def refusal(view: View, w: Wording) -> str:  # noqa: PLR0911  # one sentence a reason
    """Why not, with the range, in one sentence."""
    most = euros(int(view.words.get("most", "0")), w.language)
    match view.words["refused"]:
        case Refused.TOO_MUCH:
            cents = euros(int(view.words.get("cents", "0")), w.language)
            return w("This costs {cents}, and one reward may cost {most} here at most.", cents=cents, most=most)
        case Refused.YEAR_FULL:
            return w("With this it would be more than {most} this year. Choose something smaller.", most=most)
        case Refused.NO_HEADING:
            return w("Gift cards are switched off. First your municipality chooses under which rule they fall.")
        case Refused.TYPE_OFF:
            return w("A supervisor switched this kind off. Choose another one.")
        case Refused.NOT_YOURS:
            return w("This size is for another colleague here. Choose something smaller.")
        case "nobody_decides":
            return w("Above {most} a supervisor decides along, and there is nobody yet.", most=most)
        case "unread":
            return w("I cannot read what it is, or what it costs.")
        case _:
            return w("Rewards are switched off in this programme. A compliment is always possible.")


def _offered() -> Situation:
    return situation(ledger=(replace(FLOWERS, entry=Entry.OFFERED),))


@screen(
    "reward_linked",
    coach_example(thing=FLOWERS.promise),
    coach_example(_offered, thing=FLOWERS.promise, words={"team_most": "50000"}),
    coach_example(asked, thing=FLOWERS.promise),
)
def reward_linked(view: View, w: Wording) -> Shown | None:
    """Tells the coach what was linked, and when the participant hears of it."""
    about, promise = view.about, promise_of(view.about, view.thing)
    if about is None or promise is None:
        return None
    lines = [_what_now(promise, about.person.name, w)]
    if most := view.words.get("team_most"):
        amount = euros(int(most), w.language)
        lines.append(w("With this the team comes above its {most} of this year. It may be, just know it.", most=amount))
    subject = about.person.id
    more = [Button(label=w("Another reward"), verb="rewards", subject=subject)]
    if promise.stage is Entry.OFFERED:
        more.append(Button(label=w("Send the proposals to {name}", name=about.person.name), verb="send_plan",
                           subject=subject))  # fmt: skip
    return Shown(text="\n".join(lines), buttons=rows(*more, _back(about, w)), protect=True)


def _what_now(promise: Promise, name: str, w: Wording) -> str:
    thing = phrase(promise, w.language)
    match promise.stage:
        case Entry.ASKED:
            return w("A supervisor decides along about {thing}. {name} hears nothing yet.", thing=thing, name=name)
        case Entry.OFFERED:
            return w("Linked: {thing}. {name} reads it with the proposal.", thing=thing, name=name)
        case _:
            return w("Linked: {thing}. {name} gets a message about it.", thing=thing, name=name)


@screen("reward_promised", example(thing=FLOWERS.promise))
def reward_promised(view: View, w: Wording) -> Shown | None:
    """*Bij deze stap hoort een bloemetje van Marieke.* and, once below, that the others matter as much (g17)."""
    promise = promise_of(view.about, view.thing)
    step = next((s for s in view.about.actions if promise and s.id == promise.action), None) if view.about else None
    if view.about is None or promise is None or step is None or not promise.told:
        return None
    lines = (
        f"<b>{escape(step.words)}</b>",
        reward_line(view.about, step.id, w),
        w("The other steps matter just as much."),
    )
    return Shown(text=discreet(view, "\n".join(lines), w))


def _back(about: Situation, w: Wording) -> Button:
    return Button(label=w("Back"), verb="person", subject=about.person.id)
