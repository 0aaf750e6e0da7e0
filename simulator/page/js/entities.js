// Text with Telegram's entities (offsets in UTF-16, as JavaScript counts too) becomes nodes.
import { el } from "./element.js";

const START_LINK =
  /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/\w+\?start=([\w-]+)$|^tg:\/\/resolve\?domain=\w+&start=([\w-]+)$/i;
const BARE_LINK = /(?:https?:\/\/|t\.me\/)[^\s<>"]+[^\s<>".,;:!?)]/gi;
const SIMPLE = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const SAFE = /^(https?|tg|mailto|tel):/i;

/** The payload of a link that starts the bot, or null. */
export function startPayload(address) {
  const found = START_LINK.exec(address);
  return found ? (found[1] ?? found[2]) : null;
}

/** A link; one that starts the bot asks `acts.openStart(payload, address)` on whose phone. */
export function link(address, label, acts) {
  const payload = startPayload(address);
  const full = /^[a-z]+:/i.test(address) ? address : `https://${address}`;
  if (!SAFE.test(full)) return document.createTextNode(label);
  const opened = (event) => {
    event.preventDefault();
    acts.openStart(payload, address);
  };
  return el(
    "a",
    { href: full, target: "_blank", rel: "noreferrer noopener", onclick: payload ? opened : () => {} },
    label,
  );
}

function linked(text, acts) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(BARE_LINK)) {
    nodes.push(text.slice(from, found.index), link(found[0], found[0], acts));
    from = found.index + found[0].length;
  }
  return [...nodes, text.slice(from)].filter((node) => node !== "");
}

function spoiler(children) {
  const cover = el("button.spoiler", { type: "button", onclick: () => cover.classList.add("open") }, children);
  return cover;
}

function dress(entity, text, children, acts) {
  switch (entity.type) {
    case "spoiler":
      return spoiler(children);
    case "text_link":
      return link(entity.url, text, acts);
    case "url":
      return link(text, text, acts);
    case "email":
      return link(`mailto:${text}`, text, acts);
    case "phone_number":
      return link(`tel:${text.replace(/[^\d+]/g, "")}`, text, acts);
    case "bot_command":
      return el("button.word", { type: "button", onclick: () => acts.say(text) }, text);
    default:
      return SIMPLE[entity.type] ? el(SIMPLE[entity.type], {}, children) : el("span", {}, children);
  }
}

function within(text, from, to, entities, acts) {
  const nodes = [];
  let at = from;
  while (entities.length && entities[0].offset < to) {
    const entity = entities.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) continue;
    nodes.push(...linked(text.slice(at, entity.offset), acts));
    nodes.push(dress(entity, text.slice(entity.offset, end), within(text, entity.offset, end, entities, acts), acts));
    at = end;
  }
  if (at < to) nodes.push(...linked(text.slice(at, to), acts));
  return nodes;
}

/** The nodes of `text`; nested entities nest, as Telegram allows. */
export function rich(text, entities, acts) {
  const inOrder = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, 0, text.length, inOrder, acts);
}
