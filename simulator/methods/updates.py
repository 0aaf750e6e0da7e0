"""How the bot gets its updates: getUpdates, or a webhook."""

from urllib.parse import urlsplit

from simulator.errors import WEBHOOK_ACTIVE, ApiError, bad_request
from simulator.methods import method
from simulator.params import Params
from simulator.queue import LONGEST_POLL
from simulator.simulation import Simulation
from simulator.wire import Json, Raw


def _allow(sim: Simulation, params: Params) -> None:
    kinds = params.json("allowed_updates", "allowed_updates")
    if kinds is not None and not isinstance(kinds, list):
        raise bad_request("can't parse allowed_updates: expected an Array of String")
    sim.queue.allow(kinds)


@method("getUpdates")
async def get_updates(sim: Simulation, params: Params) -> Raw:
    """Waits up to 50 seconds for updates; a higher offset confirms those below it."""
    if sim.world.settings.get("webhook"):
        raise ApiError(409, WEBHOOK_ACTIVE)
    _allow(sim, params)
    limit = min(100, max(1, params.number("limit", 100)))
    timeout = min(LONGEST_POLL, max(0, params.number("timeout")))
    return await sim.queue.poll(params.number("offset"), limit, timeout)


@method("setWebhook")
def set_webhook(sim: Simulation, params: Params) -> bool:
    """From now on updates go to this address; an empty one deletes it."""
    url = params.text("url")
    if not url:
        return delete_webhook(sim, params)
    parts = urlsplit(url)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.scheme == "http" and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    _allow(sim, params)
    _drop(sim, params)
    hook: Json = {
        "url": url, "secret_token": params.text("secret_token"),
        "max_connections": params.number("max_connections", 40),
    }  # fmt: skip
    sim.world.put_setting("webhook", hook)
    sim.queue.abort_poll(ApiError(409, "Conflict: terminated by setWebhook request"))
    if sim.queue.arrived is not None:
        sim.queue.arrived()
    return True


@method("deleteWebhook")
def delete_webhook(sim: Simulation, params: Params) -> bool:
    """Back to getUpdates."""
    _drop(sim, params)
    sim.world.put_setting("webhook", None)
    return True


def _drop(sim: Simulation, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        sim.queue.confirm(sim.queue.next_id)


@method("getWebhookInfo")
def get_webhook_info(sim: Simulation, _params: Params) -> Json:
    """The address in force and how it fares."""
    hook = sim.world.settings.get("webhook") or {}
    sim.queue.expire()
    info: Json = {
        "url": hook.get("url", ""), "has_custom_certificate": False, "pending_update_count": len(sim.queue.pending),
        "allowed_updates": sorted(sim.queue.allowed),
    }  # fmt: skip
    if hook:
        info["max_connections"] = hook["max_connections"]
    return info | sim.webhook_error
