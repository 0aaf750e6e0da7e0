// The coloured disc with the first letter of a name.
import { el } from "./element.js";

const COLOURS = 8;

export const avatar = (person) =>
  el(
    `span.avatar.face-${Math.abs(person.id) % COLOURS}`,
    { "aria-hidden": "true" },
    [...person.first_name][0]?.toUpperCase() ?? "?",
  );
