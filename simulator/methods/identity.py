"""Who the bot is: getMe, its names and descriptions, and taking leave of the server."""

from simulator.errors import bad_request
from simulator.methods import Method, method
from simulator.params import Params
from simulator.simulation import Simulation
from simulator.wire import Json


@method("getMe")
def get_me(sim: Simulation, _params: Params) -> Json:
    """The bot as a user, with what it can do."""
    return {
        **sim.bot_user(), "can_join_groups": True, "can_read_all_group_messages": False,
        "supports_inline_queries": False, "can_connect_to_business": False, "has_main_web_app": False,
        "has_topics_enabled": False, "allows_users_to_create_topics": False,
    }  # fmt: skip


@method("logOut", "close")
def leave(_sim: Simulation, _params: Params) -> bool:
    """Nothing to leave here."""
    return True


def _setter(name: str, longest: int) -> Method:
    def set_it(sim: Simulation, params: Params) -> bool:
        if len(params.text(name)) > longest:
            raise bad_request(f"{name.upper()}_TOO_LONG")
        language = params.text("language_code")
        sim.world.put_setting(f"{name}/{language}" if language else name, params.text(name))
        return True

    return set_it


def _getter(name: str) -> Method:
    def get_it(sim: Simulation, params: Params) -> Json:
        settings, language = sim.world.settings, params.text("language_code")
        usual = sim.name if name == "name" else ""
        return {name: settings.get(f"{name}/{language}") or settings.get(name) or usual}

    return get_it


for _name, _method, _longest in (
    ("name", "Name", 64),
    ("description", "Description", 512),
    ("short_description", "ShortDescription", 120),
):
    method(f"setMy{_method}")(_setter(_name, _longest))
    method(f"getMy{_method}")(_getter(_name))
