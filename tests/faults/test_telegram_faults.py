"""What Telegram can do to a message: nothing is lost, nobody else waits, and only what may be is repeated."""

from pathlib import Path

from stories.stage import bot_process
from stories.telegram import Simulator
from tests.faults.conftest import Scene, set_up
from tests.promises.people import ADDRESS, DAAN, FATIMA


async def test_a_refusal_for_now_holds_its_own_chat_only(scene: Scene) -> None:
    await scene.simulator.fault("error", status=429, retry_after=2, method="sendMessage", chat=ADDRESS[FATIMA])
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    await scene.simulator.text(ADDRESS[DAAN], "hulp")
    await scene.hears(DAAN, "Waar gaat het over?")
    assert await scene.messages(FATIMA, "Waar gaat het over?") == []
    await scene.hears(FATIMA, "Waar gaat het over?")


async def test_an_answer_whose_fate_is_unknown_comes_once_more_and_says_so(scene: Scene) -> None:
    await scene.simulator.fault("cut", when="after", method="sendMessage", chat=ADDRESS[FATIMA])
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    await scene.hears(FATIMA, "(mogelijk dubbel)")
    assert len(await scene.messages(FATIMA, "Waar gaat het over?")) == 2


async def test_a_step_whose_fate_is_unknown_is_never_repeated(scene: Scene) -> None:
    await scene.simulator.fault("cut", when="after", method="sendMessage", chat=ADDRESS[FATIMA])
    await scene.simulator.walk(by=3600)
    await scene.rests()
    assert len(await scene.messages(FATIMA, "vandaag is je stap")) == 1
    assert scene.rows("SELECT state FROM outbox WHERE screen = 'moment' AND person = 'fatima'") == [("uncertain",)]


async def test_a_message_to_change_that_is_gone_is_said_anew(scene: Scene) -> None:
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    asked = await scene.simulator.heard(ADDRESS[FATIMA], "Waar gaat het over?")
    gone = "Bad Request: message to edit not found"
    await scene.simulator.fault("error", status=400, description=gone, method="editMessageText")
    await scene.simulator.tap(ADDRESS[FATIMA], "Ik wil even praten", message=asked.number)
    said = await scene.simulator.heard(ADDRESS[FATIMA], "heeft je bericht")
    assert said.number > asked.number


async def test_a_block_is_told_to_the_coach_once_and_in_the_words_of_stop(scene: Scene) -> None:
    blocked = "Forbidden: bot was blocked by the user"
    await scene.simulator.fault("error", status=403, description=blocked, chat=ADDRESS[FATIMA], times=5)
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    await scene.hears("marieke", "Stapje kan nu geen berichten sturen.")
    await scene.simulator.walk(by=8 * 3600)
    assert len(await scene.messages("marieke", "Stapje kan nu geen berichten sturen.")) == 1


async def test_a_line_that_is_cut_before_telegram_took_it_loses_nothing(scene: Scene) -> None:
    await scene.simulator.fault("cut", when="before", method="sendMessage", chat=ADDRESS[FATIMA])
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    await scene.hears(FATIMA, "Waar gaat het over?")


async def test_what_was_written_during_an_outage_is_answered_after_it(scene: Scene) -> None:
    await scene.simulator.outage()
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    await scene.simulator.outage(on=False)
    await scene.hears(FATIMA, "Waar gaat het over?", seconds=40)


async def test_a_token_that_was_taken_back_ends_the_bot_with_a_sentence(scene: Scene) -> None:
    await scene.simulator.fault("error", status=401, description="Unauthorized", method="getUpdates", times=9)
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    assert await scene.ends(30) == 3
    assert "BotFather" in scene.log()


async def test_sigterm_ends_the_bot_in_time_and_what_waits_is_answered_by_the_next(scene: Scene) -> None:
    await scene.simulator.latency(0.5, method="sendMessage")
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    assert scene.bot is not None
    scene.bot.terminate()
    assert await scene.ends(10) == 0
    await scene.simulator.latency(0)
    with bot_process(scene.environment, scene.folder):
        await scene.hears(FATIMA, "Waar gaat het over?", seconds=20)
        assert len(await scene.messages(FATIMA, "Waar gaat het over?")) == 1


async def test_a_second_bot_on_the_same_database_ends_with_a_sentence(scene: Scene) -> None:
    other = scene.folder / "other"
    other.mkdir()
    with bot_process(scene.environment, other) as second:
        scene.bot = second
        assert await scene.ends(20) == 4
    assert "already" in (other / "bot.log").read_text("utf-8")


async def test_another_program_with_the_same_token_is_outlasted(scene: Scene) -> None:
    conflict = "Conflict: terminated by other getUpdates request"
    await scene.simulator.fault("error", status=409, description=conflict, method="getUpdates", times=2)
    await scene.simulator.text(ADDRESS[FATIMA], "hulp")
    await scene.hears(FATIMA, "Waar gaat het over?", seconds=30)


async def test_a_clock_that_was_moved_is_noticed_before_the_next_beat(
    simulator: Simulator, stage: tuple[dict[str, str], Path]
) -> None:
    environment, folder = stage
    seldom = environment | {"STAPJE_SCHEDULER__BEAT_SECONDS": "15"}
    async with set_up(simulator, seldom, folder) as scene:
        await simulator.jump(by=3600)
        await scene.hears(FATIMA, "vandaag is je stap", seconds=8)
