"""Talks between coach and participant: rows to values and back."""

from domain.appointments import Appointment, AppointmentStatus
from storage.columns import Row, instant, listed, micros, several
from storage.queries import Statement, load
from storage.sealing import Seal

APPOINTMENTS = load("appointments")


def appointment_from(row: Row, seal: Seal) -> Appointment:
    """A talk, opened."""
    return Appointment(
        id=row["id"],
        participant=row["participant"],
        coach=row["coach"],
        at=instant(row["at"]),
        place=seal.open_words("appointment.place", row["id"], row["place_sealed"]),
        bring=seal.open_words("appointment.bring", row["id"], row["bring_sealed"]),
        status=AppointmentStatus(row["status"]),
        answer=row["answer"],
        topic=seal.open_words("appointment.topic", row["id"], row["topic_sealed"]),
        card_shared=bool(row["card_shared"]),
        struck=frozenset(several(row["struck"])),
        made_at=instant(row["made_at"]),
        revision=row["revision"],
    )


def save_appointment(appointment: Appointment, seal: Seal) -> Statement:
    """A new or changed talk."""
    return APPOINTMENTS["save_appointment"](
        id=appointment.id,
        participant=appointment.participant,
        coach=appointment.coach,
        at=micros(appointment.at),
        place_sealed=seal.close("appointment.place", appointment.id, appointment.place.encode()),
        bring_sealed=seal.close_words("appointment.bring", appointment.id, appointment.bring),
        status=appointment.status,
        answer=appointment.answer,
        topic_sealed=seal.close_words("appointment.topic", appointment.id, appointment.topic),
        card_shared=int(appointment.card_shared),
        struck=listed(sorted(appointment.struck)),
        made_at=micros(appointment.made_at),
        revision=appointment.revision,
    )
