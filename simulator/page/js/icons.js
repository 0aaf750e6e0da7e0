// The page's own pictograms, drawn as inline SVG.
const PATHS = {
  send: "M4 12l16-8-5 16-3.5-6.5L4 12zM11.5 13.5L20 4",
  clip: "M19 11.5l-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l8-8a3.1 3.1 0 0 1 4.4 4.4l-8 7.9a1.5 1.5 0 0 1-2.2-2.1l7-7",
  keys: "M4 6.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM7 10.5h.01M11 10.5h.01M15 10.5h.01M18 10.5h-.01M8 14h8",
  close: "M6 6l12 12M18 6L6 18",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  plus: "M12 5v14M5 12h14",
  silent: "M6 16.5V11a6 6 0 0 1 9.5-4.9M18 10v6.500H8.500M10 20h4M4 4l16 16",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5.500 11h13v9h-13z",
  hour: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400",
  next: "M4 6.500l8 5.500-8 5.500zM13 6.500l7 5.500-7 5.500z",
  date: "M5 6h14v14H5zM5 10.500h14M9 3.500V7M15 3.500V7",
  walk: "M4 12h15M13 6l6 6-6 6",
  jump: "M4 18c1-9 13-11 15-2M19 10v6h-6",
  fault: "M13 3L5 13.500h6L10.500 21 19 10h-6z",
  voice:
    "M12 4a2.800 2.800 0 0 0-2.800 2.800V12a2.800 2.800 0 0 0 5.600 0V6.800A2.800 2.800 0 0 0 12 4zM6 11.500a6 6 0 0 0 12 0M12 17.500V21",
  photo: "M4 6h16v13H4zM4 16l5-5 4 4 2.500-2.500L20 17M15.500 9.500h.01",
  document: "M7 3.500h7l4 4v13H7zM14 3.500v4h4M10 12.500h5M10 16h5",
  sticker:
    "M12 4a8 8 0 1 0 0 16c1 0 8-6 8-8a8 8 0 0 0-8-8zM9 10h.01M14.500 10h.01M8.500 14c1.500 1.800 4.500 1.800 6 0",
  location: "M12 21s7-6.300 7-11.500a7 7 0 0 0-14 0C5 14.700 12 21 12 21zM12 7.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  contact: "M12 5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM5 20c.600-4 3.500-5.500 7-5.500s6.400 1.500 7 5.500",
  block: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.500 6.500l11 11",
  trash: "M5 7h14M10 7V4.500h4V7M7 7l.800 13h8.400L17 7M10.500 11v5.500M13.500 11v5.500",
  reply: "M10 6L4 12l6 6M4 12h9c4 0 6.500 2 7 6",
  edit: "M5 19l1-4L16.500 4.500l3 3L9 18l-4 1z",
  down: "M12 5v14M6 13l6 6 6-6",
  link: "M10 14l9-9M13 5h6v6M17 14v5H5V7h5",
  copy: "M9 9h10v11H9zM5 15V4h10v2",
  battery: "M3 8.500h15v7H3zM20.500 11v2M5.500 11h10v2h-10z",
  table: "M8 3.500h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM11 17.500h2",
  other: "M5 6h14v10H10l-4 4v-4H5z",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const look = {
    viewBox: "0 0 24 24",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.8",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
    class: "icon",
  };
  for (const [attribute, value] of Object.entries(look)) svg.setAttribute(attribute, value);
  if (name === "more") svg.setAttribute("stroke-width", "3");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
