// The table: who there is, whose phones lie on it, and how news reaches them.
import * as api from "./api.js";
import { el } from "./element.js";
import { attempt } from "./notices.js";
import { forget, keepPhones, recall, remember, wantedPhones } from "./memory.js";
import { People } from "./people.js";
import { Phone } from "./phone.js";
import { askForPerson, askWhose } from "./invitations.js";
import { whose } from "./news.js";
import { t } from "./words.js";

const FIRST_PHONES = 3;

export class Table {
  #phones = new Map(); // id → Phone
  #people = [];
  #unread = new Map(); // id → count
  #about = {}; // id → a word, such as "coach"
  #chosen = null; // ids in order; null until the first people are known

  constructor(place, list) {
    this.place = place;
    this.list = new People(list, { toggle: (id) => this.toggle(id), make: () => this.make() });
    this.chosenBefore = wantedPhones();
  }

  get people() {
    return this.#people;
  }

  /** Asks who there is and lays the phones accordingly. */
  async reload() {
    const people = await attempt(api.people);
    if (!people) return;
    this.#people = people;
    if (!this.#chosen && people.length)
      this.#chosen = this.chosenBefore ?? people.slice(0, FIRST_PHONES).map((person) => person.id);
    this.#lay();
  }

  /** Takes over what the demo says: whose phones to begin with (unless this browser chose), a word about people. */
  believe({ phones, about }) {
    if (phones && !this.chosenBefore) this.#chosen = phones;
    this.#about = about ?? {};
  }

  /** What came while the demo was being filled is the past: nobody has anything new. */
  allRead() {
    forget("read.");
    this.#unread.clear();
  }

  about(id) {
    return this.#about[id] ?? "";
  }

  #lay() {
    const wanted = (this.#chosen ?? []).map((id) => this.#people.find((person) => person.id === id)).filter(Boolean);
    const ids = new Set(wanted.map((person) => person.id));
    for (const [id, phone] of this.#phones) if (!ids.has(id)) this.#away(id, phone);
    wanted.forEach((person, place) => this.#put(person, place));
    this.place.querySelector(".empty")?.remove();
    if (!wanted.length) this.place.append(el("p.empty", {}, el("strong", {}, t("none_title")), t("none")));
    this.list.show(this.#people, ids, this.#unread, (id) => this.about(id));
  }

  #away(id, phone) {
    phone.node.remove();
    this.#phones.delete(id);
  }

  #put(person, place) {
    let phone = this.#phones.get(person.id);
    if (!phone) {
      phone = new Phone(person, this);
      this.#phones.set(person.id, phone);
    }
    phone.becomes(person);
    if (this.place.children[place] !== phone.node)
      this.place.insertBefore(phone.node, this.place.children[place] ?? null);
  }

  toggle(id) {
    const chosen = this.#chosen ?? [];
    const opening = !chosen.includes(id);
    this.#chosen = opening ? [...chosen, id] : chosen.filter((one) => one !== id);
    this.chosenBefore = this.#chosen;
    keepPhones(this.#chosen);
    this.#lay();
    if (opening) this.bringIntoView(id);
    else document.querySelector(`#people [data-person="${id}"]`)?.focus();
  }

  bringIntoView(id) {
    const node = this.#phones.get(id)?.node;
    node?.scrollIntoView({ inline: "center", block: "nearest" });
    node?.focus({ preventScroll: true });
  }

  async make() {
    const person = await askForPerson();
    if (person) await this.welcome(person);
  }

  async welcome(person) {
    await this.reload();
    if (!this.#phones.has(person.id)) this.toggle(person.id);
    this.bringIntoView(person.id);
  }

  /** Somebody tapped a link that starts the bot: asks on whose phone, and opens it there. */
  async openStart(payload, address) {
    const person = await askWhose(address, this.#people);
    if (!person) return;
    await this.welcome(person);
    await attempt(() => api.start(person.id, payload));
    await this.reload();
  }

  unread(id, count) {
    this.#unread.set(id, count);
    this.list.show(this.#people, new Set(this.#phones.keys()), this.#unread, (id) => this.about(id));
  }

  /** News of the simulator, as `listen` hands it over. */
  hear(kind, facts) {
    if (kind === "person" || kind === "reset") return void this.reload();
    if (kind === "commands") return this.refresh();
    const id = whose(facts);
    const phone = this.#phones.get(id);
    if (!phone) return this.#elsewhere(kind, id, facts);
    if (kind === "toast") phone.toast(facts);
    else if (kind === "typing") phone.type();
    else if (["message", "edit", "delete", "reaction"].includes(kind)) phone.refresh();
  }

  #elsewhere(kind, id, facts) {
    const message = facts.message ?? facts;
    if (kind !== "message" || message.from !== "bot") return;
    remember(`read.${id}`, recall(`read.${id}`) ?? message.message_id - 1);
    this.unread(id, (this.#unread.get(id) ?? 0) + 1);
  }

  refresh() {
    for (const phone of this.#phones.values()) phone.refresh();
  }

  tick(timeText) {
    for (const phone of this.#phones.values()) phone.tick(timeText);
  }
}
