// The phone as a thing to look at: caption, frame, head and what they say; it knows no chat.
import { avatar } from "./avatar.js";
import { el } from "./element.js";
import { icon } from "./icons.js";
import { menu } from "./menu.js";
import { showToast } from "./toast.js";
import { t } from "./words.js";

const FROM_THE_RIGHT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/; // languages of which the whole telephone is mirrored

export class Device {
  /** `choices()` fills the menu of the phone, `away()` takes it off the table. */
  constructor(person, talk, foot, { choices, away }) {
    const name = person.first_name;
    this.badge = el("span.badge", { hidden: true });
    this.about = el("span.about");
    this.time = el("span.time");
    this.doing = el("span.doing", {}, t("is_bot"));
    const caption = el(
      "header.caption",
      {},
      avatar(person),
      el("h2", {}, name),
      this.badge,
      this.about,
      el("span.tail", {}, menu(round("more", t("more", { name })), choices), round("close", t("hide_phone"), away)),
    );
    const status = el("div.status", { "aria-hidden": "true" }, this.time, icon("battery"));
    const who = el("p.who", {}, el("b", {}, t("bot")), this.doing);
    const head = el("div.head", {}, el("img", { src: "/page/icons/stapje.svg", alt: "" }), who);
    const read = { dir: FROM_THE_RIGHT.test(person.language_code) ? "rtl" : "ltr" };
    this.screen = el("div.screen", read, status, head, talk.node, foot.node);
    const look = { "aria-label": t("phone_of", { name }), "data-person": person.id, tabindex: "-1" };
    this.node = el("section.phone", look, caption, el("div.frame", {}, this.screen));
  }

  get hasUnread() {
    return !this.badge.hidden;
  }

  count(unread) {
    this.badge.hidden = unread === 0;
    this.badge.textContent = unread ? t("unread", { n: unread }) : "";
  }

  describe({ blocked, deleted }, word) {
    this.node.classList.toggle("blocked", blocked || deleted);
    if (deleted) this.about.textContent = t("is_deleted");
    else this.about.textContent = blocked ? t("is_blocked") : word;
  }

  type(on) {
    this.doing.textContent = t(on ? "typing" : "is_bot");
    this.doing.classList.toggle("busy", on);
  }

  toast(text, alert) {
    showToast(this.screen, text, alert);
  }
}

function round(sign, words, onclick = () => {}) {
  return el("button.round.small", { type: "button", "aria-label": words, title: words, onclick }, icon(sign));
}
