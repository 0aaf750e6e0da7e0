// What happens in the simulator, as it happens (server-sent events), handed to whoever listens.
const KINDS = [
  "message",
  "edit",
  "delete",
  "toast",
  "typing",
  "reaction",
  "person",
  "clock",
  "fault",
  "control",
  "commands",
  "reset",
];

/** Calls `hear(kind, facts)` for each event, `lost()` when the line breaks and `back()` when it is there again. */
export function listen({ hear, lost, back }) {
  const source = new EventSource("/sim/events");
  let broken = false;
  for (const kind of KINDS) source.addEventListener(kind, (event) => hear(kind, JSON.parse(event.data)));
  source.onerror = () => {
    if (!broken) lost();
    broken = true;
  };
  source.onopen = () => {
    if (broken) back();
    broken = false;
  };
  window.addEventListener("pagehide", () => source.close());
}

/** The person an event is about. */
export const whose = (facts) => facts.person?.id ?? facts.person ?? facts.chat ?? facts.chat_id ?? facts.id;
