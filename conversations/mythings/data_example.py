"""What is kept about Fatima, for example screens."""

from datetime import date

from domain.kept import ME, TEAM, Kept, Looked

_AT = "2026-04-13T09:00:00+00:00"

KEPT = Kept(
    tables={
        "people": (
            {
                "id": "fatima",
                "name": "Fatima",
                "joined_at": "2026-03-18T09:00:00+00:00",
                "last_sign_at": _AT,
                "stopped_at": None,
                "rest_since": None,
                "ending_agreed_at": None,
            },
        ),
        "coachings": ({"coach": "Marieke", "since": "2026-03-18T09:00:00+00:00", "until": None},),
        "chats": ({"id": "chat-1", "address": "7000000001"},),
        "goals": ({"id": "goal-rent", "words": "Ik wil rust rond de huur", "private": False},),
        "actions": (
            {
                "id": "act-landlord",
                "words": "De huurbaas bellen, samen",
                "status": "open",
                "day": "2026-04-16",
                "hour": "10:00:00",
                "if_then": "na de koffie",
            },
            {
                "id": "act-creditor",
                "words": "Eén schuldeiser opschrijven",
                "status": "done",
                "day": None,
                "hour": None,
                "if_then": "",
            },
        ),
        "completions": ({"occurrence": "occ-creditor", "round": 0, "report": "done", "at": _AT},),
        "appointments": (
            {"at": "2026-04-21T09:00:00+00:00", "place": "Wijkhuis De Magneet", "bring": "je map", "topic": ""},
        ),
        "calls": ({"door": "talk", "made_at": _AT},),
        "ledger": ({"at": _AT, "item": "flowers", "words": "bloemetje", "entry": "promised"},),
        "binder_notes": ({"tab": "home", "words": "in de la in de keuken", "at": _AT},),
        "outbox": ({"recipient": ME, "screen": "moment", "state": "sent"},),
        "dues": (),
        "history": (
            {"kind": "done", "actor": ME, "at": _AT},
            {
                "kind": "dossier_taken",
                "actor": "Marieke",
                "at": _AT,
                "facts": {"day": "2026-04-16", "worked": "act-creditor", "agreed": "act-landlord:2026-04-23"},
            },
        ),
    },
    looked=(
        Looked(week=date(2026, 4, 13), who="Marieke", unusual=False, times=3),
        Looked(week=date(2026, 4, 13), who="Marieke", unusual=False, times=1, asked=True),
        Looked(week=date(2026, 4, 13), who="Marieke", unusual=False, times=1, took=True),
        Looked(week=date(2026, 4, 13), who=TEAM, unusual=True, times=1),
    ),
)
