// What this browser remembers: which phones lie on the table, what was read, the language.
const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(`simulator.${key}`));
  } catch {
    return null;
  }
};

export const remember = (key, value) => {
  try {
    localStorage.setItem(`simulator.${key}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still works; it only forgets.
  }
};

export const recall = read;

/** Forgets what is remembered under names that begin like this. */
export function forget(beginning) {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`simulator.${beginning}`)) localStorage.removeItem(key);
  } catch {
    // as above
  }
}

/** The ids in `?phones=101,102`, else the remembered ones, else null. */
export function wantedPhones() {
  const asked = new URLSearchParams(location.search).get("phones");
  const ids = asked?.split(",").map(Number).filter(Number.isSafeInteger) ?? read("phones");
  return Array.isArray(ids) && ids.length ? ids : null;
}

export function keepPhones(ids) {
  remember("phones", ids);
  const address = new URL(location.href);
  address.searchParams.delete("phones");
  const rest = address.searchParams.toString();
  address.search = [rest, ids.length ? `phones=${ids.join(",")}` : ""].filter(Boolean).join("&");
  history.replaceState(null, "", address);
}
