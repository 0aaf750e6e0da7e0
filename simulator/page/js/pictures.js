// A picture, large.
import { el } from "./element.js";
import { t } from "./words.js";

export function enlarge(source, words) {
  const close = el("button.button.main", { type: "button" }, t("close"));
  const dialog = el(
    "dialog.large",
    { "aria-label": words },
    el("img", { src: source, alt: words }),
    el("div.row", {}, close),
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
