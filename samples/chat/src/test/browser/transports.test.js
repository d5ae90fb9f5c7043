// Talks by the official client, over each transport. NativeTest starts it, and says where the server is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { io } from "socket.io-client";

const { CHAT_URL } = process.env;

for (const transports of [["polling"], ["websocket"], ["polling", "websocket"]]) {
  test(transports.join(" and "), async () => {
    const name = transports.join(" ");
    const socket = io(`${CHAT_URL}/chat`, { transports, auth: { name, key: "key-of-the-client" } });
    try {
      await new Promise((resolve, reject) => socket.on("connect", resolve).on("connect_error", reject));
      await socket.timeout(15_000).emitWithAck("join", "lobby");
      const said = await socket.timeout(15_000).emitWithAck("message", { key: "key 1", text: `by ${name}` });
      assert.equal(said.text, `by ${name}`);
      // What is binary is read, and refused as no name of a room.
      const refused = await socket.timeout(15_000).emitWithAck("join", Buffer.from([1, 2, 3]));
      assert.equal(refused.room, undefined);
    } finally {
      socket.disconnect();
    }
  });
}
