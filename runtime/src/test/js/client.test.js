// The official JavaScript client against the server behind the proxy whose address is in HARDWIRE_URL, over each transport;
// HARDWIRE_CONTROL cuts.
import { strict as assert } from "node:assert";
import { after, describe, it } from "node:test";
import { io } from "socket.io-client";
import { control, cutOff, once, proxy, url, ways } from "./clients.js";

after(() => control.disconnect());

for (const [way, transports] of Object.entries(ways)) {
  describe(way, () => {
    const sockets = [];
    after(() => sockets.forEach((socket) => socket.disconnect()));

    function client(namespace = "/", options = {}) {
      const socket = io(url + namespace, { transports, forceNew: true, auth: { token: "123" }, ...options });
      sockets.push(socket);
      return socket;
    }

    async function connected(namespace, options) {
      const socket = client(namespace, options);
      const upgraded = way === "upgrade" ? once(socket.io.engine ?? (await opened(socket)), "upgrade") : undefined;
      if (!socket.connected) {
        await once(socket, "connect");
      }
      await upgraded;
      return socket;
    }

    async function opened(socket) {
      await once(socket.io, "open");
      return socket.io.engine;
    }

    it("connects with its auth payload", async () => {
      const socket = client();
      const [auth] = await once(socket, "auth");
      assert.deepEqual(auth, { token: "123" });
      assert.match(socket.id, /^[\w-]{20}$/);
      assert.notEqual(socket.id, socket.io.engine.id);
    });

    it("uses the transport", async () => {
      const socket = await connected();
      assert.equal(socket.io.engine.transport.name, transports.at(-1));
    });

    it("sends and receives every kind of JSON", async () => {
      const socket = await connected();
      const values = [1, -1.5, "é√😀\"\\\n", "", null, true, [], {}, { a: [{ b: null }] }, "x".repeat(50000)];
      for (const event of ["echo", "slowEcho"]) {
        socket.emit(event, ...values);
        assert.deepEqual(await once(socket, "echo"), values);
      }
      socket.emit("echo");
      assert.deepEqual(await once(socket, "echo"), []);
    });

    it("sends and receives binary", async () => {
      const socket = await connected();
      const large = Buffer.alloc(200000, 7);
      socket.emit("echo", Buffer.from([1, 2, 3]), { nested: [new Uint8Array([4, 5])] }, "text", large);
      const [first, second, text, last] = await once(socket, "echo");
      assert.deepEqual([...first], [1, 2, 3]);
      assert.deepEqual([...second.nested[0]], [4, 5]);
      assert.equal(text, "text");
      assert.ok(large.equals(last));
    });

    it("keeps the order of bursts, also across the upgrade", async () => {
      const socket = client();
      const received = [];
      const done = new Promise((resolve) => {
        socket.on("echo", (i) => received.push(i) === 2000 && resolve());
      });
      for (let i = 0; i < 2000; i++) {
        socket.emit(i % 97 === 0 ? "slowEcho" : "echo", i);
        if (i % 100 === 0) {
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      }
      await done;
      assert.deepEqual(received, Array.from({ length: 2000 }, (_, i) => i));
    });

    it("gets acknowledgements", async () => {
      const socket = await connected();
      assert.deepEqual(await socket.timeout(10000).emitWithAck("ack", { a: 1 }), { a: 1 });
      const answer = await socket.timeout(10000).emitWithAck("ack", Buffer.from([9]));
      assert.deepEqual([...answer], [9]);
      await assert.rejects(socket.timeout(100).emitWithAck("nobody handles this"), /timed out/);
    });

    it("acknowledges", async () => {
      const socket = await connected();
      socket.on("question", (text, bytes, callback) => callback(`answer to ${text}`, Buffer.from([...bytes, 1])));
      const answer = await new Promise((resolve) => socket.emit("ask", (...args) => resolve(args)));
      assert.equal(answer[0], "answer to life");
      assert.deepEqual([...answer[1]], [4, 2, 1]);
    });

    it("joins rooms", async () => {
      const [a, b] = await Promise.all([connected(), connected()]);
      await a.timeout(10000).emitWithAck("join", `room-${way}`);
      b.emit("cast", `room-${way}`, { hello: "room" });
      assert.deepEqual(await once(a, "msg"), [{ hello: "room" }]);
    });

    it("shares a connection between namespaces", async () => {
      const main = await connected();
      const other = main.io.socket("/other"); // connects by itself
      await once(other, "connect");
      other.emit("echo", "other");
      assert.deepEqual(await once(other, "echo"), ["other"]);
      other.disconnect();
      main.emit("echo", "main");
      assert.deepEqual(await once(main, "echo"), ["main"]);
    });

    it("is refused", async () => {
      const [error] = await once(client("/no"), "connect_error");
      assert.equal(error.message, "no entry");
      assert.deepEqual(error.data, { code: 7 });
      const [unknown] = await once(client("/unknown"), "connect_error");
      assert.equal(unknown.message, "Invalid namespace");
    });

    it("is let go", async () => {
      const first = await connected();
      first.emit("leave");
      assert.equal((await once(first, "disconnect"))[0], "io server disconnect");
      const second = await connected();
      second.emit("close");
      assert.equal((await once(second, "disconnect"))[0], "io server disconnect");
    });

    it("reconnects after its connection was cut", async () => {
      const socket = await connected("/", { reconnectionDelay: 10, reconnectionDelayMax: 20 });
      const id = socket.id;
      const again = once(socket, "connect");
      await cutOff(socket);
      await proxy("open");
      await again;
      assert.notEqual(socket.id, id);
      socket.emit("echo", "again");
      assert.deepEqual(await once(socket, "echo"), ["again"]);
    });
  });
}
