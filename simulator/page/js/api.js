// The simulator's doors as the page uses them; the contract is API.md beside the server.
import { t } from "./words.js";

/** What the simulator refused, as a sentence a person can read. */
export class Refused extends Error {}

async function ask(method, path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
  } catch {
    throw new Refused(t("no_server"));
  }
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(t("refused", { why: told.error ?? told.description ?? `${answer.status}` }));
  return told;
}

const get = (path) => ask("GET", path);
const post = (path, body = {}) => ask("POST", path, body);
const act = (id, verb, body) => post(`/sim/people/${id}/${verb}`, body);

export const people = () => get("/sim/people");
export const makePerson = (firstName, languageCode) =>
  post("/sim/people", { first_name: firstName, language_code: languageCode });
export const chat = (id) => get(`/sim/people/${id}/chat`);
export const start = (id, payload) => act(id, "start", payload ? { payload } : {});
export const say = (id, text, replyTo) => act(id, "text", replyTo ? { text, reply_to: replyTo } : { text });
export const tap = (id, messageId, data) => act(id, "tap", { message_id: messageId, data });
export const edit = (id, messageId, text) => act(id, "edit", { message_id: messageId, text });
export const sendThing = (id, kind, caption) => act(id, "send", caption ? { kind, caption } : { kind });
export const react = (id, messageId, emoji) => act(id, "react", { message_id: messageId, emoji });
export const block = (id) => act(id, "block");
export const unblock = (id) => act(id, "unblock");
export const deleteAccount = (id) => act(id, "delete");

export const clock = () => get("/sim/clock");
export const walk = (way) => post("/sim/clock/walk", way);
export const stopWalking = () => ask("DELETE", "/sim/clock/walk");
export const jump = (way) => post("/sim/clock/jump", way);

export const weather = () => get("/sim/faults");
export const outage = (on, how) => post("/sim/outage", { on, how });
export const fault = (what) => post("/sim/faults", what);
export const forgetFaults = () => ask("DELETE", "/sim/faults");
export const latency = (seconds) => post("/sim/latency", { seconds });

/** How far the demo is filled: {filling, done?, total?, text?, phones?, about?}. */
export const demo = () => get("/sim/demo").catch(() => ({ filling: false }));

/** The bot of this simulator: {first_name, username}. */
export const bot = async () => (await get("/sim/health")).bot;
