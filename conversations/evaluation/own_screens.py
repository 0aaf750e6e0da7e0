"""What a coach sees of the rewards they gave: their own figures, which nobody else sees (house rule g16)."""

from collections import Counter
from collections.abc import Sequence

from conversations.evaluation.example import own_rewards
from conversations.evaluation.figures import Amount, Days, shown
from conversations.replies import Button, Shown
from conversations.rewards.linking_screens import TIERS as SIGNS
from conversations.rewards.promising import noun
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.given import Given, usual_days

MOST = 12
"""Lines on one screen; the others are in the sum."""


@screen("given", own_rewards(), own_rewards(many=True), own_rewards(nothing=True))
def given(view: View, w: Wording) -> Shown | None:
    """The sum of the year, then the newest ones with names of own people."""
    if view.staff is None:
        return None
    names = {each.id: each.name for each in view.staff.caseload}
    if not view.given:
        text = w("You gave no rewards yet this year. A compliment is always possible.")
    else:
        newest = [_line(each, names.get(each.participant, ""), w) for each in view.given[:MOST]]
        more = len(view.given) - len(newest)
        rest = (w("And {n} more before those.", n=more),) if more else ()
        text = "\n".join((*_sum(view.given, w), "", *newest, *rest))
    note = w("Only you see these figures.")
    back = Button(label=w("Back"), verb="menu")
    return Shown(text=f"<b>{w('Rewards you gave this year')}</b>\n{text}\n\n{note}", buttons=((back,),), protect=True)


def _sum(several: Sequence[Given], w: Wording) -> tuple[str, ...]:
    tiers = Counter(each.promise.line.tier for each in several)
    signs = w.listed(f"{tiers[code]} {sign}" for code, sign in SIGNS.items() if tiers[code])
    cost = shown(Amount(sum(each.promise.cents for each in several)), w)
    days = usual_days(several)
    told = w("Together {n}: {signs}. That is {cost}.", n=len(several), signs=signs, cost=cost)
    if days is None:
        return (told,)
    return told, w("You gave half of them within {days} days.", days=shown(Days(days), w))


def _line(each: Given, name: str, w: Wording) -> str:
    day = w.short_day(each.on)
    sign = SIGNS.get(each.promise.line.tier, "")
    thing = noun(each.promise, w.language)
    if not name:
        thing = w("Empty box") if each.promise.words else thing  # what a coach wrote about somebody went with them
        return w("• {day}: {sign} {thing}, for somebody you coached before", day=day, sign=sign, thing=thing)
    return w("• {day}: {sign} {thing} for {name}", day=day, sign=sign, thing=thing, name=name)
