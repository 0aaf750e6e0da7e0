"""Bringing updates to a webhook, each repeated until it is taken."""

import asyncio
import contextlib

import aiohttp

from simulator.queue import Waiting
from simulator.simulation import Simulation
from simulator.wire import Json

FIRST_WAIT = 1.0  # seconds; doubled at each refusal
LONGEST_WAIT = 60.0
ANSWER_WITHIN = 60.0


class WebhookCarrier:
    """Carries the head of the queue, one at a time, while a webhook is set."""

    def __init__(self, sim: Simulation) -> None:
        self._sim = sim
        self._bell = asyncio.Event()
        sim.queue.arrived = self._bell.set

    async def run(self) -> None:
        """Until cancelled."""
        async with aiohttp.ClientSession(trust_env=False) as session:
            wait = FIRST_WAIT
            while True:
                taken = await self._carry_one(session)
                if taken is None:
                    await self._ring(None)
                elif taken:
                    wait = FIRST_WAIT
                else:
                    await self._ring(wait)
                    wait = min(LONGEST_WAIT, wait * 2)

    async def _ring(self, seconds: float | None) -> None:
        """Waits for something new, or for the time of the next try."""
        self._bell.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await (self._bell.wait() if seconds is None else asyncio.sleep(seconds))

    async def _carry_one(self, session: aiohttp.ClientSession) -> bool | None:
        """True when taken, False when refused, None when there is nothing to carry."""
        hook: Json | None = self._sim.world.settings.get("webhook")
        self._sim.queue.expire()
        if not hook or not self._sim.queue.pending:
            return None
        item = self._sim.queue.pending[0]
        refusal = await self._post(session, hook, item)
        if refusal is not None:
            self._sim.webhook_error = {
                "last_error_date": int(self._sim.clock.now()), "last_error_message": refusal,
            }  # fmt: skip
            return False
        self._sim.queue.confirm(item.update_id + 1)
        return True

    async def _post(self, session: aiohttp.ClientSession, hook: Json, item: Waiting) -> str | None:
        """What went wrong, or None."""
        headers = {"Content-Type": "application/json"}
        if hook["secret_token"]:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret_token"]
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                async with session.post(hook["url"], data=item.text().encode(), headers=headers) as answer:
                    if 200 <= answer.status < 300:
                        return None
                    return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            return f"Connection failed: {type(error).__name__}"
