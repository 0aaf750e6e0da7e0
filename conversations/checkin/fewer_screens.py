"""*Minder berichten*: how often, at which hours, a rest, or stop."""

from conversations.examples import example, henk, precious
from conversations.planning.lines import own_rows, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import policies
from domain.policies import Effective


@screen("fewer", example(), example(henk), example(precious))
def fewer(view: View, w: Wording) -> Shown | None:
    """What would be calmer? In simple mode two questions."""
    week = Button(label=w("Fewer a week"), verb="fewer_week")
    hours = Button(label=w("At other hours"), verb="hours")
    rest = Button(label=w("A rest from steps"), verb="rest")
    stop = Button(label=w("Stop all messages"), verb="stop")
    text = w("What would be better for you?")
    if w.simple:
        return Shown(text=text, buttons=own_rows(w, Button(label=w("A bit less"), verb="less"), stop))
    return Shown(text=text, buttons=rows(week, hours, rest, stop))


@screen("less", example(henk), example())
def less(view: View, w: Wording) -> Shown | None:
    """The second question of simple mode."""
    week = Button(label=w("Fewer a week"), verb="fewer_week")
    return Shown(
        text=w("What would be better for you?"),
        buttons=own_rows(w, week, Button(label=w("A rest from steps"), verb="rest")),
    )


@screen("fewer_week", example(), example(henk))
def fewer_week(view: View, w: Wording) -> Shown | None:
    """Up to three lower numbers."""
    rules = _rules(view)
    if rules is None:
        return None
    lower = sorted({max(0, rules.per_week - down) for down in (1, 2, 3)} - {rules.per_week}, reverse=True)
    text = w.plural("Now {n} message a week at most.", "Now {n} messages a week at most.", rules.per_week)
    buttons = tuple(Button(label=_at_most(number, w), verb="per_week", thing=str(number)) for number in lower)
    return Shown(text=text + " " + w("Talks and answers do not count."), buttons=own_rows(w, *buttons))


def _at_most(number: int, w: Wording) -> str:
    return w("{number} a week", number=number) if number else w("Only about talks")


@screen("hours", example(), example(henk), example(precious))
def hours(view: View, w: Wording) -> Shown | None:
    """Hours to choose from with one tap."""
    choices = (
        Button(label=w("In the morning, 9 to 13"), verb="window", thing="morning"),
        Button(label=w("In the afternoon, 13 to 19"), verb="window", thing="afternoon"),
        Button(label=w("Later, 17 to 20"), verb="window", thing="evening"),
        Button(label=w("The usual hours"), verb="window", thing="all"),
    )
    return Shown(text=w("When may I write to you?"), buttons=own_rows(w, *choices))


@screen("wishes_kept", example(), example(henk), example(precious))
def wishes_kept(view: View, w: Wording) -> Shown | None:
    """What holds from now on."""
    rules = _rules(view)
    if rules is None:
        return None
    often = w.plural("At most {n} message a week", "At most {n} messages a week", rules.per_week)
    window = w("between {opens} and {closes}", opens=w.hour(rules.window.opens), closes=w.hour(rules.window.closes))
    return Shown(
        text=w.html("Good. {often}, {window}.", often=often, window=window),
        buttons=own_rows(w, Button(label=w("My step"), verb="today")),
    )


def _rules(view: View) -> Effective | None:
    if view.about is None:
        return None
    person = view.about.person
    return policies.for_person(view.about.policy, person.wishes, person.joined_at, view.now)
