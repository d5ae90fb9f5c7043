import { byId } from "./dom.js";

const REPEAT_MILLIS = 2_000;
const IDLE_MILLIS = 4_000;
const FORGET_MILLIS = 6_000;

const others = new Map();
let place;
let last = 0;
let idle;

/** Hears who types in a room, which has a namespace of its own, and in no other. The connection is the same. */
export function enterTyping(manager, room, auth) {
  leaveTyping();
  place = manager.socket(`/rooms/${room}`, { auth });
  place.off("typing").on("typing", ({ name, typing }) => showTyping(name, typing));
  place.connect();
}

/** Hears no more of the room, in which nobody types then. */
export function leaveTyping() {
  place?.disconnect();
  place = undefined;
  for (const name of [...others.keys()]) {
    showTyping(name, false);
  }
}

/** Tells the others, not too often, that there is typing in the field, and when it has stopped. */
export function reportTyping(field) {
  const tell = (typing) => place?.volatile.emit("typing", typing);
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
