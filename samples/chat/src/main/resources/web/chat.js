import { io } from "./vendor/socket.io.esm.min.js";
import * as activity from "./activity.js";
import { byId } from "./dom.js";
import * as log from "./log.js";
import { showMe, showPeople, showRooms } from "./panels.js";
import { send } from "./pictures.js";
import { enterTyping, leaveTyping, reportTyping, showTyping } from "./typing.js";

const LOBBY = "lobby";
const ANSWER_MILLIS = 5_000;
const PAGE_SIZE = 30;

// Of this tab: a second one is another person.
const me = JSON.parse(sessionStorage.getItem("me") ?? "{}");
let room;
let rooms = [];
let joined = false;
let lost;
let oldest;
let waiting = [];

// The key tells the server that it is the same person who comes back after the connection was lost.
const auth = (give) => give({ name: me.name, key: me.key });
const socket = io("/chat", { autoConnect: false, auth });

socket.on("connect", () => enter(room ?? me.room ?? LOBBY));

socket.on("connect_error", (error) => {
  if (socket.active) {
    connection("connecting", "Reconnecting…");
  } else {
    welcome(error.message);
  }
});

socket.on("disconnect", () => {
  joined = false;
  lost ??= Date.now();
  leaveTyping();
  if (socket.active) {
    connection("connecting", "Reconnecting…");
    trouble("The connection is lost. What you write now is sent when it is back.");
  } else {
    connection("offline", "Offline");
    trouble("You are offline: your name is in use in another tab.", "Continue here", () => socket.connect());
  }
});

socket.on("rooms", (all) => {
  rooms = all;
  showRooms(rooms, room, enter);
});

// What was said while the connection was lost comes as well, before "connect", in order and each message once.
socket.on("message", (message) => {
  if (message.room === room) {
    showTyping(message.name, false);
    log.addMessage(message);
  }
});

socket.on("glance", (answer) => answer(document.visibilityState === "visible"));

socket.on("seen", (seen) => {
  if (seen.room === room) {
    log.showSeen(seen.id, seen.people);
  }
});

socket.on("presence", (presence) => {
  if (presence.room === room) {
    showTyping(presence.name, false);
    showPeople(presence.people, me.name);
    log.addNote(`${presence.name} ${presence.here ? "joined" : "left"}`);
  }
});

socket.on("problem", (text) => trouble(text, "Dismiss", calm));

/** Asks the server for a room, and shows it once the server has agreed. */
function enter(wanted) {
  if (joined && wanted === room) {
    closePanels();
    return;
  }
  socket.timeout(ANSWER_MILLIS).emit("join", wanted, async (failure, answer) => {
    if (failure || answer.room === undefined) {
      if (answer?.errors) {
        trouble(answer.errors[0].message, "Dismiss", calm);
      }
      if (!joined && socket.connected && (failure || wanted !== LOBBY)) {
        enter(LOBBY);
      }
      return;
    }
    const other = room !== answer.room;
    if (other) {
      room = answer.room;
      remember({ room });
      log.clear();
      waiting = [];
      oldest = undefined;
    }
    byId("room").textContent = room;
    document.title = `#${room} · Hardwire chat`;
    closePanels();
    showPeople(answer.people, me.name);
    showRooms(rooms, room, enter);
    activity.watch(room, me);
    enterTyping(socket.io, room, auth);
    joined = true;
    connection("connected", "Connected");
    calm();
    if (other) {
      byId("draft").focus();
    }
    if (socket.recovered && !other) {
      log.addNote(`You are back after ${seconds(Date.now() - lost)}. Nothing was missed.`);
    } else {
      await history(other);
    }
    lost = undefined;
    waiting.splice(0).forEach(deliver);
  });
}

