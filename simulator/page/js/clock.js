// The clock on top: what time it is, and the ways to another time.
import * as api from "./api.js";
import { el } from "./element.js";
import { icon } from "./icons.js";
import { closeMenu, flap } from "./menu.js";
import { attempt, tell } from "./notices.js";
import { dateText, dayAfter, dayOf, localOf, momentOf, timeText, whenText } from "./times.js";
import { Walk } from "./walk.js";
import { t } from "./words.js";

const ASK_MS = 2500; // how often the bot's status is read while nothing else happens
const TICK_MS = 500;

export class Clock {
  #known = null; // {now: ms, at: performance.now()}
  #said = "";
  #mine = false; // the walk that goes was begun here

  constructor(onTick) {
    this.onTick = onTick;
    this.time = el("span.time");
    this.date = el("span.date");
    this.state = el("p.state", { role: "status" });
    this.walk = new Walk();
    this.buttons = [
      this.#way("plus_hour", "hour", () => ({ by: 3600 })),
      this.#way("tomorrow", "sun", () => ({ to: momentOf(`${dayAfter(dayOf(this.now()))}T08:00`).toISOString() })),
      this.#way("next", "next", () => ({ next: true })),
    ];
    this.other = el("button.button", { type: "button" }, icon("date"), t("other_moment"));
    const ways = el(
      "div.walks",
      { role: "group", "aria-label": t("walk_group") },
      this.buttons,
      flap(this.other, () => this.#moment(), t("other_moment")),
    );
    this.node = el(
      "section.clock",
      { "aria-label": t("clock"), id: "clock", tabindex: "-1" },
      el("p.now", {}, this.time, this.date),
      this.state,
      ways,
      this.walk.node,
    );
    setInterval(() => this.#tick(), TICK_MS);
    setInterval(() => this.read(), ASK_MS);
  }

  #way(word, sign, way) {
    return el("button.button", { type: "button", onclick: () => this.go(way()) }, icon(sign), t(word));
  }

  #moment() {
    const field = el("input", { type: "datetime-local", value: localOf(this.now()), step: "60" });
    const chosen = (then) => () => {
      if (!field.value) return tell(t("no_date"));
      const moment = momentOf(field.value);
      closeMenu();
      then(moment);
    };
    return [
      el("label.field", {}, el("span", {}, t("date_time")), field),
      el(
        "button.button.main",
        { type: "button", onclick: chosen((moment) => this.#walkTo(moment)) },
        icon("walk"),
        t("walk_to"),
      ),
      el("p", {}, t("walk_hint")),
      el("hr"),
      el(
        "button.button.quiet",
        { type: "button", onclick: chosen((moment) => this.#jumpTo(moment)) },
        icon("jump"),
        t("jump"),
      ),
      el("p", {}, t("jump_hint")),
    ];
  }

  now() {
    return new Date(this.#known ? this.#known.now + performance.now() - this.#known.at : Date.now());
  }

  #walkTo(moment) {
    if (moment <= this.now()) return tell(t("is_past"));
    this.go({ to: moment.toISOString() });
  }

  async #jumpTo(moment) {
    if (await attempt(() => api.jump({ to: moment.toISOString() })))
      tell(t("jumped", { to: whenText(moment, this.now()) }));
    this.read();
  }

  /** Walks; the stops pass by as `clock` events tell them. */
  async go(way) {
    if (this.walk.going) return;
    const pressed = document.activeElement;
    this.#allow(false);
    this.#mine = true;
    this.walk.begin(way.to ?? (way.by ? new Date(this.now().getTime() + way.by * 1000) : null), this.now());
    const walked = await attempt(() => api.walk(way));
    this.#mine = false;
    this.walk.end();
    this.#allow(true);
    if (document.activeElement === document.body) pressed?.focus(); // a disabled button loses the focus
    if (walked) tell(arrival(walked.stops.length));
    await this.read();
  }

  #allow(may) {
    for (const button of [...this.buttons, this.other]) button.disabled = !may;
  }

  /** A `clock` event: the simulator moved its clock, perhaps on a walk that somebody else began. */
  hear({ now, stop, walking }) {
    this.#know(now);
    if (walking && !this.walk.going) this.walk.begin(null, this.now());
    if (stop && this.walk.going) this.walk.stop(new Date(stop));
    if (!walking && !this.#mine) this.walk.end();
    this.read();
  }

  async read() {
    const told = await api.clock().catch(() => null);
    if (!told) return;
    this.#know(told.now);
    this.#say(told.status);
  }

  #know(now) {
    this.#known = { now: new Date(now).getTime(), at: performance.now() };
    this.#tick();
  }

  #say(status) {
    const sentence = status?.next
      ? t("planned", { when: whenText(new Date(status.next), this.now()) })
      : status
        ? t("nothing_planned")
        : "";
    if (sentence === this.#said) return;
    this.#said = sentence;
    this.state.textContent = sentence;
  }

  #tick() {
    const now = this.now();
    this.time.textContent = timeText(now);
    this.date.textContent = dateText(now);
    this.onTick(timeText(now));
  }
}

function arrival(stops) {
  if (stops === 0) return t("arrived_none");
  return stops === 1 ? t("arrived_one") : t("arrived", { n: stops });
}
