/** The element with an id. */
export const byId = (id) => document.getElementById(id);

/** A new element. Children that are strings become text, never markup. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** The hue of a name: always the same one, on every screen; names that differ little differ much in it. */
export function hue(name) {
  let hash = 7;
  for (const letter of name) {
    hash = (hash * 31 + letter.codePointAt(0)) % 65_521;
  }
  return Math.round((hash * 137.5) % 360);
}

/** A round picture with the initials of a name. */
export function avatar(name) {
  const initials = name.split(/[\s-]+/).filter(Boolean).map((word) => [...word][0]);
  const made = element("span", { class: "avatar", "aria-hidden": "true" }, initials.slice(0, 2).join("").toUpperCase());
  made.style.setProperty("--hue", hue(name));
  return made;
}
