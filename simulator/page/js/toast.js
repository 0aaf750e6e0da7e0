// What answerCallbackQuery says: a toast that passes, or an alert that waits for a tap.
import { el } from "./element.js";
import { t } from "./words.js";

const TOAST_MS = 4500;

export function showToast(screen, text, alert) {
  screen.querySelector(".toast")?.remove();
  if (alert) return showAlert(screen, text);
  const toast = el("div.toast", { role: "status" }, el("p", {}, text));
  screen.append(toast);
  setTimeout(() => toast.remove(), TOAST_MS);
}

function showAlert(screen, text) {
  const before = document.activeElement;
  const close = () => {
    veil.remove();
    before?.focus?.();
  };
  const button = el("button.button.main", { type: "button", onclick: close }, t("ok"));
  const box = el(
    "div.alert",
    {
      role: "alertdialog",
      "aria-modal": "true",
      "aria-label": t("alert"),
      onkeydown: (event) => event.key === "Escape" && close(),
    },
    el("p", {}, text),
    button,
  );
  const veil = el("div.veil", {}, box);
  screen.append(veil);
  button.focus();
}
