// One phone on the table: caption, frame, conversation, foot; it shows what the simulator says of its person.
import * as api from "./api.js";
import { el } from "./element.js";
import { icon } from "./icons.js";
import { menu } from "./menu.js";
import { attempt, tell } from "./notices.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { enlarge } from "./pictures.js";
import { recall, remember } from "./memory.js";
import { showToast } from "./toast.js";
import { avatar } from "./avatar.js";
import { t } from "./words.js";

const REST_MS = 120; // between two looks at the same chat, however much happens
const TYPING_MS = 5000; // Telegram shows a chat action for five seconds

export class Phone {
  #asking = null;
  #again = false;
  #newest = 0;
  #waiting = new Set();

  constructor(person, table) {
    this.person = person;
    this.table = table;
    const acts = this.#acts();
    this.talk = new Conversation(person.first_name, acts);
    this.foot = new Composer(person.first_name, acts);
    this.node = this.#build();
    for (const kind of ["pointerdown", "focusin"]) this.node.addEventListener(kind, () => this.#read());
    this.refresh();
  }

  #acts() {
    const { id } = this.person;
    const done = (promise) => attempt(() => promise).then(() => this.refresh());
    return {
      say: (text, replyTo) => done(api.say(id, text, replyTo)),
      sendThing: (kind, caption) => done(api.sendThing(id, kind, caption)),
      edit: (messageId, text) => done(api.edit(id, messageId, text)),
      react: (messageId, emoji) => done(api.react(id, messageId, emoji)),
      tap: (key, messageId, data) => this.#tap(key, messageId, data),
      copy: (text) => navigator.clipboard?.writeText(text).then(() => tell(t("copied"))),
      openStart: (payload, address) => this.table.openStart(payload, address),
      replyTo: (message) => this.foot.replyTo(message),
      startEdit: (message) => this.foot.startEdit(message),
      enlarge,
    };
  }

  async #tap(key, messageId, data) {
    key.setAttribute("aria-busy", "true");
    this.#waiting.add(key);
    setTimeout(() => this.#rest(key), 15000);
    if ((await attempt(() => api.tap(this.person.id, messageId, data))) === null) this.#rest(key);
  }

  #rest(key) {
    key.removeAttribute("aria-busy");
    this.#waiting.delete(key);
  }

  #build() {
    const { person } = this;
    const name = person.first_name;
    const more = el("button.round.small", { type: "button", "aria-label": t("more", { name }), title: t("more", { name }) }, icon("more"));
    const away = el("button.round.small", { type: "button", "aria-label": `${t("hide_phone")}: ${name}`, title: t("hide_phone"), onclick: () => this.table.toggle(person.id) }, icon("close"));
    this.badge = el("span.badge", { hidden: true });
    this.about = el("span.about");
    this.time = el("span.time", { "aria-hidden": "true" });
    this.doing = el("span.doing", {}, t("is_bot"));
    const caption = el("header.caption", {}, avatar(person), el("h2", {}, name), this.badge, this.about, el("span.tail", {}, menu(more, () => this.#choices()), away));
    const status = el("div.status", { "aria-hidden": "true" }, this.time, icon("battery"));
    const head = el("div.head", {}, el("img", { src: "/page/icons/stapje.svg", alt: "" }), el("p.who", {}, el("b", {}, t("bot")), this.doing));
    this.screen = el("div.screen", {}, status, head, this.talk.node, this.foot.node);
    return el("section.phone", { "aria-label": t("phone_of", { name }), "data-person": person.id, tabindex: "-1" }, caption, el("div.frame", {}, this.screen));
  }

  #choices() {
    const { id, blocked, deleted } = this.person;
    const act = (run) => () => attempt(() => run(id)).then(() => this.table.reload());
    if (deleted) return [{ label: t("hide_phone"), icon: icon("close"), run: () => this.table.toggle(id) }];
    return [
      { label: t("say_start"), icon: icon("send"), run: act(api.start) },
      blocked ? { label: t("unblock_bot"), icon: icon("block"), run: act(api.unblock) } : { label: t("block_bot"), icon: icon("block"), grave: true, run: act(api.block) },
      { label: t("delete_account"), icon: icon("trash"), grave: true, run: act(api.deleteAccount) },
    ];
  }

  /** Asks the simulator what this phone shows; several asks at once become one more. */
  async refresh() {
    if (this.#asking) {
      this.#again = true;
      return this.#asking;
    }
    this.#asking = this.#look();
    await this.#asking;
    this.#asking = null;
  }

  async #look() {
    do {
      this.#again = false;
      const chat = await attempt(() => api.chat(this.person.id));
      if (chat) this.#show(chat);
      if (this.#again) await new Promise((resolve) => setTimeout(resolve, REST_MS));
    } while (this.#again);
  }

  #show(chat) {
    const bots = chat.messages.filter((message) => message.from === "bot" && !message.deleted).map((message) => message.message_id);
    this.#newest = Math.max(0, ...bots);
    const seen = recall(`read.${this.person.id}`);
    const readUpTo = seen === null || seen > this.#newest ? this.#newest : seen;
    if (readUpTo !== seen) remember(`read.${this.person.id}`, readUpTo);
    this.talk.show(chat.messages, readUpTo);
    this.#count(bots.filter((id) => id > readUpTo).length);
    this.foot.offer(chat.commands, chat.reply_keyboard);
    this.foot.only(this.#instead());
    if (chat.typing) this.type();
    else this.#still();
  }

  #instead() {
    const { id, started, blocked, deleted } = this.person;
    const act = (run) => () => attempt(() => run(id)).then(() => this.table.reload());
    if (deleted) return { hint: t("deleted_hint") };
    if (blocked) return { hint: t("blocked_hint"), label: t("unblock_bot"), run: act(api.unblock) };
    if (!started) return { hint: t("start_hint"), label: t("start"), run: act(api.start) };
    return null;
  }

  #count(unread) {
    this.badge.hidden = unread === 0;
    this.badge.textContent = unread ? t("unread", { n: unread }) : "";
    this.table.unread(this.person.id, unread);
  }

  #read() {
    if (this.badge.hidden) return;
    remember(`read.${this.person.id}`, this.#newest);
    this.talk.markRead(this.#newest);
    this.#count(0);
  }

  /** Takes over what is now known of the person (started, blocked, deleted). */
  becomes(person) {
    this.person = person;
    this.node.classList.toggle("blocked", person.blocked || person.deleted);
    this.about.textContent = person.deleted ? t("is_deleted") : person.blocked ? t("is_blocked") : this.table.about(person.id);
    this.foot.only(this.#instead());
  }

  type() {
    this.doing.textContent = t("typing");
    this.doing.classList.add("busy");
    this.talk.type(true);
    clearTimeout(this.stillness);
    this.stillness = setTimeout(() => this.#still(), TYPING_MS);
  }

  #still() {
    clearTimeout(this.stillness);
    this.doing.textContent = t("is_bot");
    this.doing.classList.remove("busy");
    this.talk.type(false);
  }

  toast({ text, alert }) {
    for (const key of [...this.#waiting]) this.#rest(key);
    if (text) showToast(this.screen, text, alert);
  }

  tick(timeText) {
    this.time.textContent = timeText;
  }
}
