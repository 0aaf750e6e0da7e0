"""One drawing of each thing that is printed, in Dutch."""

from conversations.pictures.certificate import CertificatePaper
from conversations.pictures.paper import HandOut, HandOutPart, InvitationCard, PaperGoal, PaperPlan, PaperTab
from conversations.pictures.template import Drawing
from conversations.pictures.values import Value, ValuesPaper

COMPUTER = Value(pictogram="footprints", words="Ik ben een computer en help je met kleine stappen.")
FREE = Value(pictogram="door", words="Meedoen mag, stoppen kan altijd.")
DANGER = Value(pictogram="telephone", words="Is er gevaar? Bel 112.")
COACH = "Marieke, Gemeente Hoogeveen"
PAPERS: tuple[Drawing, ...] = (
    PaperPlan(
        title="Mijn plan",
        name="Fatima",
        worked_title="Wat is al gelukt",
        worked=("Eén schuldeiser opschrijven",),
        goals=(
            PaperGoal(
                words="Ik wil rust rond de huur", steps=(("De huurbaas bellen, samen", "donderdag 16 april 10:00"),)
            ),
        ),
        talk="Je gesprek met Marieke: dinsdag 21 april om 11:00.",
        coach=COACH,
        danger=DANGER.words,
        made="donderdag 16 april 2026",
        tabs_title="Mijn map",
        tabs=(
            PaperTab(name="Wonen", papers="contract van het huis, energie, water"),
            PaperTab(name="Plan en afspraken", papers="het plan, brieven van hulp", here=True),
        ),
    ),
    InvitationCard(
        title="Stapje",
        name="Fatima",
        lines=(COMPUTER, FREE),
        coach=COACH,
        how="Scan dit met je camera. Tik op START.",
        code=tuple("110" * 9 if row % 2 else "011010" * 4 + "001" for row in range(27)),
    ),
    HandOut(
        title="Stapje",
        parts=(
            HandOutPart(title="", values=(COMPUTER,)),
            HandOutPart(title="Wat Stapje wel en niet doet", values=(FREE,)),
        ),
        numbers=(DANGER,),
        coach=COACH,
    ),
    ValuesPaper(
        title="Onze afspraken",
        values=(
            Value(pictogram="sun", words="Het gaat om jou en alles wat meespeelt."),
            Value(pictogram="handshake", words="We beginnen met vertrouwen."),
        ),
        more_title="Wat Stapje wel en niet doet",
        more=(Value(pictogram="footprints", words="Stapje denkt mee over je kleine stappen."),),
    ),
    CertificatePaper(lead="Bereikt", name="Fatima", goal="Ik wil rust rond de huur", day="donderdag 16 april 2026"),
)
"""The code on the card leads nowhere."""
