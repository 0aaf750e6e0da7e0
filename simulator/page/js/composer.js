// The foot of a phone: field, send, commands, things to send along, reply keyboard; or one large button instead.
import { el } from "./element.js";
import { icon } from "./icons.js";
import { menu } from "./menu.js";
import { replyKeys, replyRows } from "./keyboard.js";
import { wordsOf } from "./bubbles.js";
import { t } from "./words.js";

const THINGS = ["voice", "photo", "sticker", "location", "document", "contact"];

export class Composer {
  #about = null; // {how: "reply" | "edit", message}
  #keysPrint = "";
  #hidden = false;

  constructor(name, acts) {
    this.acts = acts;
    this.commands = [];
    this.field = el("textarea", {
      rows: "1",
      "aria-label": t("message_to", { name }),
      placeholder: t("write"),
      dir: "auto",
      onkeydown: (event) => this.#typed(event),
    });
    this.slash = this.#slashButton();
    this.toggle = el(
      "button.round",
      {
        type: "button",
        "aria-label": t("show_keys"),
        title: t("show_keys"),
        "aria-expanded": "true",
        onclick: () => this.#toggleKeys(),
      },
      icon("keys"),
    );
    const send = el(
      "button.round.send",
      { type: "button", "aria-label": t("send"), title: t("send"), onclick: () => this.#send() },
      icon("send"),
    );
    this.row = el("div.compose", {}, this.slash, this.#attachButton(), this.field, this.toggle, send);
    this.about = el("div.replying", { hidden: true });
    this.keys = el("div");
    this.single = el("div.single", { hidden: true });
    this.node = el("div.foot", {}, this.about, this.row, this.keys, this.single);
  }

  #slashButton() {
    const button = el("button.round.slash", { type: "button", "aria-label": t("commands"), title: t("commands") }, "/");
    const entry = ({ command, description }) => ({
      label: `/${command}`,
      hint: description,
      run: () => this.acts.say(`/${command}`),
    });
    return menu(button, () => this.commands.map(entry), { above: true });
  }

  #attachButton() {
    const button = el("button.round", { type: "button", "aria-label": t("attach"), title: t("attach") }, icon("clip"));
    return menu(
      button,
      () =>
        THINGS.map((kind) => ({
          label: t(kind),
          icon: icon(kind),
          run: () => this.acts.sendThing(kind, this.#take()),
        })),
      { above: true },
    );
  }

  #take() {
    const text = this.field.value.trim();
    this.field.value = "";
    return text;
  }

  #typed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
    if (event.key === "Escape" && this.#about) this.#forget();
  }

  #send() {
    const text = this.#take();
    if (!text) return;
    const about = this.#about;
    this.#forget();
    if (about?.how === "edit") this.acts.edit(about.message.message_id, text);
    else this.acts.say(text, about?.message.message_id);
  }

  replyTo(message) {
    this.#concern("reply", message);
  }

  startEdit(message) {
    this.#concern("edit", message);
    this.field.value = message.text;
  }

  #concern(how, message) {
    this.#about = { how, message };
    const stop = el(
      "button.round.small",
      { type: "button", "aria-label": t("stop_reply"), onclick: () => this.#forget() },
      icon("close"),
    );
    this.about.replaceChildren(el("p", {}, `${t(how === "edit" ? "editing" : "reply")}: ${wordsOf(message)}`), stop);
    this.about.hidden = false;
    this.field.focus();
  }

  #forget() {
    if (this.#about?.how === "edit") this.field.value = "";
    this.#about = null;
    this.about.hidden = true;
  }

  #toggleKeys() {
    this.#hidden = !this.#hidden;
    this.keys.hidden = this.#hidden;
    this.toggle.setAttribute("aria-expanded", String(!this.#hidden));
  }

  /** Shows what this chat offers now: the commands and the reply keyboard. */
  offer(commands, markup) {
    this.commands = commands ?? [];
    this.slash.hidden = !this.commands.length;
    this.field.placeholder = markup?.input_field_placeholder || t("write");
    const print = JSON.stringify(markup ?? null);
    if (print === this.#keysPrint) return;
    this.#keysPrint = print;
    const any = replyRows(markup).length > 0;
    this.toggle.hidden = !any;
    this.keys.replaceChildren(...(any ? [replyKeys(markup, this.acts)] : []));
  }

  /** One large button in place of the field ("Start", "Unblock"), or the field again with null. */
  only(choice) {
    this.single.hidden = !choice;
    this.row.hidden = Boolean(choice);
    this.keys.hidden = Boolean(choice) || this.#hidden;
    if (!choice) return;
    const button = choice.run
      ? el("button.button.main.wide", { type: "button", onclick: choice.run }, choice.label)
      : null;
    this.single.replaceChildren(...[el("p", {}, choice.hint), button].filter(Boolean));
  }
}
