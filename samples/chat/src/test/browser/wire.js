import { createConnection, createServer } from "node:net";
import { once } from "node:events";

/**
 * A network cable between a browser and the server, which a test can cut and mend. While it is held, what the server says
 * does not get through.
 */
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
    }
    if (held) {
      far.pause();
    }
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const each = (act) => [...pairs].forEach(act);
  const destroy = (pair) => pair.forEach((end) => end.destroy());
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    hold() {
      held = true;
      each(([, far]) => far.pause());
    },
    release() {
      held = false;
      each(([, far]) => far.resume());
    },
    cut() {
      whole = false;
      each(destroy);
    },
    mend() {
      whole = true;
    },
    close() {
      each(destroy);
      proxy.close();
    },
  };
}
