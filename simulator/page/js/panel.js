// The panel beside the phones: cut the line, make Telegram refuse, lose an answer, be slow, block.
import * as api from "./api.js";
import { el, set } from "./element.js";
import { icon } from "./icons.js";
import { attempt, tell } from "./notices.js";
import { t } from "./words.js";

const SLOW = [0, 0.5, 2, 5]; // seconds
const REFUSAL = { method: "sendMessage", when: "before", do: "error", status: 429, times: 1 };
const LOSS = { method: "sendMessage", when: "after", do: "cut", times: 1 };

const heading = (word, hint) => [el("h3", {}, t(word)), el("p", {}, t(hint))];
const key = (kind, word, onclick) => el(`button.button.${kind}`, { type: "button", onclick }, t(word));

export class Panel {
  constructor(place, table) {
    this.place = place;
    this.table = table;
    this.lamp = el("span.lamp", { role: "img", "aria-label": t("fault_on"), hidden: true });
    this.button = el(
      "button.button",
      { type: "button", "aria-expanded": "false", "aria-controls": "panel", onclick: () => this.toggle() },
      icon("fault"),
      el("span.label", {}, t("faults")),
      this.lamp,
    );
    this.button.title = t("faults");
    place.setAttribute("aria-label", t("faults_label"));
    place.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle());
  }

  toggle() {
    const opening = this.place.hidden;
    if (opening) this.#build();
    this.place.hidden = !opening;
    this.button.setAttribute("aria-expanded", String(opening));
    if (opening) this.place.querySelector("button").focus();
    else this.button.focus();
  }

  #build() {
    const close = el(
      "button.round.small",
      { type: "button", "aria-label": t("close"), onclick: () => this.toggle() },
      icon("close"),
    );
    const heal = key("wide", "heal", () => this.#heal());
    this.place.replaceChildren(
      el("header", {}, el("h2", {}, t("faults")), close),
      this.#line(),
      this.#refusal(),
      this.#loss(),
      this.#slowness(),
      this.#blocking(),
      heal,
    );
    this.read();
  }

  /** Asks the simulator what is wrong now and shows it. */
  async read() {
    const now = await api.weather().catch(() => null);
    if (!now) return;
    this.lamp.hidden = !(now.outage || now.faults.length || now.latency.length);
    if (!this.switch) return;
    set(this.switch, "aria-checked", String(Boolean(now.outage)));
    this.slow.value = String(now.latency.find((one) => one.method === null)?.seconds ?? 0);
  }

  #line() {
    const as502 = el("input", { type: "checkbox" });
    const flip = async () => {
      const on = this.switch.getAttribute("aria-checked") !== "true";
      if (await attempt(() => api.outage(on, as502.checked ? "502" : "refuse"))) tell(t(on ? "line_cut" : "line_back"));
    };
    this.switch = el(
      "button.switch",
      { type: "button", role: "switch", "aria-checked": "false", onclick: flip },
      t("cut_line"),
    );
    return el("section", {}, this.switch, el("p", {}, t("cut_hint")), el("label", {}, as502, " ", t("as_502")));
  }

  #refusal() {
    const seconds = el("input", { type: "number", min: "1", max: "60", value: "5" });
    const refuse = () => this.#arm({ ...REFUSAL, retry_after: Number(seconds.value) || 5 }, "refused_set");
    return el(
      "section",
      {},
      heading("too_many", "too_many_hint"),
      el("label.field", {}, el("span", {}, t("wait_seconds")), seconds),
      key("warm", "refuse_next", refuse),
    );
  }

  #loss() {
    return el(
      "section",
      {},
      heading("lost", "lost_hint"),
      key("warm", "lose_next", () => this.#arm(LOSS, "lost_set")),
    );
  }

  async #arm(what, said) {
    if (await attempt(() => api.fault(what))) tell(t(said));
  }

  #slowness() {
    const choose = (event) => attempt(() => api.latency(Number(event.target.value)));
    this.slow = el(
      "select",
      { onchange: choose },
      SLOW.map((seconds) => el("option", { value: seconds }, seconds ? t("second", { n: seconds }) : t("no_latency"))),
    );
    return el(
      "section",
      {},
      el("label.field", {}, el("span", {}, t("latency")), this.slow),
      el("p", {}, t("latency_each")),
    );
  }

  #blocking() {
    const living = this.table.people.filter((person) => person.started && !person.deleted);
    return el(
      "section",
      {},
      heading("block", "block_hint"),
      living.map((person) => this.#blockSwitch(person)),
    );
  }

  #blockSwitch({ id, blocked, first_name: name }) {
    const flip = async (event) => {
      const on = event.currentTarget.getAttribute("aria-checked") !== "true";
      if (await attempt(() => (on ? api.block(id) : api.unblock(id)))) set(node, "aria-checked", String(on));
    };
    const node = el(
      "button.switch",
      { type: "button", role: "switch", "aria-checked": String(blocked), onclick: flip },
      name,
    );
    return node;
  }

  async #heal() {
    if (await attempt(() => Promise.all([api.forgetFaults(), api.outage(false, "refuse"), api.latency(0)])))
      tell(t("healed"));
  }
}
