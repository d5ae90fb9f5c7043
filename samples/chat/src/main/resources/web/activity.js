import { byId, element } from "./dom.js";

const EVERY_MILLIS = 1_000;
const AGAIN_MILLIS = 3_000;

let feed;
let again;

/** Shows somebody the live numbers of a room: a raw WebSocket with a path and query arguments, and a subprotocol. */
export function watch(room, me) {
  stop();
  const query = new URLSearchParams({ every: EVERY_MILLIS, name: me.name, key: me.key });
  const url = new URL(`/ws/activity/${encodeURIComponent(room)}?${query}`, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const opened = new WebSocket(url, "activity.v1");
  opened.addEventListener("open", pauseWhenHidden);
  opened.addEventListener("message", ({ data }) => show(JSON.parse(data)));
  opened.addEventListener("close", () => {
    if (feed === opened) {
      again = setTimeout(() => watch(room, me), AGAIN_MILLIS);
    }
  });
  feed = opened;
}

/** Ends the numbers. */
export function stop() {
  clearTimeout(again);
  feed?.close();
  feed = undefined;
}

/** Nobody looks at a hidden page: the server need not send. */
function pauseWhenHidden() {
  if (feed?.readyState === WebSocket.OPEN) {
    feed.send(JSON.stringify({ paused: document.hidden }));
  }
}

document.addEventListener("visibilitychange", pauseWhenHidden);

function show({ kept, counts }) {
  const sum = counts.reduce((total, count) => total + count, 0);
  const most = Math.max(4, ...counts);
  const bars = byId("bars");
  while (bars.children.length < counts.length) {
    bars.append(element("i"));
  }
  counts.forEach((count, index) => bars.children[index].style.setProperty("--height", count / most));
  const text = `${sum} ${sum === 1 ? "message" : "messages"} in the last minute`;
  bars.setAttribute("aria-label", text);
  byId("activity-text").textContent = `${text}, ${kept} in the history`;
}
