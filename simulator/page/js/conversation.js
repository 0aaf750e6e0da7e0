// The list of bubbles of one phone: changed in place, so that focus, scrolling and screen readers keep their place.
import { walkBubbles } from "./arrows.js";
import { el, set } from "./element.js";
import { icon } from "./icons.js";
import { bubble, markNew, momentOfMessage } from "./bubbles.js";
import { dateText, dayOf } from "./times.js";
import { t } from "./words.js";

const keysOf = (article) => [...article.querySelectorAll(".inline button, .inline a")];

export class Conversation {
  #shown = new Map(); // message_id → {print, node, message}
  #days = new Map(); // local day → separator
  #started = false;

  constructor(name, acts) {
    this.name = name;
    this.acts = {
      ...acts,
      grown: () => this.#sticks && this.toEnd(),
      find: (id) => this.#shown.get(id)?.message,
      goTo: (id) => this.goTo(id),
    };
    this.typing = el("div.typing", { "aria-hidden": "true", hidden: true }, el("i"), el("i"), el("i"));
    this.none = el("p.none", { hidden: true }, t("empty_talk"));
    this.log = el(
      "div.log",
      { role: "log", "aria-live": "off", "aria-label": t("talk_of", { name }), tabindex: "0" },
      this.none,
      this.typing,
    );
    set(this.log, "aria-description", t("talk_hint"));
    walkBubbles(this.log);
    this.endButton = el(
      "button.to-end",
      { type: "button", hidden: true, "aria-label": t("to_end"), onclick: () => this.toEnd(true) },
      icon("down"),
    );
    this.node = el("div.talk", {}, this.log, this.endButton);
    this.#sticks = true;
    this.log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    const follow = () => this.#sticks && this.toEnd();
    new ResizeObserver(follow).observe(this.log);
    document.fonts.ready.then(follow);
  }

  #sticks;
  #top = 0; // where the last scroll ended

  /** Only scrolling up lets go of the end: when the talk itself grew, by a font or a picture, the end is followed. */
  #scrolled() {
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
    const up = this.log.scrollTop < this.#top - 1;
    this.#top = this.log.scrollTop;
    if (atEnd || up) this.#sticks = atEnd;
    else if (this.#sticks) this.toEnd();
    this.endButton.hidden = this.#sticks;
  }

  toEnd(smooth = false) {
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  goTo(id) {
    const node = this.#shown.get(id)?.node;
    node?.scrollIntoView({ block: "center" });
    node?.focus();
  }

  /** Makes the list show just these messages; `readUpTo` is the newest id the person has seen. */
  show(messages, readUpTo) {
    const standing = messages.filter((message) => !message.deleted);
    const ids = new Set(standing.map((message) => message.message_id));
    for (const id of [...this.#shown.keys()]) if (!ids.has(id)) this.#remove(id);
    for (const message of standing) this.#put(message);
    this.markRead(readUpTo);
    this.#dropEmptyDays(standing);
    this.none.hidden = standing.length > 0;
    if (this.#sticks) this.toEnd();
    if (!this.#started) requestAnimationFrame(() => this.log.setAttribute("aria-live", "polite"));
    this.#started = true;
  }

  markRead(readUpTo) {
    for (const [id, { node, message }] of this.#shown) markNew(node, message.from === "bot" && id > readUpTo);
  }

  type(on) {
    this.typing.hidden = !on;
    if (on && this.#sticks) this.toEnd();
  }

  #put(message) {
    const print = JSON.stringify(message);
    const old = this.#shown.get(message.message_id);
    if (old?.print === print) return;
    const who = message.from === "bot" ? t("bot") : this.name;
    const node = bubble(message, who, this.acts);
    if (old) this.#replace(old.node, node);
    else this.#append(message, node);
    this.#shown.set(message.message_id, { print, node, message });
  }

  #append(message, node) {
    if (this.#started) node.classList.add("fresh");
    const day = dayOf(momentOfMessage(message));
    if (!this.#days.has(day)) {
      const line = el("div.day", { "data-day": day }, el("span", {}, dateText(momentOfMessage(message))));
      this.#days.set(day, line);
      this.typing.before(line);
    }
    this.typing.before(node);
  }

  #replace(old, fresh) {
    const hadFocus = old.contains(document.activeElement);
    const place = keysOf(old).indexOf(document.activeElement);
    fresh.classList.add("changed");
    old.replaceWith(fresh);
    if (hadFocus) (keysOf(fresh)[place] ?? fresh).focus({ preventScroll: true });
  }

  #remove(id) {
    this.#shown.get(id).node.remove();
    this.#shown.delete(id);
  }

  #dropEmptyDays(standing) {
    const days = new Set(standing.map((message) => dayOf(momentOfMessage(message))));
    for (const [day, line] of this.#days) {
      if (days.has(day)) continue;
      line.remove();
      this.#days.delete(day);
    }
  }
}
