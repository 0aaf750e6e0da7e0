"""*Hoe gaat het nu?* as a picture."""

from conversations.content import content
from conversations.pictures.bridge import BridgePicture, Subject
from conversations.pictures.template import plain
from conversations.planning.pictures import PICTOGRAMS
from conversations.wording import Wording
from domain.bridge import ThenAndNow


def bridge_picture(several: tuple[ThenAndNow, ...], w: Wording) -> BridgePicture:
    """Each subject on its own five faces."""
    subjects = tuple(_subject(each, w) for each in several if each.pillar in content().pillars)
    title, now = plain(w("How are things now?")), plain(w("now"))
    return BridgePicture(language=w.language, title=title, now=now, subjects=subjects)


def _subject(each: ThenAndNow, w: Wording) -> Subject:
    name = content().pillars[each.pillar].name.in_(w.language)
    since = w.month(each.since.date()) if each.since else ""
    return Subject(name=name, pictogram=PICTOGRAMS.get(each.pillar, ""), now=each.now, then=each.then or 0, since=since)
