// Two questions in a dialog: who is new, and on whose phone an invitation opens.
import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { about } from "./people.js";
import { el } from "./element.js";
import { attempt } from "./notices.js";
import { t } from "./words.js";

const TONGUES = [
  ["nl", "Nederlands"],
  ["en", "English"],
  ["ar", "العربية"],
  ["ti", "ትግርኛ"],
  ["tr", "Türkçe"],
  ["uk", "Українська"],
  ["pl", "Polski"],
];
let asked = 0;

/** Opens a dialog and waits for what `fill(answer)` answers with; Escape answers null. */
function ask(title, fill) {
  return new Promise((resolve) => {
    let result = null;
    const heading = `asked-${(asked += 1)}`;
    const dialog = el("dialog", { "aria-labelledby": heading });
    const answer = (value) => {
      result = value;
      dialog.close();
    };
    dialog.append(el("h2", { id: heading }, title), ...fill(answer));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function personForm(label, answer) {
  const name = el("input", { required: true, maxlength: "40", autocomplete: "off" });
  const tongue = el(
    "select",
    {},
    TONGUES.map(([code, word]) => el("option", { value: code }, word)),
  );
  const submitted = async (event) => {
    event.preventDefault();
    const person = await attempt(() => api.makePerson(name.value.trim(), tongue.value));
    if (person) answer(person);
  };
  return el(
    "form",
    { onsubmit: submitted },
    el(
      "div.pair",
      {},
      el("label.field", {}, el("span", {}, t("first_name")), name),
      el("label.field", {}, el("span", {}, t("its_language")), tongue),
    ),
    el(
      "div.row",
      {},
      el("button.button.quiet", { type: "button", onclick: () => answer(null) }, t("cancel")),
      el("button.button.main", { type: "submit" }, label),
    ),
  );
}

export const askForPerson = () =>
  ask(t("new_person"), (answer) => [el("p.hint", {}, t("new_person_hint")), personForm(t("make"), answer)]);

/** The person on whose phone the link opens: one that is there, or somebody new. */
export function askWhose(address, people) {
  const waitingFirst = [...people]
    .filter((person) => !person.deleted)
    .sort((a, b) => Number(a.started) - Number(b.started));
  const choice = (answer) => (person) =>
    el(
      "button.person",
      { type: "button", onclick: () => answer(person) },
      avatar(person),
      el("span.name", {}, person.first_name, about(person) ? el("small", {}, about(person)) : null),
    );
  return ask(t("open_link"), (answer) => [
    el("p.hint", {}, t("open_link_hint"), el("br"), el("small", {}, address)),
    people.length ? el("div.choices", {}, waitingFirst.map(choice(answer))) : "",
    people.length ? el("p.or", {}, t("or_new")) : "",
    personForm(t("open_new"), answer),
  ]);
}
