// Every sentence of the page itself, in Dutch and in English.
const WORDS = {
  nl: {
    title: "{bot}: telefoons naast elkaar", bot: "{bot}", language: "Taal van deze pagina", skip_phones: "Naar de telefoons", skip_clock: "Naar de klok",
    people: "Telefoons", people_label: "Welke telefoons liggen op tafel", new_person: "Nieuwe persoon", new_person_hint: "Deze persoon krijgt een eigen telefoon.", first_name: "Voornaam", its_language: "Taal", make: "Maak telefoon", cancel: "Annuleren",
    phone_of: "Telefoon van {name}", talk_of: "Gesprek van {name}", unread: "{n} nieuw", not_started: "niet begonnen", is_blocked: "heeft geblokkeerd", is_deleted: "account weg",
    none_title: "Er ligt nog geen telefoon", none: "Kies links iemand, of maak een nieuwe persoon.",
    clock: "Klok", walk_group: "Loop door de tijd", plus_hour: "+1 uur", tomorrow: "Morgen 08:00", next: "Naar volgend bericht", other_moment: "Ander moment", date_time: "Datum en tijd", walk_to: "Loop hierheen", walk_hint: "Alles wat onderweg gepland staat, gebeurt ook.", jump: "Sprong (slaat over)", jump_hint: "Een sprong beleeft de tijd ertussen niet.",
    walking: "Onderweg naar {to}", walking_next: "Onderweg naar het volgende bericht", arrived: "Aangekomen. Onderweg {n} × gestopt.", arrived_one: "Aangekomen. Onderweg 1 × gestopt.", arrived_none: "Aangekomen. Onderweg was er niets gepland.", jumped: "Gesprongen naar {to}.", stops: "Stops onderweg", stop_walk: "Stop hier", is_past: "Dat moment is al geweest. Kies een later moment.", no_date: "Kies eerst een datum en een tijd.",
    planned: "Volgend bericht: {when}", nothing_planned: "Er staat nu niets gepland", today: "vandaag", tomorrow_word: "morgen", yesterday: "gisteren",
    faults: "Storingen", faults_label: "Storingen en traagheid", close: "Sluiten", cut_line: "Lijn doorknippen", cut_hint: "De bot kan Telegram niet bereiken.", as_502: "Telegram antwoordt met fout 502", too_many: "Te veel berichten (429)", too_many_hint: "Telegram weigert het volgende bericht.", refuse_next: "Weiger het volgende bericht", wait_seconds: "Wachttijd in seconden", refused_set: "Het volgende bericht wordt geweigerd.", lost: "Antwoord kwijt", lost_hint: "Het bericht komt aan, maar de bot hoort dat niet.", lose_next: "Verlies het volgende antwoord", lost_set: "Het volgende antwoord raakt kwijt.", latency: "Traagheid", latency_each: "Vertraging per oproep", no_latency: "Geen", second: "{n} s", block: "Blokkeren", block_hint: "De bot kan deze persoon niet meer bereiken.", heal: "Alles weer gewoon", healed: "Alles werkt weer gewoon.", line_cut: "Lijn is doorgeknipt.", line_back: "Lijn is hersteld.", fault_on: "storing aan",
    message_to: "Bericht van {name}", write: "Bericht", send: "Versturen", attach: "Iets meesturen", commands: "Opdrachten", keys: "Antwoordknoppen", show_keys: "Toon of verberg de antwoordknoppen", more: "Meer voor {name}", hide_phone: "Leg deze telefoon weg", block_bot: "Bot blokkeren", unblock_bot: "Deblokkeren", delete_account: "Account verwijderen", say_start: "Stuur /start",
    start: "Start", start_hint: "Nog geen gesprek. Met Start begint het.", blocked_hint: "Je hebt de bot geblokkeerd.", deleted_hint: "Dit account bestaat niet meer.", empty_talk: "Nog geen berichten",
    voice: "Spraakbericht", photo: "Foto", sticker: "Sticker", location: "Locatie", document: "Document", contact: "Contact", other: "Bericht",
    typing: "typt…", is_bot: "bot", silent: "stil bericht", protected: "niet door te sturen", edited: "bewerkt", is_new: "nieuw", to_end: "Naar het nieuwste bericht", act_on: "Wat wil je met dit bericht?", reply: "Antwoorden", react: "Reageer met {emoji}", edit: "Bewerken", editing: "Bewerken", stop_reply: "Niet meer antwoorden", enlarge: "Foto groter bekijken", buttons: "Knoppen bij dit bericht", copied: "Gekopieerd", ok: "Oké", alert: "Melding van de bot", forwarded: "doorgestuurd",
    open_link: "Uitnodiging openen", open_link_hint: "Op wiens telefoon gaat deze link open?", or_new: "of voor iemand die nieuw is", open_new: "Geef aan nieuwe persoon", outside: "Deze link gaat buiten de simulator open.",
    no_server: "De simulator antwoordt niet. Start hem en laad de pagina opnieuw.", lost_events: "Verbinding kwijt. Ik probeer het opnieuw…", back: "De verbinding is er weer.", refused: "Dat lukte niet: {why}",
    filling: "De demo wordt gevuld", filling_hint: "Een kleine gemeente komt tot leven.", filled: "{done} van {total}", battery: "Batterij vol",
  },
  en: {
    title: "{bot}: phones side by side", bot: "{bot}", language: "Language of this page", skip_phones: "To the phones", skip_clock: "To the clock",
    people: "Phones", people_label: "Which phones lie on the table", new_person: "New person", new_person_hint: "This person gets a phone of their own.", first_name: "First name", its_language: "Language", make: "Make phone", cancel: "Cancel",
    phone_of: "Phone of {name}", talk_of: "Conversation of {name}", unread: "{n} new", not_started: "not started yet", is_blocked: "has blocked", is_deleted: "account gone",
    none_title: "No phone on the table yet", none: "Pick somebody on the left, or make a new person.",
    clock: "Clock", walk_group: "Walk through time", plus_hour: "+1 hour", tomorrow: "Tomorrow 08:00", next: "To next message", other_moment: "Other moment", date_time: "Date and time", walk_to: "Walk there", walk_hint: "Everything planned on the way happens too.", jump: "Jump (skips)", jump_hint: "A jump does not live through the time between.",
    walking: "On the way to {to}", walking_next: "On the way to the next message", arrived: "Arrived. {n} stops on the way.", arrived_one: "Arrived. 1 stop on the way.", arrived_none: "Arrived. Nothing was planned on the way.", jumped: "Jumped to {to}.", stops: "Stops on the way", stop_walk: "Stop here", is_past: "That moment has passed. Pick a later one.", no_date: "First pick a date and a time.",
    planned: "Next message: {when}", nothing_planned: "Nothing is planned now", today: "today", tomorrow_word: "tomorrow", yesterday: "yesterday",
    faults: "Faults", faults_label: "Faults and slowness", close: "Close", cut_line: "Cut the line", cut_hint: "The bot cannot reach Telegram.", as_502: "Telegram answers with error 502", too_many: "Too many messages (429)", too_many_hint: "Telegram refuses the next message.", refuse_next: "Refuse the next message", wait_seconds: "Seconds to wait", refused_set: "The next message will be refused.", lost: "Lost answer", lost_hint: "The message arrives, but the bot is not told.", lose_next: "Lose the next answer", lost_set: "The next answer gets lost.", latency: "Slowness", latency_each: "Delay of each call", no_latency: "None", second: "{n} s", block: "Block", block_hint: "The bot can no longer reach this person.", heal: "Everything back to normal", healed: "Everything works normally again.", line_cut: "The line is cut.", line_back: "The line is back.", fault_on: "fault on",
    message_to: "Message of {name}", write: "Message", send: "Send", attach: "Send something along", commands: "Commands", keys: "Reply buttons", show_keys: "Show or hide the reply buttons", more: "More for {name}", hide_phone: "Put this phone away", block_bot: "Block the bot", unblock_bot: "Unblock", delete_account: "Delete the account", say_start: "Send /start",
    start: "Start", start_hint: "No conversation yet. Start begins one.", blocked_hint: "You have blocked the bot.", deleted_hint: "This account no longer exists.", empty_talk: "No messages yet",
    voice: "Voice message", photo: "Photo", sticker: "Sticker", location: "Location", document: "Document", contact: "Contact", other: "Message",
    typing: "is typing…", is_bot: "bot", silent: "silent message", protected: "cannot be forwarded", edited: "edited", is_new: "new", to_end: "To the newest message", act_on: "What to do with this message?", reply: "Reply", react: "React with {emoji}", edit: "Edit", editing: "Editing", stop_reply: "Stop replying", enlarge: "See the photo larger", buttons: "Buttons of this message", copied: "Copied", ok: "OK", alert: "Notice of the bot", forwarded: "forwarded",
    open_link: "Open an invitation", open_link_hint: "On whose phone does this link open?", or_new: "or for somebody new", open_new: "Hand to new person", outside: "This link opens outside the simulator.",
    no_server: "The simulator does not answer. Start it and load the page again.", lost_events: "Connection lost. Trying again…", back: "The connection is back.", refused: "That did not work: {why}",
    filling: "The demo is being filled", filling_hint: "A small town comes to life.", filled: "{done} of {total}", battery: "Battery full",
  },
};

export const LANGUAGES = Object.keys(WORDS);

export const language = () => (LANGUAGES.includes(document.documentElement.lang) ? document.documentElement.lang : "nl");

let bot = "Bot";

/** Says what the bot of this simulator is called. */
export function callBot(name) {
  bot = name;
}

/** The sentence `key` in the language of the page, with its `{names}` filled in. */
export function t(key, values = {}) {
  const known = { bot, ...values };
  return WORDS[language()][key].replace(/\{(\w+)\}/g, (_, name) => String(known[name] ?? ""));
}