/** Fetches the newest messages of the room, or those before the oldest one that is shown. */
async function history(other, before) {
  const from = room;
  const query = new URLSearchParams({ limit: PAGE_SIZE, ...(before && { before }) });
  let page;
  try {
    const response = await fetch(`/rooms/${encodeURIComponent(from)}/messages?${query}`);
    if (!response.ok) {
      throw new Error(response.statusText);
    }
    page = await response.json();
  } catch {
    trouble("The history did not come.", "Try again", () => {
      calm();
      history(other, before);
    });
    return;
  }
  const { messages, more } = page;
  if (from !== room) {
    return;
  }
  log.addHistory(messages, me.name);
  if (other || before) {
    oldest = messages[0]?.id;
    byId("older").hidden = !more;
  }
}

/**
 * Sends a message and ticks it off when the server has it; without a connection it waits. Sending it again does no harm:
 * the server knows it by its key.
 */
async function deliver(pending) {
  pending.sending();
  if (!joined) {
    waiting.push(pending);
    return;
  }
  try {
    const { key, text } = pending;
    const answer = await socket.timeout(ANSWER_MILLIS).emitWithAck("message", { key, text });
    if (answer.id !== undefined) {
      pending.delivered(answer);
      return;
    }
  } catch {
    // No answer in time, or the connection is gone: told below.
  }
  if (joined) {
    pending.failed(() => deliver(pending));
  } else {
    waiting.push(pending);
  }
}

/** Shows a picture to the room that one is in. */
async function show(file) {
  const button = byId("show-picture");
  button.disabled = true;
  try {
    const message = await send(file, room, me);
    if (message.room === room) {
      log.addOwn(message);
    }
    calm();
  } catch (failure) {
    trouble(failure.message, "Dismiss", calm);
  } finally {
    button.disabled = false;
  }
}

function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");
}

function seconds(millis) {
  const whole = Math.max(1, Math.round(millis / 1_000));
  return whole === 1 ? "a second" : `${whole} seconds`;
}

function connection(state, text) {
  byId("connection").dataset.state = state;
  byId("connection").textContent = text;
}

function trouble(text, action, act) {
  const place = byId("trouble");
  place.replaceChildren(text);
  if (action) {
    const button = document.createElement("button");
    button.textContent = action;
    button.addEventListener("click", act);
    place.append(button);
  }
  place.hidden = false;
}

function calm() {
  byId("trouble").hidden = true;
}

function remember(news) {
  Object.assign(me, news);
  sessionStorage.setItem("me", JSON.stringify(me));
}

function closePanels() {
  document.querySelectorAll(".panel:popover-open").forEach((panel) => panel.hidePopover());
}

function welcome(problem = "") {
  closePanels();
  byId("chat").hidden = true;
  byId("welcome").hidden = false;
  byId("name").value = me.name ?? "";
  byId("name-problem").textContent = problem;
  byId("name").setAttribute("aria-invalid", String(problem !== ""));
  byId("name").focus();
}

function start() {
  byId("welcome").hidden = true;
  byId("chat").hidden = false;
  showMe(me.name);
  connection("connecting", "Connecting…");
  socket.connect();
}

byId("enter").addEventListener("submit", (event) => {
  event.preventDefault();
  remember({ name: byId("name").value.trim().replace(/\s+/g, " "), key: me.key ?? randomKey() });
  start();
});

byId("leave").addEventListener("click", () => {
  sessionStorage.removeItem("me");
  location.reload();
});

byId("new-room").addEventListener("submit", (event) => {
  event.preventDefault();
  enter(byId("room-name").value.trim().toLowerCase().replace(/[^a-z0-9]+/g, "-"));
  byId("room-name").value = "";
});

byId("older").addEventListener("click", () => history(false, oldest));

const draft = byId("draft");
const stopTyping = reportTyping(draft);

byId("compose").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = draft.value.trim();
  if (text !== "") {
    stopTyping();
    draft.value = "";
    deliver(log.addPending(me.name, text, randomKey()));
  }
});

draft.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("compose").requestSubmit();
  }
});

byId("show-picture").addEventListener("click", () => byId("picture").click());

byId("picture").addEventListener("change", ({ target }) => {
  [...target.files].forEach(show);
  target.value = "";
});

// Same width as in chat.css: on a wide screen the panels are always there, not on top.
matchMedia("(width < 900px)").addEventListener("change", closePanels);

if (me.name) {
  start();
} else {
  welcome();
}
