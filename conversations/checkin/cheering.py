"""What *Gelukt* is answered with: another line each time, always with the person's own step in it."""

from collections.abc import Callable

from conversations.wording import Wording

Cheer = Callable[[Wording, str, str], str]

CHEERS: tuple[Cheer, ...] = (
    lambda w, step, name: w("It worked: {step}. Well done, {name}.", step=step, name=name),
    lambda w, step, name: w("{step}: done. That is one thing less on your mind, {name}.", step=step, name=name),
    lambda w, step, name: w("Yes, {name}. You did this yourself: {step}.", step=step, name=name),
    lambda w, step, name: w("{step}: you went for it, and it worked. Good, {name}.", step=step, name=name),
    lambda w, step, name: w("Nice, {name}. {step}: you can leave that behind you.", step=step, name=name),
    lambda w, step, name: w("That is a real step, {name}: {step}.", step=step, name=name),
    lambda w, step, name: w("{step}: it worked. Take a moment to enjoy that, {name}.", step=step, name=name),
    lambda w, step, name: w("Good work, {name}. This is done: {step}.", step=step, name=name),
    lambda w, step, name: w("{step}: finished. You may be proud of that, {name}.", step=step, name=name),
)
"""By number; a number stands in the history, so new ones come behind."""


def next_cheer(last: int | None) -> int:
    """The number of the next line; `last` is what this person read before, None: nothing lately."""
    return 0 if last is None else (last + 1) % len(CHEERS)


def cheer(w: Wording, number: str, step: str, name: str) -> str:
    """The line, as text of a message; an unknown number is the first."""
    known = number.isdecimal() and int(number) < len(CHEERS)
    return CHEERS[int(number) if known else 0](w, step, name)
