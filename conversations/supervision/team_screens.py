"""Teams as a supervisor sees them."""

from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.supervision.rule_screens import seen
from conversations.wording import Wording


def _two() -> View:
    return seen(words={"teams": "noord zuid", "noord": "Noord", "zuid": "Zuid"})


def _none() -> View:
    return seen(words={"teams": ""})


@screen("teams", _two, _none)
def teams(view: View, w: Wording) -> Shown | None:
    """A button for each, and one for a new team."""
    ids = view.words["teams"].split()
    lines = [w("A team may choose rules of its own, inside those for everyone.")]
    lines += [] if ids else [w("There is no team yet.")]
    buttons = [Button(label=w("Team {name}", name=view.words[each]), verb="team", thing=each) for each in ids]
    last = Button(label=w("New team"), verb="team_new"), Button(label=w("Back"), verb="rules")
    return Shown(text="\n".join(lines), buttons=(*((each,) for each in buttons), last))


def _too_long() -> View:
    return seen(words={"long": "yes"})


@screen("team_name", seen, _too_long)
def team_name(view: View, w: Wording) -> Shown | None:
    """Asks for a name that fits a button."""
    text = w("What is the team called? At most 30 letters.")
    if view.words.get("long"):
        text = w("That does not fit a button. Write a name of at most 30 letters.")
    return Shown(text=text, buttons=((Button(label=w("Leave it"), verb="teams"),),))


def _north() -> View:
    words = {"name": "Noord", "lead": "marieke", "inside": "marieke joris", "others": "bram"}
    return seen("noord", words)


def _empty() -> View:
    return seen("noord", {"name": "Noord", "lead": "", "inside": "", "others": "bram"})


@screen("team", _north, _empty)
def team(view: View, w: Wording) -> Shown | None:
    """A tap on a coach brings them in, or takes them out; below, who may choose for the team."""
    words, names = view.words, {each.id: each.name for each in view.staff.colleagues} if view.staff else {}
    inside = [each for each in words["inside"].split() if each in names]
    lead = names.get(words["lead"])
    lines = [
        f"<b>{w('Team {name}', name=words['name'])}</b>",
        w("In this team: {names}.", names=w.listed(names[each] for each in inside) or w("nobody yet")),
        w("{name} may choose rules for this team.", name=lead) if lead else w("Nobody leads this team yet."),
        w("Tap a name to let it in, or out."),
    ]
    people = [
        Button(label=("✓ " if each in inside else "") + names[each], verb="team_with", thing=f"{view.thing}:{each}")
        for each in (*inside, *words["others"].split())
        if each in names
    ]
    leads = [
        Button(
            label=w("{name} leads no more", name=names[each])
            if each == words["lead"]
            else w("{name} leads", name=names[each]),
            verb="team_lead",
            thing=f"{view.thing}:{each}",
        )
        for each in inside
    ]
    rows = [tuple(several[at : at + 2]) for several in (people, leads) for at in range(0, len(several), 2)]
    return Shown(text="\n".join(lines), buttons=(*rows, (Button(label=w("Back"), verb="teams"),)))
