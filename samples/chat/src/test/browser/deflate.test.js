// Compressed messages, with the official client. NativeTest starts it with permessage-deflate, and says where the server is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { io } from "socket.io-client";

const { CHAT_URL } = process.env;

test("messages are compressed in both directions", async () => {
  const auth = { name: "Ada", key: "key-of-the-client" };
  const socket = io(`${CHAT_URL}/chat`, { transports: ["websocket"], auth });
  try {
    await new Promise((resolve, reject) => socket.on("connect", resolve).on("connect_error", reject));
    const { ws } = socket.io.engine.transport;
    assert.match(ws.extensions, /permessage-deflate/);
    await socket.timeout(15_000).emitWithAck("join", "lobby");
    const wire = ws._socket;
    const [read, written] = [wire.bytesRead, wire.bytesWritten];
    const text = "much the same ".repeat(70);
    const said = await socket.timeout(15_000).emitWithAck("message", { key: "key", text });
    assert.equal(said.text, text);
    assert.ok(wire.bytesRead - read < text.length / 2, `${wire.bytesRead - read} bytes came`);
    assert.ok(wire.bytesWritten - written < text.length / 2, `${wire.bytesWritten - written} bytes went`);
  } finally {
    socket.disconnect();
  }
});
