// Arrow keys walk along the bubbles of a conversation; Enter on a bubble opens what can be done with it.

const STEPS = { ArrowUp: -1, ArrowDown: 1 };

export function walkBubbles(log) {
  log.addEventListener("keydown", (event) => {
    const here = event.target;
    if (here !== log && !here.matches("article")) return;
    if (event.key in STEPS) go(log, here, STEPS[event.key], event);
    else if (event.key === "Enter" && here !== log) {
      event.preventDefault();
      here.querySelector(".act").click();
    }
  });
}

function go(log, here, step, event) {
  const bubbles = [...log.querySelectorAll("article")];
  const to = here === log ? bubbles.at(-1) : bubbles[bubbles.indexOf(here) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
