// The strip below the clock while it walks: where to, and the stops as they pass.
import * as api from "./api.js";
import { el } from "./element.js";
import { icon } from "./icons.js";
import { dayOf, timeText, whenText } from "./times.js";
import { t } from "./words.js";

const LAST_STOPS = 6;

export class Walk {
  going = false;

  constructor() {
    this.words = el("span");
    const stop = el("button.button", { type: "button", onclick: () => api.stopWalking() }, t("stop_walk"));
    this.list = el("ol", { "aria-label": t("stops") });
    this.node = el(
      "div.stops",
      { role: "status", hidden: true },
      el("p.way", {}, icon("walk"), this.words),
      this.list,
      stop,
    );
  }

  /** `to` is the end of the walk, or null when it is the next planned message. */
  begin(to, now) {
    this.going = true;
    this.now = now;
    this.words.textContent = to ? t("walking", { to: whenText(new Date(to), now) }) : t("walking_next");
    this.list.replaceChildren();
    this.node.hidden = false;
  }

  stop(moment) {
    const words = dayOf(moment) === dayOf(this.now) ? timeText(moment) : whenText(moment, this.now);
    if (this.list.lastElementChild?.textContent === words) return;
    this.list.append(el("li", {}, words));
    if (this.list.children.length > LAST_STOPS) this.list.firstElementChild.remove();
  }

  end() {
    this.going = false;
    this.node.hidden = true;
  }
}
