// The panel beside the phones: cut the line, make Telegram refuse, lose an answer, be slow, block.
import * as api from "./api.js";
import { el, set } from "./element.js";
import { icon } from "./icons.js";
import { attempt, tell } from "./notices.js";
import { t } from "./words.js";

const SLOW = [0, 0.5, 2, 5]; // seconds

export class Panel {
  #cut = false;
  #armed = false;

  constructor(place, table) {
    this.place = place;
    this.table = table;
    this.lamp = el("span.lamp", { role: "img", "aria-label": t("fault_on"), hidden: true });
    this.button = el("button.button", { type: "button", "aria-expanded": "false", "aria-controls": "panel", "aria-label": t("faults"), onclick: () => this.toggle() }, icon("fault"), el("span.label", {}, t("faults")), this.lamp);
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
    const close = el("button.round.small", { type: "button", "aria-label": t("close"), onclick: () => this.toggle() }, icon("close"));
    this.place.replaceChildren(el("header", {}, el("h2", {}, t("faults")), close), this.#line(), this.#refusal(), this.#loss(), this.#slowness(), this.#blocking(), this.#healing());
  }

  #line() {
    this.as502 = el("input", { type: "checkbox" });
    this.switch = el("button.switch", { type: "button", role: "switch", "aria-checked": String(this.#cut), onclick: () => this.#cutLine(!this.#cut) }, t("cut_line"));
    return el("section", {}, this.switch, el("p", {}, t("cut_hint")), el("label", {}, this.as502, " ", t("as_502")));
  }

  async #cutLine(on) {
    if (!(await attempt(() => api.outage(on, this.as502.checked ? "502" : "refuse")))) return;
    this.#cut = on;
    set(this.switch, "aria-checked", String(on));
    tell(on ? t("line_cut") : t("line_back"));
    this.#light();
  }

  #refusal() {
    const seconds = el("input", { type: "number", min: "1", max: "60", value: "5", "aria-label": t("wait_seconds") });
    const refuse = () => this.#arm({ method: "sendMessage", when: "before", do: "error", status: 429, retry_after: Number(seconds.value) || 5, times: 1 }, "refused_set");
    return el("section", {}, el("b", {}, t("too_many")), el("p", {}, t("too_many_hint")), el("label.field", {}, el("span", {}, t("wait_seconds")), seconds), el("button.button.warm", { type: "button", onclick: refuse }, t("refuse_next")));
  }

  #loss() {
    const lose = () => this.#arm({ method: "sendMessage", when: "after", do: "cut", times: 1 }, "lost_set");
    return el("section", {}, el("b", {}, t("lost")), el("p", {}, t("lost_hint")), el("button.button.warm", { type: "button", onclick: lose }, t("lose_next")));
  }

  async #arm(what, said) {
    if (!(await attempt(() => api.fault(what)))) return;
    tell(t(said));
    this.#armed = true;
    this.#light();
  }

  #slowness() {
    const choose = (event) => attempt(() => api.latency(Number(event.target.value))).then(() => this.#light());
    this.slow = el("select", { onchange: choose }, SLOW.map((seconds) => el("option", { value: seconds }, seconds ? t("second", { n: seconds }) : t("no_latency"))));
    return el("section", {}, el("label.field", {}, el("span", {}, `${t("latency")}: ${t("latency_each").toLowerCase()}`), this.slow));
  }

  #blocking() {
    const living = this.table.people.filter((person) => !person.deleted);
    const flip = async (person, node) => {
      if (!(await attempt(() => (person.blocked ? api.unblock(person.id) : api.block(person.id))))) return;
      person.blocked = !person.blocked;
      set(node, "aria-checked", String(person.blocked));
      this.table.reload();
    };
    const entry = (person) => {
      const node = el("button.switch", { type: "button", role: "switch", "aria-checked": String(person.blocked), onclick: () => flip(person, node) }, person.first_name);
      return node;
    };
    return el("section", {}, el("b", {}, t("block")), el("p", {}, t("block_hint")), living.map(entry));
  }

  #healing() {
    const heal = async () => {
      await attempt(() => Promise.all([api.forgetFaults(), api.outage(false, "refuse"), api.latency(0)]));
      this.#cut = this.#armed = false;
      this.#build();
      this.#light();
      tell(t("healed"));
    };
    return el("button.button.wide", { type: "button", onclick: heal }, t("heal"));
  }

  #light() {
    this.lamp.hidden = !(this.#cut || this.#armed || Number(this.slow?.value) > 0);
  }

  /** A `fault` event: an armed fault went off. */
  hear() {
    this.#armed = false;
    this.#light();
  }
}
