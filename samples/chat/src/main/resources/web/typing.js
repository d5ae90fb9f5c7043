import { byId } from "./dom.js";

const REPEAT_MILLIS = 2_000;
const IDLE_MILLIS = 4_000;
const FORGET_MILLIS = 6_000;

const others = new Map();
let last = 0;
let idle;

/** Tells the others, not too often, that there is typing in the field, and when it has stopped. */
export function reportTyping(field, tell) {
  const stop = () => {
    clearTimeout(idle);
    if (last > 0) {
      last = 0;
      tell(false);
    }
  };
  field.addEventListener("input", () => {
    if (field.value === "") {
      stop();
      return;
    }
    if (Date.now() - last > REPEAT_MILLIS) {
      last = Date.now();
      tell(true);
    }
    clearTimeout(idle);
    idle = setTimeout(stop, IDLE_MILLIS);
  });
  return stop;
}

/** Shows or no longer shows that somebody else types. */
export function showTyping(name, typing) {
  clearTimeout(others.get(name));
  others.delete(name);
  if (typing) {
    others.set(name, setTimeout(() => showTyping(name, false), FORGET_MILLIS));
  }
  const names = [...others.keys()];
  byId("typing").textContent = names.length === 0 ? ""
    : names.length === 1 ? `${names[0]} is typing`
    : names.length === 2 ? `${names[0]} and ${names[1]} are typing`
    : "Several people are typing";
}

/** Nobody types, for another room. */
export function forgetTyping() {
  for (const name of [...others.keys()]) {
    showTyping(name, false);
  }
}
