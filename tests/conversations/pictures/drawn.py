"""One drawing of each template, and pictures as rows of brightness."""

import struct
import zlib

from conversations.pictures.bridge import BridgePicture, Subject
from conversations.pictures.certificate import Certificate
from conversations.pictures.evaluation import Bar, Bars, Evaluation, Figure, Part
from conversations.pictures.outlook import Day, TimeMachine
from conversations.pictures.rewards import RewardWall, Shelf
from conversations.pictures.step import StepCard
from conversations.pictures.talk import TalkCard
from conversations.pictures.template import Drawing
from conversations.pictures.values import Value, Values
from conversations.pictures.week import Week, WeekDay
from conversations.pictures.worked import Worked, WorkedMonth

WORKED = ("De huurbaas bellen, samen", "Eén schuldeiser opschrijven")
_TIERS = (Part(label="kaartje", pictogram="red-heart"), Part(label="iets kleins", pictogram="hot-beverage"))
_SUBJECTS = (
    Subject(name="Thuis en gezin", pictogram="house", now=2),
    Subject(name="Schulden en sparen", pictogram="euro-banknote", now=3, then=1, since="maart 2026"),
)
_SHELVES = (
    Shelf(title="Hoort bij een stap", pictogram="seedling", things=("een bloemetje van Marieke",)),
    Shelf(title="Gekregen", pictogram="bouquet", things=(), empty="Dat komt nog."),
)
_WEEK = (WeekDay(label="dinsdag", done=WORKED[:1]), WeekDay(label="donderdag", today=True, things=WORKED[1:]))
_EVERY: tuple[Drawing, ...] = (
    StepCard(
        lead="Waar je nu mee bezig bent", pictogram="handshake", step=WORKED[0], when="10:00", after="na de koffie"
    ),
    Worked(title="2 dingen gelukt", months=(WorkedMonth(title="april 2026", things=WORKED),)),
    BridgePicture(title="Hoe gaat het nu?", now="nu", subjects=_SUBJECTS),
    TimeMachine(
        title="Berichtjes per week",
        now="Berichtjes nu: 67",
        then="Berichtjes dan: 22",
        days=(Day(label="ma 13", now=38, then=22), Day(label="di 14", now=29, then=0, rests=True)),
    ),
    Values(title="Onze afspraken", values=(Value(pictogram="sun", words="Het gaat om jou."),)),
    TalkCard(
        title="Goed, tot dan", when="dinsdag 21 april om 11:00", place="De Magneet", worked=WORKED, bring="je map"
    ),
    Week(title="Jouw week", today="vandaag", days=_WEEK),
    Certificate(lead="Bereikt", name="Fatima", goal="Ik wil rust rond de huur", day="donderdag 16 april 2026"),
    RewardWall(title="Voor jou", shelves=_SHELVES, note="Niets hiervan verloopt."),
    Evaluation(
        title="Stap voor stap, 2026",
        period="januari tot en met december",
        figures=(Figure(value="41", label="deelnemers"), Figure(value="63 %", label="gelukt")),
        charts=(Bars(title="Per onderwerp", parts=_TIERS, bars=(Bar(label="Geld", parts=(9, 7), shown="16"),)),),
    ),
)
EVERY = {each.template: each for each in _EVERY}


def rows(png: bytes) -> list[bytes]:
    """The rows of an RGBA picture, four bytes a pixel."""
    width, chunks, at = struct.unpack(">I", png[16:20])[0] * 4, b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        chunks += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    raw, found, above = zlib.decompress(chunks), [], bytes(width)
    for start in range(0, len(raw), width + 1):
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + width], above)
        found.append(above)
    return found


def _unfiltered(how: int, line: bytes, above: bytes) -> bytes:
    made = bytearray()
    for place, value in enumerate(line):
        left, up, corner = (made[place - 4], above[place], above[place - 4]) if place > 3 else (0, above[place], 0)
        guess = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[how]
        made.append((value + guess) & 255)
    return bytes(made)


def _paeth(left: int, up: int, corner: int) -> int:
    straight = left + up - corner
    return min((left, up, corner), key=lambda each: abs(straight - each))


def unlike(one: bytes, other: bytes) -> float:
    """The mean difference of two pictures, 0 to 255; 255 for pictures of another size."""
    ours, theirs = rows(one), rows(other)
    if [len(each) for each in ours] != [len(each) for each in theirs]:
        return 255.0
    pairs = [(a, b) for row, other_row in zip(ours, theirs, strict=True) for a, b in zip(row, other_row, strict=True)]
    return sum(abs(a - b) for a, b in pairs) / len(pairs)
