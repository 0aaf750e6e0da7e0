"""The first yes, the no and the question."""

from copy import copy
from dataclasses import replace

from conversations import examples
from conversations.facts import Own
from conversations.onboarding.joining import before_joining
from conversations.replies import Kind
from domain.people import Person, Preview, StaffProfile
from domain.situations import Situation
from tests.conversations.deciding import NOW, Talk, kinds, saved, screens, wrote
from tests.conversations.phone import Phone

NEW = replace(examples.FATIMA, joined_at=None, preview=Preview.UNASKED)


def reading() -> Talk:
    """Fatima reads the information text; Marieke prepared a plan."""
    return Talk(examples.situation(NEW, recent=()))


def test_the_yes_joins_and_asks_the_first_question_of_taste() -> None:
    outcome = reading().taps("join_yes")
    assert [each.joined_at for each in saved(outcome, Person)] == [NOW]
    assert [(say.screen, say.edit) for say in outcome.says] == [("joined", 7), ("welcome", 0), ("ask_preview", 0)]
    assert kinds(outcome) == ["joined"]


def test_a_second_yes_shows_today() -> None:
    talk = reading()
    talk.taps("join_yes")
    outcome = talk.taps("join_yes")
    assert (outcome.changes, screens(outcome, "fatima")) == ((), ["today"])


def test_the_no_changes_nothing_and_tells_the_coach_once() -> None:
    talk = reading()
    outcome = talk.taps("join_no")
    assert saved(outcome, Person) == []
    assert (screens(outcome, "fatima"), screens(outcome, "marieke")) == (["declined"], ["declined_told"])
    assert screens(talk.taps("join_no"), "marieke") == []


def test_after_a_no_the_yes_still_works() -> None:
    talk = reading()
    talk.taps("join_no")
    assert kinds(talk.taps("join_yes")) == ["joined"]


def test_a_question_goes_to_the_coach_and_the_choice_comes_back() -> None:
    talk = reading()
    talk.taps("join_ask")
    outcome = talk.writes("Kan mijn buurvrouw dit lezen?")
    asked = next(say for say in outcome.says if say.to == "marieke")
    assert (asked.screen, asked.kind, asked.words) == (
        "question_asked",
        Kind.WORDS,
        {"question": "Kan mijn buurvrouw dit lezen?"},
    )
    assert screens(outcome, "fatima") == ["question_sent"]


def test_the_coach_answers_in_the_own_name() -> None:
    talk = reading()
    talk.coach_taps("reply")
    told = next(say for say in talk.coach_writes("Nee, alleen wij.").says if say.to == "fatima")
    assert (told.screen, told.words) == ("coach_words", {"text": "Nee, alleen wij.", "coach": "Marieke"})


def test_after_the_question_of_taste_the_prepared_plan_comes_once() -> None:
    talk = reading()
    assert screens(talk.taps("preview", "show"), "fatima") == ["preview_set", "plan_proposed"]
    assert talk.of.person.preview is Preview.SHOW
    assert screens(talk.taps("preview", "short"), "fatima") == ["preview_set"]


def cards(of: Situation) -> list[Phone]:
    """Henk turns them one by one, up to the yes."""
    turned = [Phone(of).writes("hoi")]
    while "Verder" in turned[-1].labels:
        turned.append(copy(turned[-1]).presses("Verder"))
    return turned


def simply(**changes: object) -> Situation:
    person = replace(examples.HENK, joined_at=None, preview=Preview.UNASKED)
    return replace(examples.henk(), person=person, recent=(), **changes)  # type: ignore[arg-type]  # fields of a situation


def test_the_cards_say_all_that_the_whole_text_says_before_the_yes_can_be_said() -> None:
    turned = cards(simply())
    said = " ".join(phone.text for phone in turned)
    for what in ("computer", "uitgenodigd", "stoppen kan altijd", "uitkering blijven gelijk", "bedragen", "Telegram",
                 "alleen als jij dat wilt", "uitzetten", "112", "twee weken"):  # fmt: skip
        assert what in said, what
    assert [phone.labels[0] for phone in turned] == ["Verder"] * 5 + ["Ja, proberen"]


def test_a_coach_with_two_roles_is_named_on_cards_of_their_own() -> None:
    coach = StaffProfile(person="soraya", also_decides_benefit=True)
    turned = cards(simply(coach_profile=coach))
    assert len(turned) == len(cards(simply())) + 2
    assert any("gaat ook over je uitkering" in phone.text for phone in turned)
    assert turned[-1].labels[0] == "Ja, proberen"
    turned[-1].of = simply()  # the coach gave the second role back meanwhile
    assert "👣" in turned[-1].writes("hoi").text


def test_who_types_turns_the_cards_too_and_stays_where_they_are() -> None:
    phone = Phone(simply()).writes("hoi").writes("ja")
    second = phone.text
    assert "🚪" in second
    assert phone.writes("wie ben jij?").text == second
    assert phone.writes("nee").outcome.says[0].screen == "not_sure"
    assert phone.kinds == []


def test_a_typed_yes_counts_on_the_last_card_only() -> None:
    *earlier, last = cards(simply())
    assert all("joined" not in copy(phone).writes("ja").kinds for phone in earlier)
    assert "joined" in last.writes("ja").kinds


def test_who_needs_help_before_the_yes_may_ask_the_coach() -> None:
    assert Phone(simply()).writes("help").outcome.says[0].screen == "ask_question"


def test_words_before_the_yes_bring_the_information_again() -> None:
    outcome = before_joining(Own(me=examples.situation(NEW)), wrote("hoi"), NOW)
    assert (outcome.changes, screens(outcome, "fatima")) == ((), ["information"])
