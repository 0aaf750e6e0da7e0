// While the demo is being filled: how far it is, in a card above the phones.
import * as api from "./api.js";
import { el } from "./element.js";
import { t } from "./words.js";

const ASK_MS = 300;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows the filling until it is done; gives what the demo says of people and phones, and whether it was `waited` for. */
export async function waitForFilling() {
  let told = await api.demo();
  if (!told.filling) return told;
  const bar = el("progress", { "aria-label": t("filling") });
  const words = el("p", { role: "status" });
  const card = el(
    "div.filling",
    {},
    el("div", {}, el("img", { src: "/page/icons/stapje.svg", alt: "" }), el("h2", {}, t("filling")), bar, words),
  );
  const behind = document.querySelectorAll(".bar, .room");
  behind.forEach((part) => (part.inert = true));
  document.body.append(card);
  while (told.filling) {
    bar.max = told.total || 1;
    bar.value = told.done || 0;
    words.textContent = told.text || t("filling_hint");
    await pause(ASK_MS);
    told = await api.demo();
  }
  card.remove();
  behind.forEach((part) => (part.inert = false));
  return { ...told, waited: true };
}
