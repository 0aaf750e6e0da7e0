"use strict";
// Shows the phones whose reader is chosen, in the screens that hold the words that are looked for.
const form = document.querySelector("form");
const chosen = (name) => new Set([...form.querySelectorAll(`[name=${name}]:checked`)].map((each) => each.value));

function show() {
  const languages = chosen("language"), levels = chosen("level"), forms = chosen("form"), roles = chosen("role");
  const find = form.elements.find.value.trim().toLowerCase();
  let phones = 0;
  for (const article of document.querySelectorAll("article")) {
    const named = article.id.includes(find.replaceAll(" ", "_"));
    let any = false;
    for (const phone of article.querySelectorAll("figure")) {
      const { level, form: said, role } = phone.dataset;
      const fits = languages.has(phone.lang) && levels.has(level) && forms.has(said) && role.split(" ").some((each) => roles.has(each));
      phone.hidden = !(fits && (named || phone.textContent.toLowerCase().includes(find)));
      any ||= !phone.hidden;
      phones += !phone.hidden;
    }
    article.hidden = !any;
  }
  for (const section of document.querySelectorAll("section"))
    section.hidden = !section.querySelector("article:not([hidden])");
  form.querySelector("output").value = `${phones} phones`;
}

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
