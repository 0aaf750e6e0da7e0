"""The e-mail beside Telegram: given by the staff member, confirmed by the code that the mail brings."""

import hashlib
import re
from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.examples import MARIEKE, PROGRAMME, THURSDAY, staff
from conversations.facts import Working
from conversations.planning.lines import rows
from conversations.replies import Button, LeavePlace, Outcome, Shown
from conversations.saying import answer, gone
from conversations.screens import View, screen
from conversations.verbs import staff_tap, staff_text
from conversations.wording import Wording
from domain.situations import Place
from domain.staff_mail import StaffMail

NEED_MAIL = frozenset({"workday", "wd_mail", "mail_address", "mail_code"})
"""Taps and texts that need what is known of the e-mail."""
AGAIN, GONE = "again", "gone"
TRIES = 5
"""So many codes in a row may be wrong before another one is mailed."""
LONGEST = 254
_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(rf"{_WORD}(?:\.{_WORD})*@(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]{{2,}}")
"""What every mail server takes: letters of another script are none of it."""
_DIGITS = 6


@staff_tap("wd_mail")
def wd_mail(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Asks for an address or for the code that was mailed, mails another one, or lets the address go."""
    mail = facts.mail
    if event.thing == GONE and mail is not None:
        return _gone(facts, event, mail)
    if event.thing == AGAIN and mail is not None and mail.address and not mail.confirmed_at:
        return _mailed(facts, event, mail.address, now)
    if event.thing:
        return gone(facts, event)
    words = words_of(mail)
    place = Place(person=facts.me.person.id, verb="mail_code" if "code" in words else "mail_address", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "wd_mail", words=words),))


def words_of(mail: StaffMail | None) -> dict[str, str]:
    """What a screen shows of it."""
    if mail is None or not mail.address:
        return {}
    state = "refused" if mail.refused_at else "confirmed" if mail.confirmed_at else "waits"
    asked = {"code": "mailed"} if state == "waits" and mail.code else {}
    return {"address": mail.address, "state": state, **asked}


@staff_text("mail_address")
def mail_address(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """The address as typed; a code is mailed to it."""
    address = event.text.strip()
    if len(address) > LONGEST or not _ADDRESS.fullmatch(address):
        return Outcome(says=(answer(facts, event, "wd_mail", words={**words_of(facts.mail), "unread": "yes"}),))
    return _mailed(facts, event, address, now)


@staff_text("mail_code")
def mail_code(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """The code from the mail; another address is welcome too."""
    mail, text = facts.mail, event.text.strip()
    if _ADDRESS.fullmatch(text):
        return mail_address(facts, event, now)
    if mail is None or not mail.code or facts.place is None:
        return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "wd_mail"),))
    if "".join(text.split()) != mail.code:
        return _wrong(facts, event, facts.place, mail)
    confirmed = replace(mail, code="", confirmed_at=now)
    leave = LeavePlace(person=facts.me.person.id)
    return Outcome(changes=(confirmed, leave), says=(answer(facts, event, "mail_works", words=words_of(confirmed)),))


def _wrong(facts: Working, event: Wrote, place: Place, mail: StaffMail) -> Outcome:
    wrong = int(place.draft.get("wrong", "0")) + 1
    words = {**words_of(mail), "unread": "yes"}
    if wrong >= TRIES:  # from here on only another code helps
        changes = (replace(mail, code=""), LeavePlace(person=mail.person))
        return Outcome(changes=changes, says=(answer(facts, event, "mail_sent", words={**words, "over": "yes"}),))
    counted = replace(place, draft={"wrong": str(wrong)})
    return Outcome(changes=(counted,), says=(answer(facts, event, "mail_sent", words=words),))


def _mailed(facts: Working, event: Tapped | Wrote, address: str, now: datetime) -> Outcome:
    person = facts.me.person.id
    mail = StaffMail(person=person, address=address, code=_code(event.nonce), made_at=now)
    place = Place(person=person, verb="mail_code", since=now)
    return Outcome(changes=(mail, place), says=(answer(facts, event, "mail_sent", words=words_of(mail)),))


def _code(nonce: str) -> str:
    number = int.from_bytes(hashlib.sha256(b"mail" + nonce.encode()).digest()[:8], "big")
    return f"{number % 10**_DIGITS:0{_DIGITS}}"


def _gone(facts: Working, event: Tapped, mail: StaffMail) -> Outcome:
    nowhere = replace(mail, address="", code="", confirmed_at=None, refused_at=None)
    leave = LeavePlace(person=facts.me.person.id)
    return Outcome(changes=(nowhere, leave), says=(answer(facts, event, "wd_mail"),), toast="Done.")


def _view(**words: str) -> View:
    return View(to=MARIEKE, programme=PROGRAMME, staff=staff(), words=words, now=THURSDAY)


_OWN = {"address": "m.devries@gemeente.example"}


@screen(
    "wd_mail",
    _view,
    lambda: _view(unread="yes"),
    lambda: _view(**_OWN, state="confirmed"),
    lambda: _view(**_OWN, state="waits"),
    lambda: _view(**_OWN, state="waits", code="mailed"),
    lambda: _view(**_OWN, state="refused"),
)
def wd_mail_screen(view: View, w: Wording) -> Shown | None:
    """What it is for, which address there is, and the code that it waits for."""
    address, state = view.words.get("address", ""), view.words.get("state", "")
    lines = [w("That is no e-mail address. Write it like this: name@example.nl.")] if view.words.get("unread") else []
    lines += [state_line(address, state, w)] if address else []
    if view.words.get("code"):
        lines.append(w("Write it here. No mail? Look at your unwanted mail too."))
    else:
        lines.append(w("I mail you when something is ready. The mail holds no name and no content."))
        lines.append(w("Write the address that I may use."))
    buttons = [Button(label=w("Mail a new code"), verb="wd_mail", thing=AGAIN)] if state == "waits" else []
    buttons += [Button(label=w("No mail any more"), verb="wd_mail", thing=GONE)] if address else []
    return Shown(text="\n".join(lines), buttons=rows(*buttons, Button(label=w("Back"), verb="workday")))


def state_line(address: str, state: str, w: Wording) -> str:
    """*E-mail: …*, and what is left to do."""
    if state == "refused":
        return w("E-mail: {address} does not work any more.", address=address)
    if state == "waits":
        return w("E-mail: {address} waits for your code.", address=address)
    return w("E-mail: {address}", address=address)


@screen(
    "mail_sent",
    lambda: _view(**_OWN, state="waits"),
    lambda: _view(**_OWN, state="waits", unread="yes"),
    lambda: _view(**_OWN, state="waits", unread="yes", over="yes"),
)
def mail_sent(view: View, w: Wording) -> Shown | None:
    """Asks for the code, and says where to look when it does not come."""
    lines = [w("That is not the code.")] if view.words.get("unread") else []
    if view.words.get("over"):
        lines.append(w("I can mail you a new one."))
    else:
        lines.append(w("I mail a code to {address}.", address=view.words["address"]))
        lines.append(w("Write it here. No mail? Look at your unwanted mail too."))
    again = Button(label=w("Mail a new code"), verb="wd_mail", thing=AGAIN)
    return Shown(text="\n".join(lines), buttons=rows(again, Button(label=w("Back"), verb="workday")))


@screen("mail_works", lambda: _view(**_OWN, state="confirmed"))
def mail_works(view: View, w: Wording) -> Shown | None:
    """From now on there is a knock."""
    works = w("Good, {address} works.", address=view.words["address"])
    often = w("At most one mail comes in an hour. A call for help comes at once.")
    return Shown(text=f"{works} {often}", buttons=rows(Button(label=w("My working day"), verb="workday")))
