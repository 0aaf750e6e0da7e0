// Simulated instants as people read them, in the zone of the page.
import { language, t } from "./words.js";

const zone = document.documentElement.dataset.zone ?? "Europe/Amsterdam";
const shapes = new Map();

function shape(options) {
  const key = language() + JSON.stringify(options);
  if (!shapes.has(key))
    shapes.set(key, new Intl.DateTimeFormat(language() === "nl" ? "nl-NL" : "en-GB", { timeZone: zone, ...options }));
  return shapes.get(key);
}

/** 09:50 */
export const timeText = (moment) => shape({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(moment);

/** donderdag 9 oktober 2025 */
export const dateText = (moment) =>
  shape({ weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(moment).replace(",", "");

/** do 9 okt */
const shortDate = (moment) =>
  shape({ weekday: "short", day: "numeric", month: "short" }).format(moment).replace(",", "");

function parts(moment) {
  const fields = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(moment);
  return Object.fromEntries(fields.map((field) => [field.type, field.value]));
}

/** The local day as 2025-10-09. */
export function dayOf(moment) {
  const { year, month, day } = parts(moment);
  return `${year}-${month}-${day}`;
}

/** 2025-10-09T09:50, as a datetime-local field writes it. */
export function localOf(moment) {
  const { hour, minute } = parts(moment);
  return `${dayOf(moment)}T${hour}:${minute}`;
}

/** The instant at which the clocks of the zone show `local`; a skipped time becomes the one after the gap. */
export function momentOf(local) {
  const shown = new Date(`${local}Z`).getTime();
  const drift = (at) => new Date(`${localOf(at)}Z`).getTime() - Math.floor(at / 60000) * 60000;
  const guess = shown - drift(shown);
  return new Date(shown - drift(guess));
}

export function dayAfter(day, count = 1) {
  const moment = new Date(`${day}T12:00Z`);
  moment.setUTCDate(moment.getUTCDate() + count);
  return moment.toISOString().slice(0, 10);
}

/** "vandaag", "morgen", "gisteren" or the date, seen from `now`. */
export function dayText(moment, now) {
  const day = dayOf(moment);
  if (day === dayOf(now)) return t("today");
  if (day === dayAfter(dayOf(now))) return t("tomorrow_word");
  if (day === dayAfter(dayOf(now), -1)) return t("yesterday");
  return shortDate(moment);
}

/** "vandaag 16:00", "do 9 okt 16:00" */
export const whenText = (moment, now) => `${dayText(moment, now)} ${timeText(moment)}`;
