// One phone on the table: it shows what the simulator says of its person, and passes on what the person does.
import * as api from "./api.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { Device } from "./device.js";
import { icon } from "./icons.js";
import { recall, remember } from "./memory.js";
import { attempt, tell } from "./notices.js";
import { enlarge } from "./pictures.js";
import { t } from "./words.js";

const REST_MS = 120; // between two looks at the same chat, however much happens
const TYPING_MS = 5000; // Telegram shows a chat action for five seconds
const ANSWER_MS = 15000; // a tapped button stops waiting for the bot's answer after this

export class Phone {
  #looking = null;
  #again = false;
  #newest = 0;
  #waiting = new Set(); // tapped buttons the bot has not answered yet

  constructor(person, table) {
    this.person = person;
    this.table = table;
    const acts = this.#acts();
    this.talk = new Conversation(person.first_name, acts);
    this.foot = new Composer(person.first_name, acts);
    const hands = { choices: () => this.#choices(), away: () => table.toggle(person.id) };
    this.device = new Device(person, this.talk, this.foot, hands);
    this.node = this.device.node;
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
    setTimeout(() => this.#rest(key), ANSWER_MS);
    if ((await attempt(() => api.tap(this.person.id, messageId, data))) === null) this.#rest(key);
  }

  #rest(key) {
    key.removeAttribute("aria-busy");
    this.#waiting.delete(key);
  }

  /** An act of the person that changes the person, as a thing to do later. */
  #later(act) {
    return () => attempt(() => act(this.person.id)).then(() => this.table.reload());
  }

  #choices() {
    const { blocked, deleted, id } = this.person;
    if (deleted) return [{ label: t("hide_phone"), icon: icon("close"), run: () => this.table.toggle(id) }];
    const flip = blocked
      ? { label: t("unblock_bot"), icon: icon("block"), run: this.#later(api.unblock) }
      : { label: t("block_bot"), icon: icon("block"), grave: true, run: this.#later(api.block) };
    return [
      { label: t("say_start"), icon: icon("send"), run: this.#later((id) => api.start(id)) },
      flip,
      { label: t("delete_account"), icon: icon("trash"), grave: true, run: this.#later(api.deleteAccount) },
    ];
  }

  /** What stands in place of the field while the person cannot write, or null. */
  #instead() {
    const { started, blocked, deleted } = this.person;
    if (deleted) return { hint: t("deleted_hint") };
    if (blocked) return { hint: t("blocked_hint"), label: t("unblock_bot"), run: this.#later(api.unblock) };
    if (!started) return { hint: t("start_hint"), label: t("start"), run: this.#later((id) => api.start(id)) };
    return null;
  }

  /** Asks the simulator what this phone shows; several asks at once become one more. */
  async refresh() {
    this.#again = true;
    this.#looking ??= this.#look();
    await this.#looking;
  }

  async #look() {
    while (this.#again) {
      this.#again = false;
      const chat = await attempt(() => api.chat(this.person.id));
      if (chat) this.#show(chat);
      if (this.#again) await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    this.#looking = null;
  }

  #show(chat) {
    const fromBot = chat.messages.filter((message) => message.from === "bot" && !message.deleted);
    const bots = fromBot.map((message) => message.message_id);
    this.#newest = Math.max(0, ...bots);
    const seen = recall(`read.${this.person.id}`);
    const readUpTo = seen === null || seen > this.#newest ? this.#newest : seen;
    if (readUpTo !== seen) remember(`read.${this.person.id}`, readUpTo);
    this.talk.show(chat.messages, readUpTo);
    this.#count(bots.filter((id) => id > readUpTo).length);
    this.foot.offer(chat.commands, chat.reply_keyboard);
    this.foot.only(this.#instead());
    if (!chat.typing) this.#still();
  }

  #count(unread) {
    this.device.count(unread);
    this.table.unread(this.person.id, unread);
  }

  #read() {
    if (!this.device.hasUnread) return;
    remember(`read.${this.person.id}`, this.#newest);
    this.talk.markRead(this.#newest);
    this.#count(0);
  }

  /** Takes over what is now known of the person (started, blocked, deleted). */
  becomes(person) {
    this.person = person;
    this.device.describe(person, this.table.about(person.id));
    this.foot.only(this.#instead());
  }

  type() {
    this.device.type(true);
    this.talk.type(true);
    clearTimeout(this.stillness);
    this.stillness = setTimeout(() => this.#still(), TYPING_MS);
  }

  #still() {
    clearTimeout(this.stillness);
    this.device.type(false);
    this.talk.type(false);
  }

  toast({ text, alert }) {
    for (const key of [...this.#waiting]) this.#rest(key);
    if (text) this.device.toast(text, alert);
  }

  tick(timeText) {
    this.device.time.textContent = timeText;
  }
}
