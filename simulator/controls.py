"""The control doors under /sim: people, what happened, faults, clock."""

import json
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from aiohttp import web

from simulator.door import MARKER, Cut
from simulator.errors import ApiError, ControlError
from simulator.journal import Entry
from simulator.people import ACTS, add_person
from simulator.phone import chat_view, person_view
from simulator.simulation import Simulation
from simulator.walk import Walk
from simulator.wire import Json, dumps, instant
from simulator.world import Person

Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]


def answer(body: object, status: int = 200) -> web.Response:
    """JSON with the simulator's mark."""
    return web.Response(status=status, body=dumps(body).encode(), headers=MARKER)


async def body_of(request: web.Request) -> Json:
    """The JSON object of the request; nothing counts as an empty one."""
    raw = await request.read()
    try:
        body = json.loads(raw or b"{}")
    except ValueError:
        raise ControlError("The body must be JSON.") from None
    if not isinstance(body, dict):
        raise ControlError("The body must be a JSON object.")
    return body


def explained(handler: Handler) -> Handler:
    """Turns what cannot be done into an answer that says so."""

    async def try_it(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except ControlError as error:
            return answer({"error": str(error)}, error.status)
        except ApiError as error:
            return answer({"error": error.description}, error.status)
        except (TypeError, ValueError, KeyError) as error:
            return answer({"error": f"The body does not fit: {error}. See simulator/API.md."}, 400)

    return try_it


class Controls:
    """One handler for each line of API.md."""

    def __init__(self, sim: Simulation) -> None:
        self.sim = sim
        self.walk = Walk(sim)
        self.filling: Json = {"filling": False}

    def routes(self) -> list[web.RouteDef]:
        doors = [
            web.post("/sim/people", self.new_person), web.get("/sim/people", self.people),
            web.get("/sim/people/{id}/chat", self.chat), web.post("/sim/people/{id}/{act}", self.act),
            web.get("/sim/events", self.events), web.get("/sim/journal", self.journal),
            web.get("/sim/queue", self.queue), web.get("/sim/files/{id}", self.file),
            web.post("/sim/faults", self.fault), web.delete("/sim/faults", self.no_faults),
            web.get("/sim/faults", self.weather), web.post("/sim/outage", self.outage),
            web.post("/sim/latency", self.latency), web.post("/sim/limits", self.limits),
            web.post("/sim/repeat", self.repeat), web.post("/sim/reset", self.reset),
            web.get("/sim/clock", self.clock), web.post("/sim/clock/jump", self.jump),
            web.post("/sim/clock/walk", self.walk_clock), web.delete("/sim/clock/walk", self.halt),
            web.get("/sim/health", self.health),
            web.get("/sim/demo", self.demo), web.post("/sim/demo", self.tell_demo),
        ]  # fmt: skip
        return [web.route(door.method, door.path, explained(door.handler)) for door in doors]

    def person(self, request: web.Request) -> Person:
        number = request.match_info["id"]
        found = self.sim.world.people.get(int(number)) if number.isdigit() else None
        if found is None:
            raise ControlError(f"There is no person {number}; add one by POST /sim/people.", 404)
        return found

    async def new_person(self, request: web.Request) -> web.Response:
        return answer(person_view(add_person(self.sim, await body_of(request))))

    async def people(self, _request: web.Request) -> web.Response:
        return answer([person_view(person) for person in self.sim.world.people.values()])

    async def act(self, request: web.Request) -> web.Response:
        act = ACTS.get(request.match_info["act"])
        if act is None:
            raise ControlError(f"A person can {', '.join(ACTS)}.", 404)
        body = await body_of(request)
        return answer(act(self.sim, self.person(request), body))

    async def chat(self, request: web.Request) -> web.Response:
        return answer(chat_view(self.sim, self.person(request), int(request.query.get("after", 0))))

    async def events(self, request: web.Request) -> web.StreamResponse:
        return await self.sim.events.stream(request)

    async def journal(self, request: web.Request) -> web.Response:
        return answer(self.sim.journal.after(int(request.query.get("after", 0))))

    async def queue(self, _request: web.Request) -> web.Response:
        return answer(self.sim.queue.view())

    async def file(self, request: web.Request) -> web.Response:
        unique_id = request.match_info["id"]
        stored = next((one for one in self.sim.files.known.values() if one.unique_id == unique_id), None)
        if stored is None:
            raise ControlError(f"There is no file {unique_id}.", 404)
        headers = {**MARKER, "Content-Type": stored.content_type, "Cache-Control": "max-age=86400"}
        return web.Response(body=self.sim.files.content(unique_id), headers=headers)

    async def fault(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        number = self.sim.weather.add(body)
        self.note("faults", body)
        return answer({"id": number})

    async def no_faults(self, _request: web.Request) -> web.Response:
        self.sim.weather.faults.clear()
        self.note("faults", {})
        return answer({})

    async def weather(self, _request: web.Request) -> web.Response:
        return answer({**self.sim.weather.view(), "limits": self.sim.limits.view()})

    async def outage(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        how = body.get("how", "refuse")
        if how not in ("refuse", "502") or not isinstance(body.get("on"), bool):
            raise ControlError('An outage is {"on": true or false, "how": "refuse" or "502"}.')
        self.sim.weather.outage = how if body["on"] else None
        if body["on"]:
            self.sim.queue.abort_poll(Cut())
        if self.sim.bot_line is not None:
            await (self.sim.bot_line.close() if self.sim.weather.outage == "refuse" else self.sim.bot_line.open())
        self.note("outage", body)
        return answer(self.sim.weather.view())

    async def latency(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        method = str(body.get("method") or "").lower()
        seconds, spread = float(body.get("seconds", 0)), float(body.get("spread") or 0)
        if seconds or spread:
            self.sim.weather.latency[method] = (seconds, spread)
        else:
            self.sim.weather.latency.pop(method, None)
        self.note("latency", body)
        return answer(self.sim.weather.view())

    async def limits(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        self.sim.limits.set(body)
        self.note("limits", body)
        return answer(self.sim.limits.view())

    async def repeat(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        self.sim.queue.repeat_next = int(body.get("next", self.sim.queue.repeat_next))
        self.sim.queue.reorder = bool(body.get("reorder", self.sim.queue.reorder))
        self.note("repeat", body)
        return answer({"next": self.sim.queue.repeat_next, "reorder": self.sim.queue.reorder})

    async def reset(self, _request: web.Request) -> web.Response:
        self.sim.reset()
        if self.sim.bot_line is not None:
            await self.sim.bot_line.open()
        self.filling = {"filling": False}
        return answer({})

    def note(self, what: str, body: Json) -> None:
        """Writes an act at the controls in the journal and tells the page."""
        self.sim.record(Entry("control", what, params=body))
        self.sim.events.tell("control", lambda: {"what": what, **body})

    async def clock(self, _request: web.Request) -> web.Response:
        return answer({**self.sim.clock.view(), "walking": self.walk.walking})

    async def jump(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        if self.walk.walking:
            raise ControlError("The clock is walking; wait for it or DELETE /sim/clock/walk.", 409)
        self.sim.clock.set_now(self.moment(body))
        self.note("jump", body)
        self.walk.tell()
        return answer({**self.sim.clock.view(), "walking": False})

    async def walk_clock(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        self.note("walk", body)
        if body.get("next"):
            end = instant(body["until"]) if body.get("until") else None
            return answer(await self.walk.to(end, only_next=True))
        return answer(await self.walk.to(self.moment(body)))

    async def halt(self, _request: web.Request) -> web.Response:
        self.walk.halt()
        return answer({})

    def moment(self, body: Json) -> float:
        """The instant of `to` or `by`."""
        if "to" in body:
            return instant(str(body["to"]))
        if "by" in body:
            return self.sim.clock.now() + float(body["by"])
        raise ControlError('Give "to": an ISO instant, or "by": seconds.')

    async def health(self, _request: web.Request) -> web.Response:
        line = self.sim.bot_line
        return answer({"ok": True, "bot": self.sim.bot_user(), "bot_url": None if line is None else line.url})

    async def demo(self, _request: web.Request) -> web.Response:
        return answer(self.filling)

    async def tell_demo(self, request: web.Request) -> web.Response:
        self.filling = {"filling": False} | await body_of(request)
        return answer(self.filling)
