"""Compliments in the coach's name: warm variants that hold the participant's own step (house rule g19)."""

from collections.abc import Callable

from conversations.wording import Wording

Praise = Callable[[Wording, str], str]

VARIANTS: tuple[Praise, ...] = (
    lambda w, step: w("“{step}”: you did it. I am glad with you.", step=step),
    lambda w, step: w("I saw that “{step}” worked out. Well done.", step=step),
    lambda w, step: w("“{step}” took courage. And you did it.", step=step),
    lambda w, step: w("How good that you did this: “{step}”.", step=step),
    lambda w, step: w("“{step}”: one step further. You did that yourself.", step=step),
    lambda w, step: w("I read about “{step}”. It made my day.", step=step),
    lambda w, step: w("“{step}” is done. You may be proud of that.", step=step),
    lambda w, step: w("Thank you for going for it: “{step}”.", step=step),
    lambda w, step: w("“{step}” worked. You know how to start.", step=step),
    lambda w, step: w("You made “{step}” happen. Nice to see.", step=step),
)


OF_A_LITTLE: tuple[Praise, ...] = (
    lambda w, step: w("“{step}”: you began, and that is often the hardest part.", step=step),
    lambda w, step: w("I saw that you worked on “{step}”. A little is a step too.", step=step),
    lambda w, step: w("A piece of “{step}” worked. I am glad with you.", step=step),
    lambda w, step: w("How good that you began: “{step}”.", step=step),
    lambda w, step: w("You took on “{step}”. I like that.", step=step),
)
"""For a step of which a little worked: what is said is what happened."""
_FROM = 100
"""The number of the first of these; numbers stand in the history, so new ones come behind in both."""
_BY_NUMBER = dict(enumerate(VARIANTS)) | dict(enumerate(OF_A_LITTLE, _FROM))


def next_variant(used: frozenset[int], *, a_little: bool = False) -> int | None:
    """The first variant this person never had; None when all were used, and only own words are left."""
    return next((number for number in _BY_NUMBER if (number >= _FROM) is a_little and number not in used), None)


def text(w: Wording, variant: int, step: str) -> str:
    """The compliment, with the step as the participant named it."""
    return _BY_NUMBER[variant](w, step)
