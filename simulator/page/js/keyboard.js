// Keys below a bubble (inline) and keys below the field (reply keyboard).
import { el } from "./element.js";
import { icon } from "./icons.js";
import { link, startPayload } from "./entities.js";
import { t } from "./words.js";

function inlineKey(button, message, acts) {
  if (button.url) return linkKey(button, acts);
  const copy = button.copy ?? button.copy_text?.text;
  if (copy) return el("button", { type: "button", onclick: () => acts.copy(copy) }, icon("copy"), button.text);
  const key = el("button", { type: "button", dir: "auto" }, button.text);
  key.addEventListener("click", () => acts.tap(key, message.message_id, button.data ?? button.callback_data));
  return key;
}

function linkKey(button, acts) {
  const node = link(button.url, button.text, acts);
  if (node.nodeType === Node.ELEMENT_NODE && !startPayload(button.url)) node.append(icon("link"));
  return node;
}

/** The rows of buttons that belong to a message, or null. */
export function inlineKeys(message, acts) {
  if (!message.buttons?.length) return null;
  const rows = message.buttons.map((row) =>
    el(
      "div.row",
      {},
      row.map((button) => inlineKey(button, message, acts)),
    ),
  );
  return el("div.inline", { role: "group", "aria-label": t("buttons") }, rows);
}

/** The rows of a ReplyKeyboardMarkup (or of bare rows), each key as {text, request_contact?, request_location?}. */
export function replyRows(markup) {
  const rows = Array.isArray(markup) ? markup : (markup?.keyboard ?? []);
  return rows.map((row) => row.map((key) => (typeof key === "string" ? { text: key } : key)));
}

export function replyKeys(markup, acts) {
  const press = (key) => {
    if (key.request_contact) acts.sendThing("contact");
    else if (key.request_location) acts.sendThing("location");
    else acts.say(key.text);
  };
  const rows = replyRows(markup).map((row) =>
    el(
      "div.row",
      {},
      row.map((key) => el("button", { type: "button", dir: "auto", onclick: () => press(key) }, key.text)),
    ),
  );
  return el("div.keys", { role: "group", "aria-label": t("keys") }, rows);
}
