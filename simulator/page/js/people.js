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
    const add = el("button.button.wide", { type: "button", onclick: make, "aria-label": t("new_person") }, icon("plus"), el("span.label", {}, t("new_person")));
    place.replaceChildren(el("h2", {}, t("people")), this.list, add);
  }

  show(people, shown, unread) {
    const print = JSON.stringify([people, [...shown], [...unread]]);
    if (print === this.#print) return;
    this.#print = print;
    const focused = document.activeElement?.closest("#people [data-person]")?.dataset.person;
    this.list.replaceChildren(...people.map((person) => el("li", {}, this.#entry(person, shown.has(person.id), unread.get(person.id) ?? 0))));
    if (focused) this.list.querySelector(`[data-person="${focused}"]`)?.focus();
  }

  #entry(person, isShown, count) {
    const state = about(person);
    const badge = count ? el("span.badge", {}, el("span", { "aria-hidden": "true" }, count), unseen(`, ${t("unread", { n: count })}`)) : null;
    return el("button.person", { type: "button", "aria-pressed": String(isShown), "data-person": person.id, onclick: () => this.toggle(person.id) },
      avatar(person), el("span.name", {}, person.first_name, state ? el("small", {}, state) : null), badge);
  }
}

export function about(person) {
  if (person.deleted) return t("is_deleted");
  if (person.blocked) return t("is_blocked");
  if (person.about) return person.about;
  return person.started ? "" : t("not_started");
}
