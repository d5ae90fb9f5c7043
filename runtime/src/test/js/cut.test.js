// The official JavaScript client goes on where it was, whenever and however it is cut off, over each transport. HARDWIRE_URL
// is a proxy, HARDWIRE_DIRECT the server behind it, HARDWIRE_CONTROL cuts.
import { strict as assert } from "node:assert";
import { after, afterEach, describe, it } from "node:test";
import { io } from "socket.io-client";
import { control, cutOff, once, proxy, until, url, ways } from "./clients.js";

const direct = process.env.HARDWIRE_DIRECT;
const size = 40000;
let keys = 0;

after(() => control.disconnect());

for (const [way, transports] of Object.entries(ways)) {
  describe(way, () => {
    const sockets = [];

    afterEach(async () => {
      await proxy("calm");
      sockets.splice(0).forEach((socket) => socket.disconnect());
    });

    function client(namespace = "/", to = url) {
      // A WebSocket that ends before the first packet is nothing that the client hears of: it waits that long.
      const options = { transports, forceNew: true, reconnectionDelay: 5, reconnectionDelayMax: 20, timeout: 500 };
      const socket = io(to + namespace, options);
      sockets.push(socket);
      return heard(socket);
    }

    /** Keeps the numbered events of a socket, without their offsets, and whether it has recovered. */
    function heard(socket) {
      socket.numbers = [];
      socket.recoveries = [];
      socket.on("n", (...args) => socket.numbers.push(args.slice(0, -1)));
      socket.on("connect", () => socket.recoveries.push(socket.recovered));
      // The client keeps what it gets before it is connected, also where that connection then fails.
      socket.io.on("close", () => (socket.receiveBuffer = []));
      return socket;
    }

    /** A client that has got an event, so that it can go on, and is where it wants to be. */
    async function connected(namespace, to) {
      const socket = client(namespace, to);
      await once(socket, "hello");
      await until(() => "upgraded", () => socket.io.engine?.transport.name === transports.at(-1));
      return socket;
    }

    function ask(socket, event, ...args) {
      return socket.timeout(10000).emitWithAck(event, ...args);
    }

    /** Asks until there is an answer, which a cut may cost that comes later than the connect. */
    async function persistently(socket, event, ...args) {
      const end = Date.now() + 20000;
      for (;;) {
        try {
          return await socket.timeout(1000).emitWithAck(event, ...args);
        } catch (error) {
          if (Date.now() > end) {
            throw error;
          }
        }
      }
    }

    async function come(socket, count) {
      await until(() => `${JSON.stringify(socket.numbers)} of ${count}`, () => socket.numbers.length >= count);
      const expected = Array.from({ length: count }, (_, i) => i);
      assert.deepEqual(socket.numbers.map(([number]) => number), expected);
    }

    for (const how of ["RESET", "END", "UNHEARD"]) {
      it(`goes on after a cut: ${how}`, async () => {
        const room = `room ${way} ${how}`;
        const socket = await connected();
        await ask(socket, "join", room);
        const { id } = socket;
        await cutOff(socket, how);
        await proxy("emit", "/", room, "n", 0, { to: "the room" });
        await proxy("emit", "/", "another room", "n", -1);
        await proxy("emit", "/", null, "n", 1, Buffer.from([1, 2]), { in: Buffer.from([3]) });
        const again = once(socket, "connect");
        await proxy("open");
        await again;
        await come(socket, 2);
        assert.deepEqual(socket.recoveries, [false, true]);
        assert.equal(socket.id, id);
        assert.deepEqual(socket.numbers[0][1], { to: "the room" });
        assert.deepEqual([...socket.numbers[1][1]], [1, 2]);
        assert.deepEqual([...socket.numbers[1][2].in], [3]);
        await proxy("emit", "/", room, "n", 2);
        await come(socket, 3);
        assert.deepEqual(await ask(socket, "ack", "still here"), "still here");
      });
    }

    it("gets each event once and in order, wherever it is cut", async () => {
      const socket = await connected();
      let count = 0;
      for (let bytes = 1; bytes < 1400; bytes += 149) {
        const direction = count % 4 === 0 ? "TO_CLIENT" : "TO_SERVER";
        await proxy("cutAfter", direction, bytes, count % 3 === 0 ? "ALONE" : "RESET");
        await proxy("emit", "/", null, "n", count++);
        proxy("emit", "/", null, "n", count++, "x".repeat(bytes));
        await persistently(socket, "ack", "x".repeat(bytes));
        await come(socket, count);
      }
      await until(() => "connected", () => socket.connected);
      const [first, ...later] = socket.recoveries;
      assert.equal(first, false);
      assert.ok(later.length > 3 && later.every((recovered) => recovered), `${later}`);
    });

    it("is cut again while it comes back", async () => {
      const socket = await connected();
      const { id } = socket;
      let count = 0;
      for (const bytes of [0, 1, 100, 200, 300, 450, 700]) {
        await cutOff(socket);
        await proxy("emit", "/", null, "n", count++);
        await proxy("cutAfter", "TO_CLIENT", bytes, "RESET");
        await proxy("open");
        await come(socket, count);
        await until(() => "connected", () => socket.connected);
      }
      assert.equal(socket.id, id);
    });

    it("is cut while it connects", async () => {
      for (let bytes = 0; bytes < 1200; bytes += 199) {
        for (const direction of ["TO_SERVER", "TO_CLIENT"]) {
          await proxy("cutAfter", direction, bytes, bytes % 2 === 0 ? "RESET" : "ALONE");
          const socket = client();
          assert.equal(await persistently(socket, "ack", bytes), bytes);
          await proxy("calm");
          socket.disconnect();
        }
      }
    });

    it("is cut when half of what it is sent has come", async () => {
      const socket = await connected();
      const buffers = [1, 2, 3, 4].map((value) => Buffer.alloc(size, value));
      await proxy("cutAfter", "TO_CLIENT", 2.5 * size, "END");
      const gone = once(socket, "disconnect");
      await proxy("emit", "/", null, "n", 0, ...buffers);
      await gone;
      await come(socket, 1);
      assert.deepEqual(socket.recoveries, [false, true]);
      socket.numbers[0].slice(1).forEach((buffer, i) => assert.ok(buffers[i].equals(buffer)));
      await proxy("emit", "/", null, "n", 1);
      await come(socket, 2);
    });

    it("is cut when half of what it sends has come", async () => {
      const socket = await connected();
      const key = `${way} ${keys++}`;
      const buffers = [1, 2, 3, 4].map((value) => Buffer.alloc(size, value));
      await proxy("cutAfter", "TO_SERVER", 2.5 * size, "END");
      const gone = once(socket, "disconnect");
      socket.emit("upload", key, ...buffers);
      await gone;
      await until(() => "connected", () => socket.connected);
      assert.equal(await ask(socket, "uploads", key), 0);
      assert.equal(await ask(socket, "upload", key, ...buffers), 4 * size);
      assert.equal(await ask(socket, "uploads", key), 1);
    });

    it("goes on in all of its namespaces", async () => {
      const main = await connected();
      const child = heard(main.io.socket(`/room-${way}`));
      sockets.push(child);
      const stays = client(`/room-${way}`, direct);
      await Promise.all([once(child, "hello"), once(stays, "hello")]);
      await ask(child, "join", "here");
      const ids = [main.id, child.id];
      await Promise.all([cutOff(main), once(child, "disconnect")]);
      for (let i = 0; i < 5; i++) {
        await proxy("emit", "/", null, "n", i);
        await proxy("emit", `/room-${way}`, "here", "n", i);
        await proxy("emit", `/room-other`, null, "n", -1);
      }
      const again = Promise.all([once(main, "connect"), once(child, "connect")]);
      await proxy("open");
      await again;
      assert.deepEqual([main.id, child.id], ids);
      assert.deepEqual([main.recoveries, child.recoveries], [[false, true], [false, true]]);
      await come(main, 5);
      await come(child, 5);
      assert.deepEqual(stays.numbers, []);
    });
  });
}
