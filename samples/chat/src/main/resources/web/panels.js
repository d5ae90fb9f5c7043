import { avatar, byId, element } from "./dom.js";

/** Shows the rooms; `enter` is called with the name of one that is chosen. */
export function showRooms(rooms, current, enter) {
  const focused = document.activeElement?.dataset?.room;
  byId("rooms").replaceChildren(...rooms.map((room) => {
    const count = element("span", { class: "count" }, String(room.people), hidden(room.people === 1 ? " person" : " people"));
    const button = element("button", { "data-room": room.name }, element("span", {}, `# ${room.name}`), count);
    if (room.name === current) {
      button.setAttribute("aria-current", "true");
    }
    button.addEventListener("click", () => enter(room.name));
    if (room.name === focused) {
      queueMicrotask(() => button.focus());
    }
    return element("li", {}, button);
  }));
}

/** Shows who is in the room. */
export function showPeople(names, mine) {
  byId("people-count").textContent = String(names.length);
  byId("people").replaceChildren(...names.map((name) => person(name, name === mine ? `${name} (you)` : name, "li")));
}

/** Shows whose page this is. */
export function showMe(name) {
  byId("me").replaceChildren(...person(name, name, "span").childNodes);
}

function hidden(text) {
  return element("span", { class: "hidden-label" }, text);
}

function person(name, text, tag) {
  return element(tag, { class: "person" }, avatar(name), element("span", {}, text));
}
