"""*Mijn mensen*: what a coach sees of their list."""

from conversations.examples import HENK, PROGRAMME, SORAYA, THURSDAY, staff
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Person


def _list() -> View:
    helping = staff(caseload=staff().caseload, standing_in_for=(HENK,))
    return View(to=helping.person, programme=PROGRAMME, staff=helping, now=THURSDAY)


def _nobody() -> View:
    return View(to=SORAYA, programme=PROGRAMME, staff=staff(SORAYA, caseload=()), now=THURSDAY)


@screen("people", _list, _nobody)
def people(view: View, w: Wording) -> Shown | None:
    """*Mijn mensen*."""
    if view.staff is None:
        return None
    own, others = view.staff.caseload, view.staff.standing_in_for
    buttons = [_person_button(each, w) for each in own]
    buttons += [
        Button(label=w("{name} (I stand in)", name=each.name), verb="person", subject=each.id) for each in others
    ]
    text = w("Your people. Tap a name to see the plan.") if buttons else w("You do not coach anyone yet.")
    invite = Button(label=w("Invite someone to take part"), verb="invite_participant")
    return Shown(text=text, buttons=rows(*buttons, invite), protect=True)


def _person_button(person: Person, w: Wording) -> Button:
    label = person.name if person.joined_at else w("{name} (not in yet)", name=person.name)
    label = w("{name} (aftercare)", name=person.name) if person.in_aftercare else label
    return Button(label=label, verb="person", subject=person.id)
