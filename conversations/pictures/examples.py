"""One drawing of each template, in Dutch: tests, bench and the gallery draw them."""

from conversations.pictures.bridge import BridgePicture, Subject
from conversations.pictures.certificate import Certificate
from conversations.pictures.evaluation import Bar, Bars, Evaluation, Figure, Part
from conversations.pictures.outlook import Day, TimeMachine
from conversations.pictures.paper_examples import PAPERS
from conversations.pictures.rewards import RewardWall, Shelf
from conversations.pictures.says import SaysCard
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
    Shelf(title="Gekregen", pictogram="bouquet", things=("een kop koffie",)),
)
_WEEK = (WeekDay(label="donderdag 16 april", things=WORKED), WeekDay(label="", things=("De post openmaken",)))
_EVERY: tuple[Drawing, ...] = (
    SaysCard(pictogram="seedling", words="Een beetje is ook gelukt."),
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
    TalkCard(title="Goed, tot dan", when="dinsdag 21 april om 11:00", place="De Magneet", bring="je map"),
    Week(title="Dit hebben we afgesproken", days=_WEEK),
    Certificate(lead="Bereikt", name="Fatima", goal="Ik wil rust rond de huur", day="donderdag 16 april 2026"),
    RewardWall(title="Voor jou", shelves=_SHELVES, note="Niets hiervan verloopt."),
    Evaluation(
        title="Stap voor stap, 2026",
        period="januari tot en met december",
        figures=(Figure(value="41", label="deelnemers"), Figure(value="63 %", label="gelukt")),
        charts=(Bars(title="Per onderwerp", parts=_TIERS, bars=(Bar(label="Geld", parts=(9, 7), shown="16"),)),),
    ),
    *PAPERS,
)
EVERY = {each.template: each for each in _EVERY}
