import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openClient
} from "./chunk-Y2SSNQMD.js";
import {
  serverFailed
} from "./chunk-QRDCQDYY.js";
import {
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/serving/src/ready.ts
import { setTimeout as sleep } from "node:timers/promises";
var pollMs = 50;
var probeMs = 2e3;
async function untilReady(urls, protocol, withinMs, interrupted = () => {
}) {
  const clients = await Promise.all(urls.map(async (url) => ({ url, ...await openClient(url, probeMs) })));
  const deadline = performance.now() + withinMs;
  let last = "nothing answered";
  try {
    do {
      for (const client of clients) {
        interrupted();
        try {
          const { status } = await client.send("GET", protocol.readyPath);
          if (status === 200) return client.url;
          last = `it answered ${status}`;
        } catch (error) {
          if (last === "nothing answered") last = messageOf(error);
        }
      }
      await sleep(pollMs);
    } while (performance.now() < deadline);
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
  throw serverFailed(
    `the server was not ready after ${withinMs / 1e3} s at ${urls[0]}${protocol.readyPath}: ${last}`,
    "Let it listen on 127.0.0.1 and the port in PORT, check `serving.protocol`, or give it more time with `serving.ready`."
  );
}

export {
  untilReady
};
