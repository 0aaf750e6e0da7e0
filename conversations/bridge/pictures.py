"""*Hoe gaat het nu?* as a picture."""

from conversations.content import content
from conversations.pictures.bridge import BridgePicture, Subject
from conversations.pictures.says import SaysCard
from conversations.pictures.template import plain
from conversations.planning.pictures import PICTOGRAMS
from conversations.wording import Wording
from domain.bridge import ThenAndNow

FACES = (
    "worried-face",
    "slightly-frowning-face",
    "neutral-face",
    "slightly-smiling-face",
    "smiling-face-with-smiling-eyes",
)
"""From the lowest to the highest."""


def bridge_picture(several: tuple[ThenAndNow, ...], w: Wording) -> BridgePicture:
    """Each subject on its own five faces."""
    subjects = tuple(_subject(each, w) for each in several if each.pillar in content().pillars)
    title, now = plain(w("How are things now?")), plain(w("now"))
    return BridgePicture(language=w.language, title=title, now=now, subjects=subjects)


def subject_card(pillar: str, w: Wording) -> SaysCard:
    """One subject and the five faces to choose from."""
    name = content().pillars[pillar].name.in_(w.language)
    return SaysCard(language=w.language, pictogram=PICTOGRAMS.get(pillar, "speech-balloon"), words=name, beneath=FACES)


def _subject(each: ThenAndNow, w: Wording) -> Subject:
    name = content().pillars[each.pillar].name.in_(w.language)
    since = w.month(each.since.date()) if each.since else ""
    return Subject(name=name, pictogram=PICTOGRAMS.get(each.pillar, ""), now=each.now, then=each.then or 0, since=since)
