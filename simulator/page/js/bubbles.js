// One message as a bubble.
import { el, unseen } from "./element.js";
import { icon } from "./icons.js";
import { rich } from "./entities.js";
import { inlineKeys } from "./keyboard.js";
import { menu } from "./menu.js";
import { timeText } from "./times.js";
import { t } from "./words.js";

const THINGS = ["voice", "document", "sticker", "location", "contact"];
const EMOJI = ["❤", "👍", "🎉"];
const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*\s*){1,3}$/u;

export const momentOfMessage = (message) => new Date(message.date * 1000);
export const wordsOf = (message) => message.text ?? message.caption ?? "";

const kindOf = (message) => THINGS.find((kind) => message[kind] || message.kind === kind);

function picture(message, acts) {
  const source = photoAddress(message.photo);
  const words = wordsOf(message) || t("photo");
  if (!source) return thing("photo", message);
  const image = el("img", { src: source, alt: words, loading: "lazy", onload: acts.grown });
  return el(
    "button.picture",
    { type: "button", "aria-label": `${t("enlarge")}: ${words}`, onclick: () => acts.enlarge(source, words) },
    image,
  );
}

function photoAddress(photo) {
  if (typeof photo === "string") return photo;
  return photo?.url ?? photo?.path ?? null;
}

function thing(kind, message) {
  const wave = kind === "voice" ? el("span.wave", { "aria-hidden": "true" }, waves()) : null;
  const name = message.file_name || t(kind);
  const words =
    kind === "document" && message.file
      ? el("a", { href: message.file, download: name }, name)
      : el("span", {}, t(kind));
  return el("div.thing", {}, el("span.disc", {}, icon(kind)), wave, words);
}

function waves() {
  return [8, 14, 20, 11, 17, 22, 13, 9, 18, 12, 7].map((height) => {
    const bar = el("i");
    bar.style.height = `${height}px`;
    return bar;
  });
}

function quote(message, acts) {
  const original = message.reply_to ? acts.find(message.reply_to.message_id ?? message.reply_to) : null;
  if (!original) return null;
  return el(
    "button.quote",
    { type: "button", onclick: () => acts.goTo(original.message_id) },
    wordsOf(original) || t("other"),
  );
}

function meta(message) {
  const moment = momentOfMessage(message);
  return el(
    "div.meta",
    {},
    el("span.place-of-new"),
    message.forwarded ? el("span", {}, t("forwarded")) : null,
    message.edited ? el("span", {}, t("edited")) : null,
    message.protected ? mark("lock", "protected") : null,
    message.silent ? mark("silent", "silent") : null,
    el("time", { datetime: moment.toISOString() }, timeText(moment)),
  );
}

const mark = (name, key) => el("span", { title: t(key) }, icon(name), unseen(t(key)));

function text(message, acts) {
  const words = wordsOf(message);
  if (!words) return null;
  const huge = ONLY_EMOJI.test(words) && !message.photo ? ".huge" : "";
  return el(`div.text${huge}`, { dir: "auto" }, rich(words, message.entities ?? message.caption_entities, acts));
}

function reactions(message) {
  const given = Array.isArray(message.reactions) ? message.reactions : Object.values(message.reactions ?? {}).flat();
  if (!given.length) return null;
  return el(
    "div.reactions",
    {},
    given.map((one) => el("span", {}, one.emoji ?? one)),
  );
}

function actions(message, acts) {
  const button = el(
    "button.round.small.act",
    { type: "button", tabindex: "-1", "aria-label": t("act_on"), title: t("act_on") },
    icon("more"),
  );
  return menu(button, () => [
    { label: t("reply"), icon: icon("reply"), run: () => acts.replyTo(message) },
    ...(message.from === "person" && message.text
      ? [{ label: t("edit"), icon: icon("edit"), run: () => acts.startEdit(message) }]
      : []),
    ...(message.from === "bot"
      ? EMOJI.map((emoji) => ({
          label: t("react", { emoji }),
          icon: el("span", { "aria-hidden": "true" }, emoji),
          run: () => acts.react(message.message_id, emoji),
        }))
      : []),
  ]);
}

/** The article of a message; `who` is the name of the side that wrote it. */
export function bubble(message, who, acts) {
  const moment = momentOfMessage(message);
  const kind = kindOf(message);
  const body = el(
    "div.bubble",
    {},
    quote(message, acts),
    message.photo ? picture(message, acts) : null,
    kind ? thing(kind, message) : null,
    text(message, acts),
    meta(message),
  );
  const article = el(
    `article.message.by-${message.from}`,
    { "data-message-id": message.message_id, "aria-label": `${who}, ${timeText(moment)}`, tabindex: "-1" },
    el("div.body", {}, body, inlineKeys(message, acts), reactions(message)),
    actions(message, acts),
  );
  return article;
}

/** Shows or takes away the mark "new" on a bubble. */
export function markNew(article, isNew) {
  const place = article.querySelector(".place-of-new");
  if (isNew === place.classList.contains("new")) return;
  place.className = isNew ? "place-of-new new" : "place-of-new";
  place.textContent = isNew ? t("is_new") : "";
}
