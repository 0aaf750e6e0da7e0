// Puts the page together.
import * as api from "./api.js";
import { Clock } from "./clock.js";
import { waitForFilling } from "./demo.js";
import { el } from "./element.js";
import { listen } from "./news.js";
import { recall, remember } from "./memory.js";
import { attempt, tell } from "./notices.js";
import { Panel } from "./panel.js";
import { Table } from "./table.js";
import { LANGUAGES, callBot, language, t } from "./words.js";

const at = (id) => document.getElementById(id);

function languageSwitch() {
  const choose = (code) => () => {
    remember("language", code);
    location.reload();
  };
  const button = (code) =>
    el(
      "button",
      { type: "button", lang: code, "aria-pressed": String(code === language()), onclick: choose(code) },
      code.toUpperCase(),
    );
  return el("div.switch-language", { role: "group", "aria-label": t("language") }, LANGUAGES.map(button));
}

function skip(target, words) {
  const go = (event) => {
    event.preventDefault();
    at(target).focus();
  };
  return el("a", { href: `#${target}`, onclick: go }, words);
}

const spoken = recall("language");
if (LANGUAGES.includes(spoken)) document.documentElement.lang = spoken;
const bot = await attempt(api.bot);
if (bot) callBot(bot.first_name);
document.title = t("title");

const table = new Table(at("phones"), at("people"));
const clock = new Clock((timeText) => table.tick(timeText));
const panel = new Panel(at("panel"), table);
const mark = el("h1.mark", {}, el("img", { src: "/page/icons/stapje.svg", alt: "" }), el("span", {}, t("bot")));
at("bar").append(mark, clock.node, el("div.tools", {}, panel.button, languageSwitch()));
at("skips").append(skip("phones", t("skip_phones")), skip("clock", t("skip_clock")));
at("phones").setAttribute("aria-label", t("people"));

let filled = false; // until then the phones lie still behind the card, so that the filling has the machine to itself
listen({
  hear(kind, facts) {
    if (kind === "clock") clock.hear(facts);
    else if (kind === "fault" || kind === "control") panel.read();
    else if (filled) table.hear(kind, facts);
  },
  lost: () => tell(t("lost_events")),
  back() {
    tell(t("back"));
    table.reload();
    table.refresh();
    clock.read();
  },
});

await Promise.all([clock.read(), panel.read(), table.reload()]);
const told = await waitForFilling();
table.believe(told);
filled = true;
if (told.waited) table.allRead();
await table.reload();
table.refresh();
