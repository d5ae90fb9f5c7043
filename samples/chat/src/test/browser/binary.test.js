// Binary payloads and answers by the official client, over each transport. BinaryTest of the conformance sample starts it,
// and says where the server is; the packages are those of this folder.
import assert from "node:assert/strict";
import { test } from "node:test";
import { io } from "socket.io-client";

const { SERVER_URL } = process.env;
// One that is carried in many frames and reads, and one that is empty.
const sizes = [0, 8, 70_000];

for (const transports of [["polling"], ["websocket"], ["polling", "websocket"]]) {
  test(transports.join(" and "), async () => {
    const socket = io(SERVER_URL, { transports, forceNew: true });
    try {
      await new Promise((resolve, reject) => socket.on("connect", resolve).on("connect_error", reject));
      for (const size of sizes) {
        const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, index) => index * 7));
        const sent = { text: "ä", files: [bytes, { nested: bytes }] };
        assert.deepEqual(await socket.timeout(15_000).emitWithAck("echo", sent), sent);
        assert.deepEqual(await socket.timeout(15_000).emitWithAck("echo", bytes), bytes);
      }
      const event = new Promise((resolve) => socket.on("takebin", resolve));
      socket.emit("getbin");
      assert.deepEqual(await event, Buffer.from("asdfasdf"));
    } finally {
      socket.disconnect();
    }
  });
}
