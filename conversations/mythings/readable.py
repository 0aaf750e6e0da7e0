"""Everything that is kept about a person, in short parts of plain sentences."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from html import escape

from conversations.content import content
from conversations.dossier.lines import text_lines
from conversations.wording import Wording
from domain.dossier import dossier_from
from domain.kept import ME, TEAM, Kept, Line, Looked

Part = Callable[[Kept, Wording], Sequence[str]]
"""Lines of HTML."""


def _me(kept: Kept, w: Wording) -> Sequence[str]:
    lines: list[str] = []
    for person in kept.tables["people"]:
        joined, seen = _moment(person["joined_at"], w), _moment(person["last_sign_at"], w)
        stopped, rests = _moment(person["stopped_at"], w), _moment(person["rest_since"], w)
        ended = _moment(person["ending_agreed_at"], w)
        lines += [
            w("Your name: {name}", name=person["name"]),
            w.html("You joined on {moment}.", moment=joined) if joined else "",
            w.html("Your last message or tap: {moment}.", moment=seen) if seen else "",
            w.html("You stopped messages on {moment}.", moment=stopped) if stopped else "",
            w.html("You rest from steps since {moment}.", moment=rests) if rests else "",
            w.html("Your time with your coach ended on {moment}.", moment=ended) if ended else "",
        ]
    lines += [_coached(coaching, w) for coaching in kept.tables["coachings"]]
    return [*lines, *(w("Your number at Telegram: {number}", number=chat["address"]) for chat in kept.tables["chats"])]


def _coached(coaching: Line, w: Wording) -> str:
    who = _who(coaching["coach"], w)
    if coaching["until"]:
        return w.html("{who} was your coach until {moment}.", who=who, moment=_moment(coaching["until"], w))
    return w.html("{who} is your coach since {moment}.", who=who, moment=_moment(coaching["since"], w))


def _plan(kept: Kept, w: Wording) -> Sequence[str]:
    lines = [_goal(goal, w) for goal in kept.tables["goals"]]
    for step in kept.tables["actions"]:
        what = w("Step: {step}", step=_on_one_line(step["words"]))
        parts = (
            _status(str(step["status"]), w),
            _day(step["day"], step["hour"], w),
            escape(str(step["if_then"] or "")),
        )
        lines.append(w.beside((what, *parts)))
    worked = len(kept.tables["completions"])
    if worked:
        lines.append(w("Times that something worked: {count}", count=worked))
    return lines


def _goal(goal: Line, w: Wording) -> str:
    words = _on_one_line(goal["words"])
    return w("Goal, only for you: {goal}", goal=words) if goal["private"] else w("Goal: {goal}", goal=words)


def _on_one_line(words: object) -> str:
    """Options of a proposal beside each other."""
    return " / ".join(str(words).splitlines())


def _talks(kept: Kept, w: Wording) -> Sequence[str]:
    lines = []
    for talk in kept.tables["appointments"]:
        parts = (_moment(talk["at"], w), *(escape(str(talk[name] or "")) for name in ("place", "bring", "topic")))
        lines.append(w.html("Talk: {talk}", talk=w.beside(parts)))
    calls = [_moment(call["made_at"], w) for call in kept.tables["calls"]]
    return [*lines, *(w.html("You asked for help on {moment}.", moment=moment) for moment in calls)]


def _appreciation(kept: Kept, w: Wording) -> Sequence[str]:
    stages = {
        "promised": w("promised"),
        "granted": w("for you"),
        "handed": w("given"),
        "confirmed": w("received"),
    }
    return [
        w.beside((_moment(line["at"], w), escape(str(line["words"] or line["item"])), stages[str(line["entry"])]))
        for line in kept.tables["ledger"]
        if line["entry"] in stages
    ] + [w("What does you good: {words}", words=joy["words"]) for joy in kept.tables.get("joys", ())]


def _binder(kept: Kept, w: Wording) -> Sequence[str]:
    """A tab that a municipality took out of its binder keeps its note, under its code."""
    tabs = content().tabs
    named = {code: tab.name.in_(w.language) for code, tab in tabs.items()}
    notes = kept.tables.get("binder_notes", ())
    return [f"{escape(named.get(str(each['tab']), str(each['tab'])))}: {escape(str(each['words']))}" for each in notes]


def _messages(kept: Kept, w: Wording) -> Sequence[str]:
    sent = [row for row in kept.tables["outbox"] if row["state"] == "sent"]
    mine = sum(row["recipient"] == ME for row in sent)
    thread = kept.tables.get("messages", ())
    return [
        *(w("{who}: {words}", who=_who(each["made_by"], w), words=each["words"]) for each in thread),
        w("Messages to you that are still known here: {count}", count=mine),
        w("Messages about you to your team: {count}", count=len(sent) - mine),
        w("Messages that are planned: {count}", count=len(kept.tables["dues"])),
        w("Lines about what happened: {count}", count=len(kept.tables["history"])),
    ]


def _looked(kept: Kept, w: Wording) -> Sequence[str]:
    """Summed per week; who is not the coach gets a line that says so (house rule g19)."""
    if not kept.looked:
        return [w("Nobody looked at your plan yet.")]
    return [*(_looked_in_week(each, w) for each in kept.looked), *_taken(kept, w)]


def _taken(kept: Kept, w: Wording) -> Sequence[str]:
    """Each text for a file, as the coach got it."""
    steps = {str(row["id"]): _on_one_line(row["words"]) for row in kept.tables["actions"]}
    lines: list[str] = []
    for entry in kept.tables["history"]:
        facts = entry.get("facts")
        if entry["kind"] == "dossier_taken" and isinstance(facts, Mapping):
            text = text_lines(dossier_from(facts), steps, w)
            lines += [
                w.html("{who} took this text along:", who=_who(entry["actor"], w)),
                *(f"• {each}" for each in text),
            ]
    return lines


def _looked_in_week(each: Looked, w: Wording) -> str:
    day, who = w.day(each.week), _who(each.who, w)
    if each.asked:
        return w.html("Week of {day}: {who} asked for all of it, and did not get it.", day=day, who=who)
    if each.took:
        return w.html("Week of {day}: {who} took a short text for the file.", day=day, who=who)
    return w.plural(
        "Week of {day}: {who} looked {n} time.",
        "Week of {day}: {who} looked {n} times.",
        each.times,
        day=day,
        who=who,
    )


PARTS: Mapping[str, Part] = {
    "me": _me,
    "plan": _plan,
    "talks": _talks,
    "rewards": _appreciation,
    "binder": _binder,
    "messages": _messages,
    "looked": _looked,
}
"""By name, in the order of reading."""


def title(part: str, w: Wording) -> str:
    """What stands above a part."""
    return {
        "me": w("About you"),
        "plan": w("Your plan"),
        "talks": w("Talks and help"),
        "rewards": w("For you"),
        "binder": w("My binder"),
        "messages": w("Messages"),
        "looked": w("Who looked along"),
    }[part]


def lines(part: str, kept: Kept, w: Wording) -> tuple[str, ...]:
    """The lines of one part; one that says so when there is nothing."""
    return tuple(line for line in PARTS[part](kept, w) if line) or (w("Nothing is kept here."),)


def _moment(at: object, w: Wording) -> str:
    return w.moment(datetime.fromisoformat(str(at))) if at else ""


def _day(day: object, hour: object, w: Wording) -> str:
    if not day:
        return ""
    return w.day(date.fromisoformat(str(day))) + (f" {w.hour(time.fromisoformat(str(hour)))}" if hour else "")


def _status(status: str, w: Wording) -> str:
    return {
        "choice": w("to choose from"),
        "proposed": w("a proposal"),
        "open": w("you are busy with it"),
        "parked": w("rests"),
        "done": w("worked"),
        "dropped": w("not needed any more"),
    }.get(status, "")


def _who(who: object, w: Wording) -> str:
    return escape(w("Someone of the team") if who == TEAM else str(who))


def line_of(row: Line) -> str:
    """A row as it stands in the computer, for whoever wants to see all of it."""
    return " · ".join(f"{name}: {value}" for name, value in row.items() if value not in (None, "", [], {}))
