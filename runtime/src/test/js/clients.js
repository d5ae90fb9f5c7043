// What the tests of the JavaScript client share: the ways to connect, and the proxy in front of the server.
import { io } from "socket.io-client";

export const url = process.env.HARDWIRE_URL;
export const ways = { polling: ["polling"], websocket: ["websocket"], upgrade: ["polling", "websocket"] };
/** Tells the proxy what to cut. */
export const control = io(process.env.HARDWIRE_CONTROL, { transports: ["websocket"] });

export function once(emitter, event) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event} within 10 seconds`)), 10000);
    emitter.once(event, (...args) => {
      clearTimeout(timer);
      resolve(args);
    });
  });
}

/** Has the proxy do something, and waits until it has. */
export function proxy(event, ...args) {
  return control.timeout(10000).emitWithAck(event, ...args);
}

/** Cuts a client off, and keeps it away until the proxy is opened. */
export async function cutOff(socket, how = "RESET") {
  const gone = once(socket, "disconnect");
  await proxy("shut", how);
  return gone;
}

/** Waits for what a function says to become true. */
export async function until(what, condition) {
  const end = Date.now() + 20000;
  while (!condition()) {
    if (Date.now() > end) {
      throw new Error(`in vain: ${what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
