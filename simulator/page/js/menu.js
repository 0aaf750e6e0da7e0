// A button with a small list that opens from it: arrows move, Escape and a click elsewhere close.
import { el } from "./element.js";

let open = null;

function close(giveBack) {
  if (!open) return;
  const { button, list } = open;
  open = null;
  list.remove();
  button.setAttribute("aria-expanded", "false");
  if (giveBack) button.focus();
}

document.addEventListener("pointerdown", (event) => {
  if (open && !open.place.contains(event.target)) close(false);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !open) return;
  event.stopPropagation();
  close(true);
});

export const closeMenu = () => close(true);

function show(button, place, list) {
  close(false);
  open = { button, place, list };
  button.setAttribute("aria-expanded", "true");
  place.append(list);
  keepInSight(list);
}

/** A menu in a conversation opens upwards where it would be cut off below. */
function keepInSight(list) {
  const room = list.closest(".log")?.getBoundingClientRect();
  if (room && list.getBoundingClientRect().bottom > room.bottom) list.classList.add("upwards");
}

function walkThrough(list) {
  list.addEventListener("keydown", (event) => {
    const items = [...list.querySelectorAll("[role=menuitem]")];
    const here = items.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Tab") close(true);
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  });
}

/** Wraps `button`; `items()` gives [{label, icon?, hint?, grave?, run}] each time it opens. */
export function menu(button, items, { above = false, label } = {}) {
  const place = el("span.menu-place", {}, button);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    if (open?.button === button) return close(true);
    const list = el(`div.menu.${above ? "above" : "below"}`, {
      role: "menu",
      "aria-label": label ?? button.getAttribute("aria-label"),
    });
    for (const item of items()) list.append(entry(item));
    walkThrough(list);
    show(button, place, list);
    list.querySelector("[role=menuitem]")?.focus();
  });
  return place;
}

function entry({ label, icon, hint, grave, run }) {
  const chosen = () => {
    close(true);
    run();
  };
  return el(
    `button${grave ? ".grave" : ""}`,
    { type: "button", role: "menuitem", tabindex: "-1", onclick: chosen },
    icon,
    el("span", {}, label),
    hint ? el("small", {}, hint) : null,
  );
}

/** Wraps `button`; a click opens what `content()` builds, with the focus on its first field. */
export function flap(button, content, label) {
  const place = el("span.menu-place", {}, button);
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    if (open?.button === button) return close(true);
    const box = el("div.menu.moment.below", { role: "dialog", "aria-label": label }, ...content());
    show(button, place, box);
    box.querySelector("input")?.focus();
  });
  return place;
}
