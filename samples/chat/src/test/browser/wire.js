import { createConnection, createServer } from "node:net";
import { once } from "node:events";

/** A network cable between a browser and the server, which a test can hold still, cut and mend. */
export async function wire(url) {
  const target = new URL(url);
  const pairs = new Set();
  let whole = true;
  let held = false;
  const proxy = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = createConnection({ host: target.hostname, port: target.port });
    const pair = [near, far];
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near]]) {
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        to.destroy();
        pairs.delete(pair);
      });
      if (held) {
        from.pause();
      }
    }
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const each = (act) => [...pairs].flat().forEach(act);
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    hold() {
      held = true;
      each((end) => end.pause());
    },
    release() {
      held = false;
      each((end) => end.resume());
    },
    cut() {
      whole = false;
      each((end) => end.destroy());
    },
    mend() {
      whole = true;
    },
    close() {
      each((end) => end.destroy());
      proxy.close();
    },
  };
}
