"""The command menu and the menu button, by scope and language."""

import re

from simulator.errors import bad_request
from simulator.methods import method
from simulator.methods.sending import recipient
from simulator.params import Params
from simulator.simulation import Simulation
from simulator.wire import Json

_SCOPES = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators",
    "chat_member",
}  # fmt: skip


def _place(sim: Simulation, params: Params) -> str:
    """The setting that holds the commands of this scope and language."""
    scope = params.json("scope", "BotCommandScope JSON object") or {"type": "default"}
    language = params.text("language_code")
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    kind = scope["type"]
    if kind in ("chat", "chat_administrators", "chat_member"):
        kind += f"/{recipient(sim, Params(scope)).id}"
    return f"commands/{kind}/{language}"


@method("setMyCommands")
def set_my_commands(sim: Simulation, params: Params) -> bool:
    """Up to a hundred commands."""
    commands = params.json("commands", "commands JSON object") or []
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = [_command(command) for command in commands]
    sim.world.put_setting(_place(sim, params), kept)
    sim.events.tell("commands", dict)
    return True


def _command(command: object) -> Json:
    if not isinstance(command, dict) or "command" not in command or "description" not in command:
        raise bad_request("can't parse BotCommand: expected an Object with command and description")
    name = str(command["command"]).removeprefix("/")
    if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command["description"])) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": str(command["description"])}


@method("getMyCommands")
def get_my_commands(sim: Simulation, params: Params) -> list[Json]:
    """The commands of exactly this scope and language."""
    found: list[Json] = sim.world.settings.get(_place(sim, params)) or []
    return found


@method("deleteMyCommands")
def delete_my_commands(sim: Simulation, params: Params) -> bool:
    """Wider scopes show through again."""
    sim.world.put_setting(_place(sim, params), [])
    sim.events.tell("commands", dict)
    return True


@method("setChatMenuButton")
def set_chat_menu_button(sim: Simulation, params: Params) -> bool:
    """For one chat, or for all that have none of their own."""
    button = params.json("menu_button", "menu button JSON object") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("commands", "default", "web_app"):
        raise bad_request("can't parse MenuButton: unsupported type specified")
    sim.world.put_setting(_menu_place(sim, params), button)
    sim.events.tell("commands", dict)
    return True


@method("getChatMenuButton")
def get_chat_menu_button(sim: Simulation, params: Params) -> Json:
    """The button of this chat, or the default."""
    found: Json = sim.world.settings.get(_menu_place(sim, params)) or {"type": "commands"}
    return found


def _menu_place(sim: Simulation, params: Params) -> str:
    return f"menu:{recipient(sim, params).id}" if params.has("chat_id") else "menu"
