// The list beside the table: everybody with a phone, and what waits for them.
import { avatar } from "./avatar.js";
import { el, unseen } from "./element.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

export class People {
  #print = "";

  constructor(place, { toggle, make }) {
    this.toggle = toggle;
    this.list = el("ul");
    place.setAttribute("aria-label", t("people_label"));
    const add = el(
      "button.button.wide",
      { type: "button", onclick: make, "aria-label": t("new_person") },
      icon("plus"),
      el("span.label", {}, t("new_person")),
    );
    place.replaceChildren(el("h2", {}, t("people")), this.list, add);
  }

  /** `word(id)` gives a word about a person, such as "coach". */
  show(people, shown, unread, word) {
    const print = JSON.stringify([people.map((person) => [person, word(person.id)]), [...shown], [...unread]]);
    if (print === this.#print) return;
    this.#print = print;
    const focused = document.activeElement?.closest("#people [data-person]")?.dataset.person;
    this.list.replaceChildren(
      ...people.map((person) =>
        el("li", {}, this.#entry(person, shown.has(person.id), unread.get(person.id) ?? 0, word(person.id))),
      ),
    );
    if (focused) this.list.querySelector(`[data-person="${focused}"]`)?.focus();
  }

  #entry(person, isShown, count, word) {
    const state = about(person) || word;
    const badge = count
      ? el("span.badge", {}, el("span", { "aria-hidden": "true" }, count), unseen(`, ${t("unread", { n: count })}`))
      : null;
    return el(
      "button.person",
      {
        type: "button",
        "aria-pressed": String(isShown),
        "data-person": person.id,
        onclick: () => this.toggle(person.id),
      },
      avatar(person),
      el("span.name", {}, person.first_name, state ? el("small", {}, state) : null),
      badge,
    );
  }
}

export function about(person) {
  if (person.deleted) return t("is_deleted");
  if (person.blocked) return t("is_blocked");
  return person.started ? "" : t("not_started");
}
