"""What is sent that is not text: each gets a kind, useful answer."""

from datetime import datetime

from conversations.events import Edited, SentThing, Wrote
from conversations.facts import Own
from conversations.replies import Outcome
from conversations.saying import answer
from conversations.understanding import read
from conversations.verbs import FIRST, MEANINGS

SCREENS = {"photo": "sent_photo", "document": "sent_photo", "voice": "sent_voice", "sticker": "sent_sticker"}


def sent_thing(facts: Own, event: SentThing | Edited, now: datetime) -> Outcome:
    """A thing by its kind; an edited text is only read for what must never be missed."""
    if isinstance(event, SentThing):
        return Outcome(says=(answer(facts, event, SCREENS.get(event.kind, "sent_other")),))
    meaning = read(event.text, facts.me.person.language)
    if meaning in FIRST:
        wrote = Wrote(id=event.id, chat=event.chat, message=event.message, text=event.text)
        return MEANINGS[meaning](facts, wrote, now)
    return Outcome(says=(answer(facts, event, "edited"),))
