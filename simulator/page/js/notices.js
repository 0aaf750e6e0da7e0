// Short sentences of the page itself, at the bottom, and the one place that tells what was refused.
import { el } from "./element.js";
import { Refused } from "./api.js";

export function tell(sentence) {
  const note = el("p", {}, sentence);
  document.getElementById("notices").append(note);
  setTimeout(() => note.remove(), 5500);
}

/** Runs an act of the person; a refusal becomes a notice, anything else is a fault of ours and is thrown. */
export async function attempt(action) {
  try {
    return await action();
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason;
    tell(reason.message);
    return null;
  }
}
