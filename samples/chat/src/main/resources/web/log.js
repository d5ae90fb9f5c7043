import { avatar, byId, element, hue } from "./dom.js";

const MOST_SHOWN = 500;
const TOGETHER_MILLIS = 5 * 60_000;
const NEAR_END_PIXELS = 80;
const TICKS = { sending: "…", delivered: "✓", failed: "!" };

// By the id of a message how many people looked at it; the news may be quicker than the answer to whoever sent it.
const seen = new Map();

const log = byId("log");
const scroller = byId("scroller");
const newest = byId("newest");

newest.addEventListener("click", scrollToEnd);
scroller.addEventListener("scroll", () => {
  if (atEnd()) {
    newest.hidden = true;
  }
});

/** Empties the log, for another room. */
export function clear() {
  log.replaceChildren();
  seen.clear();
  newest.hidden = true;
}

/** Adds the messages of a page of history that are not there yet, oldest first; a screen reader is spared of them. */
export function addHistory(messages, mine) {
  const fromEnd = scroller.scrollHeight - scroller.scrollTop;
  const stay = !atEnd();
  scroller.setAttribute("aria-live", "off");
  for (const message of messages) {
    if (!log.querySelector(`[data-id="${message.id}"]`)) {
      insert(message.id, messageItem(message, message.name === mine));
    }
  }
  arrange();
  setTimeout(() => scroller.removeAttribute("aria-live"));
  if (stay) {
    scroller.scrollTop = scroller.scrollHeight - fromEnd;
  } else {
    scrollToEnd();
  }
}

/** Adds a message that somebody else has just sent. */
export function addMessage(message) {
  append(() => insert(message.id, messageItem(message, false)));
}

/** Adds a message of one's own that the server has. */
export function addOwn(message) {
  // The history may have been quicker, when the connection was lost meanwhile.
  if (!log.querySelector(`[data-id="${message.id}"]`)) {
    const item = messageItem(message, true);
    const tick = element("span", { class: "tick", role: "img" });
    item.querySelector(".meta").append(tick);
    mark(tick, "delivered");
    insert(message.id, item);
    arrange();
  }
  markSeen(message.id);
  scrollToEnd();
}

/** Marks a message of one's own that others have looked at. */
export function showSeen(id, people) {
  seen.set(id, people);
  if (seen.size > MOST_SHOWN) {
    seen.delete(seen.keys().next().value);
  }
  markSeen(id);
}

function markSeen(id) {
  const tick = log.querySelector(`[data-id="${id}"] .tick[data-state="delivered"]`);
  if (tick && seen.has(id)) {
    tick.textContent = "✓✓";
    tick.setAttribute("aria-label", `delivered, seen by ${seen.get(id)}`);
  }
}

/** Adds a line that nobody wrote: who has joined or left. */
export function addNote(text) {
  append(() => insert(undefined, element("li", { class: "note" }, text)));
}

/** Adds a message of one's own that is on its way. */
export function addPending(name, text, key) {
  const item = messageItem({ name, text, time: new Date().toISOString() }, true);
  const tick = element("span", { class: "tick", role: "img" });
  item.querySelector(".meta").append(tick);
  const pending = {
    key,
    text,
    sending() {
      show("sending");
    },
    delivered(message) {
      // The history may have been quicker, when this is sent again after the connection was lost.
      log.querySelector(`[data-id="${message.id}"]`)?.remove();
      item.remove();
      item.querySelector("time").replaceWith(clock(message.time));
      insert(message.id, item);
      show("delivered");
      markSeen(message.id);
    },
    failed(retry) {
      show("failed");
      const button = element("button", { class: "retry" }, "Not delivered. Try again");
      button.addEventListener("click", retry, { once: true });
      item.firstElementChild.append(button);
    },
  };
  function show(state) {
    item.querySelector(".retry")?.remove();
    mark(tick, state);
    arrange();
  }
  insert(undefined, item);
  pending.sending();
  scrollToEnd();
  return pending;
}

function mark(tick, state) {
  tick.dataset.state = state;
  tick.textContent = TICKS[state];
  tick.setAttribute("aria-label", state);
}

function messageItem({ id, name, text, time, picture }, mine) {
  const bubble = element("div", { class: "bubble" },
    picture ? image(picture, text) : element("span", { class: "text" }, text),
    element("span", { class: "meta" }, clock(time)));
  const item = element("li", { class: mine ? "message mine" : "message" });
  if (mine) {
    item.append(element("div", {}, element("span", { class: "hidden-label" }, "You: "), bubble));
  } else {
    item.append(avatar(name), element("div", {}, element("p", { class: "by" }, name), bubble));
    item.style.setProperty("--hue", hue(name));
  }
  Object.assign(item.dataset, { name, time, ...(id === undefined ? {} : { id }) });
  return item;
}

/** A picture; what is no longer kept, or is none, is a text. */
function image(src, alt) {
  const made = element("img", { class: "picture", src, alt, loading: "lazy" });
  made.addEventListener("error", () => made.replaceWith(
    element("span", { class: "text soft" }, "A picture that is not there any more.")));
  return made;
}

function clock(time) {
  const date = new Date(time);
  return element("time", { datetime: time, title: date.toLocaleString() },
    date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
}

/** Puts a message where its id belongs; what has none goes to the end. */
function insert(id, item) {
  if (id === undefined) {
    log.append(item);
    return;
  }
  item.dataset.id = id;
  const later = [...log.querySelectorAll("[data-id]")].find((other) => Number(other.dataset.id) > id);
  const waiting = [...log.querySelectorAll(".message:not([data-id])")][0];
  log.insertBefore(item, later ?? waiting ?? null);
}

function append(add) {
  const follow = atEnd();
  add();
  arrange();
  if (follow) {
    scrollToEnd();
  } else {
    newest.hidden = false;
  }
}

/** Draws messages of one person that follow each other closely as one, and forgets the oldest of very many. */
function arrange() {
  while (log.children.length > MOST_SHOWN) {
    log.firstElementChild.remove();
  }
  let before = null;
  for (const item of log.children) {
    item.classList.toggle("follows", before !== null && item.dataset.name !== undefined
      && before.dataset.name === item.dataset.name
      && new Date(item.dataset.time) - new Date(before.dataset.time) < TOGETHER_MILLIS);
    before = item;
  }
  byId("empty").hidden = log.querySelector(".message") !== null;
}

function atEnd() {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PIXELS;
}

function scrollToEnd() {
  scroller.scrollTop = scroller.scrollHeight;
  newest.hidden = true;
}
