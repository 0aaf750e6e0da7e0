"""Taking messages away, on the bot's side and the person's."""

from simulator.errors import bad_request
from simulator.methods import method
from simulator.methods.sending import recipient
from simulator.params import Params
from simulator.simulation import Simulation
from simulator.world import Bubble

DELETABLE = 48 * 3600  # seconds after which a message stays
DICE_STAYS = 24 * 3600  # seconds before which a die stays


def _check_age(sim: Simulation, bubble: Bubble) -> None:
    age = sim.clock.now() - bubble.sim_at
    if age > DELETABLE or ("dice" in bubble.wire and bubble.by_bot and age < DICE_STAYS):
        raise bad_request("message can't be deleted for everyone")


def _delete(sim: Simulation, bubble: Bubble) -> None:
    bubble.deleted = True
    sim.world.put_bubble(bubble)
    person, message_id = bubble.chat_id, bubble.message_id
    sim.events.tell("delete", lambda: {"person": person, "message_id": message_id})


@method("deleteMessage")
def delete_message(sim: Simulation, params: Params) -> bool:
    """One message, of the bot or of the person, not older than two days."""
    person = recipient(sim, params)
    if not params.has("message_id"):
        raise bad_request("message identifier is not specified")
    bubble = sim.world.bubble(person.id, params.number("message_id"))
    if bubble is None:
        raise bad_request("message to delete not found")
    _check_age(sim, bubble)
    _delete(sim, bubble)
    return True


@method("deleteMessages")
def delete_messages(sim: Simulation, params: Params) -> bool:
    """Up to a hundred; those that are not there are passed over."""
    numbers = params.json("message_ids", "message identifiers JSON object")
    person = recipient(sim, params)
    if not isinstance(numbers, list) or not 1 <= len(numbers) <= 100:
        raise bad_request("message identifiers are not specified" if not numbers else "too many message identifiers")
    bubbles = [bubble for number in numbers if (bubble := sim.world.bubble(person.id, int(number)))]
    for bubble in bubbles:
        _check_age(sim, bubble)
    for bubble in bubbles:
        _delete(sim, bubble)
    return True
