"""The names of what an evaluation counts: subjects, boxes, tiers, kinds and teams."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from conversations import cldr
from conversations.content import content
from conversations.pictures.template import plain
from conversations.wording import Wording
from domain.evaluation import NONE, Lacking
from domain.evaluation_facts import OWN, Period
from domain.small_cells import REST, Cell

Name = Callable[[str], str]


@dataclass(frozen=True)
class PlainWords:
    """Sentences for files and pictures: without markup, and nothing escaped."""

    wording: Wording

    def __call__(self, msgid: str, /, **values: object) -> str:
        return plain(self.wording(msgid, **values))

    @property
    def language(self) -> str:
        """Of the reader."""
        return self.wording.language


@dataclass(frozen=True)
class Naming:
    """Names for one reader."""

    w: PlainWords
    teams: Mapping[str, str]
    """By id."""

    @property
    def subjects(self) -> tuple[str, ...]:
        """Codes of pillars as the municipality ordered them."""
        return tuple(content().pillars)

    @property
    def boxes(self) -> tuple[str, ...]:
        """Codes of the catalogue in its order, the empty box last."""
        return (*content().boxes, NONE)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Codes of the menu in its order, the empty box last."""
        return (*content().rewards, OWN)

    @property
    def in_teams(self) -> tuple[str, ...]:
        """Ids of teams by name."""
        return tuple(sorted(self.teams, key=lambda each: self.teams[each].casefold()))

    def subject(self, code: str) -> str:
        """A pillar."""
        w, known = self.w, content().pillars.get(code)
        return known.name.in_(w.language) if known else w("No subject")

    def box(self, code: str) -> str:
        """A box of the catalogue, or a step in somebody's own words."""
        w, known = self.w, content().boxes.get(code)
        if known:
            return known.words.in_(w.language)
        return w("Empty box: own words") if code == NONE else w("Another box")

    def tier(self, code: str) -> str:
        """Sign and word together: never a sign alone."""
        w = self.w
        match code:
            case "heart":
                return w("♥ compliment or card")
            case "treat":
                return w("☕ something small")
            case _:
                return w("★ milestone")

    def kind(self, code: str) -> str:
        """A type of the menu, or the empty box."""
        w, known = self.w, content().rewards.get(code)
        if known:
            return known.name.in_(w.language)
        return w("Empty box") if code == OWN else w("Something else")

    def price(self, code: str) -> str:
        """Up to how much something of the empty box cost."""
        w, most = self.w, int(code)
        return w("more than € 15") if most > 15 else w("up to € {euros}", euros=most)

    def team(self, code: str) -> str:
        """A team, or none."""
        w = self.w
        return self.teams.get(code) or w("No team")

    def lacking(self, what: Lacking) -> str:
        """What nobody wrote down."""
        w = self.w
        match what:
            case Lacking.SUBJECT:
                return w("Steps without a subject")
            case Lacking.VALUE:
                return w("Empty boxes without a price")
            case Lacking.EARNED:
                return w("Rewards that nobody earned with a step")
            case Lacking.COACH:
                return w("People without a coach")
            case _:
                return w("People whose coach is in no team")

    def of(self, cell: Cell, name: Name) -> str:
        """What a row is called: one group, or those that were taken together."""
        w = self.w
        return w("Together: {names}", names=listed(cell.together, name)) if cell.code == REST else name(cell.code)

    def period(self, period: Period) -> str:
        """*1 januari 2026 tot en met 30 november 2026*."""
        w = self.w
        since, until = (cldr.full_date(day, w.language) for day in (period.since, period.until))
        return w("{since} up to and including {until}", since=since, until=until)


def listed(codes: Iterable[str], name: Name) -> str:
    """Several names; there are commas in some."""
    return " + ".join(name(code) for code in codes)
