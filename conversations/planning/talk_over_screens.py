"""After a talk: what is left of it for the coach, each with one tap."""

from conversations.checkin.obstacle_screens import task_buttons
from conversations.examples import TALK, coach_example, done_landlord, henk
from conversations.planning.lines import rows
from conversations.planning.person_buttons import dossier_button, given_buttons
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording

LEFT = 4
"""So many things that are left; all of them stand on the page."""


@screen("talk_over", coach_example(done_landlord, thing=TALK.id, words={"since": "2026-03-20"}), coach_example(henk))
def talk_over(view: View, w: Wording) -> Shown | None:
    """*Besproken*: what was to be discussed is off the list; what was given or arranged can be said at once."""
    if view.about is None:
        return None
    name, subject = view.about.person.name, view.about.person.id
    left = [*given_buttons(view.about, w), *task_buttons(view.about, w)][:LEFT]
    text = w("Discussed with {name}.", name=name)
    text += "\n" + w("Was this done too?") if left else ""
    again = Button(label=w("New appointment"), verb="appointment", subject=subject)
    page = Button(label=w("To the plan"), verb="person", subject=subject)
    file = dossier_button(view, view.about, w, view.words.get("since", ""))
    return Shown(text=text, buttons=rows(*left, *file, again, page), protect=True)
